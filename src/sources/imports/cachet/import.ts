import { affectedComponentIds } from '../../../model/reports/facts.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { currentStatuses } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseAnswers, type CachetAnswers } from './answers.ts';
import { CachetComponents, type UncoveredComponent } from './components.ts';
import { cachetText } from './data.ts';
import { CachetDates } from './dates.ts';
import { caveats } from './caveats.ts';
import { CachetGroups } from './groups.ts';
import { toIncident } from './incident.ts';
import { CachetNames, startOf } from './names.ts';
import type { CachetItem } from './items.ts';
import { refusalOf } from './report.ts';
import { toMaintenance } from './schedule.ts';
import type { ImportPlan, ImportWishes, SourceFile } from '../import-plan.ts';
import { quote } from '../shared/caveats.ts';
import { toTroubleReport } from '../shared/current-trouble.ts';
import { defaultPage, pagePath, planPageFile } from '../shared/imported-page.ts';
import { formerIds } from '../shared/former-ids.ts';
import { planReport, type ImportedReport, type ImportedSource } from '../shared/imported-report.ts';

const defaultZone = 'UTC';

/**
 * Plans the move of a Cachet installation from answers of its API: our files, and a line for each report of theirs.
 */
export function planCachetImport(
  files: readonly SourceFile[],
  { timeZone }: Pick<ImportWishes, 'timeZone'> = {},
): ImportPlan {
  const answers = parseAnswers(files);
  const kinds = ['component', 'incident', 'schedule'] as const;
  if (kinds.every((kind) => answers.items(kind).length === 0)) {
    return { files: [], lines: answers.lines };
  }
  const zone = timeZone ?? defaultZone;
  const found: string[] = [caveats.pageUntold(), ...answers.caveats];
  const dates = new CachetDates(zone);
  const groups = new CachetGroups(answers.items('group'));
  const components = new CachetComponents(answers.items('component'), groups, dates, found);
  const moves = moveReports(answers, { components, dates, zone });
  const unsaid = moves.filter(({ report }) => isFirstStatusUntold(report)).length;
  const entries = components.entries(firstNamed(moves), found);
  if (unsaid > 0) found.push(caveats.firstStatusUntold(unsaid));
  if (dates.isGuessed && timeZone === undefined) found.push(caveats.zoneUntold(zone));
  if (dates.unclear.length > 0) found.push(caveats.datesUnclear(dates.unclear, zone));
  const directory = new KnownComponents(flattenComponents(entries).map(({ id }) => id));
  const planned = moves.map((move) => planReport(move, directory));
  const written = moves.filter((_, index) => planned[index]?.file !== undefined);
  const uncovered = components
    .notOperational(troubledNow(written), dates)
    .map((each) => ({ ...each, trouble: toTrouble(each) }));
  const untold = uncovered.flatMap(({ trouble, component: { name }, status = 'unknown' }) =>
    trouble ? [] : [`${quote(name)} (${status})`],
  );
  if (untold.length > 0) found.push(caveats.notOperational(untold));
  const troubles = uncovered.flatMap(({ trouble }) => trouble ?? []);
  const reports = [...planned, ...troubles.map((each) => planReport(each, directory))];
  return {
    files: [
      planPageFile({ ...defaultPage, timeZone: zone, components: entries }),
      ...reports.flatMap(({ file }) => file ?? []),
    ],
    lines: [
      { source: 'the installation', target: pagePath, caveats: found },
      ...reports.map(({ line }) => line),
      ...answers.lines,
    ],
  };
}

interface Around {
  readonly components: CachetComponents;
  readonly dates: CachetDates;
  readonly zone: string;
}

function moveReports(answers: CachetAnswers, around: Around): ImportedSource[] {
  const names = new CachetNames(around.zone);
  return (['incident', 'schedule'] as const).flatMap((kind) =>
    answers.items(kind).map((item): ImportedSource => {
      const found: string[] = [];
      const source = item.id === undefined ? `${kind} in ${item.place}` : `${kind} ${item.id}`;
      const refuse = (reason: string) => ({ source, found, report: undefined, reason });
      const refusal = refusalOf(item);
      if (refusal !== undefined) return refuse(refusal);
      const move = { item, found, components: around.components, dates: around.dates };
      const report = kind === 'incident' ? toIncident(move) : toMaintenance(move);
      if (typeof report === 'string') return refuse(report);
      const id = names.take(report, item.id);
      const whole = { ...report, ...formerlyOf(item), id };
      return { source, found: [...new Set(found)], report: whole, reason: undefined };
    }),
  );
}

/**
 * The paths at which Cachet showed a report: incidents by number, in later versions also by a long id; planned work by
 * number.
 */
function formerlyOf({ kind, id, data }: CachetItem): { was?: readonly string[] } {
  if (id === undefined) return {};
  return kind === 'schedule'
    ? formerIds(`schedules/${id}`)
    : formerIds(String(id), cachetText(data.get('guid')));
}

function firstNamed(moves: readonly ImportedSource[]): Map<string, Instant> {
  const first = new Map<string, Instant>();
  for (const { report } of moves) {
    if (!report || report.kind === 'announcement') continue;
    for (const id of affectedComponentIds(report)) {
      first.set(id, Math.min(startOf(report), first.get(id) ?? Infinity));
    }
  }
  return first;
}

/** Our ids of the components to which open incidents give a status. */
function troubledNow(moves: readonly ImportedSource[]): Set<string> {
  const spans = moves.flatMap(({ report }) =>
    report?.kind === 'incident' ? currentStatuses(report) : [],
  );
  return new Set(spans.map(({ id }) => id));
}

/** Undefined when nothing says since when, or the status is not known. */
function toTrouble({ id, component, status, at }: UncoveredComponent): ImportedSource | undefined {
  if (status === undefined || at === undefined) return undefined;
  return toTroubleReport({ component, status, at, source: `component ${id}` });
}

function isFirstStatusUntold(report: ImportedReport | undefined): boolean {
  return report?.kind === 'incident' && report.updates.length > 1;
}
