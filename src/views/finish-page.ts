import { contentSecurityPolicy } from './content-security.ts';

/**
 * Where HTML is more than text: scripts and styles as a whole, and tags with their attributes, whatever stands in
 * their quotes. Text holds no raw `<`; attributes do.
 */
const token =
  /<(script|style)(?:\s(?:"[^"]*"|[^">])*)?>[\s\S]*?<\/\1>|<path(?:"[^"]*"|[^">])*><\/path>|<\/?[a-z](?:"[^"]*"|[^">])*>/gi;

/**
 * A whole page as it is sent: in fewer bytes that mean the same, without the style rules that it does not use, and
 * with the policy that allows what is left.
 */
export function finishPage(html: string): string {
  const tags = html.match(token) ?? [];
  // The page for other people's frames has a policy of its own, and so little else that nothing can be left out.
  if (tags.some((tag) => tag.startsWith('<meta http-equiv="Content-Security-Policy"'))) return html;
  const has = namesIn(tags);
  const styles: string[] = [];
  const scripts: string[] = [];
  const lean = html.replace(token, (tag) => {
    const [, start = '', text = '', end = ''] =
      /^(<(?:script|style)(?:\s(?:"[^"]*"|[^">])*)?>)([\s\S]*)(<\/\w+>)$/.exec(tag) ?? [];
    if (start === '') return tersely(tag);
    if (end === '</script>') {
      scripts.push(text);
      return tag;
    }
    const used = usedRules(text, has);
    styles.push(used);
    return start + used + end;
  });
  const policy = contentSecurityPolicy(styles, scripts);
  return lean.replace(
    '<title>',
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
  );
}

/**
 * A tag without quotes that it does not need and without end tags that HTML lets out
 * (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
 */
function tersely(tag: string): string {
  if (/^<\/(?:li|dt|dd)>$/.test(tag)) return '';
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

/**
 * The rules of a minified style sheet that may apply to the page: a selector is dropped only when it names a class or
 * an element that the page does not have.
 */
function usedRules(css: string, has: ReadonlySet<string>): string {
  return css
    .replace(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors: string, body: string) => {
      if (selectors.startsWith('@')) return rule;
      const used = selectors.split(',').filter((selector) => isUsed(selector, has));
      return used.length > 0 ? used.join(',') + body : '';
    })
    .replace(/@media[^{}]*\{\}/g, '')
    .replaceAll(', ', ',');
}

function isUsed(selector: string, has: ReadonlySet<string>): boolean {
  const plain = selector.replace(/\[[^\]]*\]|::?[a-z-]+(?:\([^)]*\))?/g, '');
  return (plain.match(/[.#]?[a-z][\w-]*/gi) ?? []).every((name) => has.has(name));
}

/** Elements as `p`, classes as `.small`, ids as `#main`; what the script makes counts as well. */
function namesIn(tags: readonly string[]): ReadonlySet<string> {
  const names = new Set(['html', '.tip']);
  for (const tag of tags) {
    const element = /^<([a-z][a-z0-9]*)/.exec(tag)?.[1];
    if (element !== undefined) names.add(element);
    for (const [, kind, value = ''] of tag.matchAll(/ (class|id)="([^"]*)"/g)) {
      for (const name of value.split(' ')) names.add(kind === 'id' ? `#${name}` : `.${name}`);
    }
  }
  return names;
}
