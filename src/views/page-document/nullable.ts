import type { Instant } from '../../model/time/instant.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { cleanText } from '../text/clean-text.ts';
import { formatIso } from '../time/time-format.ts';

/** An instant in ISO 8601; null when there is none, because no key is left out of the document. */
export function isoOrNull(at: Instant | undefined): string | null {
  return at === undefined ? null : formatIso(at);
}

export function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text);
}

/** The same for a text in markdown. */
export function markdownOrNull(text: string | undefined): string | null {
  return text === undefined ? null : toPublicMarkdown(cleanText(text));
}
