import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { openAcmeSite, out, read } from '../support/acme-site.ts';
import { axeViolations, colourRules } from '../support/axe.ts';
import { htmlProblems } from '../support/html-check.ts';
import { openPage, openVisit, server } from '../support/open-site.ts';
import { unseparatedWords } from '../support/unseparated-words.ts';

openAcmeSite();

const pages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('index.html'));

/** The addresses of a page in its other languages, by `hreflang`. */
function alternates(html: string): Record<string, string> {
  const found = html.matchAll(
    /<link rel="?alternate"? hreflang="?([\w-]+)"? href="?([^"\s>]+)"?\s*\/?>/g,
  );
  return Object.fromEntries([...found].map(([, language = '', url = '']) => [language, url]));
}

describe('addresses', () => {
  test('each page stands in each language', () => {
    const all = pages();
    const root = all.filter((file) => !/^(de|ar)\//.test(file));
    for (const folder of ['de', 'ar']) {
      const inFolder = all
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(3));
      expect(inFolder.toSorted()).toEqual(root.toSorted());
    }
    expect(root).toContain('incidents/2026-03-12-slow.de/index.html');
    expect(root).not.toContain('incidents/2026-03-14-down.de/index.html');
  });

  test('each page names all its languages, and they name it back', () => {
    for (const file of pages().filter((each) => !/(embed|wall)\//.test(each))) {
      const rest = file.replace(/^(de|ar)\//, '').replace(/index\.html$/, '');
      const base = 'https://acme.example/status/';
      expect(alternates(read(file)), file).toEqual({
        en: base + rest,
        de: `${base}de/${rest}`,
        ar: `${base}ar/${rest}`,
        'x-default': base + rest,
      });
      const own = file.replace(/index\.html$/, '');
      expect(read(file)).toMatch(new RegExp(`rel="?canonical"? href="?${base}${own}["\\s>/]`));
    }
  });

  test('a page links to pages of its language, and to files at the root', () => {
    const home = read('de/index.html');
    expect(home).toMatch(/href="?\/status\/de\/incidents\/2026-03-14-down\//);
    expect(home).toMatch(/href="?\/status\/status\.txt/);
    const others = [...home.matchAll(/href="?(\/status\/(?!de\/)[^"\s>]*)/g)].map(
      ([, to = '']) => to,
    );
    const pagesElsewhere = others.filter((to) => to.endsWith('/'));
    expect(new Set(pagesElsewhere)).toEqual(new Set(['/status/', '/status/ar/']));
  });
});

describe('texts', () => {
  test('are translated where there is a translation', () => {
    const home = read('de/index.html');
    for (const text of [
      'API antwortet nicht',
      'Schnittstelle',
      'Kern',
      'Alle',
      'Hallo',
      'Worte.',
      'Impressum',
    ]) {
      expect(home).toContain(text);
    }
    expect(home).toMatch(/<html lang="?de"?[\s>]/);
    expect(read('de/incidents/2026-03-14-down/index.html')).toContain('Anfragen schlagen fehl.');
  });

  test('are shown as written and marked where there is none', () => {
    const german = read('de/index.html');
    expect(german).toMatch(/<[^>]*lang="?en"?[^>]*>\s*<p>The disk is full/);
    expect(german).toMatch(/<[^>]*lang="?en"?[^>]*>\s*Takes requests/);
    expect(german).toMatch(/<[^>]*lang="?en"?[^>]*>\s*Move to another rack/);
    expect(german).not.toMatch(/lang="?en"?[^>]*>\s*API antwortet/);
    const arabic = read('ar/index.html');
    expect(arabic).toMatch(/<html lang="?ar"? dir="?rtl/);
    expect(arabic).toMatch(/<header>\s*<a [^>]*dir="?auto/);
    expect(arabic).toMatch(/<[^>]*lang="?en"?[^>]*>\s*<p dir="?(?:ltr|auto)"?>The disk is full/);
    expect(arabic).toContain('تعطلت الواجهة البرمجية');
  });

  test('of the page in its own language carry no mark', () => {
    const [, body = ''] = read('index.html').split('<main');
    const [main = ''] = body.split('</main>');
    expect(main).not.toMatch(/\slang=/);
  });

  test('of feeds and files stay in the language of the page', () => {
    expect(read('status.txt')).toContain('API is partly down.');
  });
});

describe('in a browser', () => {
  test.each(['', 'de/', 'ar/', 'ar/incidents/2026-03-14-down/', 'ar/history/', 'ar/about/'])(
    '/%s is valid, accessible, and fits 320 pixels',
    async (where) => {
      expect(await htmlProblems(read(`${where}index.html`), where)).toEqual([]);
      const page = await openPage({ viewport: { width: 320, height: 640 } });
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      await page.goto(`${server.url}/status/${where}`);
      expect(await axeViolations(page)).toEqual([]);
      const { scroll, width } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      expect(scroll).toBe(width);
      if (where === '') {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeViolations(page, colourRules), 'dark').toEqual([]);
      }
      expect(refused).toEqual([]);
      await page.close();
    },
  );

  test.each(['ar/', 'ar/components/api/', 'ar/history/2026-03/', 'ar/incidents/2026-03-14-down/'])(
    'no words of /%s stick together without any style',
    async (where) => {
      const page = await openPage();
      await page.goto(`${server.url}/status/${where}`);
      expect(await unseparatedWords(page)).toEqual([]);
      await page.close();
    },
  );

  test('the history is searched in its language, by an index that is loaded for whoever searches', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/status/de/history/`);
    const field = page.getByRole('searchbox', { name: 'Verlauf durchsuchen' });
    await field.waitFor();
    expect(asked.filter((path) => path.endsWith('search.json'))).toEqual([]);
    await field.pressSequentially('fehl');
    const status = page.locator('[role=search] [role=status]');
    await status.filter({ hasText: 'Gefundene Meldungen: 1' }).waitFor();
    expect(asked.filter((path) => path.endsWith('search.json'))).toEqual([
      '/status/de/history/search.json',
    ]);
    expect(page.url()).toMatch(/\/status\/de\/history\/\?q=fehl$/);
    expect(await page.locator('[role=search] li').innerText()).toMatch(
      /^API antwortet nicht\s+14\. März 2026 · Große Auswirkung/,
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/status/de/incidents/2026-03-14-down/`);
    // Back on the page, the query still stands.
    await page.goto(`${server.url}/status/de/history/?q=hallo`);
    const link = page.locator('[role=search] li a');
    expect(await link.first().getAttribute('href')).toBe(
      '/status/de/history/2026-03/#announcement-2026-03-13-hello',
    );
    await field.fill('gibt es nicht');
    await status.filter({ hasText: 'Nichts gefunden' }).waitFor();
    expect(await page.locator('[role=search] li').count()).toBe(0);
    await page.close();
  });

  test('without script there is no field, and all months are listed', async () => {
    const context = await openVisit({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/status/history/`);
    expect(await page.locator('[role=search]').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'March 2026 (3)' }).isVisible()).toBe(true);
    await context.close();
  });
});
