import { affectedComponentIds, factsAt } from '../../model/reports/facts.ts';
import { statusSpans, type Incident, type StatusSpan } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { contains } from '../../model/time/interval.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { escapeHtml } from '../text/markdown.ts';
import { writtenStatuses } from '../../model/status.ts';
import { componentIndex, componentName, inPageOrder } from '../components/component-index.ts';
import { mostNames, rolledNames } from '../components/roll-up.ts';
import { reportPath, type Site } from '../site.ts';

/** What was true at that instant, as HTML to stand under an update: what is hit, who notices, what to do, when next. */
export function feedFacts(report: Incident | Maintenance, at: Instant, site: Site): string {
  const { messages, time } = site;
  const { affected, workaround, expectedFixAt, nextUpdateAt } = factsAt(report, at);
  const spans = report.kind === 'incident' ? spansAt(report, at) : [];
  const isOver = report.kind === 'incident' && spans.length === 0;
  const html = (markdown: string) => site.html(markdown, 3, reportPath(report));
  const text = (value: string) => `<p>${escapeHtml(value)}</p>`;
  const affects = time.list(rolledNames(affectedComponentIds(report), site));
  const lines: (readonly [label: string, html: string])[] = [
    ...statusLines(spans, site).map(([label, value]) => [label, text(value)] as const),
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

/** `API`: `Major outage`; of many components `Major outage`: `Storage (all 15)`, the worst first. */
function statusLines(spans: readonly StatusSpan[], site: Site): (readonly [string, string])[] {
  const { messages, time } = site;
  if (spans.length <= mostNames) {
    const byId = new Map(spans.map(({ id, status }) => [id, status]));
    return inPageOrder([...byId.keys()], componentIndex(site)).map((id) => [
      componentName(id, site),
      messages.componentStatus[byId.get(id)!],
    ]);
  }
  return writtenStatuses.toReversed().flatMap((status) => {
    const ids = spans.filter((span) => span.status === status).map(({ id }) => id);
    const list = time.list(rolledNames(ids, site));
    return ids.length === 0 ? [] : [[messages.componentStatus[status], list] as const];
  });
}

function spansAt(incident: Incident, at: Instant) {
  const instant = Math.max(at, incident.startedAt);
  return incident.falseAlarm ? [] : statusSpans(incident).filter((span) => contains(span, instant));
}
