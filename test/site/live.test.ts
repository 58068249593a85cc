import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { demoNow } from '../../scripts/demo/story.ts';
import { demoSite, onPage, openDemoSite } from '../support/demo-site.ts';
import { patienceMs } from '../support/patience.ts';

openDemoSite();

const read = (file: string) => readFileSync(path.join(demoSite().folder, file), 'utf8');
const build = () => JSON.parse(read('build.json')) as Record<string, unknown>;

/** The answer of the host from now on; undefined when it does not answer. */
interface Host {
  answer: object | undefined;
  headers: Record<string, string>;
  asked: number;
}

/** Opens a page whose host answers as `Host` says. */
async function follow(
  to: string,
  at: string,
  look: (page: Page, host: Host) => Promise<void>,
  host: Host = { answer: build(), headers: {}, asked: 0 },
): Promise<void> {
  const prepare = (page: Page) =>
    page.route('**/build.json', (route) => {
      host.asked += 1;
      return host.answer
        ? route.fulfill({ json: host.answer, headers: host.headers })
        : route.abort('internetdisconnected');
    });
  await onPage(to, { at, prepare }, async (page) => {
    await expect.poll(() => host.asked, patience).toBe(1);
    await look(page, host);
  });
}

const patience = { timeout: patienceMs };

const soon = '2026-11-21T10:51:00Z';
const lost = 'We do not know how things are now.';
const minute = async (page: Page) => page.clock.runFor(61_000);
const icon = (page: Page) => page.locator('link[rel=icon]').getAttribute('href');
/** The text after the status of a component. */
const afterStatus = (page: Page) =>
  page
    .locator('.row .status')
    .first()
    .evaluate((status) => getComputedStyle(status, '::after').content);
/** An answer may come after the second in which it was asked for, and the page's own clock stands still. */
async function textAfterTick(page: Page, selector: string): Promise<string> {
  await page.clock.runFor(1_000);
  return page.locator(selector).innerText();
}

/** Makes the page hidden, or shows it again. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(
    `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'))`,
  );
}

/** The host has a newer page, on which the API is down. */
async function publish(page: Page, host: Host): Promise<void> {
  const html = read('index.html')
    .replaceAll(String(build()['version']), 'new-version')
    .replaceAll('API is partly down', 'API is down');
  await page.route(/\/$/, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  host.answer = newer('major_outage');
}

const newer = (status: string) => ({
  ...build(),
  generated_at: '2026-11-21T10:55:00Z',
  version: 'new-version',
  statuses: [{ from: demoNow, status }],
});

test('a page that nobody uses shows what is new by itself', async () => {
  await follow('/', soon, async (page, host) => {
    await publish(page, host);
    await minute(page);
    await page.locator('h1', { hasText: 'API is down.' }).waitFor();
  });
});

test('what somebody reads is left alone: the new page is offered, the headline claims no more', async () => {
  await follow('/', soon, async (page, host) => {
    await page.evaluate('scrollTo(0, 900)');
    const before = await page.locator('h2').last().boundingBox();
    await publish(page, host);
    await minute(page);
    await page.locator('#news').waitFor({ state: 'visible' });
    expect(await page.locator('#news').innerText()).toContain('Show the updated page');
    expect((await page.locator('h2').last().boundingBox())?.x).toBe(before?.x);
    await page.clock.runFor(2_000);
    expect(await page.locator('h1').innerText()).toContain(lost);
    expect(await page.title()).toBe(`${lost.slice(0, -1)} – Pelican Status`);
    expect(await icon(page)).toMatch(/\/unknown\.svg$/);
    // A cache that still has the old answer takes none of it back.
    const { answer } = host;
    host.answer = build();
    await minute(page);
    await page.clock.runFor(2_000);
    expect(await page.locator('h1').innerText()).toContain(lost);
    host.answer = answer;
    // They come back later, and see at once what is new.
    await setHidden(page, true);
    await page.clock.runFor(5_000);
    await setHidden(page, false);
    // A browser tells of scrolling late, and scrolls by itself when lines come and go.
    await page.evaluate("dispatchEvent(new Event('scroll'))");
    await page.locator('h1', { hasText: 'API is down.' }).waitFor();
  });
});

test('news of which the headline is as true as before leave it as it is', async () => {
  await follow('/', soon, async (page, host) => {
    host.answer = newer('partial_outage');
    await minute(page);
    await page.locator('#news').waitFor({ state: 'visible' });
    await page.clock.runFor(2_000);
    expect(await page.locator('h1').innerText()).toContain('API is partly down.');
  });
});

test('a page that hears that nothing is new says so, however old it is', async () => {
  await follow('/', soon, async (page, host) => {
    host.answer = { ...build(), generated_at: '2026-11-21T13:45:00Z' };
    await page.clock.fastForward('02:59:00');
    await minute(page);
    await expect.poll(() => textAfterTick(page, 'h1 + p'), patience).toMatch(/^As of 14:45 CET \(/);
    const checked = () => textAfterTick(page, '#checked');
    await expect.poll(checked, patience).toMatch(/^· checked \d\d sec?\.? ago$/);
    expect(await page.locator('h1').innerText()).not.toContain(lost);
    expect(await page.locator('#news').isVisible()).toBe(false);
    // On a phone that takes a second line, which is there from the beginning.
    await page.setViewportSize({ width: 320, height: 800 });
    const place = () => page.locator('h2').first().boundingBox();
    const after = await place();
    await page.evaluate("document.querySelector('#checked').hidden = true");
    expect(await page.locator('#checked').isVisible()).toBe(false);
    expect(await place()).toEqual(after);
  });
});

test('a page that cannot ask does not know after five minutes, and knows again once it is online', async () => {
  await follow('/', soon, async (page, host) => {
    host.answer = undefined;
    for (let minutes = 0; minutes < 4; minutes++) await minute(page);
    expect(await page.locator('h1').innerText()).not.toContain(lost);
    expect(await afterStatus(page)).toBe('none');
    // What a network answers that wants a login first tells nothing either.
    host.answer = { login: 'https://portal.example/' };
    for (let minutes = 0; minutes < 7; minutes++) await minute(page);
    expect(await page.locator('h1').innerText()).toMatch(
      /We do not know how things are now\.\s+Last known: 11:50 CET \(1\d min ago\)\./,
    );
    expect(await page.locator('h1').innerText()).not.toContain('API is');
    expect(await afterStatus(page)).toBe('" ?"');
    expect(await icon(page)).toMatch(/\/unknown\.svg$/);

    host.answer = build();
    const before = host.asked;
    await page.evaluate("dispatchEvent(new Event('online'))");
    await expect.poll(() => host.asked, patience).toBe(before + 1);
    await expect.poll(() => textAfterTick(page, 'h1'), patience).toContain('API is partly down.');
    await page.clock.runFor(1_000);
    expect(await icon(page)).toMatch(/\/partial_outage\.svg$/);
    expect(await page.title()).toBe('API is partly down – Pelican Status');
  });
});

test('nobody is asked for a page that nobody looks at, and the host at once when it is seen again', async () => {
  await follow('/', soon, async (page, host) => {
    await setHidden(page, true);
    await page.clock.runFor(600_000);
    expect(host.asked).toBe(1);
    await setHidden(page, false);
    await expect.poll(() => host.asked, patience).toBe(2);
  });
});

test.each([
  ['/', 'h1'],
  ['/embed/', 'h1'],
  ['/components/api/', '#main'],
  ['/404.html', '#main'],
  ['/incidents/2026-11-21-api-requests-fail/', '#main'],
])('%s says that it does not know when nothing has been built for an hour', async (to, place) => {
  await follow(to, '2026-11-21T11:49:00Z', async (page) => {
    expect(await page.locator(place).innerText()).not.toContain(lost);
    await page.clock.runFor(120_000);
    expect(await page.locator(place).innerText()).toContain(lost);
  });
});

test('a maintenance that lies ahead begins, on every page that tells of it', async () => {
  const answer = { ...build(), generated_at: '2026-11-23T14:50:00Z' };
  const at = '2026-11-23T15:30:00Z';
  const look = async (page: Page) => {
    const headline = () => textAfterTick(page, 'h1');
    await expect
      .poll(headline, patience)
      .toContain('Package registry and Mirrors are under maintenance.');
    const card = page.locator('article:has-text("Registry moves")');
    expect(await card.innerText()).toContain('In progress');
    const group = page.locator('summary', { hasText: 'Packages' });
    expect(await group.innerText()).toContain('Under maintenance');
  };
  await follow('/', at, look, { answer, headers: {}, asked: 0 });
});

test('a clock that is a day fast is set right by the answer’s date', async () => {
  const host = {
    answer: build(),
    headers: { date: 'Sat, 21 Nov 2026 10:51:00 GMT' },
    asked: 0,
  };
  const look = async (page: Page) => {
    const asOf = () => textAfterTick(page, 'h1 + p');
    await expect.poll(asOf, patience).toMatch(/^As of .*\(1 min ago\)/);
    expect(await page.locator('h1').innerText()).toContain('API is partly down.');
  };
  await follow('/', '2026-11-22T10:51:00Z', look, host);
});
