import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { version } from '../../src/model/version.ts';
import { openAcmeSite, out, read } from '../support/acme-site.ts';
import { openPage, server } from '../support/open-site.ts';

openAcmeSite();

describe('its own face', () => {
  test('the style of its own is allowed, and the accent legible', () => {
    const home = read('index.html');
    expect(home).toContain('h1 { letter-spacing: 2px }');
    expect(home).toMatch(/a\{color:#[0-9a-f]{6}\}/);
    expect(home).toMatch(/<source[^>]*srcset="?\/status\/logo-dark\.svg/);
  });

  test('a shared link shows the state of the moment', () => {
    const home = read('index.html');
    expect(home).toContain(`<meta name=generator content="Outpost ${version}">`);
    expect(home).toMatch(/name="?description"? content="API is partly down\./);
    expect(home).toMatch(/og:image"? content="?https:\/\/acme\.example\/status\/share\.png\?/);
    expect(home).toMatch(/og:title"? content="?[^"\s]/);
    expect(home).toMatch(/og:type"? content="?website/);
    expect(home).toMatch(/og:url"? content="?https:\/\/acme\.example\/status\/[">]/);
    expect(home).toMatch(/og:image:alt"? content="API is partly down\./);
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

  test('the rules of custom.css apply', async () => {
    const page = await openPage();
    await page.goto(`${server.url}/status/`);
    const spacing = await page.evaluate(
      () => getComputedStyle(document.querySelector('h1')!).letterSpacing,
    );
    expect(spacing).toBe('2px');
    await page.close();
  });
});
