/**
 * Most updates are sentences without a mark of markdown. They need no parser, which on a long history is most of the
 * work of a build. A property test holds that the result is the parser's own, to the byte.
 */

/** Marks that mean something anywhere in a text, addresses that become links, and spaces that break a line. */
const anywhere =
  /[*_~`[\]<>&|\\@\u0000-\u0009\u000B-\u001F\u007F\uFFFD]|:\/\/|www\.|mailto:|xmpp:|[ ]$|^[ ]/im;
/** What a line must not begin with: lists, headings, rules, underlines. */
const lineStart = /^(?:[-+#=:]|\d+[.)])/m;

export function isPlainProse(text: string): boolean {
  return !anywhere.test(text) && !lineStart.test(text) && !/[^\S\n ]/.test(text);
}

/** @param text for which `isPlainProse` holds. */
export function proseToHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n|\n$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}
