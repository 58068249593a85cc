import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { demoSite, onPage, openDemoSite } from '../support/demo-site.ts';
import { samplePages } from '../../scripts/browser/sample-pages.ts';
import { unseparatedWords } from '../support/unseparated-words.ts';

openDemoSite();

describe('the footer of the home page', () => {
  const footer = (page: Page) => page.locator('footer p').innerText();

  test('says how old the page is, and counts on', async () => {
    await onPage('/', {}, async (page) => {
      expect(await footer(page)).toBe('This page was generated 11:50 CET (1 min ago).');
      await page.clock.fastForward('10:00');
      expect(await footer(page)).toContain('(11 min ago)');
      await page.clock.fastForward('02:00:00');
      expect(await footer(page)).toContain('(2 hr ago)');
    });
  });

  test('says when it was generated where nothing can count', async () => {
    await onPage('/', { javaScriptEnabled: false }, async (page) => {
      expect(await footer(page)).toBe('This page was generated 21 Nov 2026, 11:50 CET.');
    });
  });
});

describe.each([
  {
    path: '/components/api/',
    written: [
      '21 Nov 2026, 10:58 CET',
      '31 Oct 2026, 23:07 CET – 1 Nov 2026, 01:15 CET',
      '19 Oct 2026, 13:07–14:08 CEST',
      '11 Oct 2026, 12:00–14:00 CEST',
    ],
    told: [
      '15:28 GMT+5:30',
      '1 Nov 2026, 03:37–05:45 GMT+5:30',
      '19 Oct 2026, 16:37–17:38 GMT+5:30',
      '11 Oct 2026, 15:30–17:30 GMT+5:30',
    ],
  },
  {
    path: '/history/2026-10/',
    written: [
      '31 Oct 2026, 23:07 CET – 1 Nov 2026, 01:15 CET',
      '19 Oct 2026, 13:07–14:08 CEST',
      '11 Oct 2026, 12:00–14:00 CEST',
      '5 Oct 2026, 05:07–08:42 CEST',
    ],
    told: [
      '1 Nov 2026, 03:37–05:45 GMT+5:30',
      '19 Oct 2026, 16:37–17:38 GMT+5:30',
      '11 Oct 2026, 15:30–17:30 GMT+5:30',
      '5 Oct 2026, 08:37–12:12 GMT+5:30',
    ],
  },
])('the list of reports at $path', ({ path, written, told }) => {
  test.each([
    { zone: 'of the visitor', javaScriptEnabled: true, times: told },
    { zone: 'of the page without script', javaScriptEnabled: false, times: written },
  ])('tells times in the zone $zone', async ({ javaScriptEnabled, times }) => {
    await onPage(path, { javaScriptEnabled, timezoneId: 'Asia/Kolkata' }, async (page) => {
      const shown = await page.locator('.entries time').allInnerTexts();
      // The spaces around a dash are narrower in some versions of ICU.
      expect(shown.map((time) => time.replace(/\s/g, ' '))).toEqual(times);
    });
  });
});

/** The beginnings of lines of the home page, from top to bottom. */
const outline = [
  'API is partly down. Web interface and macOS builders are slow. Documentation is under maintenance.',
  'What is wrong now',
  'API requests fail with 502',
  'The primary database ran out of disk. A replica is taking over; about half of all requests succeed by now.',
  'What to do meanwhile',
  'macOS builds wait for up to 40 minutes',
  'Our provider has brought back most of the machines.',
  'Planned maintenance',
  'Components',
  'Repositories: Partial outage',
  'Git over HTTPS and SSH: Operational',
  'Web interface: Degraded performance since ',
  'API: Partial outage since ',
  'Builds: Degraded performance',
  'Build queue: Operational',
  'Linux builders: Operational',
  'macOS builders: Degraded performance since ',
  'Packages: Operational',
  'Package registry: Operational',
  'Mirrors: Operational',
  'E-mail notifications: Operational',
  'Documentation: Under maintenance since ',
  'The last 15 days',
];

test.each([true, false])(
  'the home page reads without any style, scripts enabled: %s',
  async (javaScriptEnabled) => {
    await onPage('/', { javaScriptEnabled }, async (page) => {
      const left = await page.evaluate(() => {
        for (const each of document.querySelectorAll('style,link[rel=stylesheet]')) each.remove();
        return document.styleSheets.length + document.querySelectorAll('[style]').length;
      });
      expect(left).toBe(0);
      // A browser folds a group without any style; whoever reads opens it.
      await page.locator('details:not([open]) > summary').click();
      const lines = (await page.evaluate(() => document.body.innerText)).split('\n');
      const found = lines.flatMap((line) => outline.filter((begin) => line.startsWith(begin)));
      expect(found).toEqual(outline);
    });
  },
);

test.each(['/history/2026-10/', ...(await samplePages(demoSite().folder))])(
  'no words of %s stick together without any style',
  async (path) => {
    await onPage(path, {}, async (page) => {
      expect(await unseparatedWords(page)).toEqual([]);
    });
  },
);
