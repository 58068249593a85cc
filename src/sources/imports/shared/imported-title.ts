import { caveats } from './caveats.ts';
import { cleanLine, maxTitle, shorten } from './imported-text.ts';

/**
 * A title as a report takes it; `full` where it had to be shortened.
 * @param nameless the title of a report without one.
 */
export function parseTitle(
  written: string | undefined,
  nameless: string,
  found: string[],
): { readonly full: string; readonly short: string } {
  const clean = cleanLine(written ?? '');
  if (clean === '') found.push(caveats.titleMissing(nameless));
  else if (clean !== written?.replace(/\s+/g, ' ').trim()) found.push(caveats.titleCleaned());
  const full = clean || nameless;
  const short = shorten(full, maxTitle);
  if (short !== full) found.push(caveats.titleLong(maxTitle));
  return { full, short };
}
