import { affectedComponentIds, factsAt } from '../../model/reports/facts.ts';
import { statusSpans, type Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { contains } from '../../model/time/interval.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { escapeHtml } from '../text/markdown.ts';
import type { ComponentIndex } from '../reports/report-head.ts';
import { reportPath, type Site } from '../site.ts';

/** What was true at that instant, as HTML to stand under an update: what is hit, who notices, what to do, when next. */
export function feedFacts(
  report: Incident | Maintenance,
  at: Instant,
  index: ComponentIndex,
  site: Site,
): string {
  const { messages, time } = site;
  const nameOf = (id: string) => index.get(id)?.name ?? id;
  const { affected, workaround, expectedFixAt, nextUpdateAt } = factsAt(report, at);
  const spans = report.kind === 'incident' ? spansAt(report, at) : [];
  const isOver = report.kind === 'incident' && spans.length === 0;
  const html = (markdown: string) => site.html(markdown, 3, reportPath(report));
  const text = (value: string) => `<p>${escapeHtml(value)}</p>`;
  const affects = time.list(affectedComponentIds(report).map(nameOf));
  const lines: (readonly [label: string, html: string])[] = [
    ...spans.map(({ id, status }) => [nameOf(id), text(messages.componentStatus[status])] as const),
    ...(spans.length === 0 && affects !== '' ? [[messages.affects, text(affects)] as const] : []),
    ...(report.kind === 'maintenance'
      ? [[messages.window, text(time.range(report.scheduledFor, report.scheduledUntil))] as const]
      : []),
    ...(affected === undefined ? [] : [[messages.whoIsAffected, html(affected)] as const]),
    ...(isOver || workaround === undefined
      ? []
      : [[messages.workaround, html(workaround)] as const]),
    ...(isOver || expectedFixAt === undefined
      ? []
      : [[messages.expectedFix, text(time.dateTime(expectedFixAt).text)] as const]),
    ...(isOver || nextUpdateAt === undefined || nextUpdateAt <= at
      ? []
      : [[messages.nextUpdate, text(time.dateTime(nextUpdateAt).text)] as const]),
  ];
  // Paragraphs, for mail and chat show no definition lists.
  return lines
    .map(([label, html]) => {
      const mark = `<strong>${escapeHtml(label)}:</strong> `;
      return html.startsWith('<p>') ? `<p>${mark}${html.slice(3)}` : `<p>${mark}</p>${html}`;
    })
    .join('');
}

function spansAt(incident: Incident, at: Instant) {
  const instant = Math.max(at, incident.startedAt);
  return incident.falseAlarm ? [] : statusSpans(incident).filter((span) => contains(span, instant));
}
