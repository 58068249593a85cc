import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { launchBrowser } from '../../scripts/browser/launch.ts';
import { serveFolder, type StaticServer } from '../../scripts/browser/static-server.ts';
import { patienceMs } from './patience.ts';

let browser: Browser;
/** Serves the site of this file's tests. */
export let server: StaticServer;

/**
 * To be called once in a file of tests: they share a browser and a served site.
 *
 * @param folder Built by the time the tests begin, at the latest by a `beforeAll` that stands before this call.
 * @param options What `serveFolder` takes.
 */
export function openSite(folder: string, options?: Parameters<typeof serveFolder>[1]): void {
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder, options)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
}

/** A visitor with a session of their own, who waits as long as tests do. Closing it is the caller's. */
export async function openVisit(options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patienceMs);
  return context;
}

/** The page of such a visitor. */
export async function openPage(options?: BrowserContextOptions): Promise<Page> {
  return (await openVisit(options)).newPage();
}
