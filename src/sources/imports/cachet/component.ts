import { cachetCode, cachetText, isNothing } from './data.ts';
import type { CachetDates } from './dates.ts';
import { caveats } from './caveats.ts';
import type { CachetItem } from './items.ts';
import { fitText } from '../shared/fitted-text.ts';
import { cleanLine, maxDescription, maxName, shorten, webUrl } from '../shared/imported-text.ts';

/** Whether everybody may see it. */
export function isShown({ data }: CachetItem): boolean {
  const enabled = data.get('enabled');
  const isEnabled = isNothing(enabled) || cachetCode(enabled) === 1;
  return isEnabled && isNothing(data.get('deleted_at') ?? data.get('deleted'));
}

/** The name of a component or a group; undefined when it has none. */
export function parseName({ data }: CachetItem, found: string[]): string | undefined {
  const clean = cleanLine(cachetText(data.get('name')) ?? '');
  return fitText(clean, shorten(clean, maxName), maxName, found);
}

/** A component with the keys that it has in Cachet, without an id. */
export function parseComponent(
  item: CachetItem,
  name: string,
  dates: CachetDates,
  found: string[],
) {
  const written = cachetText(item.data.get('description'))?.trim();
  const description = fitText(written ?? '', name, maxDescription, found);
  const link = cachetText(item.data.get('link'))?.trim();
  const url = link === undefined ? undefined : webUrl(link);
  if (link !== undefined && url === undefined) found.push(caveats.linkUnusable(name, link));
  const created = dates.read(item, 'created_at', 'created');
  if (created.kind === 'unreadable') found.push(caveats.sinceUnreadable(name, created.found));
  return {
    name,
    ...(description !== undefined && { description }),
    ...(url !== undefined && { url }),
    ...(created.kind === 'instant' && { since: created.at }),
  };
}
