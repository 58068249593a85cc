import { otherHomes } from '../../model/page/home.ts';
import type { Link } from '../../model/page/page.ts';
import { otherHomesMessage } from '../messages/home-messages.ts';
import { isPage } from '../page-context.ts';
import type { Site } from '../site.ts';

/**
 * Links to the page at the other homes; for a file, or a page that does not exist, to their home pages. @param path the
 * path of the page, without base: `incidents/x/`
 */
export function toOtherHomes({ page, url }: Site, path: string): Link[] {
  const below = isPage(path) ? url(path).slice(page.url.length) : '';
  return otherHomes(page).map((home) => ({
    name: home.url.replace(/^https?:\/\/|\/$/g, ''),
    url: `${home.url}${below}`,
  }));
}

/** The same as a sentence, for plain text; undefined for a page with one home. */
export function toOtherHomesText(site: Pick<Site, 'page' | 'messages'>): string | undefined {
  const homes = otherHomes(site.page).map(({ url }) => url);
  if (homes.length === 0) return undefined;
  return `${otherHomesMessage(site.messages.language)} ${homes.join(' ')}`;
}
