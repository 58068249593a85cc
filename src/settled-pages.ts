import { createHash } from 'node:crypto';

import { takeOver, type BuildHandover } from './build-handover.ts';
import { loadStatusPage, type LoadedPage } from './load-status-page.ts';
import type { Incident } from './model/reports/incident.ts';
import type { Maintenance } from './model/reports/maintenance.ts';
import { oncePer } from './model/once-per.ts';
import { isSettledAt } from './model/settled.ts';
import { pageLanguages } from './model/reports/translation.ts';
import type { HistoryMonth } from './views/pages/history-page.ts';
import { historyPath, languageFolder, reportPath } from './views/site.ts';

/**
 * Pages that only a change of what was written changes, never the time: most of a long history. Those that the last
 * build left are kept as they are.
 */

/** A settled report that must be rendered. */
export interface SettledReport {
  readonly loaded: LoadedPage;
  readonly report: Incident | Maintenance;
  /** Where its page stands, without base: `de/incidents/x/`. */
  readonly path: string;
}

/** Pages in one text while they are made. */
const perSheet = 25;

/**
 * The settled reports that must be rendered, in all languages, in the portions in which they are. None while somebody
 * develops: then every report has a route of its own.
 */
export function toSheets(): readonly SettledReport[][] {
  const handover = takeOver();
  return handover ? sheetsFor(handover) : [];
}

const sheetsFor = oncePer(({ keeps }: BuildHandover): SettledReport[][] => {
  const due = pageLanguages(loadStatusPage().site.page).flatMap((language) => {
    const loaded = loadStatusPage(language);
    const folder = languageFolder(loaded.site.page, language);
    return [...loaded.status.incidents, ...loaded.status.maintenances]
      .filter((report) => hasSheet(report, loaded))
      .map((report) => ({ loaded, report, path: folder + reportPath(report) }))
      .filter(({ report, path }) => !keeps(path, () => keyOf(loaded, [reportKey(report)])));
  });
  return Array.from({ length: Math.ceil(due.length / perSheet) }, (_, index) =>
    due.slice(index * perSheet, (index + 1) * perSheet),
  );
});

/** Whether the report is rendered by way of a sheet, not by its own route. */
export function hasSheet(report: Incident | Maintenance, { status }: LoadedPage): boolean {
  return takeOver() !== undefined && isSettledAt(report, status.now);
}

/** Whether the last build left the page of a month as it should be. */
export function isMonthKept(
  { month, events, settledAt }: HistoryMonth,
  neighbours: readonly (HistoryMonth | undefined)[],
  loaded: LoadedPage,
): boolean {
  const handover = takeOver();
  if (!handover || settledAt === undefined) return false;
  const { page, language } = loaded.site;
  return handover.keeps(languageFolder(page, language) + historyPath(month), () =>
    keyOf(loaded, [...neighbours.map((each) => each?.month ?? ''), ...events.map(reportKey)]),
  );
}

/** All that the bytes of a settled page depend on, besides the code. */
function keyOf(loaded: LoadedPage, parts: readonly string[]): string {
  return digest(JSON.stringify([siteKey(loaded), ...parts]));
}

const siteKey = oncePer(({ site, customStyle }: LoadedPage) =>
  digest(JSON.stringify([site.page, site.language, customStyle])),
);

/** A report is plain data. */
const reportKey = oncePer((report: object) => digest(JSON.stringify(report)));

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
