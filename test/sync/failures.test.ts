import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { openSyncProject, type SyncProject } from '../support/sync-project.ts';
import {
  at,
  openIssue,
  openSyncProjectForEachTest,
  project,
  quiet,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

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

  test.each([
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, 77],
    ['no access', { status: 404, body: { message: 'Not Found' } }, 78],
    ['a login page', loginPage, 76],
    [
      'a foreign link',
      { status: 200, headers: { link: '<https://evil.example/?page=2>; rel="next"' }, body: [] },
      76,
    ],
  ])('by %s changes no file and says so', async (_name, fault, code) => {
    openIssue();
    await project.sync();
    const before = project.files();
    project.fake.repository.find(1)?.comment('More.', { at: Date.now() });
    project.fake.faults.add(/GET .*\/issues\?/, fault);
    const run = await project.sync();
    expect(run.code).toBe(code);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr + run.stdout).not.toContain(project.fake.token);
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

describe('a run that is killed', () => {
  const preload = path.resolve(import.meta.dirname, '../support/kill-at-write.mjs');

  test(
    'at any write leaves whole files, and the next one ends in the same bytes',
    { timeout: 300_000 },
    async () => {
      project.writePage(quiet);
      const story = (other: SyncProject) => {
        const { repository } = other.fake;
        const first = repository.issue({
          title: 'One',
          createdAt: at(0),
          labels: ['incident'],
          body: 'One.',
        });
        repository.issue({ title: 'Two', createdAt: at(1), labels: ['incident'], body: 'Two.' });
        return () => first.comment('Later.', { at: at(60) });
      };
      const more = story(project);
      await project.sync();
      const early = project.files();
      more();
      await project.sync();
      const done = project.files();
      for (let killAt = 1; ; killAt += 1) {
        await using other = await openSyncProject();
        other.writePage(quiet);
        const goOn = story(other);
        for (const issue of other.fake.repository.issues) {
          issue.nodeId = project.fake.repository.find(issue.number)!.nodeId;
        }
        const env = { KILL_AT: String(killAt), KILL_IN: other.folder };
        const killed = await other.syncAlone(env, '--import', preload);
        for (const [name, text] of Object.entries(other.files())) {
          if (name.endsWith('.md')) expect(text).toBe(early[name]);
        }
        if (killed.code === 0) {
          expect(killAt).toBeGreaterThan(8);
          break;
        }
        expect(killed.code).toBe(null);
        // The issue moves on before the next run: what the killed one wrote is still known as the sync's own.
        goOn();
        const next = await other.sync();
        expect(next.stdout).not.toContain('edited by hand');
        const reports = (files: Record<string, string>) =>
          Object.entries(files).filter(([name]) => name.endsWith('.md') || name.endsWith('.tmp'));
        expect(reports(other.files())).toEqual(reports(done));
      }
    },
  );
});
