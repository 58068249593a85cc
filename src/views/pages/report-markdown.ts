import { joinParagraphs } from '../../model/text/lines.ts';
import { factsAt, updatesAt, type Facts, type Update } from '../../model/reports/facts.ts';
import {
  incidentStatus,
  isOpen,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../../model/reports/incident.ts';
import {
  isOverrunAt,
  maintenanceStatusAt,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import type { Instant } from '../../model/time/instant.ts';
import { componentName } from '../components/component-index.ts';
import { reportMessages } from '../messages/report-messages.ts';
import { reportPath, type Site } from '../site.ts';
import { escapeLine } from '../text/markdown-escape.ts';
import { formatIso } from '../time/time-format.ts';

type AnyUpdate = Update<
  keyof Site['messages']['incidentStatus'] | keyof Site['messages']['maintenanceStatus']
>;

/** A report as it was written, with its facts: for language models. */
export function toReportMarkdown(report: Incident | Maintenance, now: Instant, site: Site): string {
  const { messages } = site;
  const path = reportPath(report);
  const labels = { ...messages.incidentStatus, ...messages.maintenanceStatus };
  const updates: readonly AnyUpdate[] =
    report.kind === 'incident' ? report.updates : updatesAt(report, now);
  const parts = [
    `# ${escapeLine(report.title)}`,
    list([...headOf(report, now, site), ...factLines(report.facts, path, site)]),
    site.markdown(report.introduction, path),
    ...updates.flatMap(({ status, postedAt, facts, body }) => [
      `## ${labels[status]} — ${formatIso(postedAt)}`,
      list(factLines(facts, path, site)),
      site.markdown(body, path),
    ]),
    site.url(path),
  ];
  return `${joinParagraphs(...parts)}\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function headOf(report: Incident | Maintenance, now: Instant, { messages }: Site): string[] {
  if (report.kind === 'maintenance') {
    const window = `${formatIso(report.scheduledFor)}/${formatIso(report.scheduledUntil)}`;
    const status = messages.maintenanceStatus[maintenanceStatusAt(report, now)];
    const overrun = isOverrunAt(report, now) ? ` – ${messages.overrun}` : '';
    return [`${messages.status}: ${status}${overrun}`, `${messages.window}: ${window}`];
  }
  const resolved = resolvedAt(report);
  const status = report.falseAlarm
    ? messages.falseAlarm
    : messages.incidentStatus[isOpen(report) ? incidentStatus(report) : 'resolved'];
  return [
    `${messages.status}: ${status} (${messages.impact[worstImpactOf(report)]})`,
    `${messages.started}: ${formatIso(report.startedAt)}`,
    ...(resolved === undefined
      ? []
      : [`${reportMessages(messages.language).ended}: ${formatIso(resolved)}`]),
  ];
}

function factLines(facts: Facts, path: string, site: Site): string[] {
  const { messages } = site;
  const { components = [], nextUpdateAt, expectedFixAt, endedAt, affected, workaround } = facts;
  const line = (label: string, value: string | undefined) =>
    value === undefined ? [] : [`${label}: ${value}`];
  const moment = (at: Instant | undefined) => (at === undefined ? undefined : formatIso(at));
  return [
    ...components.map(
      ({ id, status }) =>
        `${escapeLine(componentName(id, site))}: ${messages.componentStatus[status]}`,
    ),
    ...line(reportMessages(messages.language).ended, moment(endedAt)),
    ...line(messages.whoIsAffected, affected && site.markdown(affected, path)),
    ...line(messages.workaround, workaround && site.markdown(workaround, path)),
    ...line(messages.expectedFix, moment(expectedFixAt)),
    ...line(messages.nextUpdate, moment(nextUpdateAt)),
  ];
}

/** The text of a report's latest update, for lists. */
export function latestText(report: Incident | Maintenance, now: Instant, site: Site): string {
  const last = updatesAt(report, now).findLast(({ body }) => body !== '');
  const { workaround } = factsAt(report, now);
  return [last?.body ?? report.introduction, workaround ?? '']
    .map((text) => site.markdown(text, reportPath(report)))
    .filter((text) => text !== '')
    .join('\n\n');
}
