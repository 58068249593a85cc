import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { handOver, type BuildHandover } from '../../src/build-handover.ts';
import type { SitePath } from '../../src/site-bundle.ts';
import { finishPage } from '../../src/views/document/finish-page.ts';
import { pageFile, type SiteArchive } from './kept-pages.ts';
import { importBundle, type SiteBundle } from './site-bundle.ts';

/** Sheets that several threads render, each the next that is left. */
export interface SheetWork {
  /** The folder of the bundle. */
  readonly bundle: string;
  /** Where the pages are written. */
  readonly folder: string;
  /** Files that stand as they should be. */
  readonly kept: ReadonlySet<string>;
  /** One number that all threads know: the sheet whose turn is next. */
  readonly turn: Int32Array<SharedArrayBuffer>;
  readonly source: Pick<BuildHandover, 'content' | 'history'>;
}

/** To get ready costs another thread more than fewer bring. */
const minPagesForHelp = 2500;

/** While a picture is drawn in another thread, pages can be rendered. */
const concurrency = 4;

/** Astro writes it before an answer; a settled page is only a part of one. */
const doctype = '<!DOCTYPE html>';

/**
 * Renders and writes every page and file that the content has and that the last build did not leave as it should be.
 * @param archive Says what it left, and is told what is wanted.
 * @param folder Made if need be.
 */
export async function press(
  { folder: bundle, code }: SiteBundle,
  source: SheetWork['source'],
  { archive, folder }: { readonly archive: SiteArchive; readonly folder: string },
): Promise<void> {
  const keeps: BuildHandover['keeps'] = (page, toKey) => archive.keeps(page, toKey());
  handOver({ ...source, keeps, take: writeSettledTo(folder) });
  const { kept } = archive;
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const queue = (await code.listPaths()).values();
  const helper =
    code.countSettled() < minPagesForHelp
      ? undefined
      : startHelper({ bundle, folder, kept, turn, source });
  try {
    const lanes = Array.from({ length: concurrency }, async () => {
      for (const each of queue) await writeResponse(folder, each, await code.renderPath(each));
    });
    // First to the end, also when one has failed: nothing may be written once this is over.
    await Promise.allSettled(lanes);
    await Promise.all(lanes);
    await renderSheets(code, turn);
    await helper?.ended;
  } finally {
    await helper?.worker.terminate();
  }
}

/** Another thread that renders what its turns give it; `ended` rejects as `pressSheets` does. */
function startHelper(work: SheetWork): {
  readonly worker: Worker;
  readonly ended: Promise<unknown>;
} {
  const worker = new Worker(new URL('press-helper.ts', import.meta.url), { workerData: work });
  const ended = once(worker, 'exit');
  // Whoever waits for it is told; until somebody does, a failure is no reason to end at once.
  ended.catch(() => undefined);
  return { worker, ended };
}

/** What another thread does for `press`. */
export async function pressSheets({
  bundle,
  folder,
  kept,
  turn,
  source,
}: SheetWork): Promise<void> {
  const code = await importBundle(bundle);
  const keeps = (page: string) => kept.has(pageFile(page));
  handOver({ ...source, keeps, take: writeSettledTo(folder) });
  await renderSheets(code, turn);
}

function writeSettledTo(folder: string): BuildHandover['take'] {
  return (page, html) => writePage(folder, pageFile(page), doctype + html.trim());
}

async function renderSheets(code: SiteBundle['code'], turn: SheetWork['turn']): Promise<void> {
  for (;;) {
    const sheet = Atomics.add(turn, 0, 1);
    if (!(await code.renderSheet(sheet))) return;
  }
}

async function writeResponse(
  folder: string,
  sitePath: SitePath,
  response: Response,
): Promise<void> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (isPage) writePage(folder, fileOf(sitePath), await response.text());
  else write(folder, fileOf(sitePath), await response.bytes());
}

function writePage(folder: string, file: string, html: string): void {
  write(folder, file, finishPage(html));
}

function write(folder: string, file: string, content: string | Uint8Array): void {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

/** Where static hosts look for it. */
function fileOf({ pathname, route }: SitePath): string {
  if (route.type === 'endpoint') return pathname;
  return pathname === '/404' ? '404.html' : pageFile(`${pathname.replace(/\/$/, '')}/`);
}
