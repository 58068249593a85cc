/** A text as a file holds it, without a byte-order mark and with one kind of line end. */
export function withUnixLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export function toLines(text: string): string[] {
  return withUnixLines(text).split('\n');
}

/** Paragraphs of one text; empty ones leave no gap. */
export function joinParagraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
