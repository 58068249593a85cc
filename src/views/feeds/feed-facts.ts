import { affectedComponentIds, factsAt } from '../../model/reports/facts.ts';
import { statusSpans, type Incident, type StatusSpan } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import { contains } from '../../model/time/interval.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { cleanLine } from '../text/clean-text.ts';
import { reportMessages } from '../messages/report-messages.ts';
import { escapeHtml } from '../text/markdown.ts';
import { writtenStatuses } from '../../model/status.ts';
import { componentIndex, componentName, inPageOrder } from '../components/component-index.ts';
import { mostNames, rolledNames } from '../components/short-name-list.ts';
import { reportPath, type Site } from '../site.ts';

/** Something that was true at that instant. */
export interface FactLine {
  readonly label: string;
  /** Plain text, or markdown of a person's. */
  readonly text: string;
  readonly isMarkdown: boolean;
  /** Whether it says what is affected and when, not what to do about it. */
  readonly saysWhat: boolean;
}

/** The facts at that instant, as HTML for the end of an update. */
export function feedFacts(report: Incident | Maintenance, at: Instant, site: Site): string {
  // Paragraphs, because mail and chat programs do not show definition lists.
  return factLines(report, at, site)
    .map(({ label, text, isMarkdown }) => {
      const html = isMarkdown
        ? site.html(text, 3, reportPath(report))
        : `<p>${escapeHtml(text)}</p>`;
      const mark = `<strong>${escapeHtml(label)}:</strong> `;
      return html.startsWith('<p>') ? `<p>${mark}${html.slice(3)}` : `<p>${mark}</p>${html}`;
    })
    .join('');
}

/** The facts of a report at an instant: what is affected, who notices, what to do, the next update. */
export function factLines(report: Incident | Maintenance, at: Instant, site: Site): FactLine[] {
  const { messages, time } = site;
  const { affected, workaround, expectedFixAt, nextUpdateAt, endedAt } = factsAt(report, at);
  const symptoms = report.kind === 'incident' ? report.symptoms : undefined;
  const spans = report.kind === 'incident' ? spansAt(report, at) : [];
  const isOver = report.kind === 'incident' && spans.length === 0;
  const affects = time.list(rolledNames(affectedComponentIds(report), site));
  const line = (saysWhat: boolean, label: string, text: string | undefined, isMarkdown = false) =>
    text === undefined || text === '' ? [] : [{ label, text, isMarkdown, saysWhat }];
  const moment = (instant: Instant | undefined) =>
    instant === undefined ? undefined : time.dateTime(instant).text;
  return [
    ...statusLines(spans, site).flatMap(([label, text]) => line(true, label, text)),
    ...(spans.length === 0 ? line(true, messages.affects, affects) : []),
    ...(report.kind === 'maintenance'
      ? line(true, messages.window, time.range(report.scheduledFor, report.scheduledUntil))
      : []),
    ...line(true, messages.youMaySee, symptoms && time.list(symptoms.map(cleanLine))),
    ...(isOver && endedAt !== undefined && endedAt < at
      ? line(true, reportMessages(messages.language).ended, moment(endedAt))
      : []),
    ...line(false, messages.whoIsAffected, affected, true),
    ...(isOver
      ? []
      : [
          ...line(false, messages.workaround, workaround, true),
          ...line(false, messages.expectedFix, moment(expectedFixAt)),
          ...(nextUpdateAt === undefined || nextUpdateAt <= at
            ? []
            : line(false, messages.nextUpdate, moment(nextUpdateAt))),
        ]),
  ];
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
