import {
  componentPeriods,
  spansOf,
  type ComponentPeriod,
  type Period,
} from '../../model/components/component-periods.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import type { Component } from '../../model/components/component.ts';
import { floorRatio } from '../../model/components/uptime.ts';
import type { ComponentHistory } from '../../model/probes/sample-history.ts';
import {
  lastedMs,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../../model/reports/incident.ts';
import type { Page } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { writtenStatuses } from '../../model/status.ts';
import { componentName } from '../components/component-index.ts';
import type { PageContext } from '../page-context.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';
import { toTitleText } from '../text/title.ts';
import { formatLocalInstant } from '../time/local-instant.ts';
import { createTimeFormat, type TimeFormat } from '../time/time-format.ts';
import { toSeconds } from '../uptime-document/document.ts';

/** The figures of a period. */
interface UptimeReport {
  readonly period: Period;
  readonly status: StatusPage;
  readonly rows: readonly { readonly component: Component; readonly period: ComponentPeriod }[];
  readonly incidents: readonly Incident[];
}

/**
 * The figures of components in a period, and its incidents; retired components are included only if they were in
 * trouble.
 */
export function toUptimeReport(
  status: StatusPage,
  period: Period,
  histories: ReadonlyMap<string, ComponentHistory>,
): UptimeReport {
  const spans = spansOf(status);
  const rows = allComponentStates(status).flatMap((state) => {
    const { component } = state;
    const own = spans.get(component.id) ?? [];
    const history = histories.get(component.id);
    const [only] = componentPeriods(state, [period], { ...status, spans: own, history });
    const isTold = only && (!component.retired || only.incidents.length > 0);
    return isTold ? [{ component, period: only }] : [];
  });
  const incidents = status.incidents
    .filter((incident) => {
      const endAt = incident.falseAlarm ? incident.startedAt : (resolvedAt(incident) ?? status.now);
      return incident.startedAt < period.endAt && endAt >= period.startAt;
    })
    .toReversed();
  return { period, status, rows, incidents };
}

/** A table of components and one of incidents, in English, in the time zone of the page. */
export function formatUptimeMarkdown(
  { period, status, rows, incidents }: UptimeReport,
  { url, page }: Pick<PageContext, 'url' | 'page'>,
): string {
  const { timeZone } = page;
  const { now } = status;
  const time = createTimeFormat('en', timeZone);
  const moment = (at: number) => formatLocalInstant(at, timeZone);
  const told = incidents.map((incident) => {
    const title = escapeMarkdown(cleanLine(toTitleText(incident.title)));
    return [
      moment(incident.startedAt),
      formatLasted(incident, time),
      incident.falseAlarm ? 'false alarm' : worstImpactOf(incident),
      `[${title}](${url(`incidents/${incident.id}/`)})`,
    ];
  });
  return [
    `# Uptime of ${escapeMarkdown(cleanLine(page.name))}, ${period.name}\n`,
    `${moment(period.startAt)} to ${moment(Math.min(period.endAt, now))}${now < period.endAt ? ', so far' : ''}. Days are those of ${timeZone}.\n`,
    formatComponents(rows, page, time),
    '\n## Incidents\n',
    told.length === 0
      ? 'There were none.'
      : formatTable(['Started', 'Lasted', 'Impact', 'What'], told),
    '\n## How this is counted\n',
    countedBy(status),
    '',
  ].join('\n');
}

function formatLasted(incident: Incident, time: TimeFormat): string {
  const ms = lastedMs(incident);
  if (ms !== undefined) return time.duration(ms);
  const isOver = resolvedAt(incident) !== undefined || incident.falseAlarm;
  return isOver ? 'unknown' : 'goes on';
}

function formatComponents(rows: UptimeReport['rows'], page: Page, time: TimeFormat): string {
  const hasCoverage = rows.some(({ period }) => period.coverage !== undefined);
  const columns = [
    'Component',
    'Uptime',
    'Major outage',
    'Partial outage',
    'Degraded performance',
    'Maintenance',
    ...(hasCoverage ? ['Known by probes'] : []),
    'Incidents',
  ];
  const share = (ratio: number | undefined, none: string) =>
    ratio === undefined ? none : time.percent(ratio);
  const cells = rows.map(({ component, period: { uptime, durations, coverage, incidents } }) => {
    const lasted = (of: (typeof writtenStatuses)[number]) => {
      const ms = durations.get(of) ?? 0;
      return ms === 0 ? '–' : time.duration(ms);
    };
    return [
      escapeMarkdown(cleanLine(componentName(component.id, { page }))),
      share(uptime, 'no data'),
      lasted('major_outage'),
      lasted('partial_outage'),
      lasted('degraded_performance'),
      lasted('under_maintenance'),
      ...(hasCoverage ? [share(coverage, '–')] : []),
      String(incidents.length),
    ];
  });
  return formatTable(columns, cells);
}

function countedBy({ page: { weights } }: StatusPage): string {
  const percent = (weight: number) => `${Math.round(weight * 100)}%`;
  return `Uptime is the share of the known time without weighted downtime: a major outage counts ${percent(weights.major_outage)}, a partial outage ${percent(weights.partial_outage)}, degraded performance ${percent(weights.degraded_performance)}. Overlaps count once, with the worst. Planned work in its window and false alarms do not count; time before a component existed is no data. Percentages are rounded down.`;
}

function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The same figures for a spreadsheet: RFC 4180, a row per component. */
export function formatUptimeCsv({ period, status, rows }: UptimeReport): string {
  const until = Math.min(period.endAt, status.now);
  const statuses = [...writtenStatuses, 'unknown'] as const;
  const head = [
    ...['component', 'name', 'from', 'until', 'uptime', 'coverage'],
    ...statuses.map((each) => `${each}_seconds`),
    'incidents',
  ];
  const lines = rows.map(({ component, period: each }) => {
    const seconds = toSeconds(each);
    return [
      component.id,
      cleanLine(componentName(component.id, status)),
      new Date(period.startAt).toISOString(),
      new Date(until).toISOString(),
      toRatio(each.uptime),
      toRatio(each.coverage),
      ...statuses.map((name) => String(seconds[name])),
      String(each.incidents.length),
    ];
  });
  return [head, ...lines].map((line) => `${line.map(formatCell).join(',')}\r\n`).join('');
}

function toRatio(ratio: number | undefined): string {
  return ratio === undefined ? '' : String(floorRatio(ratio));
}

/** A cell that a spreadsheet does not take for a formula. */
function formatCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
