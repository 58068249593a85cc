const quote = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What could not be carried over of HTML in a text, whatever tool it is from. */
export const doubts = {
  linkDropped: (found: string) => `a link to ${quote(found)} leads nowhere; its text is kept`,
  unseenDropped: (words: string) =>
    `a comment or script that no reader saw is left out: ${quote(words)}`,
} as const;
