import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser } from '../../scripts/browser/launch.ts';

const csp = `default-src 'none'; script-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function pageWith(body: string): Promise<Page> {
  const page = await browser.newPage();
  const url = 'http://status.test/';
  const document = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${csp}"><title>Status</title></head>
    <body><main><h1>Status</h1>${body}</main></body></html>`;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: document }));
  await page.goto(url);
  return page;
}

test('an image without alternative text is found, on a page whose CSP allows no script', async () => {
  const page = await pageWith('<img id="chart" src="x.png">');
  expect(await axeViolations(page)).toEqual([
    'image-alt: #chart: Images must have alternative text',
  ]);
});

test('a page without fault has no violations', async () => {
  const page = await pageWith('<p>All is well.</p>');
  expect(await axeViolations(page)).toEqual([]);
});

test('the CSP of the page stays in force', async () => {
  const page = await pageWith(
    '<p>safe</p><script>document.querySelector("p").textContent = "hit"</script>',
  );
  await axeViolations(page);
  expect(await page.textContent('p')).toBe('safe');
  await expect(page.addScriptTag({ content: 'document.title = "hit"' })).rejects.toThrow(
    /Content Security Policy/,
  );
});
