import type { Instant } from '../../model/time/instant.ts';
import type { Site } from '../site.ts';
import { cleanText } from '../text/clean-text.ts';
import { formatIso } from '../time/time-format.ts';

/** An instant in ISO 8601; null when there is none, because no key is left out of the document. */
export function isoOrNull(at: Instant | undefined): string | null {
  return at === undefined ? null : formatIso(at);
}

export function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text);
}

/** The same for a text in markdown. @param ownPath The path of the report that the text belongs to. */
export function markdownOrNull(
  text: string | undefined,
  site: Pick<Site, 'markdown'>,
  ownPath?: string,
): string | null {
  return text === undefined ? null : site.markdown(text, ownPath);
}
