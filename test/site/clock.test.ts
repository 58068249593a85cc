import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { demoNow } from '../../scripts/demo/moment.ts';
import { onPage, openDemoSite, visit } from '../support/demo-site.ts';
import { browser, server } from '../support/open-site.ts';

openDemoSite();

const maintenance = 'article:has-text("New search for the documentation")';
const docsRow = 'main li:has(> .pair > a:text-is("Documentation"))';

const at = (instant: string, look: (page: Page) => Promise<void>) =>
  onPage('/', { at: instant }, look);

const headline = (page: Page) => page.locator('h1').innerText();

test('times are in the visitor’s zone, and in the page’s zone in the title', async () => {
  const { page, context } = await visit('/', { timezoneId: 'America/New_York' });
  const started = page.locator('time').filter({ hasText: '04:58' }).first();
  expect(await started.innerText()).toMatch(/^21 Nov 2026, 04:58 (EST|GMT-5)$/);
  expect(await started.getAttribute('title')).toBe('21 Nov 2026, 10:58 CET');
  const window = page.locator(`${maintenance} time`);
  expect(await window.innerText()).toMatch(/^21 Nov 2026, 04:00–07:00 (EST|GMT-5)$/);
  await context.close();
});

test('without script everything is there in the page’s zone, and nothing says that it is late', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.url);
  expect(await headline(page)).toMatch(
    /API is partly down\..*Documentation is under maintenance\./s,
  );
  expect(await page.locator(`${maintenance} time`).innerText()).toBe(
    '21 Nov 2026, 10:00–13:00 CET',
  );
  expect(await page.getByText('overdue').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('out of date').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('input').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.hidden', { hasText: '16 November: Partial outage' }).count()).toBe(1);
  await context.close();
});

test('a maintenance ends with its window, and with it what its component and the headline say', async () => {
  await at('2026-11-21T11:59:50Z', async (page) => {
    expect(await page.locator(maintenance).innerText()).toContain('In progress');
    expect(await page.locator(docsRow).innerText()).toContain('Under maintenance');
    await page.clock.fastForward(15_000);
    expect(await page.locator(maintenance).innerText()).toMatch(/Completed/);
    expect(await page.locator(maintenance).innerText()).not.toMatch(/In progress|Under maint/);
    expect(await page.locator(docsRow).innerText()).toContain('Operational');
    expect(await headline(page)).not.toContain('Documentation');
  });
});

test('a maintenance that lies ahead begins, and its group shows it', async () => {
  await at('2026-11-23T15:30:00Z', async (page) => {
    const card = page.locator('article:has-text("Registry moves")');
    expect(await card.innerText()).toContain('In progress');
    expect(await headline(page)).toContain('Package registry and Mirrors are under maintenance.');
    const group = page.locator('summary', { hasText: 'Packages' });
    expect(await group.innerText()).toContain('Under maintenance');
  });
});

test('it counts to the next update, then says that it is overdue', async () => {
  await at('2026-11-21T10:50:30Z', async (page) => {
    const due = page.locator('dt:text-is("Next update") + dd').first();
    expect(await due.innerText()).toBe('21 Nov 2026, 12:03 CET (in 12 min)');
    await page.clock.fastForward('15:00');
    expect(await due.innerText()).toBe('21 Nov 2026, 12:03 CET (2 min ago) overdue');
  });
});

test('it warns when the page is older than it should be', async () => {
  await at('2026-11-21T11:49:00Z', async (page) => {
    const warning = page.getByText('may be out of date');
    expect(await warning.isVisible()).toBe(false);
    await page.clock.fastForward('02:00');
    expect(await warning.innerText()).toBe(
      'This page was generated 21 Nov 2026, 11:50 CET (61 min ago) and may be out of date.',
    );
  });
});

test('a clock that is a day slow flips nothing back', async () => {
  await at('2026-11-20T10:50:00Z', async (page) => {
    expect(await page.locator(maintenance).innerText()).toContain('In progress');
    expect(await page.locator('h1 + p').innerText()).toContain('(0 min ago)');
  });
});

test('news are offered without moving what is read, and only while somebody looks', async () => {
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  let answer = { generated_at: demoNow, commit: null as string | null };
  let asked = 0;
  await page.route('**/api/page.json', (route) => {
    asked += 1;
    return route.fulfill({ json: answer });
  });
  await page.clock.install({ time: '2026-11-21T10:51:00Z' });
  await page.goto(server.url);
  const poll = page.locator('#news');

  await page.clock.runFor(61_000);
  await expect.poll(() => asked).toBe(1);
  expect(await poll.isVisible()).toBe(false);

  answer = { generated_at: '2026-11-21T10:55:00Z', commit: null };
  await page.evaluate('scrollTo(0, 900)');
  const before = await page.locator('h2').last().boundingBox();
  await page.clock.runFor(61_000);
  await poll.waitFor({ state: 'visible' });
  expect(await page.locator('h2').last().boundingBox()).toEqual(before);
  expect(await poll.innerText()).toContain('Show the updated page');

  await page.evaluate(
    'Object.defineProperty(document, "hidden", { value: true, configurable: true })',
  );
  const soFar = asked;
  await page.clock.runFor(300_000);
  expect(asked).toBe(soFar);

  await page.evaluate('delete document.hidden');
  await page.unroute('**/api/page.json');
  await page.route('**/api/page.json', (route) => {
    asked += 1;
    return route.abort();
  });
  await page.clock.runFor(61_000);
  await expect.poll(() => asked).toBe(soFar + 1);
  // After a failure it waits two minutes.
  await page.clock.runFor(61_000);
  expect(asked).toBe(soFar + 1);
  await page.clock.runFor(61_000);
  await expect.poll(() => asked).toBe(soFar + 2);
  await context.close();
});

test('a bar is one stop of the tab key, and arrow keys tell its days', async () => {
  const { page, context } = await visit('/');
  const bar = page.getByRole('slider', { name: 'Git over HTTPS and SSH' });
  await page.getByRole('link', { name: 'Git over HTTPS and SSH' }).focus();
  await page.keyboard.press('Tab');
  expect(await bar.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await bar.getAttribute('aria-valuetext')).toBe('21 November: Operational');
  for (let day = 0; day < 5; day++) await page.keyboard.press('ArrowLeft');
  expect(await bar.getAttribute('aria-valuetext')).toBe(
    '16 November: Partial outage, 1 hr 23 mins',
  );
  expect(await page.locator('.tip').innerText()).toBe('16 November: Partial outage, 1 hr 23 mins');
  await page.keyboard.press('Home');
  expect(await bar.getAttribute('aria-valuetext')).toBe('24 August: Operational');
  await page.keyboard.press('Tab');
  expect(await page.locator('.tip').count()).toBe(0);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Web interface');

  const young = page.getByRole('slider', { name: 'macOS builders' });
  await young.focus();
  await page.keyboard.press('Home');
  expect(await young.getAttribute('aria-valuetext')).toBe('24 August: No data');
  await context.close();
});
