import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { barDays } from '../../src/model/components/bar-days.ts';
import { onPage, openDemoSite } from '../support/demo-site.ts';

openDemoSite();

const name = 'Git over HTTPS and SSH';
const row = (page: Page) => page.locator(`li.row:has(> .pair > a:text-is("${name}"))`);

/** The text of each day that the build wrote, which needs no pointer: the first is 24 August. */
async function daysInText(page: Page): Promise<string[]> {
  const told = new Map(
    await row(page)
      .locator('li')
      .evaluateAll((all) =>
        all.map((li) => [(li as HTMLLIElement).value, li.textContent] as const),
      ),
  );
  return Array.from({ length: barDays }, (_, index) => {
    const date = new Date(Date.UTC(2026, 7, 24 + index));
    const day = date.toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return told.get(index + 1) ?? `${day}: Operational`;
  });
}

/** The first line of the card after `point` has moved to the middle of each day. */
async function daysPointedAt(page: Page, point: (x: number, y: number) => Promise<void>) {
  const svg = row(page).locator('svg');
  await svg.scrollIntoViewIfNeeded();
  const box = (await svg.boundingBox())!;
  const found: string[] = [];
  for (let day = 0; day < barDays; day++) {
    await point(box.x + ((day + 0.5) / barDays) * box.width, box.y + box.height / 2);
    found.push(await page.locator('.tip').evaluate((tip) => tip.firstChild!.textContent!));
  }
  return found;
}

describe('a bar tells the day that was meant', () => {
  test('under a mouse, 1280 px', async () => {
    await onPage('/', { viewport: { width: 1280, height: 800 } }, async (page) => {
      const found = await daysPointedAt(page, (x, y) => page.mouse.move(x, y));
      expect(found).toEqual(await daysInText(page));
      await page.mouse.move(0, 0);
      expect(await page.locator('.tip').count()).toBe(0);
    });
  });

  test('under a finger, 360 px', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await onPage('/', phone, async (page) => {
      const found = await daysPointedAt(page, (x, y) => page.touchscreen.tap(x, y));
      expect(found).toEqual(await daysInText(page));
    });
  });
});

test('the card stands at its day, inside the bar, names the reports as links, and closes by Escape', async () => {
  await onPage('/', { viewport: { width: 360, height: 740 } }, async (page) => {
    const svg = row(page).locator('svg');
    await svg.scrollIntoViewIfNeeded();
    const box = (await svg.boundingBox())!;
    const tip = page.locator('.tip');
    for (const day of [1, 69, 90]) {
      const x = box.x + ((day - 0.5) / barDays) * box.width;
      await page.mouse.move(x, box.y + 5);
      const card = (await tip.boundingBox())!;
      expect(card.x).toBeLessThanOrEqual(x);
      expect(card.x + card.width).toBeGreaterThanOrEqual(x);
      expect(card.x).toBeGreaterThanOrEqual(box.x - 1);
      expect(card.x + card.width).toBeLessThanOrEqual(box.x + box.width + 1);
    }
    await page.mouse.click(box.x + (68.5 / barDays) * box.width, box.y + 5);
    const link = tip.getByRole('link', { name: 'Pelican cannot be reached' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/incidents/2026-10-31-pelican-unreachable/');
    // On its way to the link the pointer comes by other days.
    await page.mouse.move(box.x + box.width / 2, box.y + 5);
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });
});
