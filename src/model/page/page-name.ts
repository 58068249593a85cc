import { digestOf } from '../digest.ts';
import { msPerDay, type Instant } from '../time/instant.ts';
import type { Page } from './page.ts';

/** A name that the page was given, and when. */
export interface PageName {
  readonly name: string;
  readonly at: Instant;
}

/** The permanent id of the page, the same at every address: its `id`, else one made from its name. */
export function pageIdOf({ id, name }: Pick<Page, 'id' | 'name'>): string {
  return id ?? idOfName(name);
}

/** `acme-status`; a name in another script gives a digest. */
function idOfName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = slug !== '' && !/(?![a-z0-9])[\p{L}\p{N}]/u.test(plain);
  return isWhole
    ? slug
    : [slug, digestOf(name).slice(0, 8)].filter((part) => part !== '').join('-');
}

/** How long readers may still hold what was published under an earlier name. */
const newsMs = 31 * msPerDay;

/**
 * The id under which readers know a page that was renamed a short while ago and whose id comes from its name.
 * @param names the names that the page has had, oldest first
 */
export function idBeforeRenaming(
  page: Page,
  names: readonly PageName[],
  now: Instant,
): string | undefined {
  const id = pageIdOf(page);
  if (page.id !== undefined) return undefined;
  const ids = names.map(({ name, at }) => ({ id: idOfName(name), at }));
  const last = ids.at(-1);
  const renamedAt = last?.id === id ? last.at : now;
  const known = ids.findLast((each) => each.id !== id);
  return now - renamedAt < newsMs ? known?.id : undefined;
}
