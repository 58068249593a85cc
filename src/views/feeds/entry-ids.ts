import type { Instant } from '../../model/time/instant.ts';
import { pageIdOf } from '../../model/page/page-name.ts';
import type { Page } from '../../model/page/page.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { updatesKey, type Revisions } from '../../model/reports/revision.ts';
import { updateAnchors } from '../../model/reports/update-anchors.ts';

/**
 * Permanent ids of feed entries. They contain only the id of the page, the kind and the id of the report (its file
 * name), and the number of the update, because people may correct addresses, texts and instants. Entries that were
 * published while ids contained the address and the instant keep theirs; see `feed_ids` in `page.yml`.
 */

/** The beginning of a tag URI (RFC 4151): the id of the page instead of its address, which may change. */
function authority(page: Page): string {
  return `tag:outpost,2026:${pageIdOf(page)}/`;
}

/** The name of something in ids: the present one, and the one in ids that contained addresses. */
export interface EntryName {
  readonly name: string;
  readonly earlier: string;
}

/** @param path the path of the report, without base: `incidents/x/` */
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
 * The names of a report's updates, oldest first: numbers in the order in which they were added to the file, so that an
 * update inserted later changes no other name; and the instants of earlier ids.
 */
export function updateNames(report: Incident | Maintenance, revisions: Revisions): EntryName[] {
  const history = revisions.get(updatesKey(`${report.kind}s/${report.id}`))?.updateNumbers ?? [];
  // A file that has fewer updates than its history has been replaced.
  const numbers = history.length > report.updates.length ? [] : history;
  const highest = Math.max(0, ...numbers);
  return updateAnchors(report).map((earlier, index) => ({
    name: `update-${numbers[index] ?? highest + index - numbers.length + 1}`,
    earlier,
  }));
}

/** The name that is in the id of something published at that time. */
export function nameAt({ name, earlier }: EntryName, at: Instant, page: Page): string {
  return isEarlier(at, page) ? earlier : name;
}

function isEarlier(at: Instant, { feedIds }: Page): boolean {
  return feedIds !== undefined && at < feedIds.untilAt;
}
