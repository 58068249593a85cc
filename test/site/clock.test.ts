import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { demoSite, onPage, openDemoSite, visit } from '../support/demo-site.ts';
import { openVisit, server } from '../support/open-site.ts';
import { samplePages } from '../../scripts/browser/sample-pages.ts';

openDemoSite();

const maintenance = 'article:has-text("New search for the documentation")';
const docsRow = 'main li:has(> .pair > a:text-is("Documentation"))';

const at = (instant: string, look: (page: Page) => Promise<void>) =>
  onPage('/', { at: instant }, look);

/** Spaces of `Intl` as one types them. */
const plain = (text: string) => text.replace(/\s/g, ' ');

const headline = (page: Page) => page.locator('h1').innerText();

test.each([
  ['en-GB', '21 Nov 2026, 04:00–07:00 GMT-5'],
  ['en-US', 'Nov 21, 2026, 4:00 – 7:00 AM EST'],
  ['de-DE', '21 Nov 2026, 04:00–07:00 GMT-5'],
])(
  'times are in the visitor’s zone and as the visitor writes the page’s language: %s',
  async (locale, text) => {
    const at = '2026-11-22T10:51:00Z';
    await onPage('/', { at, locale, timezoneId: 'America/New_York' }, async (page) => {
      const window = page.locator(`${maintenance} time`);
      await window.and(page.locator('[title]')).waitFor();
      expect(plain(await window.innerText())).toBe(text);
      expect(await window.getAttribute('title')).toBe('21 Nov 2026, 10:00–13:00 CET');
    });
  },
);

test('all times of a page are in one zone, and name a date only where it is not known', async () => {
  await onPage('/', { timezoneId: 'Pacific/Auckland' }, async (page) => {
    await page.locator('time[title]:visible').first().waitFor();
    const times = await page.locator('time:not(#checked time):visible').allInnerTexts();
    expect(times.length).toBeGreaterThan(10);
    for (const text of times) expect(text).toMatch(/GMT\+13/);
    expect(await page.locator('.days time').first().getAttribute('title')).toMatch(/ CET$/);
  });
  await at('2026-11-21T10:51:00Z', async (page) => {
    await page.locator('time[title]:visible').first().waitFor();
    expect(await page.locator('.days time').first().innerText()).toMatch(
      /^\d\d:\d\d–\d\d:\d\d CET$/,
    );
  });
});

test('what goes on tells how long it has lasted, and how old the last update is', async () => {
  await at('2026-11-21T10:50:05Z', async (page) => {
    const card = page.locator('article:has-text("API requests fail")');
    await card.locator('time[title]:visible').first().waitFor();
    expect(await card.innerText()).toContain('Started 10:58 CET (for 52 min)');
    expect(await card.innerText()).toContain('Updated 11:33 CET (17 min ago)');
    await page.clock.fastForward('01:00');
    expect(await card.innerText()).toContain('Started 10:58 CET (for 53 min)');
  });
});

test('without script everything is there in the page’s zone, and nothing says that it is late', async () => {
  const context = await openVisit({ javaScriptEnabled: false });
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
  await at('2026-11-21T11:58:00Z', async (page) => {
    expect(await page.locator(maintenance).innerText()).toContain('In progress');
    expect(await page.locator(docsRow).innerText()).toContain('Under maintenance');
    await page.clock.fastForward('02:30');
    expect(await page.locator(maintenance).innerText()).toMatch(/Completed/);
    expect(await page.locator(maintenance).innerText()).not.toMatch(/In progress|Under maint/);
    expect(await page.locator(docsRow).innerText()).toContain('Operational');
    expect(await headline(page)).not.toContain('Documentation');
  });
});

test('it counts to the next update and the fix, then says that they are overdue', async () => {
  await at('2026-11-21T10:50:05Z', async (page) => {
    const due = page.locator('dt:text-is("Next update") + dd').first();
    const fix = page.locator('dt:text-is("Expected fix") + dd').first();
    await due.locator('time[title]').waitFor();
    expect(await due.innerText()).toBe('12:03 CET (in 12 min)');
    expect(await fix.innerText()).toBe('12:30 CET (in 39 min)');
    await page.clock.fastForward('15:00');
    expect(await due.innerText()).toBe('12:03 CET (2 min ago) overdue');
    expect(await fix.innerText()).toBe('12:30 CET (in 24 min)');
    await page.clock.fastForward('26:00');
    expect(await fix.innerText()).toBe('12:30 CET (1 min ago) overdue');
  });
});

test('a clock that is a day slow flips nothing back', async () => {
  await at('2026-11-20T10:50:00Z', async (page) => {
    expect(await page.locator(maintenance).innerText()).toContain('In progress');
    expect(await page.locator('h1 + p').innerText()).toContain('(0 min ago');
  });
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
  // The names of the day's reports come later.
  expect(await page.locator('.tip').innerText()).toMatch(
    /^16 November: Partial outage, 1 hr 23 mins/,
  );
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

/** All times of the page that are times of day, as they are shown. */
const shownTimes = async (page: Page) => {
  await page.locator('time[title]:visible').first().waitFor();
  return (await page.locator('time:not(#checked time):visible').allInnerTexts()).map(plain);
};

test('a reader chooses the zone and how hours are counted, for every time of every page', async () => {
  await onPage('/clock/', { timezoneId: 'America/New_York' }, async (page) => {
    expect(await page.getByRole('radio', { name: 'Mine (America/New_York)' }).isChecked()).toBe(
      true,
    );
    await page.getByRole('radio', { name: 'UTC', exact: true }).check();
    await page.getByRole('radio', { name: '12 hours' }).check();
    expect(plain(await page.locator('main b').innerText())).toBe('10:50 am UTC');

    const incident = (await samplePages(demoSite().folder)).find((path) =>
      path.includes('/incidents/'),
    );
    for (const path of ['/history/', '/components/api/', incident!, '/']) {
      await page.goto(server.url + path);
      const times = await shownTimes(page);
      expect(times.length, path).toBeGreaterThan(0);
      for (const text of times) expect(text, path).toMatch(/\d (?:am|pm) UTC/);
    }
    expect((await shownTimes(page)).join()).toContain('9:00 am – 12:00 pm UTC');

    await page.goto(`${server.url}/clock/`);
    await page.getByRole('radio', { name: 'That of this page (Europe/Berlin)' }).check();
    await page.getByRole('radio', { name: '24 hours' }).check();
    // Over the night on which clocks change, both ends name their zone.
    await page.goto(`${server.url}/history/2026-10/`);
    const october = await shownTimes(page);
    expect(october[0]).toBe('31 Oct 2026, 23:07 CET – 1 Nov 2026, 01:15 CET');
    for (const text of october) expect(text).toMatch(/ CES?T(?: \(|$)/);
  });
});

test('a browser that keeps nothing shows times as before, and says so', async () => {
  const prepare = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
  await onPage('/clock/', { timezoneId: 'America/New_York', prepare }, async (page) => {
    await page.getByRole('radio', { name: '12 hours' }).click();
    expect(await page.getByText('does not let us keep').isVisible()).toBe(true);
    expect(plain(await page.locator('main b').innerText())).toBe('05:50 GMT-5');
  });
});
