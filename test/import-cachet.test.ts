import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import {
  component2,
  component3,
  incident2,
  incident3,
  page2,
  schedule2,
  schedule3,
  update2,
  update3,
} from './support/cachet-installation.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';

const updates = [update2(2, 4, '2024-03-14 11:42:00'), update2(1, 2, '2024-03-14 10:31:00')];

test('a folder of answers becomes content that is right, and the second time changes nothing', async () => {
  const answers = temporaryFolder({
    'components.json': JSON.stringify(page2([component2(1, 'Ovens')])),
    'saved/incidents.json': JSON.stringify(page2([incident2({ status: 4, updates })])),
    'saved/schedules.json': JSON.stringify(page2([schedule2()])),
    'notes.txt': 'not an answer',
  });
  const content = path.join(temporaryFolder(), 'content');
  const args = ['cachet', answers, '--content', content, '--time-zone', 'Europe/Berlin'];
  const first = await runScript('import', args);
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout.split('\n').slice(1)).toEqual([
    'written      incident 7 → incidents/2024-03-14-ovens-cold-7.md: caveat: Cachet does not say how badly it hit "Ovens": named in words alone',
    'written      schedule 3 → maintenances/2024-04-02-new-flour-3.md',
    '3 sources: 1 written, 2 written with caveats, 0 not written. On disk: 3 changed, 0 as they were, 0 kept as somebody edited them.',
    '',
  ]);
  const checked = await runScript('check', ['--content', content, '--now', '2024-05-01 00:00 UTC']);
  expect([checked.code, checked.stderr]).toEqual([0, '']);
  const file = path.join(content, 'maintenances/2024-04-02-new-flour-3.md');
  expect(readFileSync(file, 'utf8')).toContain('scheduled_for: 2024-04-02 06:00 UTC');
  const before = readdirSync(content, { recursive: true });
  expect((await runScript('import', args)).stdout).toContain('On disk: 0 changed, 3 as they were');
  expect(readdirSync(content, { recursive: true })).toEqual(before);
});

test.each([
  ['cachet', 'Mars', /^--time-zone "Mars" is not a time zone/],
  ['cstate', 'UTC', /^cState tells the time zone of its dates/],
])('%s --time-zone %s is refused', async (tool, zone, message) => {
  const { code, stderr } = await runScript('import', [
    tool,
    temporaryFolder(),
    '--time-zone',
    zone,
  ]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

/** What a Cachet 3 serves, a page of one incident at a time. */
const served: Readonly<Record<string, unknown>> = {
  '/api/components?per_page=100': { data: [component3()] },
  '/api/incidents?include=components,updates&per_page=100': {
    data: [incident3({}, ['updates 1'])],
    included: [component3(4), update3(1, 4, '2024-03-14 11:42:00')],
    ...{ links: { next: 'http://127.0.0.1:1/behind/a/proxy?page=2' }, meta: { current_page: 1 } },
  },
  '/api/incidents?include=components,updates&per_page=100&page=2': {
    data: [incident3({ name: 'Shop dark' }, [], 8), incident3({ name: 'Van flat' }, [], 9)],
    included: [component3(3)],
    ...{ links: { next: null }, meta: { current_page: 2 } },
  },
  '/api/incidents/8?include=components,updates': {
    data: incident3({ name: 'Shop dark' }, [], 8),
    included: [component3(3)],
  },
  '/api/incidents/9?include=components,updates': {
    data: incident3({ name: 'Van flat' }, [], 9),
    included: [component3(2)],
  },
  '/api/schedules?include=components,updates&per_page=100': {
    data: [schedule3()],
    included: [component3(6)],
  },
};

test('an address is read to its last page, and no status is taken for that of another', async () => {
  const server = createServer(({ url = '' }, response) => {
    response.statusCode = Object.hasOwn(served, url) ? 200 : 404;
    response.end(JSON.stringify(served[url]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const content = path.join(temporaryFolder(), 'content');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { stdout } = await runScript('import', ['cachet', address, '--content', content]);
  expect(stdout).toContain('5 sources: 2 written, 3 written with caveats, 0 not written');
  const status = (name: string) =>
    /^ {2}ovens: .*$/m.exec(readFileSync(path.join(content, 'incidents', name), 'utf8'))?.[0];
  expect(status('2024-03-14-ovens-cold-7.md')).toBe('  ovens: major_outage');
  expect(status('2024-03-14-shop-dark-8.md')).toBe('  ovens: partial_outage');
  expect(status('2024-03-14-van-flat-9.md')).toBe('  ovens: degraded_performance');
  expect((await runScript('check', ['--content', content])).code).toBe(0);
});
