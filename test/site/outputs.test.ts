import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { axeViolations, colourRules } from '../support/axe.ts';
import { htmlProblems } from '../support/html-check.ts';
import { openPage, openSite, server } from '../support/open-site.ts';
import { runScript, temporaryFolder } from '../support/run-script.ts';
import { statuspageSchemas } from '../../src/views/statuspage/schema.ts';

const files = {
  'page.yml': `name: Acme Status
url: https://acme.example/status/
components:
  - id: api
    name: API
  - group: Sites
    components:
      - id: web
        name: Website
`,
  'incidents/2026-03-14-down.md': `---
title: API is down & <out>
components: { api: major_outage }
---

## Investigating — 2026-03-14 09:58 UTC

Down.
`,
  'maintenances/2026-04-02-upgrade.md': `---
title: Upgrade
components: { web: under_maintenance }
scheduled_for: 2026-04-02 08:00 UTC
scheduled_until: 2026-04-02 10:00 UTC
---
`,
};

const feeds = ['history.atom', 'history.rss', 'feed.json', 'maintenance.ics'];
const expected = [
  ...feeds,
  ...['api', 'web'].flatMap((id) => feeds.map((name) => `components/${id}/${name}`)),
  ...['', 's/api', 's/api-uptime', 's/web', 's/web-uptime'].flatMap((name) => [
    `badge${name}.svg`,
    `badge${name}.json`,
  ]),
  ...Object.keys(statuspageSchemas).map((name) => `api/v2/${name}`),
  'api/page.json',
  'api/openapi.json',
  'api/index.html',
  'wall/index.html',
  'outages.ics',
  'major.atom',
  'sitemap.xml',
  'robots.txt',
  'llms.txt',
  'index.md',
  'incidents/2026-03-14-down.md',
  'metrics',
  'build.json',
  'live.js',
  'search.js',
  'history/search.json',
  'icons/unknown.svg',
  'schema/page-v1.json',
  'schema/uptime-v1.json',
  'api/uptime.json',
  'embed.js',
  'embed/index.html',
  'subscribe/index.html',
  'status.txt',
];

const out = path.join(temporaryFolder(), 'dist');
let built: readonly string[];
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');

beforeAll(async () => {
  const { code, stderr } = await runScript('build', [
    ...['--content', temporaryFolder(files), '--out', out],
    ...['--now', '2026-03-14 10:05 UTC'],
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  built = readdirSync(out, { recursive: true, encoding: 'utf8' });
});
openSite(out, { base: '/status/' });

describe('the built site', () => {
  test.each(expected)('has %s', (file) => {
    expect(existsSync(path.join(out, file))).toBe(true);
    expect(read(file)).not.toBe('');
  });

  test('names its feeds on every page', () => {
    const pages = built.filter((file) => file.endsWith('.html') && !/^(embed|wall)/.test(file));
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      for (const feed of ['history.atom', 'history.rss', 'feed.json']) {
        expect(read(page), page).toMatch(
          new RegExp(`<link rel="?alternate"? type="?[a-z/+]+"? href="?/status/${feed}"?`),
        );
      }
    }
    expect(read('components/api/index.html')).toContain(
      'https://acme.example/status/components/api/history.atom',
    );
  });

  test('leads to subscribing from every footer', () => {
    expect(read('index.html')).toMatch(/href="?\/status\/subscribe\/"?/);
  });

  // Badges, icons, the build and the index name nothing, and scripts find out by themselves where they stand.
  const addressed = expected.filter(
    (name) => !/^(badge|icons|build|live|search|history\/search|metrics|embed\.js)/.test(name),
  );
  test.each(addressed)('has in %s addresses of its own that lead to a file', (file) => {
    // Lines of a calendar are folded; a content security policy names origins, not addresses.
    const text = read(file)
      .replace(/\r\n /g, '')
      .replace(/-src https:\/\/acme\.example(?=[;\s<])/g, '');
    const addresses = text.match(/https?:\/\/(?:acme\.example|localhost)[^"'<>&\s\\)]*/g) ?? [];
    expect(addresses).not.toEqual([]);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/acme\.example\/status(\/|$)/);
      const name = new URL(address).pathname.replace(/^\/status\/?/, '');
      expect(built).toContain(name === '' || name.endsWith('/') ? `${name}index.html` : name);
    }
  });

  test('gives no address in a feed that leads nowhere', () => {
    const { items } = JSON.parse(read('feed.json')) as { items: { url: string }[] };
    const hashes = items.map(({ url }) => {
      const { pathname, hash } = new URL(url);
      const html = read(`${pathname.replace('/status/', '')}index.html`);
      if (hash !== '') expect(html).toMatch(new RegExp(`id="?${hash.slice(1)}[">\\s]`));
      return hash;
    });
    // The update has a place of its own, the planned work is its page.
    expect(hashes.toSorted()).toEqual(['', '#u20260314t095800z']);
  });

  test.each(['subscribe/', 'embed/', 'wall/', 'api/', 'components/api/'])(
    'has a sound page %s',
    async (name) => {
      expect(await htmlProblems(read(`${name}index.html`), name)).toEqual([]);
      const page = await openPage();
      const blocked: string[] = [];
      page.on('console', (message) => {
        // Of a page without an icon, only some browsers ask for this one.
        if (!message.location().url.endsWith('/favicon.ico')) blocked.push(message.text());
      });
      await page.goto(`${server.url}/status/${name}`);
      expect(await axeViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page, colourRules), 'dark').toEqual([]);
      expect(blocked).toEqual([]);
      await page.close();
    },
  );

  test.each([
    'history.atom',
    'history.rss',
    'components/api/history.rss',
    'badge.svg',
    'badges/api-uptime.svg',
  ])('has well-formed XML in %s, as a browser reads it', async (file) => {
    const page = await openPage();
    const root = await page.evaluate((xml) => {
      const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
      return `${documentElement.nodeName} ${documentElement.getElementsByTagName('parsererror').length}`;
    }, read(file));
    expect(root).toMatch(/^(feed|rss|svg) 0$/);
    await page.close();
  });

  test('shows its badge as a picture with a name', async () => {
    const page = await openPage();
    await page.goto(`${server.url}/status/badge.svg`);
    expect(await page.title()).toBe('Acme Status: major outage');
    await page.close();
  });
});
