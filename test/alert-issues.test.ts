import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { formatInstant } from '../src/sources/text/instant-text.ts';
import { openSyncProject, type SyncProject } from './support/sync-project.ts';

const minute = 60_000;
// The fake uses the real clock, and files have whole minutes.
const start = Date.now() - (Date.now() % minute) - 60 * minute;
const at = (minutes: number) => start + minutes * minute;

let project: SyncProject;
let state: string;
beforeEach(async () => {
  project = await openSyncProject();
  project.writePage('link_comment: false\npin_worst: false');
  project.write('rota.yml', 'people:\n  - { name: Ben, github: ben, time_zone: UTC }\n');
  state = mkdtempSync(path.join(tmpdir(), 'outpost-alert-state-'));
});
afterEach(async () => {
  await project[Symbol.asyncDispose]();
  rmSync(state, { recursive: true, force: true });
});

const writeRoute = (publish: string) =>
  project.write(
    'alerts.yml',
    `routes:\n  - { match: { host: web1 }, component: api, status: partial_outage, publish: ${publish}, quiet: 5 min }\n`,
  );

/** Receives an alert of Nagios at a minute. */
function hear(type: 'PROBLEM' | 'RECOVERY', minutes: number) {
  const macros = [
    `NOTIFICATIONTYPE=${type}`,
    'HOSTNAME=web1',
    'HOSTOUTPUT=@all `see` https://evil.example <!-- x',
    `TIMET=${at(minutes) / 1_000}`,
  ];
  const flags = ['--state', state, '--now', formatInstant(at(minutes))];
  return project.run('alert/alert', ['--from', 'nagios', ...flags, ...macros]);
}
const due = (minutes: number) =>
  project.run('alert/alert', ['--due', '--state', state, '--now', formatInstant(at(minutes))]);
const sync = () => project.sync('--state', state);
const headings = () => {
  const [file] = project.reports().filter((name) => name.startsWith('incidents/'));
  return file === undefined ? [] : project.read(file).match(/^## \S+/gm);
};

test('what an alert suspects opens an issue, confirms itself, and ends, in its own words nowhere', async () => {
  writeRoute('after 3 min');
  await hear('PROBLEM', 0);
  await hear('PROBLEM', 1);
  const [issue, ...others] = project.fake.repository.issues;
  expect(others).toEqual([]);
  expect(issue?.body).toMatch(/^@ben: The alert `alert-api-\w+` has been firing since .* UTC\./m);
  expect(issue?.body).toContain("@all 'see' https://evil.example <!-- x");
  await sync();
  expect(headings()).toEqual([]);
  await due(4);
  await sync();
  expect(headings()).toEqual(['## Investigating']);
  await hear('RECOVERY', 6);
  await due(12);
  await sync();
  expect(headings()).toEqual(['## Investigating', '## Monitoring', '## Resolved']);
  expect(issue?.isOpen).toBe(false);
  expect(JSON.stringify(project.files())).not.toMatch(/evil/);
});

test('what is over before anybody has confirmed it closes its issue, and leaves nothing', async () => {
  writeRoute('by_hand');
  await hear('PROBLEM', 0);
  await hear('RECOVERY', 2);
  const [issue] = project.fake.repository.issues;
  expect([issue?.isOpen, issue?.stateReason]).toEqual([false, 'not_planned']);
  await sync();
  expect(headings()).toEqual([]);
});

test('issues that a tool opens by itself are alerts of whom alerts.yml names, and of nobody else', async () => {
  project.write(
    'alerts.yml',
    `issues:
  - { from: status-bot, tool: gatus }
routes:
  - { match: { from: gatus, group: core }, component: api, status: partial_outage, publish: at_once, quiet: 5 min }
`,
  );
  const { repository } = project.fake;
  const open = (author: string, title: string) =>
    repository.issue({ title, createdAt: at(40), author, association: 'NONE', body: 'evil' });
  const told = open('status-bot', 'alert(gatus): core/evil');
  open('status-bot', 'alert(gatus): web');
  open('other[bot]', 'alert(gatus): core/evil');
  open('status-bot', 'Please look at core/evil');
  const first = await sync();
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('gatus issue #2: no route in alerts.yml matches it');
  expect(first.stdout).not.toMatch(/issue #[34]:/);
  expect(headings()).toEqual(['## Investigating']);
  expect((await sync()).stdout).not.toContain('opened');
  expect(headings()).toEqual(['## Investigating']);
  told.close({ by: 'status-bot', at: at(45), reason: 'completed' });
  await sync();
  await due(70);
  await sync();
  expect(headings()).toEqual(['## Investigating', '## Monitoring', '## Resolved']);
  expect(JSON.stringify(project.files())).not.toMatch(/evil/);
});
