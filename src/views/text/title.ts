import { escapeHtml } from './markdown.ts';

const code = /(`+)(?!`)(.+?)(?<!`)\1(?!`)/g;

/** A title as GitHub shows it: text between backticks is code, and there is no other markup. Safe HTML. */
export function toTitleHtml(written: string): string {
  const title = withoutOverrides(written);
  let html = '';
  let from = 0;
  for (const { index, 0: source, 2: words = '' } of title.matchAll(code)) {
    html += `${escapeHtml(title.slice(from, index))}<code>${escapeHtml(words.trim())}</code>`;
    from = index + source.length;
  }
  return html + escapeHtml(title.slice(from));
}

/** The same as plain text. */
export function toTitleText(title: string): string {
  return withoutOverrides(title).replace(code, (_, __, words: string) => words.trim());
}

/** The title without characters that override the direction of the text, which could also reorder the page. */
function withoutOverrides(title: string): string {
  return title.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}
