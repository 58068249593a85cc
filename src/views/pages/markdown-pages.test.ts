import { expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import { markdownPages, toLlmsText } from './markdown-pages.ts';

const page = buildPage({
  incidents: [
    buildIncident({
      introduction: 'The **EU** is hit. <!-- not for readers -->',
      updates: [
        buildUpdate('investigating', '2026-03-14 09:58', 'We are *looking* into it.'),
        buildUpdate('identified', '2026-03-14 10:31', 'The disk is full.', {
          components: [{ id: 'api', status: 'partial_outage' }],
          workaround: 'Use `eu2`.',
        }),
      ],
    }),
  ],
  maintenances: [buildMaintenance()],
  announcements: [buildAnnouncement()],
});

test('a report is as it was written, with its facts', () => {
  expect(markdownPages(page).get('incidents/2026-03-14-api')!()).toBe(`# API requests fail

- Status: Identified (Critical impact)
- Started: 2026-03-14T09:50:00Z
- API: Major outage

The **EU** is hit.

## Investigating — 2026-03-14T09:58:00Z

We are *looking* into it.

## Identified — 2026-03-14T10:31:00Z

- API: Partial outage
- What to do meanwhile: Use \`eu2\`.

The disk is full.

https://acme.example/status/incidents/2026-03-14-api/
`);
});

test('titles and names stay as they were written', () => {
  const title = '<region> [eu] *x* &amp; `a<b>` fails_now';
  const named = buildPage({ incidents: [buildIncident({ title })] });
  const written = '\\<region> \\[eu\\] \\*x\\* \\&amp; `a<b>` fails_now';
  const pages = markdownPages(named);
  for (const [path, line] of [
    ['incidents/2026-03-14-api', `# ${written}`],
    ['index', `## [${written}](`],
    ['history', `- [${written}](`],
  ] as const)
    expect(pages.get(path)!()).toContain(line);
});

test('every page has one, and every link to one leads to one', () => {
  const pages = markdownPages(page);
  expect([...pages.keys()].toSorted()).toEqual([
    'about',
    'components/api',
    'components/docs',
    'components/old',
    'components/web',
    'history',
    'history/2026',
    'history/2026-03',
    'incidents/2026-03-14-api',
    'index',
    'maintenances/2026-04-02-upgrade',
    'subscribe',
  ]);
  const texts = [toLlmsText(page), ...[...pages.values()].map((make) => make())];
  const links = texts.flatMap((text) =>
    [...text.matchAll(/\]\(https:\/\/acme\.example\/status\/([^)]*)\.md\)/g)].map(([, to]) => to!),
  );
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect([...pages.keys()]).toContain(link);
});

test('llms.txt begins as its format asks, and says how things are', () => {
  expect(toLlmsText(page)).toMatch(/^# Acme Status\n\n> .+\n\nAPI is .+\n\n## /);
});
