import { Worker } from 'node:worker_threads';

import type { AstroIntegration } from 'astro';

import { finishPage } from '../../src/views/finish-page.ts';
import { writePages, type Sheet } from './sheet.ts';

/** Where pages come many at a time. */
const sheetRoute = 'src/pages/sheets/[sheet].astro';

/** A thread costs more than it brings for fewer. */
const minSheetsForThread = 5;

/** More would only wait in memory. */
const maxWaiting = 4;

/**
 * Finishes every page that Astro renders, and writes those that come on sheets: Astro's own work around each page costs
 * more than the page itself, which a long history makes felt.
 * @param before Awaited before the first page is rendered.
 */
export function press({
  folder,
  cut,
  before,
}: Pick<Sheet, 'folder' | 'cut'> & { before: () => Promise<void> }): AstroIntegration {
  return {
    name: 'outpost:press',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'outpost:press',
          getStaticPaths: async () => {
            await before();
            const paths = await astro.getStaticPaths();
            const sheets = paths.filter(({ route }) => route.component === sheetRoute);
            const write = createWriter(sheets.length);
            for (const { pathname, route } of sheets) {
              const request = new Request(new URL(pathname, 'http://localhost'));
              const response = responseOf(await astro.render(request, { routeData: route }));
              if (!response.ok) throw new Error(`${pathname} was answered with ${response.status}`);
              await write.sheet({ bytes: await response.arrayBuffer(), cut, folder });
            }
            await write.end();
            return paths.filter(({ route }) => route.component !== sheetRoute);
          },
          render: async (request, options) => {
            const response = responseOf(await astro.render(request, options));
            const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
            return isPage ? new Response(finishPage(await response.text()), response) : response;
          },
        }));
      },
    },
  };
}

function responseOf(rendered: Response | { response: Response }): Response {
  return rendered instanceof Response ? rendered : rendered.response;
}

interface Writer {
  /** Resolves when the next sheet may come. */
  readonly sheet: (sheet: Sheet) => Promise<void>;
  /** Resolves when all are written. */
  readonly end: () => Promise<void>;
}

/** Writes sheets; many of them in a thread of their own, while the next is rendered. */
function createWriter(sheets: number): Writer {
  if (sheets < minSheetsForThread) {
    return {
      sheet: (sheet) => {
        writePages(sheet);
        return Promise.resolve();
      },
      end: () => Promise.resolve(),
    };
  }
  const worker = new Worker(new URL('finish-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The writing of pages ended without a word'));
    });
  });
  // It is waited for with each sheet; a failure before that is told then.
  failed.catch(() => undefined);
  const written: (() => void)[] = [];
  const waiting: Promise<void>[] = [];
  worker.on('message', () => written.shift()?.());
  return {
    sheet: async (sheet) => {
      waiting.push(new Promise((resolve) => written.push(resolve)));
      worker.postMessage(sheet, [sheet.bytes]);
      if (waiting.length > maxWaiting) await Promise.race([waiting.shift(), failed]);
    },
    end: async () => {
      await Promise.race([Promise.all(waiting), failed]);
      await worker.terminate();
    },
  };
}
