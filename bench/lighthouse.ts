import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { launchBrowser } from '../scripts/browser/launch.ts';
import { serveFolder } from '../scripts/browser/static-server.ts';
import { median } from './median.ts';

/** The aim is 100 in each. */
const lighthouseCategories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface PageScores {
  readonly type: string;
  /** The medians of all runs, 0 to 100, in the order of `lighthouseCategories`. */
  readonly scores: readonly number[];
  /** What keeps any run from 100, by id. */
  readonly failing: readonly string[];
}

/** The part of https://github.com/GoogleChrome/lighthouse that is used here. */
interface Lighthouse {
  readonly default: (
    url: string,
    flags: { port: number; logLevel: 'error'; onlyCategories: readonly string[] },
  ) => Promise<{ lhr: LighthouseReport } | undefined>;
}
interface LighthouseReport {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null }>>;
}

/** Performance differs by some points from run to run, because it measures time. */
const runsOfEach = 3;

/**
 * How Lighthouse judges pages of a site that was built for the root of a domain, as on a phone. Undefined when
 * Lighthouse is not installed: it and what it needs weigh 176 MB, too much to ask of everybody who runs the tests.
 * @throws Error when there is no Chromium.
 */
export async function judgePages(
  folder: string,
  pages: readonly { readonly type: string; readonly path: string }[],
): Promise<PageScores[] | undefined> {
  const lighthouse = await loadLighthouse();
  if (!lighthouse) return undefined;
  const port = await freePort();
  const server = await serveFolder(folder);
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const results: PageScores[] = [];
    for (const { type, path } of pages) {
      const reports: LighthouseReport[] = [];
      while (reports.length < runsOfEach) {
        const result = await lighthouse.default(`${server.url}/${path}`, {
          port,
          logLevel: 'error',
          onlyCategories: lighthouseCategories,
        });
        if (!result) throw new Error(`Lighthouse says nothing of ${path}`);
        reports.push(result.lhr);
      }
      results.push(toScores(type, reports));
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The scores as a table in markdown. */
export function formatScores(results: readonly PageScores[]): string {
  return [
    `| page | ${lighthouseCategories.join(' | ')} | below 100 for |`,
    `|---|${lighthouseCategories.map(() => '--:|').join('')}---|`,
    ...results.map(
      ({ type, scores, failing }) =>
        `| ${type} | ${scores.join(' | ')} | ${failing.join(', ') || 'nothing'} |`,
    ),
  ].join('\n');
}

function toScores(type: string, reports: readonly LighthouseReport[]): PageScores {
  const failing = reports.flatMap(({ categories, audits }) =>
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1),
    ),
  );
  return {
    type,
    scores: lighthouseCategories.map((name) =>
      Math.round(median(reports.map(({ categories }) => categories[name]?.score ?? 0)) * 100),
    ),
    failing: [...new Set(failing.map(({ id }) => id))],
  };
}

async function loadLighthouse(): Promise<Lighthouse | undefined> {
  try {
    // Not a literal, so that types can be checked where Lighthouse is not installed.
    const name = 'lighthouse';
    return (await import(name)) as Lighthouse;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
