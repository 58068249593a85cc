import { contentSecurityPolicy } from './content-security.ts';
import { detached } from './detached.ts';

/**
 * Where HTML is more than text: scripts and styles as a whole, and tags with their attributes, whatever stands in
 * their quotes. Text holds no raw `<`; attributes do.
 */
const token =
  /<(script|style)(?:\s(?:"[^"]*"|[^">])*)?>([\s\S]*?)<\/\1>|<path(?:"[^"]*"|[^">])*><\/path>|<\/?[a-z](?:"[^"]*"|[^">])*>/gi;

/**
 * A whole page as it is sent: in fewer bytes that mean the same, without the style rules that it does not use, and
 * with the policy that allows what is left.
 */
export function finishPage(html: string): string {
  // The page for other people's frames has a policy of its own, and so little else that nothing can be left out.
  if (html.includes('<meta http-equiv="Content-Security-Policy"')) return html;
  const names = new Set(['html', '.tip']);
  const scripts: string[] = [];
  const styles: { at: number; text: string }[] = [];
  const pieces: string[] = [];
  let end = 0;
  for (const match of html.matchAll(token)) {
    const [tag, element, text] = match;
    pieces.push(html.slice(end, match.index));
    end = match.index + tag.length;
    if (element === undefined || text === undefined) {
      const read = readTag(tag);
      for (const name of read.names) names.add(name);
      pieces.push(read.lean);
      continue;
    }
    const start = tag.slice(0, -text.length - `</${element}>`.length);
    if (element === 'style') styles.push({ at: pieces.length + 1, text });
    // Data is no script to a policy.
    else if (!start.includes('type="application/ld+json"')) scripts.push(text);
    pieces.push(start, text, `</${element}>`);
  }
  pieces.push(html.slice(end));
  const used = styles.map(({ text }) => usedRules(text, names));
  for (const [index, { at }] of styles.entries()) pieces[at] = used[index] ?? '';
  const policy = contentSecurityPolicy(used, scripts);
  return pieces
    .join('')
    .replace(
      '<title>',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
    );
}

interface Tag {
  readonly lean: string;
  /** Its element as `p`, its classes as `.small`, its id as `#main`. */
  readonly names: readonly string[];
}

/** The tags that pages have in common, most of all that there are; one with an address or a time is read anew. */
const commonTags = new Map<string, Tag>();

function readTag(tag: string): Tag {
  const known = commonTags.get(tag);
  if (known) return known;
  if (/\d/.test(tag)) return { lean: tersely(tag), names: namesIn(tag) };
  const own = detached(tag);
  const read = { lean: tersely(own), names: namesIn(own) };
  commonTags.set(own, read);
  return read;
}

/**
 * A tag without quotes that it does not need and without end tags that HTML lets out
 * (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
 */
function tersely(tag: string): string {
  if (/^<\/(?:li|dt|dd)>$/.test(tag)) return '';
  if (!tag.includes('"')) return tag.replace(/><\/path>$/, '/>');
  return tag
    .replace(
      /([^\s=<>"]+)="([^"]*)"(?!\/)|([^\s=<>"]+="[^"]*")/g,
      (whole: string, name: string | undefined, value: string) =>
        name !== undefined && /^[\w.:/#-]+$/.test(value)
          ? `${name}=${value}`
          : whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .replace(/><\/path>$/, '/>');
}

/** A style sheet, the names in its selectors, and what is left of it for pages that have the same of them. */
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
  const sheet = styleSheets.get(css) ?? readStyleSheet(detached(css));
  const has = sheet.names.filter((name) => names.has(name)).join(' ');
  const used = sheet.usedBy.get(has) ?? dropUnused(css, names);
  sheet.usedBy.set(has, used);
  return used;
}

function readStyleSheet(css: string): StyleSheet {
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

/** The same of a tag. */
function namesIn(tag: string): string[] {
  const element = /^<([a-z][a-z0-9]*)/.exec(tag)?.[1];
  if (!tag.includes('"')) return element === undefined ? [] : [element];
  const marked = [...tag.matchAll(/ (class|id)="([^"]*)"/g)].flatMap(([, kind, value = '']) =>
    value.split(' ').map((name) => (kind === 'id' ? `#${name}` : `.${name}`)),
  );
  return element === undefined ? marked : [element, ...marked];
}
