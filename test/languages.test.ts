import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { htmlProblems } from './support/html-check.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';
import { serveFolder, type StaticServer } from './support/static-server.ts';

const files = {
  'page.yml': `name: Acme Status
url: https://acme.example/status/
description: We carry parcels.
description_de: Wir befördern Pakete.
languages: [en, de, ar]
logo: { light: logo.svg, dark: logo-dark.svg }
accent: '#1f9d55'
links:
  - { name: Imprint, name_de: Impressum, url: https://acme.example/imprint }
components:
  - group: Core
    group_de: Kern
    components:
      - { id: api, name: API, name_de: Schnittstelle, description: Takes requests. }
  - { id: web, name: Website }
`,
  'incidents/2026-03-14-down.md': `---
title: API fails </script><b>
title_ar: تعطلت الواجهة البرمجية
components: { api: partial_outage }
affected: Everybody
---

## Investigating — 2026-03-14 09:58 UTC

Requests fail. See \`curl -v https://acme.example/a-very-long-path-that-does-not-break-anywhere/at-all\`.

## Identified — 2026-03-14 10:30 UTC

The disk is full.
`,
  'incidents/2026-03-14-down.de.md': `---
title: API antwortet nicht
affected: Alle
---

## Wird untersucht — 2026-03-14 09:58 UTC

Anfragen schlagen fehl.
`,
  'incidents/2026-03-12-slow.de.md': `---
title: A report of its own
components: { web: degraded_performance }
---

## Investigating — 2026-03-12 09:58 UTC

Slow.

## Resolved — 2026-03-12 10:58 UTC

Fast.
`,
  'maintenances/2026-03-20-move.md': `---
title: Move to another rack
components: { web: under_maintenance }
scheduled_for: 2026-03-20 08:00 UTC
scheduled_until: 2026-03-20 10:00 UTC
---

Pages may be slow.
`,
  'announcements/2026-03-13-hello.md': `---
title: Hello
from: 2026-03-13 08:00 UTC
---

Words.
`,
  'announcements/2026-03-13-hello.de.md': `---
title: Hallo
---

Worte.
`,
};

const out = path.join(temporaryFolder(), 'dist');
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
const pages = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('index.html'));

beforeAll(() => {
  const content = temporaryFolder(files);
  const own = temporaryFolder({
    'custom.css': 'h1 { letter-spacing: 0 }\n',
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'logo-dark.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  const { code, stderr } = runScript(
    'build',
    ['--content', content, '--out', out, '--now', '2026-03-14 10:45 UTC'],
    { OUTPOST_PUBLIC: own },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** What a page says of itself in its other languages: `hreflang` to address. */
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
    for (const file of pages().filter((each) => !each.includes('embed/'))) {
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
    expect(arabic).toMatch(/<[^>]*lang="?en"? dir="?ltr"?[^>]*>\s*<p>The disk is full/);
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

describe('its own face', () => {
  test('the style of its own is allowed, and the accent legible', () => {
    const home = read('index.html');
    expect(home).toContain('h1 { letter-spacing: 0 }');
    expect(home).toMatch(/a\{color:#[0-9a-f]{6}\}/);
    expect(home).toMatch(/<source[^>]*srcset="?\/status\/logo-dark\.svg/);
  });

  test('a shared link shows the state of the moment', () => {
    const home = read('index.html');
    expect(home).toMatch(/name="?description"? content="API is partly down\./);
    expect(home).toMatch(/og:image"? content="?https:\/\/acme\.example\/status\/share\.png\?/);
    expect(home).toMatch(/og:title"? content="?[^"\s]/);
    expect(home).toMatch(/twitter:card"? content="?summary_large_image/);
    const png = readFileSync(path.join(out, 'share.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(40_000);
  });

  test('structured data cannot be left by a text', () => {
    const html = read('incidents/2026-03-14-down/index.html');
    const [, json = ''] =
      /<script type="?application\/ld\+json"?>(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Article',
      headline: 'API fails </script><b>',
      datePublished: '2026-03-14T09:58:00Z',
      dateModified: '2026-03-14T10:30:00Z',
      inLanguage: 'en',
    });
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(),
      serveFolder(out, { base: '/status/' }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each(['', 'de/', 'ar/', 'ar/incidents/2026-03-14-down/', 'ar/history/', 'ar/about/'])(
    '/%s is valid, accessible, and fits 320 pixels',
    async (where) => {
      expect(await htmlProblems(read(`${where}index.html`), where)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({
          viewport: { width: 320, height: 640 },
          colorScheme,
        });
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
        expect(refused).toEqual([]);
        await page.close();
      }
    },
  );

  test('the rules of custom.css apply', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/status/`);
    const spacing = await page.evaluate(
      () => getComputedStyle(document.querySelector('h1')!).letterSpacing,
    );
    expect(['normal', '0px']).toContain(spacing);
    await page.close();
  });
});
