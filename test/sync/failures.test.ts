import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { parseSyncState } from '../../src/sources/sync/state.ts';
import { temporaryFolder } from '../support/run-script.ts';
import { openSyncProject, type SyncProject } from '../support/sync-project.ts';
import {
  at,
  openIssue,
  openSyncProjectForEachTest,
  project,
  quiet,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

/** Includes drafts of reports. */
const reports = (files: Record<string, string>) =>
  Object.entries(files).filter(([name]) => name.endsWith('.md') || name.endsWith('.tmp'));

const unreadSince = () => parseSyncState(project.read('.github-sync.json'))?.unreadSince;

describe('a run that fails', () => {
  const loginPage = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' };

  test('at the rate limit keeps what is finished, says when to go on, and the next run does', async () => {
    project.writePage(quiet);
    for (let index = 0; index < 6; index += 1) openIssue({ createdAt: at(index) });
    project.fake.rate.remaining = 4;
    const limited = await project.sync();
    expect(limited.code).toBe(75);
    expect(limited.stderr).toMatch(/Go on after 20\d\d-/);
    expect(project.reports()).toHaveLength(3);
    project.fake.rate.remaining = 5_000;
    const next = await project.sync();
    // The list, all that is open, and the labels of a first sync.
    expect(next.requests).toHaveLength(5);
    expect(project.reports()).toHaveLength(6);
    expect((await project.sync()).stdout).toContain('Nothing new');
  });

  test('at a limit on comments writes all reports, and the next run comments', async () => {
    for (let index = 0; index < 3; index += 1) openIssue({ createdAt: at(index) });
    const refused = { status: 403, headers: { 'retry-after': '900' }, body: { message: 'Limit' } };
    project.fake.faults.add(/POST .*\/comments/, refused);
    expect((await project.sync()).code).toBe(75);
    expect(project.reports()).toHaveLength(3);
    expect((await project.sync()).stdout).toContain('3 comments');
  });

  test.each([
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, 77],
    ['no access', { status: 404, body: { message: 'Not Found' } }, 78],
    ['a login page', loginPage, 76],
    [
      'a foreign link',
      { status: 200, headers: { link: '<https://evil.example/?page=2>; rel="next"' }, body: [] },
      76,
    ],
  ])(
    'by %s changes no report, says so, and the next one that reads forgets it',
    async (_name, fault, code) => {
      openIssue();
      await project.sync();
      const before = project.files();
      project.fake.repository.find(1)?.comment('More.', { at: Date.now() });
      project.fake.faults.add(/GET .*\/issues\?/, fault);
      const run = await project.sync();
      expect(run.code).toBe(code);
      expect(run.stderr.trim().split('\n')).toHaveLength(1);
      expect(run.stderr + run.stdout).not.toContain(project.fake.token);
      expect(reports(project.files())).toEqual(reports(before));
      const since = unreadSince();
      expect(since).toBeGreaterThan(0);
      project.fake.faults.add(/GET .*\/issues\?/, fault);
      await project.sync();
      expect(unreadSince()).toBe(since);
      expect((await project.sync()).code).toBe(0);
      expect(unreadSince()).toBeUndefined();
    },
  );

  test('without its record, where files tell of issues, notes it as well', async () => {
    openIssue();
    await project.sync();
    rmSync(path.join(project.folder, '.github-sync.json'));
    project.fake.faults.add(/GET .*\/issues\?/, loginPage);
    expect((await project.sync()).code).toBe(76);
    expect(unreadSince()).toBeGreaterThan(0);
    expect((await project.sync()).code).toBe(0);
    expect(unreadSince()).toBeUndefined();
  });

  test('before the first that reads leaves no trace, and so does one that only looks', async () => {
    openIssue();
    project.fake.faults.add(/GET .*\/issues\?/, loginPage);
    expect((await project.sync()).code).toBe(76);
    expect(project.files()).toEqual({});
    await project.sync();
    const before = project.files();
    project.fake.faults.add(/GET .*\/issues\?/, loginPage);
    expect((await project.sync('--dry-run')).code).toBe(76);
    expect(project.files()).toEqual(before);
  });

  test('in the middle keeps what came before', async () => {
    project.writePage(quiet);
    for (let index = 0; index < 3; index += 1) openIssue({ createdAt: at(index) });
    project.fake.faults.add(/issues\/3\/timeline/, loginPage);
    const run = await project.sync();
    expect(run.code).toBe(76);
    expect(project.reports()).toHaveLength(2);
    const next = await project.sync();
    expect(next.requests).toHaveLength(5);
    expect(project.reports()).toHaveLength(3);
  });
});

test('an empty list hides no issue that is open, even where nothing is on record', async () => {
  openIssue();
  project.fake.faults.add(/GET .*\/issues\?/, { status: 200, body: [] });
  expect((await project.sync()).code).toBe(0);
  expect(project.reports()).toHaveLength(1);
});

describe('a run that is killed', () => {
  const preload = path.resolve(import.meta.dirname, '../support/copy-at-write.mjs');

  test('at any write leaves whole files, and the next one ends in the same bytes', async () => {
    project.writePage(quiet);
    const more = tellStory(project);
    const moments = temporaryFolder();
    const env = { COPY_FROM: project.folder, COPY_TO: moments };
    expect((await project.syncAlone(env, '--import', preload)).code).toBe(0);
    const early = project.files();
    more();
    await project.sync();
    const done = reports(project.files());
    const counts = readdirSync(moments);
    expect(counts.length).toBeGreaterThan(8);
    for (const count of counts) {
      await using other = await openSyncProject();
      cpSync(path.join(moments, count), other.folder, { recursive: true });
      for (const [name, text] of Object.entries(other.files())) {
        if (name.endsWith('.md')) expect(text).toBe(early[name]);
      }
      // The issue changes before the next run: the sync still recognises the files that the killed run wrote.
      const goOn = tellStory(other);
      for (const issue of other.fake.repository.issues) {
        issue.nodeId = project.fake.repository.find(issue.number)!.nodeId;
      }
      goOn();
      const next = await other.sync();
      expect(next.stdout).not.toContain('edited by hand');
      expect(reports(other.files())).toEqual(done);
    }
  });

  /** Opens two issues; the returned function adds events to the first. */
  function tellStory({ fake: { repository } }: SyncProject) {
    const labels = ['incident'];
    const first = repository.issue({ title: 'One', createdAt: at(0), labels, body: 'One.' });
    repository.issue({ title: 'Two', createdAt: at(1), labels, body: 'Two.' });
    return () => first.comment('Later.', { at: at(60) });
  }
});
