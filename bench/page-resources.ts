/** An element that may load or run something, and the text in it if it holds no other elements. */
interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const attributes = String.raw`((?:"[^"]*"|'[^']*'|[^>"'])*)`;
const element = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style)\b${attributes}>([\s\S]*?)</\1>|<([a-z][\w-]*)${attributes}>`,
  'gi',
);

/** Relations of a `<link>` for which a browser fetches something to show the page. */
const loadingLinks = ['stylesheet', 'preload', 'modulepreload', 'manifest'];

/**
 * What a browser loads to show a page: absolute addresses, each once. The icon of the tab is not among them, nor are
 * scripts that are deferred, for no page waits for them.
 */
export function loadedBy(html: string, address: string): string[] {
  const written = elementsOf(html).flatMap((each) => {
    const { name, attributes, text } = each;
    const at = (...names: string[]) => names.flatMap((one) => attributes.get(one) ?? []);
    const inStyle = `${name === 'style' ? text : ''};${attributes.get('style') ?? ''}`;
    const called = [...inStyle.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s;]+)/gi)];
    return [
      ...called.map(([, url = '']) => url),
      ...(name === 'link' && loadingLinks.includes(attributes.get('rel') ?? '') ? at('href') : []),
      ...(name === 'a' || name === 'link' || attributes.has('defer')
        ? []
        : at('src', 'poster', 'data')),
      ...at('srcset').flatMap((set) => set.split(',').map((one) => one.trim().split(/\s/)[0]!)),
    ];
  });
  const absolute = written.map((to) => new URL(to, address).href);
  return [...new Set(absolute)].filter((url) => /^https?:/.test(url));
}

/** The scripts that stand in the page; data in a `<script>` does not count. */
export function runsIn(html: string): string[] {
  return elementsOf(html)
    .filter(({ name, attributes }) => name === 'script' && isCode(attributes.get('type') ?? ''))
    .map(({ text }) => text);
}

function isCode(type: string): boolean {
  return type === '' || type === 'module' || type.endsWith('javascript');
}

function elementsOf(html: string): Element[] {
  return [...html.matchAll(element)].flatMap(
    ([, holder, holderAttributes, text = '', plain, plainAttributes]) => {
      const name = (holder ?? plain)?.toLowerCase();
      if (name === undefined) return [];
      return [{ name, attributes: parseAttributes(holderAttributes ?? plainAttributes!), text }];
    },
  );
}

function parseAttributes(text: string): Map<string, string> {
  const pairs = text.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?/g);
  return new Map(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ]),
  );
}
