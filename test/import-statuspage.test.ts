import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { answering, withTexts } from './support/answering-server.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';
import { answers, incident, maintenance, update } from './support/statuspage-answers.ts';

const published = { OUTPOST_PAGES_URL: 'https://status.example.net/' };

const story = [
  update('investigating', '10:00', [['c1', 'operational', 'major_outage']], 'No bread <br />today'),
  update('resolved', '11:00', [['c1', 'major_outage', 'operational']]),
];
const work = [update('in_progress', '10:00'), update('completed', '11:30')];
const sample = Object.fromEntries(
  Object.entries(
    answers(
      [
        incident(story, { impact: 'critical' }),
        incident([], { id: 'i2', created_at: null, started_at: null }),
      ],
      [maintenance(work)],
    ),
  ).map(([name, value]) => [name, JSON.stringify(value)]),
);
const served = Object.fromEntries(
  Object.entries(sample).map(([name, text]) => [`/api/v2/${name}`, text]),
);

const written = [
  'incidents/2026-03-14-no-bread-i1.md',
  'maintenances/2026-03-14-new-oven-m1.md',
  'page.yml',
];
const filesIn = (content: string) =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .sort();

const importFrom = (address: string, content: string) =>
  runScript('import', ['statuspage', address, '--content', content]);

test('a folder of answers comes over, is found right, and comes over once', async () => {
  const content = path.join(temporaryFolder(), 'content');
  const folder = temporaryFolder(sample);
  const first = await runScript('import', ['statuspage', folder, '--content', content]);
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout.split('\n').map((line) => line.replace(/: caveat:.*/, ': caveat'))).toEqual([
    'written      components.json: page → page.yml: caveat',
    'written      components.json: components → page.yml',
    'written      incidents.json: No bread (i1) → incidents/2026-03-14-no-bread-i1.md',
    'written      scheduled-maintenances.json: New oven (m1) → maintenances/2026-03-14-new-oven-m1.md',
    'not written  incidents.json: No bread (i2): nothing says when it began',
    '5 sources: 3 written, 1 written with caveats, 1 not written. On disk: 3 changed, 0 as they were, 0 kept as somebody edited them.',
    '',
  ]);
  expect(filesIn(content)).toEqual(written);
  expect(readFileSync(path.join(content, written[0]!), 'utf8')).toContain('No bread\\\ntoday');
  const { code, stdout } = await runScript('check', ['--content', content], published);
  expect([code, stdout]).toEqual([0, 'No problems.\n']);
  const second = await runScript('import', ['statuspage', folder, '--content', content]);
  expect(second.stdout).toContain('On disk: 0 changed, 3 as they were, 0 kept');
});

describe('from an address', () => {
  test('comes over as from a folder', async () => {
    const { address, asked } = await answering(withTexts(served));
    const content = path.join(temporaryFolder(), 'content');
    const { code, stdout } = await importFrom(address, content);
    expect([code, filesIn(content)]).toEqual([0, written]);
    expect(stdout).toContain(`${address}/api/v2/incidents.json: No bread (i1) → `);
    expect(asked).toEqual([
      '/api/v2/summary.json',
      '/api/v2/components.json',
      '/api/v2/incidents.json',
      '/api/v2/scheduled-maintenances.json',
    ]);
  });

  test.each<[string, Record<string, string>, number, RegExp]>([
    ['nothing there', {}, 69, /serves none of api\/v2\/summary\.json/],
    [
      'a page of another kind',
      { '/api/v2/summary.json': '<!doctype html>' },
      2,
      /holds nothing of Atlassian Statuspage\nnot written .*summary\.json: not JSON/s,
    ],
  ])('%s is named, and nothing is written', async (_, texts, code, message) => {
    const { address } = await answering(withTexts(texts));
    const content = temporaryFolder();
    const outcome = await importFrom(address, content);
    expect([outcome.code, outcome.stdout, filesIn(content)]).toEqual([code, '', []]);
    expect(outcome.stderr).toMatch(message);
  });
});

test('an answer that holds a long history is read whole', async () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    incident([update('resolved', '11:00', null, 'Bread. '.repeat(1_500))], { id: `i${index}` }),
  );
  const folder = temporaryFolder({ 'a.json': JSON.stringify({ incidents: many }) });
  const content = path.join(temporaryFolder(), 'content');
  const { code, stdout } = await runScript('import', ['statuspage', folder, '--content', content]);
  expect([code, stdout.match(/→ incidents\//g)?.length]).toEqual([0, 40]);
});
