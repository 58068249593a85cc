import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolations, colourRules, layoutRules } from '../support/axe.ts';
import { demoSite, onPage, openDemoSite } from '../support/demo-site.ts';
import { htmlProblems } from '../support/html-check.ts';
import { samplePages } from '../../scripts/browser/sample-pages.ts';

openDemoSite();

const paths = await samplePages(demoSite().folder);

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('axe finds nothing on the home page as it is opened', async () => {
  await onPage('/', {}, async (page) => {
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe.each(paths)('%s', (path) => {
  test('fits small screens and large letters, and is sound, light and wide, dark and narrow', async () => {
    await onPage(path, { viewport: { width: 1280, height: 800 } }, async (page) => {
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await expectOutline(page);
      // A wide screen zoomed to 400 %, or a small phone.
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await overflow(page), '320 px').toBe(0);
      // A screen zoomed to 200 %, and letters of twice the size on a tablet.
      await page.setViewportSize({ width: 640, height: 800 });
      expect(await overflow(page), '640 px').toBe(0);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflow(page), '640 px, large letters').toBe(0);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await page.setViewportSize({ width: 1280, height: 800 });
      // Elements that only the clock or the keyboard shows are checked as well.
      await page.clock.fastForward('48:00:00');
      const slider = page.getByRole('slider').first();
      if ((await slider.count()) > 0) await slider.focus();
      await page.evaluate(() => {
        document.getElementById('news')?.removeAttribute('hidden');
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await axeViolations(page)).toEqual([]);
      // Where lines wrap, what can be tapped comes close to its neighbours.
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 800 });
      const rules = [...colourRules, ...layoutRules];
      expect(await axeViolations(page, rules), 'dark, 360 px').toEqual([]);
      // For fingers links are higher, so that they come closer still.
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect(await axeViolations(page, layoutRules), 'fingers, 360 px').toEqual([]);
      const low = await page
        .locator('.links a, footer ul a')
        .evaluateAll(
          (links) => links.filter((link) => link.getBoundingClientRect().height < 24).length,
        );
      expect(low, 'links in lists under 24 px, whatever the font').toBe(0);
    });
  });

  test('is valid HTML', async () => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const html = await readFile(join(demoSite().folder, file), 'utf8');
    expect(await htmlProblems(html, file)).toEqual([]);
  });
});

/** One h1, no skipped level of heading, and landmarks. */
async function expectOutline(page: Page): Promise<void> {
  const levels = await page
    .locator('h1,h2,h3,h4,h5,h6')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
    expect(await page.getByRole(landmark).count()).toBe(1);
  }
}

test('a keyboard reaches everything once, in the order of reading, and sees where it is', async () => {
  await onPage('/', {}, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Skip');
    expect((await page.locator('.skip').boundingBox())!.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('main');

    const stops: { isTip: boolean; top: number; outline: string; name: string }[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement!;
        const style = getComputedStyle(element);
        return {
          isBody: element === document.body,
          // The card of a day comes and goes with its bar.
          isTip: element.closest('.tip') !== null,
          top: element.getBoundingClientRect().top + scrollY,
          outline: style.outlineStyle === 'none' ? '' : style.outlineWidth,
          name: element.getAttribute('aria-label') ?? element.textContent,
        };
      });
      if (stop.isBody || stops.length > 100) break;
      if (!stop.isTip) stops.push(stop);
    }
    const reachable = await page
      .locator('main a, main summary, main input, footer a')
      .filter({ visible: true })
      .count();
    expect(stops).toHaveLength(reachable);
    expect(stops.filter(({ outline }) => outline !== '3px')).toEqual([]);
    for (const [index, { top, name }] of stops.entries()) {
      const before = stops[index - 1]?.top ?? 0;
      expect(top, name).toBeGreaterThanOrEqual(before - 40);
    }
  });
});

test('a component reads like a sentence', async () => {
  await onPage('/', {}, async (page) => {
    const row = page.locator('li.row:has(> .pair > a:text-is("API")) > .pair').first();
    const text = await row.evaluate((element) =>
      [...element.children]
        .filter((child) => !(child as HTMLElement).hidden)
        .map((child) => child.textContent)
        .join('')
        .replace(/\s+/g, ' '),
    );
    expect(text).toBe('API: Partial outage since 10:58 CET');
  });
});

test('forced colours keep shapes and bars visible', async () => {
  await onPage('/', { forcedColors: 'active' }, async (page) => {
    const colours = await page.evaluate(() => ({
      shape: getComputedStyle(document.querySelector('.status')!, '::before').backgroundColor,
      stroke: getComputedStyle(document.querySelector('.bar path')!).stroke,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    expect(colours.shape).not.toBe(colours.paper);
    expect(colours.stroke).not.toBe(colours.paper);
  });
});

test('nothing moves by itself, with or without a wish for less motion', async () => {
  await onPage('/', {}, async (page) => {
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration !== '0s';
        }).length,
    );
    expect(moving).toBe(0);
  });
});

test('print is dark on light, without what only a screen needs', async () => {
  await onPage('/', { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { text, paper } = await page.evaluate(() => ({
      text: getComputedStyle(document.body).color,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    expect(text).toBe('rgb(21, 25, 30)');
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(await page.locator('footer ul').isVisible()).toBe(false);
  });
});

test('print opens what is folded away', async () => {
  await onPage('/', {}, async (page) => {
    const folded = page.getByRole('link', { name: 'Package registry', includeHidden: true });
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    // A group's own bar stands in for those of its components.
    expect(await page.locator('details + .pair').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('details:not([open]) + .pair').first().isVisible()).toBe(true);
    await page.locator('details:not([open]) > summary').first().click();
    expect(await page.locator('[open] + .pair').count()).toBeGreaterThan(0);
    expect(await page.locator('[open] + .pair').first().isVisible()).toBe(false);
  });
});

/** Where the labels of the facts and what they say begin, in whole pixels. */
const factPlaces = (page: Page) =>
  page.locator('.facts dt').evaluateAll((labels) =>
    labels.map((label) => {
      const [dt, dd] = [label, label.nextElementSibling!].map((each) =>
        each.getBoundingClientRect(),
      );
      return { isBeside: dt!.top === dd!.top, indent: Math.round(dd!.left - dt!.left) };
    }),
  );

test('facts stand beside their labels, at one line through all cards; on a phone below them', async () => {
  await onPage('/', { viewport: { width: 768, height: 800 } }, async (page) => {
    const places = await factPlaces(page);
    expect(places.length).toBeGreaterThan(4);
    expect(new Set(places.map(({ isBeside }) => isBeside))).toEqual(new Set([true]));
    expect(new Set(places.map(({ indent }) => indent)).size).toBe(1);
  });
  await onPage('/', { viewport: { width: 360, height: 800 } }, async (page) => {
    const places = await factPlaces(page);
    expect(new Set(places.map(({ isBeside }) => isBeside))).toEqual(new Set([false]));
    expect(new Set(places.map(({ indent }) => indent))).toEqual(new Set([0]));
  });
});
