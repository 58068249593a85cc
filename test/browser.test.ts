import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../scripts/browser/launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a browser lays out and paints text', async () => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>t</title><span>All systems</span>');
  const box = await page.locator('span').boundingBox();
  expect(box?.width).toBeGreaterThan(20);

  const written = await page.screenshot();
  await page.setContent('<!doctype html><title>t</title>');
  expect(written.equals(await page.screenshot())).toBe(false);
});

test('a browser keeps other origins out, as a visitor’s does', async () => {
  const page = await browser.newPage();
  await page.setContent('<iframe srcdoc="x" sandbox></iframe>');
  const reach = "document.querySelector('iframe').contentDocument === null";
  expect(await page.evaluate(reach)).toBe(true);
});
