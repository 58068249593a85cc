import path from 'node:path';

import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

import { demoNow, demoUrl } from '../../scripts/demo/story.ts';
import { openSite, openVisit, server } from './open-site.ts';
import { runScript } from './run-script.ts';

/** The demo as it was built for this run of the tests. */
export interface DemoSite {
  /** The folder with the built site. */
  readonly folder: string;
  readonly content: string;
}

export function demoSite(): DemoSite {
  return inject('demoSite');
}

/** To be called once in a file of tests: they share a browser and the served demo. */
export function openDemoSite(): void {
  openSite(demoSite().folder);
}

/** Builds another content folder at the same instant, for the same address. */
export async function buildSite(content: string, out: string, now = demoNow): Promise<void> {
  const flags = ['--content', content, '--out', out, '--now', now];
  const { code, stderr } = await runScript('build', flags, { OUTPOST_URL: demoUrl });
  expect(code, stderr).toBe(0);
}

export type VisitOptions = BrowserContextOptions & {
  readonly at?: string;
  /** A step before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

/**
 * A page of the demo in a visitor's browser whose clock stands at `at`; without the option, a minute after the build.
 * Closing its context is the caller's.
 *
 * @param to Where it stands: `/`.
 */
export async function visit(
  to: string,
  { at = '2026-11-21T10:51:00Z', prepare, ...options }: VisitOptions = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await openVisit({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.install({ time: at });
  // Answers as the server would at that instant: its real `Date` would tell the page that the browser's clock is wrong.
  await page.route('**/build.json', (route) =>
    route.fulfill({ path: path.join(demoSite().folder, 'build.json') }),
  );
  await prepare?.(page);
  await page.goto(server.url + to);
  return { page, context };
}

/** Visits a page, looks at it, and leaves. */
export async function onPage(
  to: string,
  options: VisitOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context } = await visit(to, options);
  await look(page);
  await context.close();
}
