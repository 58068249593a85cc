import { caveats } from './caveats.ts';
import { shorten } from './imported-text.ts';

/** `text` cut to `limit` UTF-16 units, with a caveat that names `what`; undefined when nothing is left. */
export function fitText(
  text: string,
  what: string,
  limit: number,
  found: string[],
): string | undefined {
  const short = shorten(text, limit);
  if (short !== text) found.push(caveats.shortened(what, limit));
  return short === '' ? undefined : short;
}
