import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { expect, onTestFinished, test } from 'vitest';

import { weighSite } from '../../bench/page-weight.ts';
import { buildSite, demoSite, openDemoSite, visit } from '../support/demo-site.ts';
import { openVisit, server } from '../support/open-site.ts';
import { patienceMs } from '../support/patience.ts';
import { samplePages } from '../../scripts/browser/sample-pages.ts';

openDemoSite();

/** The home page without the version of its content, which depends on the history. */
const homeOf = async (folder: string) =>
  (await readFile(join(folder, 'index.html'), 'utf8')).replace(/data-version=[\w-]+/, '');

/** The history has a year of every component on one page. */
const historyLimit = 7_000;

test('the home page of the demo fits its budget, and no page but the history is heavier', () => {
  const weights = weighSite(demoSite().folder);
  const [home, ...others] = weights;
  expect(weights).toHaveLength(6);
  expect(home).toMatchObject({ type: 'home', requests: 1, thirdParties: [] });
  expect(home!.gzip).toBeLessThanOrEqual(6_500);
  expect(home!.brotli).toBeLessThanOrEqual(5_700);
  for (const page of others) {
    expect(page).toMatchObject({ requests: 1, thirdParties: [] });
    const limit = page.type === 'history' ? historyLimit : home!.gzip;
    expect(page.gzip, page.path).toBeLessThanOrEqual(limit);
  }
});

test('the script in the page is under 1 kB, and those that may come later under 4 kB', async () => {
  for (const { type, scriptBytes } of weighSite(demoSite().folder)) {
    // Everything past in the demo is final, so such pages need no script.
    if (type !== 'incident') expect(scriptBytes).toBeGreaterThan(300);
    expect(scriptBytes).toBeLessThan(1_000);
  }
  const live = await readFile(join(demoSite().folder, 'live.js'));
  expect(gzipSync(live, { level: 9 }).length).toBeLessThan(4_000);
  const search = await readFile(join(demoSite().folder, 'search.js'));
  expect(gzipSync(search, { level: 9 }).length).toBeLessThan(3_000);
  expect((await readFile(join(demoSite().folder, 'build.json'))).length).toBeLessThan(600);
});

test('every type of page is shown after one request, asks nobody else, and keeps to its policy', async () => {
  const look = async (path: string) => {
    const [asked, said]: [string[], string[]] = [[], []];
    const context = await openVisit();
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(server.url + path);
    // The script ran: the policy has the right hash.
    await page.locator('time[title]').first().waitFor({ state: 'attached', timeout: patienceMs });
    const needed = asked.filter((url) => !/\/(?:icons\/\w+|history)\.svg$/.test(url));
    const late = ['/live.js', '/build.json', '/search.js', '/clock.js'].map(
      (file) => server.url + file,
    );
    expect(needed.filter((url) => !late.includes(url))).toEqual([server.url + path]);
    expect(asked.every((url) => url.startsWith(server.url))).toBe(true);
    expect(said.filter((text) => !text.includes('404 (Not Found)'))).toEqual([]);
    await context.close();
  };
  await Promise.all((await samplePages(demoSite().folder)).map(look));
});

test('the policy allows the two inline texts of the page, its own script and nothing else', async () => {
  const { page, context } = await visit('/');
  const policy = await page.getAttribute('meta[http-equiv]', 'content');
  expect(policy).not.toContain('unsafe');
  expect(policy).toMatch(
    /^default-src 'none';style-src 'sha256-[^']+';script-src 'sha256-[^']+' 'self';/,
  );
  await expect(page.addScriptTag({ content: 'document.title = "hit"' })).rejects.toThrow(
    /Content Security Policy/,
  );
  await expect(page.addStyleTag({ content: 'body { display: none }' })).rejects.toThrow();
  await context.close();
});

test('the home page does not grow with the history', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outpost-history-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp(demoSite().content, content, { recursive: true });
  // Months of a year that is long over.
  for (const month of ['02', '03']) {
    for (let day = 10; day < 25; day++) {
      const date = `2025-${month}-${day}`;
      const text = `---\ntitle: Old trouble\naffected: Nobody\n---\n\n## Resolved — ${date} 10:00 UTC\n\nOver.\n`;
      await writeFile(join(content, 'incidents', `${date}-old-trouble.md`), text);
    }
  }
  const site = join(folder, 'site');
  await buildSite(content, site);
  expect(await homeOf(site)).toBe(await homeOf(demoSite().folder));
});
