import { cleanLine, shorten } from './imported-text.ts';

/** A text of theirs as a doubt shows it. */
export const quote = (text: string) => JSON.stringify(shorten(cleanLine(text.slice(0, 200)), 60));

/** What could not be carried over of titles and texts, whatever tool they are from. */
export const caveats = {
  titleMissing: (used: string) => `it has no title; ${quote(used)} stands for it`,
  titleCleaned: () => 'characters that no page can show are dropped from the title',
  titleLong: (limit: number) =>
    `the title is longer than ${limit} characters; it is shortened, and stands in full in the text`,

  linkDropped: (found: string) => `a link to ${quote(found)} leads nowhere; its text is kept`,
  unseenDropped: (words: string) =>
    `a comment or script that no reader saw is left out: ${quote(words)}`,
} as const;
