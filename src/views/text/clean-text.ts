/**
 * The text without what XML 1.0 forbids or advises against (https://www.w3.org/TR/xml/#charsets): control characters,
 * lone surrogates, non-characters. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
  return text.replace(
    /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    '',
  );
}

/**
 * The same on one line, for titles and names; a dash where nothing is left, because many formats refuse an empty one.
 */
export function cleanLine(text: string): string {
  const line = cleanText(text.replace(/[\s\u0085]/g, ' '));
  return line.replace(/ +/g, ' ').trim() || '–';
}
