import { contentSecurityPolicy } from './content-security.ts';

/**
 * A whole page as it is sent: without the style rules that it does not use, and with the policy that allows what is
 * left.
 */
export function finishPage(html: string): string {
  // The page for other people's frames has a policy of its own, and so little else that nothing can be left out.
  if (html.includes('http-equiv="Content-Security-Policy"')) return html;
  const lean = tersely(html).replace(
    /<style>(.*?)<\/style>/s,
    (_, css: string) => `<style>${usedRules(css, html)}</style>`,
  );
  const policy = contentSecurityPolicy(inside(lean, 'style'), inside(lean, 'script'));
  return lean.replace(
    '<title>',
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
  );
}

/**
 * HTML that means the same in fewer bytes, script and style untouched: quotes around values that need none and the end
 * tags that HTML lets out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
 */
function tersely(html: string): string {
  return html
    .split(/(<(?:script|style).*?<\/(?:script|style)>)/s)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/="([\w.:/#-]+)"(?=[\s>])/g, '=$1'))
            .replace(/<\/(?:li|dt|dd)>/g, '')
            .replaceAll('></path>', '/>'),
    )
    .join('');
}

/** The texts of all elements of that name. */
function inside(html: string, element: string): string[] {
  const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>(.*?)</${element}>`, 'gs');
  return [...html.matchAll(pattern)].map(([, text = '']) => text);
}

/**
 * The rules of a minified style sheet that may apply to the page: a selector is dropped only when it names a class or
 * an element that the page does not have.
 */
function usedRules(css: string, html: string): string {
  const has = namesIn(html);
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
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set(['html', '.tip']);
  for (const [, element = ''] of html.matchAll(/<([a-z][a-z0-9]*)/g)) names.add(element);
  for (const [, kind, value = ''] of html.matchAll(/ (class|id)="([^"]*)"/g)) {
    for (const name of value.split(' ')) names.add(kind === 'id' ? `#${name}` : `.${name}`);
  }
  return names;
}
