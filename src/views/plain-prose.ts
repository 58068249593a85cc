/**
 * Most updates are sentences with at most a link, a bold word or a piece of code. They need no parser, which on a long
 * history is most of the work of a build. Property tests hold that the result is the parser's own, to the byte.
 */

/** Marks that mean something anywhere in a text, addresses that become links, and spaces that break a line. */
const anywhere =
  /[*_~`[\]<>&|\\@\u0000-\u0009\u000B-\u001F\u007F\uFFFD]|:\/\/|www\.|mailto:|xmpp:|[ ]$|^[ ]/im;
/** What a line must not begin with: lists, headings, rules, underlines. */
const lineStart = /^(?:[-+#=:]|\d+[.)])/m;
const otherSpace = /[^\S\n ]/;

/**
 * `**bold**`, `[a link](https://example.org/)` and `` `code` ``, each as a word of its own that begins and ends with a
 * letter or digit: then no rule of markdown reads it in another way.
 */
const span =
  /(?<![^\s(])(?:\*\*([\p{L}\p{N}](?:[^*_~`[\]<>&|\\@\n]*[\p{L}\p{N}])?)\*\*|\[([\p{L}\p{N}](?:[^*_~`[\]<>&|\\@\n]*[\p{L}\p{N}])?)\]\((https?:\/\/[\w.:/?=#,+~-]+)\)|`([\p{L}\p{N}](?:[^`<>&|\\\n]*[\p{L}\p{N}])?)`)(?=[\s.,;:!?)]|$)/gu;

export function isPlainProse(text: string): boolean {
  return isWithoutMarks(text) || isWithoutMarks(reduce(text));
}

/** @param text for which `isPlainProse` holds. */
export function proseToHtml(text: string): string {
  return text
    .replace(span, (_, bold?: string, linked?: string, address?: string, code?: string) => {
      if (bold !== undefined) return `<strong>${bold}</strong>`;
      if (code !== undefined) return `<code>${code}</code>`;
      return `<a href="${new URL(address ?? '').href}">${linked ?? ''}</a>`;
    })
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n|\n$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

/** @param text for which `isPlainProse` holds. */
export function proseToText(text: string): string {
  return text.replace(
    span,
    (_, bold?: string, linked?: string, __?: string, code?: string) => bold ?? linked ?? code ?? '',
  );
}

function isWithoutMarks(text: string): boolean {
  return !anywhere.test(text) && !lineStart.test(text) && !otherSpace.test(text);
}

/** What is left to look at when each span counts as the letters in it. */
function reduce(text: string): string {
  return text.replace(
    span,
    (whole, bold?: string, linked?: string, address?: string, code?: string) => {
      if (address !== undefined && !URL.canParse(address)) return whole;
      // What stands in code is never read as markdown.
      return code === undefined ? (bold ?? linked ?? '') : 'code';
    },
  );
}
