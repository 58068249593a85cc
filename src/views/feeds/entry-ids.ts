import type { Instant } from '../../model/time/instant.ts';
import { pageIdOf } from '../../model/page/page-name.ts';
import type { Page } from '../../model/page/page.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { updatesKey, type Revisions } from '../../model/reports/revision.ts';
import { updateAnchors } from '../reports/update-anchor.ts';

/**
 * Names for ever. They hold neither the address of the page nor words nor instants, all of which people correct: only the
 * ids of the page and of a report, which is its file's name, its kind, and the number of the update in it. What was published while ids
 * held the address and the instant keeps them, as `feed_ids` in `page.yml` tells.
 */

/** RFC 4151. An address that the page owns may change; so the software names the page by its id. */
function authority(page: Page): string {
  return `tag:outpost,2026:${pageIdOf(page)}/`;
}

/** A name under which something is known: what it is now, and what it was in ids that held addresses. */
export interface EntryName {
  readonly name: string;
  readonly earlier: string;
}

/** @param path Of the report, without base: `incidents/x/`. */
export function entryId(path: string, names: EntryName, at: Instant, page: Page): string {
  return isEarlier(at, page)
    ? `${page.feedIds!.address}${path}#${names.earlier}`
    : `${authority(page)}${path}${names.name}`;
}

/** The same for the feed itself, which has no time; each part has a feed of its own. */
export function feedId(path: string, page: Page): string {
  const part = page.partId === undefined ? '' : `${page.partId}/`;
  return `${page.feedIds?.address ?? authority(page)}${part}${path}`;
}

/**
 * The updates of a report, oldest first: by the order in which they came into its file, so that one that another person
 * puts between them changes no other's name, and by their instant as ids once had it.
 */
export function updateNames(report: Incident | Maintenance, revisions: Revisions): EntryName[] {
  const history = revisions.get(updatesKey(`${report.kind}s/${report.id}`))?.updateNumbers ?? [];
  // A file that has fewer updates than history tells is another one by now.
  const numbers = history.length > report.updates.length ? [] : history;
  const highest = Math.max(0, ...numbers);
  return updateAnchors(report).map((earlier, index) => ({
    name: `update-${numbers[index] ?? highest + index - numbers.length + 1}`,
    earlier,
  }));
}

/** The one that counts for something of that time. */
export function nameAt({ name, earlier }: EntryName, at: Instant, page: Page): string {
  return isEarlier(at, page) ? earlier : name;
}

function isEarlier(at: Instant, { feedIds }: Page): boolean {
  return feedIds !== undefined && at < feedIds.untilAt;
}
