import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  at,
  issueFile,
  openIssue,
  openSyncProjectForEachTest,
  project,
  quiet,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

const remove = (name: string) => rmSync(path.join(project.folder, name));

describe('each run compares its record with the folder', () => {
  test.each([
    ['nothing has changed on GitHub', () => {}],
    [
      'something else has',
      () => project.fake.repository.issue({ title: 'A question', createdAt: Date.now() }),
    ],
  ])('writes the file of an open issue that is gone, when %s', async (_, happen) => {
    openIssue();
    openIssue({ title: 'Over', createdAt: at(1) }).close({ at: at(2) });
    await project.sync();
    const before = project.files();
    happen();
    for (const name of project.reports()) remove(name);
    const run = await project.sync();
    expect(run.stdout).toContain('The file of issue #1 is gone; it is written again.');
    expect(run.stdout).toContain('The file of issue #2 is gone; it is written again.');
    expect(run.code).toBe(0);
    expect(project.reports()).toEqual(Object.keys(before).filter((name) => name.endsWith('.md')));
    expect((await project.sync()).stdout).toMatch(/^(Nothing new|0 files written)/);
  });

  test('takes in what is open though neither record nor folder knows it, and the cursor is past it', async () => {
    project.writePage(quiet);
    openIssue();
    await project.sync();
    const { cursor, ...state } = JSON.parse(project.read('.github-sync.json')) as Record<
      string,
      object
    >;
    project.write('.github-sync.json', JSON.stringify({ ...state, cursor, issues: {} }));
    remove(issueFile);
    expect((await project.sync()).stdout).toContain('1 file written (1 new)');
    expect(project.reports()).toEqual([issueFile]);
  });

  test('what is hidden on an issue that is closed already goes, and costs nothing later', async () => {
    const issue = openIssue()
      .comment('Call 555-1234.', { at: at(3) })
      .close({ at: at(5) });
    await project.sync();
    expect(project.read(issueFile)).toContain('555-1234');
    issue.hideComment(0, 'off-topic');
    expect((await project.sync()).stdout).toContain('1 file written (0 new)');
    expect(project.read(issueFile)).not.toContain('555-1234');
    expect((await project.sync()).stdout).toMatch(/^Nothing new/);
  });

  test('whoever leaves takes back nothing, and adds nothing either', async () => {
    const issue = openIssue().comment('Resolved: All is well.', { at: at(3), by: 'ben' });
    await project.sync();
    const before = project.read(issueFile);
    Object.assign(issue.comments[0]!, { author_association: 'NONE' });
    issue.comment('Me too', { at: Date.now(), by: 'stranger', association: 'NONE' });
    await project.sync();
    expect(project.read(issueFile)).toBe(before);
    issue.editComment(0, 'Resolved: Ha.', { at: Date.now() });
    await project.sync();
    expect(project.read(issueFile)).not.toMatch(/Ha|Me too/);
  });

  test('says each time that a hand changed a file, also when its issue is quiet', async () => {
    openIssue();
    await project.sync();
    project.write(issueFile, project.read(issueFile).replace('Requests fail.', 'By hand.'));
    for (let run = 0; run < 3; run += 1) {
      expect((await project.sync()).stdout).toContain(`${issueFile} was edited by hand`);
    }
  });

  test('is red when what is open is told as over, and --force mends it', async () => {
    const issue = openIssue().close({ at: at(5) });
    await project.sync();
    // A bad merge: a hand's words, without the reopening that the record knows.
    const over = project.read(issueFile).replace('Requests fail.', 'By hand.');
    issue.reopen({ at: Date.now() });
    await project.sync();
    project.write(issueFile, over);
    for (let run = 0; run < 2; run += 1) {
      const { code, stdout } = await project.sync();
      expect(stdout).toContain(`Error: issue #1 is open, and ${issueFile} does not say so.`);
      expect(code).toBe(1);
    }
    expect((await project.sync('--force')).code).toBe(0);
    expect(project.read(issueFile)).toMatch(/## Investigating.*\n*$/);
  });
});

describe('a timeline that lags behind its issue', () => {
  test('does not end what is open, nor drop what was told', async () => {
    project.writePage(quiet);
    const issue = openIssue().comment('Identified: a switch.', { at: at(3) });
    await project.sync();
    const before = project.read(issueFile);
    issue.comment('More.', { at: Date.now() }).lag = 99;
    const run = await project.sync();
    expect(run.stdout).toContain('contradicts itself');
    expect(project.read(issueFile)).toBe(before);
    issue.lag = 0;
    await project.sync();
    expect(project.read(issueFile)).toContain('More.');
  });

  test('keeps a reopened issue open, though it tells of the close alone', async () => {
    project.writePage(quiet);
    const issue = openIssue().close({ at: at(5) });
    await project.sync();
    issue.reopen({ at: Date.now() }).lag = 1;
    await project.sync();
    expect(project.read(issueFile)).toMatch(/## Investigating.*\n*$/);
    issue.lag = 0;
    await project.sync();
    await project.sync();
    expect(project.read(issueFile).match(/## Investigating/g)).toHaveLength(2);
  });
});

test('at the limit, what is open has been read first', async () => {
  project.writePage(quiet);
  for (let index = 0; index < 4; index += 1) {
    openIssue({ createdAt: at(index) }).close({ at: at(index + 1) });
  }
  openIssue({ title: 'Now', createdAt: at(90) });
  project.fake.rate.remaining = 3;
  expect((await project.sync()).code).toBe(75);
  expect(project.reports()).toContain('incidents/2026-03-14-now-5.md');
  project.fake.rate.remaining = 5_000;
  await project.sync();
  expect(project.reports()).toHaveLength(5);
});

test('what is open and was not read is on record as open, until it is read', async () => {
  project.writePage(quiet);
  openIssue().close({ at: at(1) });
  await project.sync();
  openIssue({ title: 'Now', createdAt: at(90) });
  openIssue({ title: 'Work', createdAt: at(91), labels: ['maintenance'] });
  project.fake.rate.remaining = 1;
  expect((await project.sync()).code).toBe(75);
  expect(project.read('.github-sync.json')).toMatch(/"2":\{.*"open":"none"\}\n/);
  project.fake.rate.remaining = 5_000;
  expect((await project.sync()).code).toBe(0);
  expect(project.read('.github-sync.json')).toMatch(/"2":\{.*"open":"minor"/);
});

test('a label that was renamed turns the run red, for its issues are silent', async () => {
  openIssue().close({ at: at(1) });
  await project.sync();
  const { labels, issues } = project.fake.repository;
  for (const label of labels) if (label.name === 'incident') label.name = 'outage';
  for (const issue of issues) issue.labels = ['outage'];
  openIssue({ labels: ['outage'], createdAt: Date.now() });
  const { code, stdout } = await project.sync();
  expect(stdout).toContain('Error: the repository has no label "incident"');
  expect(code).toBe(1);
});

test('a record from the future is not believed', async () => {
  project.writePage(quiet);
  openIssue();
  await project.sync();
  const since = Date.now() + 86_400_000;
  project.write(
    '.github-sync.json',
    project.read('.github-sync.json').replace(/"since":\d+/, `"since":${since}`),
  );
  openIssue({ createdAt: at(1) }).close({ at: at(2) });
  const run = await project.sync();
  expect(run.stdout).toContain('issues of the future');
  expect(project.reports()).toHaveLength(2);
});

test('nor is a record of an issue from the future, though the cursor is past it', async () => {
  project.writePage(quiet);
  const issue = openIssue().close({ at: at(2) });
  await project.sync();
  issue.reopen({ at: Date.now() });
  const record = project
    .read('.github-sync.json')
    .replace(/"updatedAt":\d+/, `"updatedAt":${Date.now() + 86_400_000}`)
    .replace(/"since":\d+/, `"since":${Date.now() + 60_000}`);
  project.write('.github-sync.json', record);
  await project.sync();
  expect(project.read(issueFile)).toMatch(/## Investigating.*\n*$/);
});
