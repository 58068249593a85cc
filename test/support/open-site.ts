import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

import { launchBrowser } from '../../scripts/browser/launch.ts';
import { serveFolder, type StaticServer } from '../../scripts/browser/static-server.ts';

/** The browser of this file's tests. */
export let browser: Browser;
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
