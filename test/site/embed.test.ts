import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { compileScript } from '../../scripts/build/inline-script.ts';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { projectFolder } from '../support/run-script.ts';
import { patienceMs } from '../support/patience.ts';

const calm = { indicator: 'none', description: 'Everything is working.' };
const trouble = { indicator: 'major', description: '<b>API</b> is partly down.' };

let browser: Browser;
let script: string;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  ({ code: script } = await compileScript(path.join(projectFolder, 'src/embed/banner.ts')));
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

interface Answer {
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers by path, 404 for all others, until the test is over. */
async function serve(answers: (path: string) => Answer | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers(request.url ?? '/');
    response.writeHead(answer ? 200 : 404, {
      'content-type': answer?.type ?? 'text/plain',
      // As GitHub Pages does.
      'access-control-allow-origin': '*',
      ...answer?.headers,
    });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A status page below a path, with whatever it answers now. */
async function serveStatus(answer: () => string | undefined): Promise<string> {
  const origin = await serve((url) => {
    if (url === '/repo/embed.js') return { type: 'text/javascript', body: script };
    const body = url === '/repo/api/banner.json' ? answer() : undefined;
    return body === undefined ? undefined : { type: 'application/json', body };
  });
  return `${origin}/repo/`;
}

interface Host {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** A page of somebody else's that embeds the banner, and forbids all that it can do without. */
async function openHost(
  statusPage: string,
  at: 'head' | 'body' = 'head',
  tag = `<script async src="${statusPage}embed.js"></script>`,
): Promise<Host> {
  const { origin } = new URL(statusPage);
  const host = await serve((url) =>
    url === '/'
      ? {
          type: 'text/html',
          body: `<!doctype html><html lang="en"><head><title>Host</title>${at === 'head' ? tag.replace(' async', '') : ''}</head><body><h1>Shop</h1>${at === 'body' ? tag : ''}</body></html>`,
          headers: {
            'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin}; require-trusted-types-for 'script'`,
          },
        }
      : undefined,
  );
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  cleanups.unshift(() => page.close());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Uncaught/i.test(message.text())) problems.push(message.text());
  });
  await page.clock.install();
  await page.goto(`${host}/`);
  return { page, problems };
}

const link = (page: Page) => page.getByRole('status').getByRole('link');

/** Waits long enough for an answer that is on its way. */
const settle = (page: Page) => new Promise((resolve) => setTimeout(resolve, 300)).then(() => page);

const childrenOfBody = (page: Page) => page.evaluate('document.body.childElementCount');

describe('embed.js', () => {
  test('weighs less than 1.5 kB', () => {
    expect(gzipSync(script, { level: 9 }).byteLength).toBeLessThan(1500);
  });

  test('says nothing while all is well', async () => {
    const { page, problems } = await openHost(
      await serveStatus(() => JSON.stringify({ status: calm })),
    );
    await settle(page);
    expect(await childrenOfBody(page)).toBe(1);
    expect(problems).toEqual([]);
  });

  test.each(['head', 'body'] as const)(
    'shows the headline as text under a strict policy, from the %s',
    async (at) => {
      const statusPage = await serveStatus(() => JSON.stringify({ status: trouble }));
      const { page, problems } = await openHost(statusPage, at);
      await link(page).waitFor();
      expect(await link(page).textContent()).toBe(trouble.description);
      expect(await link(page).getAttribute('href')).toBe(statusPage);
      const style = await link(page).evaluate((element) => {
        const { backgroundColor, display } = getComputedStyle(element);
        return { backgroundColor, display };
      });
      expect(style).toEqual({ backgroundColor: 'rgb(202, 54, 18)', display: 'block' });
      expect(problems).toEqual([]);
    },
  );

  test('comes and goes by itself, and looks only every few minutes', async () => {
    let asked = 0;
    let status = calm;
    const statusPage = await serveStatus(() => {
      asked += 1;
      return JSON.stringify({ status });
    });
    const { page } = await openHost(statusPage);
    await settle(page);
    status = trouble;
    await page.clock.fastForward(60_000);
    await settle(page);
    expect(asked).toBe(1);
    await page.clock.fastForward(200_000);
    await link(page).waitFor();
    expect(asked).toBe(2);
    status = calm;
    await page.clock.fastForward(300_000);
    await link(page).waitFor({ state: 'detached' });
  });

  test('rests while nobody looks', async () => {
    let asked = 0;
    const statusPage = await serveStatus(() => {
      asked += 1;
      return JSON.stringify({ status: calm });
    });
    const { page } = await openHost(statusPage);
    await settle(page);
    await page.evaluate(
      "Object.defineProperty(document, 'hidden', { value: true, configurable: true })",
    );
    await page.clock.fastForward(3_600_000);
    await settle(page);
    expect(asked).toBe(1);
    await page.evaluate(
      "Object.defineProperty(document, 'hidden', { value: false }); document.dispatchEvent(new Event('visibilitychange'))",
    );
    await settle(page);
    expect(asked).toBe(2);
  });

  test.each([
    ['is not there', () => undefined],
    ['answers something else', () => '<!doctype html>'],
    ['answers other JSON', () => '{"status":null}'],
    ['names an unknown indicator', () => '{"status":{"indicator":"__proto__","description":"x"}}'],
  ])('is silent when the document %s', async (_, answer) => {
    const { page, problems } = await openHost(await serveStatus(answer));
    await settle(page);
    expect(await childrenOfBody(page)).toBe(1);
    expect(problems).toEqual([]);
  });

  test('keeps quiet, and what it shows, when the status page vanishes', async () => {
    const statusPage = await serveStatus(() => JSON.stringify({ status: trouble }));
    const { page, problems } = await openHost(statusPage);
    await link(page).waitFor();
    for (const json of [{ status: 'error' }, undefined]) {
      await page.route(`${statusPage}**`, (route) =>
        json ? route.fulfill({ json }) : route.abort('connectionrefused'),
      );
      await page.clock.fastForward(600_000);
      await settle(page);
    }
    expect(await link(page).textContent()).toBe(trouble.description);
    expect(problems).toEqual([]);
  });

  test('does no harm to a page whose status page cannot be reached at all', async () => {
    const { page, problems } = await openHost('http://127.0.0.1:9/');
    await settle(page);
    expect(await page.textContent('h1')).toBe('Shop');
    expect(problems).toEqual([]);
  });

  test('comes back when the host page replaces its body', async () => {
    const statusPage = await serveStatus(() => JSON.stringify({ status: trouble }));
    const { page } = await openHost(statusPage);
    await link(page).waitFor();
    await page.evaluate("document.body.replaceWith(document.createElement('body'))");
    await page.clock.fastForward(61_000);
    await link(page).waitFor();
  });

  test.each([
    ['stands there twice', '<script async src="URL"></script><script async src="URL"></script>'],
    ['is loaded as a module', '<script type="module" src="URL"></script>'],
    ['is loaded by CORS', '<script async crossorigin src="URL"></script>'],
  ])('shows one banner when its line %s', async (_, line) => {
    const statusPage = await serveStatus(() => JSON.stringify({ status: trouble }));
    const tag = line.replaceAll('URL', `${statusPage}embed.js`);
    const { page } = await openHost(statusPage, 'body', tag);
    await link(page).first().waitFor();
    await settle(page);
    expect(await link(page).count()).toBe(1);
  });

  test('leaves no name behind, and no cookie', async () => {
    const names = (page: Page) => page.evaluate('Object.getOwnPropertyNames(window).sort().join()');
    const { page } = await openHost(await serveStatus(() => JSON.stringify({ status: trouble })));
    await link(page).waitFor();
    const without = await openHost('http://127.0.0.1:9/');
    expect(await names(page)).toBe(await names(without.page));
    expect(await page.context().cookies()).toEqual([]);
  });
});
