import { contentSecurityPolicy } from './content-security.ts';
import { copyString } from '../copy-string.ts';

/**
 * Matches tags with their attributes, scripts and styles. Text has no raw `<`, but attributes, scripts and styles may.
 */
const token =
  /<path(?:"[^"]*"|[^">])*><\/path>|<(?:(script|style)(?=[\s>])|\/?[a-z])(?:"[^"]*"|[^">])*>/gi;

/**
 * The finished page: minified, without unused style rules, and with the content security policy that allows the rest.
 */
export function finishPage(html: string): string {
  // The page for frames in other sites has its own policy, and its style has no unused rules.
  if (html.includes('<meta http-equiv="Content-Security-Policy"')) return html;
  const names = new Set(['html']);
  const scripts: string[] = [];
  let loads = false;
  const styles: { at: number; text: string }[] = [];
  const pieces: string[] = [];
  let end = 0;
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [tag, element] = match;
    pieces.push(html.slice(end, match.index));
    end = token.lastIndex;
    const close = element === undefined ? -1 : html.indexOf(`</${element}>`, end);
    if (close < 0) {
      const { lean, names: own } = toTag(tag);
      for (const name of own) names.add(name);
      pieces.push(lean);
      continue;
    }
    const text = html.slice(end, close);
    if (element === 'style') styles.push({ at: pieces.length + 1, text });
    // The policy does not apply to data, only to scripts.
    else if (!tag.includes('type="application/ld+json"')) {
      if (tag.includes(' src=')) loads = true;
      else scripts.push(text);
    }
    pieces.push(parseTag(tag).lean, text);
    end = token.lastIndex = close;
  }
  pieces.push(html.slice(end));
  const used = styles.map(({ text }) => usedRules(text, names));
  for (const [index, { at }] of styles.entries()) pieces[at] = used[index] ?? '';
  const policy = contentSecurityPolicy(used, scripts, loads);
  return pieces
    .join('')
    .replace(
      '<title>',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
    );
}

interface Tag {
  readonly lean: string;
  /** An element as its name (`p`), its classes (`.small`) and its id (`#main`). */
  readonly names: readonly string[];
}

/** Tags that many pages share. A tag with an address or a time is parsed each time. */
const commonTags = new Map<string, Tag>();

/** The first pages have all shared tags; later ones only add their own titles and descriptions. */
const mostCommonTags = 1_000;

function toTag(tag: string): Tag {
  const known = commonTags.get(tag);
  if (known) return known;
  if (commonTags.size >= mostCommonTags || /\d/.test(tag)) return parseTag(tag);
  const own = copyString(tag);
  const read = parseTag(own);
  commonTags.set(own, read);
  return read;
}

const plain = /^[\w.:/#-]+$/;
const omitted = new Set(['</li>', '</dt>', '</dd>', '</head>', '</body>', '</html>']);

/**
 * A tag without unnecessary quotes, or nothing for an end tag that HTML allows to omit
 * (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
 */
function parseTag(tag: string): Tag {
  if (tag.startsWith('</')) {
    return { lean: omitted.has(tag) ? '' : tag, names: [] };
  }
  const names = [/^<[a-z][a-z0-9]*/.exec(tag)?.[0].slice(1) ?? ''];
  let lean = '';
  let end = 0;
  for (let at = tag.indexOf('="'); at >= 0; at = tag.indexOf('="', end)) {
    const quote = tag.indexOf('"', at + 2);
    const value = tag.slice(at + 2, quote);
    if (tag.startsWith(' class', at - 6))
      for (const name of value.split(' ')) names.push(`.${name}`);
    else if (tag.startsWith(' id', at - 3)) names.push(`#${value}`);
    lean += tag.slice(end, at + 1);
    lean +=
      plain.test(value) && tag[quote + 1] !== '/'
        ? value
        : `"${value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`;
    end = quote + 1;
  }
  lean += tag.slice(end);
  if (!lean.endsWith('></path>')) return { lean, names };
  const open = lean.slice(0, -'></path>'.length);
  // A slash right after an unquoted value would belong to the value.
  return { lean: open.endsWith('"') ? `${open}/>` : `${open} />`, names };
}

/** A style sheet, the names in its selectors, and the part of it that pages need, by the names that they use. */
interface StyleSheet {
  readonly names: readonly string[];
  readonly usedBy: Map<string, string>;
}

const styleSheets = new Map<string, StyleSheet>();

/**
 * The rules of a minified style sheet that may apply to the page: a selector is dropped only when it names a class or
 * an element that the page does not have.
 */
function usedRules(css: string, names: ReadonlySet<string>): string {
  const sheet = styleSheets.get(css) ?? parseStyleSheet(copyString(css));
  const has = sheet.names.filter((name) => names.has(name)).join(' ');
  const used = sheet.usedBy.get(has) ?? dropUnused(css, names);
  sheet.usedBy.set(has, used);
  return used;
}

function parseStyleSheet(css: string): StyleSheet {
  const names = new Set(css.matchAll(rule).flatMap(([, selectors = '']) => namesOf(selectors)));
  const sheet = { names: [...names], usedBy: new Map<string, string>() };
  styleSheets.set(css, sheet);
  return sheet;
}

const rule = /([^{}]+)(\{[^{}]*\})/g;

function dropUnused(css: string, names: ReadonlySet<string>): string {
  return css
    .replace(rule, (whole, selectors: string, body: string) => {
      if (selectors.startsWith('@')) return whole;
      const kept = selectors
        .split(',')
        .filter((selector) => namesOf(selector).every((name) => names.has(name)));
      return kept.length > 0 ? kept.join(',') + body : '';
    })
    .replace(/@media[^{}]*\{\}/g, '')
    .replaceAll(', ', ',');
}

/** The elements, classes and ids in selectors. */
function namesOf(selectors: string): string[] {
  const plain = selectors.replace(/\[[^\]]*\]|::?[a-z-]+(?:\([^)]*\))?/g, '');
  return plain.match(/[.#]?[a-z][\w-]*/gi) ?? [];
}
