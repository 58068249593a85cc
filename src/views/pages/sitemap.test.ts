import { expect, test } from 'vitest';

import { buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { toRobots, toSitemap } from './sitemap.ts';

test('the sitemap has every page once, in every language, under the path of the page', () => {
  const page = buildPage({
    page: { languages: ['en', 'de'] },
    incidents: [buildIncident({ id: 'a-b' })],
  });
  const found = [...toSitemap(page).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  expect(new Set(found).size).toBe(found.length);
  expect(found).toEqual(
    expect.arrayContaining([
      'https://acme.example/status/',
      'https://acme.example/status/de/',
      'https://acme.example/status/incidents/a-b/',
      'https://acme.example/status/de/incidents/a-b/',
      'https://acme.example/status/components/api/',
      'https://acme.example/status/history/2026-03/',
    ]),
  );
  expect(toRobots(page.site)).toContain('Sitemap: https://acme.example/status/sitemap.xml');
});
