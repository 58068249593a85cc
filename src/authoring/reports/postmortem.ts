import { statusSpans, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { totalMs } from '../../model/time/interval.ts';
import { responseOf } from '../../model/reports/response.ts';
import { writtenStatuses } from '../../model/status.ts';
import type { ComponentIndex } from '../../views/reports/report-head.ts';
import { responseMessages } from '../../views/messages/response-messages.ts';
import { toPlainText } from '../../views/text/plain-text.ts';
import type { PageContext } from '../../views/page-context.ts';

const timelineLength = 160;

/** Texts for the gaps of a postmortem that the incident itself can fill: `timeline`, `impact` and `figures`; markdown in the page's language. */
export function draftPostmortem(
  incident: Incident,
  index: ComponentIndex,
  site: PageContext,
  now: Instant,
): Map<string, string> {
  return new Map([
    ['timeline', timelineOf(incident, site)],
    ['impact', impactOf(incident, index, site)],
    ['figures', figuresOf(incident, site, now)],
  ]);
}

function timelineOf({ startedAt, updates }: Incident, { time, messages }: PageContext): string {
  const first = updates[0]?.postedAt;
  const lines = updates
    .filter(({ status }) => status !== 'postmortem')
    .map(({ status, postedAt, body }) =>
      `- ${time.dateTime(postedAt).text}: ${messages.incidentStatus[status]}. ${toPlainText(body, timelineLength)}`.trim(),
    );
  const start = `- ${time.dateTime(startedAt).text}: ${messages.published.firstNoticed}`;
  return (first !== undefined && startedAt < first ? [start, ...lines] : lines).join('\n');
}

/** `- API: Major outage (33 min), Partial outage (27 min)` */
function impactOf(
  incident: Incident,
  index: ComponentIndex,
  { time, messages }: PageContext,
): string {
  const { published } = messages;
  const spans = Map.groupBy(statusSpans(incident), ({ id }) => id);
  const lines = [...spans].map(([id, list]) => {
    const parts = writtenStatuses
      .toReversed()
      .map((status) => ({ status, ms: totalMs(list.filter((span) => span.status === status)) }))
      .filter(({ status, ms }) => status !== 'operational' && ms > 0 && ms < Infinity)
      .map(({ status, ms }) => `${messages.componentStatus[status]} (${time.duration(ms)})`);
    const atOnce = list.find(
      ({ status, startAt, endAt }) => endAt === startAt && status !== 'operational',
    );
    const otherwise = atOnce
      ? `${messages.componentStatus[atOnce.status]} (${published.durationUnknown})`
      : published.unaffected;
    return `- ${index.get(id)?.name ?? id}: ${parts.join(', ') || otherwise}`;
  });
  return lines.length > 0 ? lines.join('\n') : published.noComponent;
}

function figuresOf(incident: Incident, { time, messages }: PageContext, now: Instant): string {
  const labels = responseMessages(messages.language);
  const { firstUpdateMs, longestSilenceMs, resolveMs, promised, kept } = responseOf(incident, now);
  return [
    ...(firstUpdateMs === undefined
      ? []
      : [`- ${labels.firstUpdate}: ${time.duration(firstUpdateMs)}`]),
    `- ${labels.silence}: ${time.duration(longestSilenceMs)}`,
    ...(resolveMs === undefined ? [] : [`- ${labels.resolve}: ${time.duration(resolveMs)}`]),
    ...(promised === 0 ? [] : [`- ${labels.promisesKept}: ${kept}/${promised}`]),
  ].join('\n');
}
