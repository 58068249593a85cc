import { statusSpans, type Incident } from '../model/reports/incident.ts';
import type { Instant } from '../model/time/instant.ts';
import { totalMs } from '../model/time/interval.ts';
import { responseOf } from '../model/reports/response.ts';
import { writtenStatuses } from '../model/status.ts';
import type { ComponentIndex } from '../views/reports/report-head.ts';
import { toPlainText } from '../views/text/markdown.ts';
import type { Site } from '../views/site.ts';

const timelineLength = 160;

/** Words for the gaps of a postmortem that the incident itself can fill: `timeline`, `impact` and `figures`, markdown. */
export function draftPostmortem(
  incident: Incident,
  index: ComponentIndex,
  site: Site,
  now: Instant,
): Map<string, string> {
  return new Map([
    ['timeline', timelineOf(incident, site)],
    ['impact', impactOf(incident, index, site)],
    ['figures', figuresOf(incident, site, now)],
  ]);
}

function timelineOf({ startedAt, updates }: Incident, { time, messages }: Site): string {
  const first = updates[0]?.postedAt;
  const lines = updates
    .filter(({ status }) => status !== 'postmortem')
    .map(({ status, postedAt, body }) =>
      `- ${time.dateTime(postedAt).text}: ${messages.incidentStatus[status]}. ${toPlainText(body, timelineLength)}`.trim(),
    );
  const start = `- ${time.dateTime(startedAt).text}: Users first felt it.`;
  return (first !== undefined && startedAt < first ? [start, ...lines] : lines).join('\n');
}

/** `- API: Major outage for 33 min, Partial outage for 27 min` */
function impactOf(incident: Incident, index: ComponentIndex, { time, messages }: Site): string {
  const spans = Map.groupBy(statusSpans(incident), ({ id }) => id);
  const lines = [...spans].map(([id, list]) => {
    const parts = writtenStatuses
      .toReversed()
      .map((status) => ({ status, ms: totalMs(list.filter((span) => span.status === status)) }))
      .filter(({ status, ms }) => status !== 'operational' && ms > 0 && ms < Infinity)
      .map(({ status, ms }) => `${messages.componentStatus[status]} for ${time.duration(ms)}`);
    const atOnce = list.find(
      ({ status, startAt, endAt }) => endAt === startAt && status !== 'operational',
    );
    const otherwise = atOnce
      ? `${messages.componentStatus[atOnce.status]}, nobody wrote down for how long`
      : 'not affected in the end';
    return `- ${index.get(id)?.name ?? id}: ${parts.join(', ') || otherwise}`;
  });
  return lines.length > 0 ? lines.join('\n') : 'No component was named.';
}

function figuresOf(incident: Incident, { time }: Site, now: Instant): string {
  const { firstUpdateMs, longestSilenceMs, resolveMs, promised, kept } = responseOf(incident, now);
  return [
    ...(firstUpdateMs === undefined
      ? []
      : [`- First update after ${time.duration(firstUpdateMs)}`]),
    `- Longest silence: ${time.duration(longestSilenceMs)}`,
    ...(resolveMs === undefined ? [] : [`- Over after ${time.duration(resolveMs)}`]),
    ...(promised === 0 ? [] : [`- Next updates on time: ${kept} of ${promised}`]),
  ].join('\n');
}
