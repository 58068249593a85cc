import type { Component } from '../../../model/components/component.ts';
import { dayOf } from '../../../model/time/day.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { compareText } from '../../../model/text-order.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { toFileName } from '../../text/file-name.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { toTroubleReport } from '../shared/current-trouble.ts';
import { pagePath, planPageFile } from '../shared/imported-page.ts';
import { formerIds } from '../shared/former-ids.ts';
import { planReport, type ImportedReport, type ImportedSource } from '../shared/imported-report.ts';
import { cleanLine, shorten } from '../shared/imported-text.ts';
import { parseTitle } from '../shared/imported-title.ts';
import { parseDocuments, type FoundReport } from './documents.ts';
import { caveats, inTrouble, refusals } from './caveats.ts';
import { parseStatus } from './mentioned-components.ts';
import { toIncident } from './incident.ts';
import { isMaintenance, toMaintenance } from './maintenance.ts';
import { FreeNames } from '../shared/unique-names.ts';
import { uncoveredComponents } from './uncovered-components.ts';
import { latestReports } from './latest-reports.ts';
import { parseSite, type StatuspageSite } from './page.ts';
import type { StatuspageReport } from './schema.ts';
import { parseTime } from './time.ts';

/** The paths that a page of Statuspage serves, below its address. */
export const statuspagePaths: readonly string[] = [
  'api/v2/summary.json',
  'api/v2/components.json',
  'api/v2/incidents.json',
  'api/v2/scheduled-maintenances.json',
];

export function isStatuspageFile(path: string): boolean {
  return /\.json$/i.test(path);
}

/** Plans the move of a whole page: our files, and a line for each report of theirs. */
export function planStatuspageImport(files: readonly SourceFile[]): ImportPlan {
  const { documents, refused } = parseDocuments(files);
  if (documents.length === 0) {
    return {
      files: [],
      lines: [{ source: 'page', caveats: [], reason: refusals.nothing() }, ...refused],
    };
  }
  const site = parseSite(documents);
  const moves = moveReports(latestReports(documents), site);
  const { components } = site;
  const page = planPageFile({ ...site.page, components: [...site.entries, ...components.added] });
  const directory = new KnownComponents(components.ids);
  const planned = moves.map((move) => planReport(move, directory));
  const written = moves.flatMap(({ report }, index) => (planned[index]?.file && report) ?? []);
  const uncovered = uncoveredComponents(components.statuses, written).map(
    ([component, status]) => ({ component, status, trouble: toTrouble(component, status, site) }),
  );
  const untold = uncovered.filter(({ trouble }) => trouble === undefined);
  const troubles = uncovered.flatMap(({ trouble }) => trouble ?? []);
  const reports = [...planned, ...troubles.map((each) => planReport(each, directory))];
  return {
    files: [page, ...reports.flatMap(({ file }) => file ?? [])],
    lines: [
      ...pageLines(
        site,
        untold.map(({ component: { name }, status }) => inTrouble(name, status)),
      ),
      ...refused,
      ...reports.map(({ line }) => line),
    ],
  };
}

/** Undefined when nothing says since when, or the status cannot be read. */
function toTrouble(
  component: Component,
  written: string | undefined,
  { components, componentsSource }: StatuspageSite,
): ImportedSource | undefined {
  const status = parseStatus(written);
  const at = components.changedAt(component);
  if (status === undefined || at === undefined) return undefined;
  const source = `${componentsSource ?? 'components'}: ${component.name}`;
  return toTroubleReport({ component, status, at, source });
}

function pageLines(site: StatuspageSite, uncovered: readonly string[]): ImportLine[] {
  const { pageSource, componentsSource, pageCaveats, componentCaveats, components } = site;
  const retired = components.added.map(({ name }) => name);
  const ofPage = {
    source: `${pageSource ?? 'page'}: page`,
    target: pagePath,
    caveats: pageCaveats,
  };
  if (componentsSource === undefined) return [ofPage];
  const more = [
    ...(retired.length > 0 ? [caveats.retired(retired)] : []),
    ...(uncovered.length > 0 ? [caveats.uncoveredComponents(uncovered)] : []),
  ];
  const source = `${componentsSource}: components`;
  return [ofPage, { source, target: pagePath, caveats: [...componentCaveats, ...more] }];
}

/** Oldest first, so that the order of the documents decides nothing about ids and components. */
function moveReports(reports: readonly FoundReport[], site: StatuspageSite): ImportedSource[] {
  const ids = new FreeNames();
  const createdAt = ({ report }: FoundReport): Instant => parseTime(report?.created_at) ?? Infinity;
  return reports
    .toSorted(
      (a, b) =>
        Math.sign(createdAt(a) - createdAt(b)) ||
        compareText(a.report?.id ?? '', b.report?.id ?? '') ||
        compareText(a.source, b.source),
    )
    .map((each) => moveReport(each, site, ids));
}

function moveReport(
  { source, list, report, found: read }: FoundReport,
  { page, components }: StatuspageSite,
  ids: FreeNames,
): ImportedSource {
  const found = [...read];
  const refuse = (reason: string) => {
    return { source, found: [...new Set(found)], report: undefined, reason };
  };
  if (!report) return refuse(refusals.notReport());
  const nameless = shorten(cleanLine(`Untitled ${report.id ?? ''}`), 100);
  const title = parseTitle(report.name, nameless, found);
  const isPlanned = list === 'scheduled_maintenances' || isMaintenance(report);
  const planned = isPlanned ? toMaintenance(report, title.short, components, found) : undefined;
  // Work in progress is never left out, because its components would seem operational.
  const isGoingOn = ['in_progress', 'verifying'].includes(report.status ?? '');
  if (isPlanned && !planned && isGoingOn) found.push(caveats.workWithoutWindow());
  const moved =
    isPlanned && (planned || !isGoingOn)
      ? planned
      : toIncident(report, title.short, components, found);
  if (!moved) return refuse(isPlanned ? refusals.windowMissing() : refusals.timeMissing());
  const day = dayOf(
    moved.kind === 'incident' ? moved.startedAt : moved.scheduledFor,
    page.timeZone,
  );
  const whole: ImportedReport = {
    ...moved,
    ...formerIds(report.id),
    id: ids.claim([day, toFileName(title.short, moved.kind), ...idOf(report)].join('-')),
    introduction: title.short === title.full ? '' : title.full,
  };
  return { source, found: [...new Set(found)], report: whole, reason: undefined };
}

/** A part of the id from Statuspage's own id, so that other reports cannot change it. */
function idOf({ id }: StatuspageReport): string[] {
  return id === undefined ? [] : [toFileName(id.slice(0, 40), 'id')];
}
