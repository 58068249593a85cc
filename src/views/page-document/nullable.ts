import type { Instant } from '../../model/time/instant.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { cleanText } from '../text/clean-text.ts';
import { formatIso } from '../time/time-format.ts';

/** No key is ever left out of the document: what is not there is null. */
export function isoOrNull(at: Instant | undefined): string | null {
  return at === undefined ? null : formatIso(at);
}

export function textOrNull(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text);
}

/** The same of a text in markdown. */
export function markdownOrNull(text: string | undefined): string | null {
  return text === undefined ? null : toPublicMarkdown(cleanText(text));
}
