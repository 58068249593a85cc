import { updateAnchors } from '../../../model/reports/update-anchors.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { ProblemList } from '../../problem-list.ts';
import { nearest } from '../../text/nearest.ts';

/** The anchors that every page has: its top and its main part. */
const everywhere = ['', 'top', 'main'];

/**
 * Warns of links in the texts of a report that name none of its updates, or that leave the page by a relative address.
 * @param postedAt the instants of the updates
 * @param pageUrl undefined when nobody knows it
 */
export function warnOfDeadLinks(
  postedAt: readonly Instant[],
  pageUrl: string | undefined,
  problems: ProblemList,
): void {
  const known = updateAnchors({ updates: postedAt.map((at) => ({ postedAt: at })) });
  for (const { address, line, column } of problems.ownLinks) {
    if (address.startsWith('#')) {
      const anchor = address.slice(1);
      if ([...known, ...everywhere].includes(anchor)) continue;
      const near = nearest(anchor, known);
      const args = { anchor, known, ...(near !== undefined && { nearest: near }) };
      problems.add('anchor-missing', { line, column }, args);
    } else if (pageUrl !== undefined && !new URL(address, pageUrl).href.startsWith(pageUrl)) {
      const target = new URL(address, pageUrl).href;
      problems.add('link-leaves-page', { line, column }, { address, target, page: pageUrl });
    }
  }
}
