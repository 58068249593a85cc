import { cleanLine, shorten } from './imported-text.ts';

/** A text of the other tool as a caveat shows it. */
export const quote = (text: string) => JSON.stringify(shorten(cleanLine(text.slice(0, 200)), 60));

/** A list of texts of the other tool; of a long list the first 20. */
export function quoteAll(texts: readonly string[]): string {
  const shown = texts.slice(0, 20).map(quote).join(', ');
  return texts.length > 20 ? `${shown} and ${texts.length - 20} more` : shown;
}

/** Caveats about titles and texts that could not be carried over, for all tools. */
export const caveats = {
  titleMissing: (used: string) => `it has no title; ${quote(used)} stands for it`,
  titleCleaned: () => 'characters that no page can show are dropped from the title',
  titleLong: (limit: number) =>
    `the title is longer than ${limit} characters; it is shortened, and stands in full in the text`,

  shortened: (what: string, limit: number) =>
    `${what} is longer than ${limit} characters and is shortened`,
  keysLeft: (keys: readonly string[]) => `left out: ${quoteAll(keys)}`,
  linkDropped: (found: string) => `a link to ${quote(found)} leads nowhere; its text is kept`,
  unseenDropped: (words: string) =>
    `a comment or script that no reader saw is left out: ${quote(words)}`,
} as const;
