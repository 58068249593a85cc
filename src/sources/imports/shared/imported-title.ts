import { caveats } from './caveats.ts';
import { cleanLine, maxTitle, shorten } from './imported-text.ts';

/**
 * A title that fits a report; `full` is the whole one if it had to be shortened.
 * @param nameless the title for a report without one
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
