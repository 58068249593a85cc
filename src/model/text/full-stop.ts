/** The text as a sentence: with a full stop where it has no end of its own. English only. */
export function withFullStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
