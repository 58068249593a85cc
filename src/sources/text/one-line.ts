/** A text on one line, as lists of facts have it, with semicolons between the items of a list. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/^[-*+]\s+(?=.*\n)/, '')
    .replaceAll(/([.,:;!?]?)\s*\n\s*[-*+]\s+/g, (_, end: string) => `${end || ';'} `)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
