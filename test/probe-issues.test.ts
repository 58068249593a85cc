import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  state = mkdtempSync(path.join(tmpdir(), 'outpost-probe-state-'));
});
afterEach(async () => {
  await project[Symbol.asyncDispose]();
  rmSync(state, { recursive: true, force: true });
});

function writeProbes(publish: string): void {
  const script = path.join(state, 'answer');
  project.write(
    'probes.yml',
    `fails_after: 2\nrecovers_after: 1\npublish: ${publish}\nprobes:\n  - { id: api, component: api, command: [sh, '${script}'], failed: partial_outage }\n`,
  );
  project.write('rota.yml', 'people:\n  - { name: Ben, github: ben, time_zone: UTC }\n');
}

/** Rounds at these minutes, in each of which the program ends so. */
async function rounds(exit: 0 | 1, ...minutes: number[]): Promise<string> {
  const text = exit === 0 ? 'exit 0' : "echo '@all `see` https://evil.example <!-- x'; exit 1";
  writeFileSync(path.join(state, 'answer'), text);
  let output = '';
  for (const each of minutes) {
    const told = path.join(state, 'told');
    rmSync(told, { force: true });
    const flags = ['--state', path.join(state, 'kept'), '--now', formatInstant(at(each))];
    const { stderr } = await project.run('probe', flags, { GITHUB_OUTPUT: told });
    output += stderr;
  }
  return output;
}

const isBuilt = () => existsSync(path.join(state, 'told'));
const sync = () => project.sync('--state', path.join(state, 'kept'));
const headings = () => {
  const [file] = project.reports().filter((name) => name.startsWith('incidents/'));
  return file === undefined ? [] : project.read(file).match(/^(?:## \S+|[a-z]+: .*)/gm);
};

test('a person confirms on the issue what a probe suspects, and the probe follows it to its end', async () => {
  writeProbes('by_hand');
  const owned = `id: api\n    owners: ['@acme/storage', nobody]\n    runbook: https://wiki.example/api`;
  project.write('page.yml', project.read('page.yml').replace('id: api', owned));
  project.write(
    'incidents/z-old.md',
    '---\ntitle: API was down\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2024-03-01 10:00 UTC\n\n## Resolved — 2024-03-01 10:33 UTC\n\nThe disk was full. @everyone\n',
  );
  await rounds(0, 0);
  await rounds(1, 1, 2);
  const [issue, ...others] = project.fake.repository.issues;
  expect(others).toEqual([]);
  expect([issue?.title, issue?.labels]).toEqual(['API: our probe gets no good answer', []]);
  expect(issue?.body).toMatch(
    /^@ben @acme\/storage: The probe `api` has had no good answer since .* UTC\./m,
  );
  expect(issue?.body).toContain("- `@all 'see' https://evil.example <!-- x`\n");
  expect(issue?.body).toMatch(/- API: owners acme\/storage, nobody; runbook https:\S+\/api\n/);
  expect(issue?.body).toMatch(
    /\(https:\S+z-old\/\) \([^)]*33 mins\): The disk was full\. @\u200Beve/,
  );
  expect(isBuilt()).toBe(true);
  await rounds(1, 3);
  expect([isBuilt(), project.fake.repository.issues.length]).toEqual([false, 1]);
  issue?.label('incident', { at: at(4), by: 'ana' });
  await sync();
  expect(headings()).toEqual([
    'title: "API: our probe gets no good answer"',
    `started: ${formatInstant(at(1))}`,
    'probe: api',
    'issue: 1',
    '## Investigating',
  ]);
  await rounds(0, 5);
  expect(isBuilt()).toBe(true);
  await rounds(0, 20, 36);
  expect(issue?.isOpen).toBe(false);
  await sync();
  expect(headings()?.slice(-3)).toEqual(['## Investigating', '## Monitoring', '## Resolved']);
  expect(JSON.stringify(project.files())).not.toMatch(/evil|quiet minutes/);
});

test('what nobody confirms closes its issue, and leaves nothing', async () => {
  writeProbes('by_hand');
  await rounds(1, 1, 2);
  await rounds(0, 3);
  const [issue] = project.fake.repository.issues;
  expect([issue?.isOpen, issue?.stateReason]).toEqual([false, 'not_planned']);
  expect(issue?.comments.map(({ body }) => body)[0]).toContain('nothing of it was published');
  await sync();
  expect(headings()).toEqual([]);
});

test('what lasts confirms itself, whatever other bots say, and a person ends it once there was an update', async () => {
  writeProbes('after 3 min');
  await rounds(1, 1, 2);
  const [issue] = project.fake.repository.issues;
  issue?.label('incident', { at: at(3), by: 'other[bot]' });
  await sync();
  expect(headings()).toEqual([]);
  await rounds(1, 4);
  expect(isBuilt()).toBe(true);
  await sync();
  expect(headings()?.at(-1)).toBe('## Investigating');
  issue?.comment('Identified: the disk.', { at: at(5) });
  await rounds(0, 6, 40, 50);
  expect(issue?.isOpen).toBe(true);
  expect(issue?.comments.slice(1).map(({ body }) => body)).toEqual([
    expect.stringContaining('only you end it') as string,
  ]);
  await sync();
  expect(headings()?.slice(-2)).toEqual(['## Investigating', '## Identified']);
});

test('without issues it is a file', async () => {
  writeProbes('after 3 min');
  project.fake.repository.hasIssues = false;
  expect(await rounds(1, 1, 2, 4)).toContain('Wrote ');
  expect(headings()?.slice(-2)).toEqual(['probe: api', '## Investigating']);
});

test('a GitHub that does not answer is asked again, and nothing is opened twice', async () => {
  writeProbes('by_hand');
  const { repository, faults } = project.fake;
  faults.add(/^POST .*\/issues$/, { status: 502 });
  expect(await rounds(1, 1, 2)).toContain('The next run tries again.');
  // Another run may be doing it.
  await rounds(1, 3);
  expect(repository.issues).toHaveLength(0);
  await rounds(1, 8, 9);
  expect(repository.issues).toHaveLength(1);
});

test('outside of a workflow the page is published by its own', async () => {
  writeProbes('by_hand');
  writeFileSync(path.join(state, 'answer'), 'exit 0');
  const flags = ['--state', path.join(state, 'kept')];
  await project.run('probe', flags);
  await project.run('probe', flags);
  expect(project.fake.repository.started).toEqual(['publish.yml main']);
});
