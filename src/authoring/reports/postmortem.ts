import { statusSpans, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { totalMs } from '../../model/time/interval.ts';
import { responseOf } from '../../model/reports/incident-response.ts';
import { writtenStatuses } from '../../model/status.ts';
import type { ComponentIndex } from '../../views/reports/report-head.ts';
import { incidentResponseMessages } from '../../views/messages/incident-response-messages.ts';
import type { Log } from '../../sources/reports/log-file.ts';
import { toPlainText } from '../../views/text/plain-text.ts';
import type { PageContext } from '../../views/page-context.ts';

const timelineLength = 160;

/**
 * Texts for the gaps of a postmortem that the incident itself can fill (`timeline`, `impact`, `figures`), as markdown
 * in the page's language.
 */
export function draftPostmortem(
  incident: Incident,
  index: ComponentIndex,
  site: PageContext,
  now: Instant,
  log: Log = { entries: [], others: [] },
): Map<string, string> {
  return new Map([
    ['timeline', timelineOf(incident, site, log)],
    ['impact', impactOf(incident, index, site)],
    ['figures', figuresOf(incident, site, now)],
  ]);
}

/** Updates and log entries in the order of their times. */
function timelineOf(
  { startedAt, updates }: Incident,
  { time, messages }: PageContext,
  { entries, others }: Log,
): string {
  const first = updates[0]?.postedAt;
  const told = updates
    .filter(({ status }) => status !== 'postmortem')
    .map(({ status, postedAt, body }) => ({
      at: postedAt,
      line: `- ${time.dateTime(postedAt).text}: ${messages.incidentStatus[status]}. ${toPlainText(body, timelineLength)}`.trim(),
    }));
  const start = {
    at: startedAt,
    line: `- ${time.dateTime(startedAt).text}: ${messages.published.firstNoticed}`,
  };
  const noted = entries.map(({ at, author, text }) => ({
    at,
    line: toReviewLine(author, `${time.dateTime(at).text}: ${text}`),
  }));
  return [
    ...[...(first !== undefined && startedAt < first ? [start] : []), ...told, ...noted]
      .toSorted((one, other) => one.at - other.at)
      .map(({ line }) => line),
    ...others.map((each) => toReviewLine('', each)),
  ].join('\n');
}

/**
 * A line of the log, as an HTML comment. No output shows comments, so it becomes public only when a person who has read
 * it removes the marks. The line is escaped so that it neither ends the comment nor counts as a gap.
 */
function toReviewLine(author: string, said: string): string {
  const who = author === '' ? '' : ` (${author})`;
  const line = `review${who}: - ${said}`;
  return `<!-- ${line.replace(/--(?=!?>)/g, '-- ').replaceAll('[[', '[ [')} -->`;
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
  const labels = incidentResponseMessages(messages.language);
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
