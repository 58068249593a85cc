import { createHash } from 'node:crypto';

import { takeOver } from './build-handover.ts';
import { loadStatusPage, type LoadedPage } from './load-status-page.ts';
import type { Incident } from './model/incident.ts';
import type { Maintenance } from './model/maintenance.ts';
import { isSettledAt } from './model/settled.ts';
import { pageLanguages } from './model/translation.ts';
import { incidentPath, languageFolder, maintenancePath } from './views/site.ts';

/** A page that only a change of what was written changes: it need not be made anew by each build. */
export interface SettledReport {
  readonly loaded: LoadedPage;
  readonly report: Incident | Maintenance;
  /** Where its page stands, without base: `de/incidents/x/`. */
  readonly path: string;
}

/** Pages in one file while they are made: Astro takes as long around a page as for what is in it. */
const perSheet = 250;

/**
 * The settled reports that must be rendered, in all languages, in the portions in which they are. None while somebody
 * develops: then every report has a route of its own.
 */
export function toSheets(): SettledReport[][] {
  const handover = takeOver();
  if (!handover) return [];
  const due = pageLanguages(loadStatusPage().site.page).flatMap((language) => {
    const loaded = loadStatusPage(language);
    const folder = languageFolder(loaded.site.page, language);
    return [...loaded.status.incidents, ...loaded.status.maintenances]
      .filter((report) => hasSheet(report, loaded))
      .map((report) => ({ loaded, report, path: folder + reportPath(report) }))
      .filter(({ report, path }) => !handover.keeps(path, settledKey(loaded, report)));
  });
  return Array.from({ length: Math.ceil(due.length / perSheet) }, (_, index) =>
    due.slice(index * perSheet, (index + 1) * perSheet),
  );
}

/** Whether the report is rendered by way of a sheet, not by its own route. */
export function hasSheet(report: Incident | Maintenance, { status }: LoadedPage): boolean {
  return takeOver() !== undefined && isSettledAt(report, status.now);
}

const siteKeys = new WeakMap<LoadedPage, string>();

/** All that the bytes of a settled page depend on, besides the code; `subject` as plain data. */
export function settledKey(loaded: LoadedPage, subject: unknown): string {
  const { site, customStyle } = loaded;
  let siteKey = siteKeys.get(loaded);
  if (siteKey === undefined) {
    siteKey = JSON.stringify([site.page, site.language, customStyle]);
    siteKeys.set(loaded, siteKey);
  }
  return createHash('sha1').update(siteKey).update(JSON.stringify(subject)).digest('base64url');
}

function reportPath({ kind, id }: Incident | Maintenance): string {
  return kind === 'incident' ? incidentPath(id) : maintenancePath(id);
}
