import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runScript, temporaryFolder } from './support/run-script.ts';

const files = {
  'content/page.yml': `name: Operator
id: operator
url: https://status.example.org/ops/
description: About Quibbix and Wumplet.
languages: [en, de]
logo: logo.svg
components:
  - group: Machines
    id: machines
    description: Quibbix and Wumplet machines.
    components:
      - { id: quibbix-api, name: Quibbix API, was: [oldquibbix], since: 2026-01-01 }
      - { id: wumplet-api, name: Wumplet API, was: [oldwumplet], since: 2026-01-01 }
  - { id: wumplet-web, name: Wumplet Web, description: The wumplets' page., since: 2026-01-01 }
upstreams:
  - { name: Wumpcloud, page: https://wumpcloud.example, matters_to: [wumplet-web] }
pages:
  - { id: zorblat, name: Zorblat Status, components: [quibbix-api] }
  - id: frindle
    name: Frindle Status
    url: https://status.frindle.example
    components: [wumplet-api, wumplet-web]
`,
  'content/incidents/2026-03-14-both.md': `---
title: Requests fail
components: { quibbix-api: degraded_performance, wumplet-api: major_outage }
impact: critical
---

## Investigating — 2026-03-14 09:58 UTC

We look. ![How slow it is](images/slow.png)

## Identified — 2026-03-14 10:58 UTC

- Components: wumplet-web partial_outage
`,
  'content/incidents/2026-03-01-wumplet.md': `---
title: Wumplet is down
components: { wumplet-api: major_outage }
was: [wumpold]
symptoms: [wump error]
---

## Investigating — 2026-03-01 09:58 UTC

Wump. ![Wump](images/wumplet.png)

## Resolved — 2026-03-01 10:58 UTC

Wumped.

## Postmortem — 2026-03-02 10:58 UTC

The wumps.
`,
  'content/incidents/2026-03-02-quibbix.md': `---
title: Quibbix is down
components: { quibbix-api: partial_outage }
was: [quibold]
---

## Investigating — 2026-03-02 09:58 UTC

Quib.

## Resolved — 2026-03-02 10:58 UTC

Quibbed.
`,
  'content/maintenances/2026-03-20-wumplet.md': `---
title: Wumplet upgrade
components: { wumplet-web: under_maintenance }
scheduled_for: 2026-03-20 09:00 UTC
scheduled_until: 2026-03-20 10:00 UTC
repeat: { every: week }
---
`,
  'content/announcements/2026-03-10-quibbix.md': `---
title: Quibbix news
from: 2026-03-10 09:00 UTC
components: [quibbix-api]
---

Quibs.
`,
  'content/announcements/2026-03-11-all.md': `---
title: For everybody
from: 2026-03-11 09:00 UTC
---

All of you.
`,
  'content/channels.yml': `channels:
  - { id: wumplet-news, slack: $SLACK, join: https://wump.example/join, components: [wumplet-api] }
  - { id: quibbix-news, slack: $SLACK, join: https://quib.example/join, components: [quibbix-api] }
`,
  'content/rota.yml': `public: true
people:
  wumpina: { name: Wumpina Quibb, email: w@example.org, github: wumpina, time_zone: UTC }
`,
  'public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'public/images/slow.png': 'slow',
  'public/images/wumplet.png': 'wump',
  'public/custom.css': '.quibbix, .wumplet { color: red }',
  'public/zorblat/custom.css': 'h1 { color: teal }',
  'public/frindle/CNAME': 'status.frindle.example',
};

/** The files of a site, each with its name and all that is in it. */
function filesOf(site: string): Map<string, string> {
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(site, file), readFileSync(file, 'latin1')];
      }),
  );
}

test('pages of their own are whole sites, and nothing of one is in another', async () => {
  const folder = temporaryFolder(files);
  const dist = path.join(folder, 'dist');
  const content = path.join(folder, 'content');
  const now = '2026-03-14T12:00Z';
  const { code, stderr } = await runScript('build', [
    ...['--content', content, '--out', dist, '--now', now],
  ]);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);

  const all = filesOf(dist);
  const below = (prefix: string) =>
    new Map(
      [...all].flatMap(([name, text]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
      ),
    );
  const zorblat = below('zorblat/');
  const frindle = filesOf(`${dist}-frindle`);
  const main = new Map([...all].filter(([name]) => !name.startsWith('zorblat/')));

  const mentions = (site: ReadonlyMap<string, string>, pattern: RegExp) =>
    [...site]
      .filter(([name, text]) => pattern.test(name) || pattern.test(text))
      .map(([name]) => name);
  expect(mentions(zorblat, /wump|frindle/i)).toEqual([]);
  expect(mentions(frindle, /quib|zorblat/i)).toEqual([]);
  expect(mentions(main, /frindle|zorblat/i)).toEqual([]);

  const expected = [
    ...['index.html', '404.html', 'de/index.html', 'history.atom', 'feed.json', 'maintenance.ics'],
    ...['api/page.json', 'api/v2/summary.json', 'badge.svg', 'embed.js', 'share.png', 'logo.svg'],
    ...['incidents/2026-03-14-both/index.html', 'images/slow.png', 'sitemap.xml', 'status.txt'],
  ];
  for (const site of [main, zorblat, frindle]) {
    expect([...site.keys()]).toEqual(expect.arrayContaining(expected));
  }
  const told = (site: ReadonlyMap<string, string>) => {
    const page = JSON.parse(site.get('api/page.json')!) as {
      page: { name: string; url: string };
      status: { indicator: string };
      components: { id: string; status: string }[];
    };
    return [
      page.page.name,
      page.page.url,
      page.status.indicator,
      ...page.components.map(({ id, status }) => `${id} ${status}`),
    ];
  };
  expect([main, zorblat, frindle].map(told)).toEqual([
    [
      ...['Operator', 'https://status.example.org/ops/', 'critical'],
      ...[
        'quibbix-api degraded_performance',
        'wumplet-api major_outage',
        'wumplet-web partial_outage',
      ],
    ],
    [
      ...['Zorblat Status', 'https://status.example.org/ops/zorblat/', 'minor'],
      'quibbix-api degraded_performance',
    ],
    [
      ...['Frindle Status', 'https://status.frindle.example/', 'critical'],
      ...['wumplet-api major_outage', 'wumplet-web partial_outage'],
    ],
  ]);

  const ids = (site: ReadonlyMap<string, string>) =>
    (JSON.parse(site.get('feed.json')!) as { items: { id: string }[] }).items.map(({ id }) => id);
  expect(ids(main)).toEqual(expect.arrayContaining([...ids(zorblat), ...ids(frindle)]));
  expect(ids(zorblat).length).toBeGreaterThan(3);
  const feedId = (site: ReadonlyMap<string, string>) =>
    /<id>(.*?)<\/id>/.exec(site.get('history.atom')!)![1];
  expect(new Set([main, zorblat, frindle].map(feedId)).size).toBe(3);

  expect([main, zorblat].map((site) => site.get('index.html')!.includes('teal'))).toEqual([
    false,
    true,
  ]);
  expect([main.has('images/wumplet.png'), main.has('CNAME'), frindle.get('CNAME')]).toEqual([
    true,
    false,
    'status.frindle.example',
  ]);
  expect(zorblat.get('subscribe/index.html')).toContain('https://quib.example/join');
});
