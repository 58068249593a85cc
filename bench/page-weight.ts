import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { loadedBy, runsIn } from './page-resources.ts';

/** The path of the pages of each type in a built site; `*` is any name. */
const places = {
  home: '',
  incident: 'incidents/*/',
  component: 'components/*/',
  history: 'history/',
  subscribe: 'subscribe/',
  about: 'about/',
} as const;

export type WeighedType = keyof typeof places;

export interface PageWeight {
  readonly type: WeighedType;
  /** Below the site, as `incidents/x/`: of several pages of a type the heaviest. */
  readonly path: string;
  /** Bytes of all that a browser loads to show the page, each file compressed with gzip -9. */
  readonly gzip: number;
  /** The same with brotli 11. */
  readonly brotli: number;
  /** The number of these files. */
  readonly requests: number;
  /** Bytes of all that runs, not compressed. */
  readonly scriptBytes: number;
  /** Hosts other than the page's own that it loads something from. */
  readonly thirdParties: readonly string[];
}

/**
 * Weighs a built site as it lies in its folder: the heaviest page of each type that it has. The icon of the tab does
 * not count; of pictures to choose from (light and dark) all do.
 * @throws Error for a page without a canonical address, by which its own host and base are known.
 */
export function weighSite(folder: string): PageWeight[] {
  return (Object.keys(places) as WeighedType[]).flatMap((type) => {
    const weights = pagesAt(folder, places[type]).map((page) => weighPage(folder, type, page));
    return weights.toSorted((a, b) => b.gzip - a.gzip).slice(0, 1);
  });
}

/** The weights as a table in markdown. */
export function formatWeights(weights: readonly PageWeight[]): string {
  const rows = weights.map((each) => {
    const { type, gzip, brotli, requests, scriptBytes, thirdParties } = each;
    const cells = [type, gzip, brotli, requests, scriptBytes, thirdParties.join(', ') || 'none'];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| page | gzip -9 | brotli 11 | requests | script bytes | third parties |',
    '|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
}

function pagesAt(folder: string, place: string): string[] {
  const [parent = '', rest] = place.split('*');
  const names =
    rest === undefined || !existsSync(path.join(folder, parent))
      ? []
      : readdirSync(path.join(folder, parent)).sort();
  const pages = rest === undefined ? [place] : names.map((name) => parent + name + rest);
  return pages.filter((page) => existsSync(path.join(folder, page, 'index.html')));
}

function weighPage(folder: string, type: WeighedType, page: string): PageWeight {
  const html = readFileSync(path.join(folder, page, 'index.html'));
  const text = html.toString('utf8');
  const canonical = /<link rel="?canonical"? href="?([^\s">]+)/.exec(text)?.[1];
  if (canonical === undefined) throw new Error(`${page}index.html has no canonical address`);
  const root = canonical.slice(0, canonical.length - page.length);
  const loaded = loadedBy(text, canonical);
  const own = loaded.flatMap((url) => {
    if (!url.startsWith(root)) return [];
    const file = decodeURIComponent(new URL(url.slice(root.length), 'file:///').pathname);
    return existsSync(path.join(folder, file)) ? [path.join(folder, file)] : [];
  });
  const contents = [html, ...own.map((file) => readFileSync(file))];
  const scripts = [
    ...runsIn(text).map((script) => Buffer.from(script)),
    ...own.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file)),
  ];
  const foreign = loaded.filter((url) => !url.startsWith(root));
  return {
    type,
    path: page,
    gzip: sum(contents.map((each) => gzipSync(each, { level: 9 }).length)),
    brotli: sum(contents.map((each) => brotliCompressSync(each).length)),
    requests: 1 + loaded.length,
    scriptBytes: sum(scripts.map(({ length }) => length)),
    thirdParties: [...new Set(foreign.map((url) => new URL(url).host))].sort(),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
