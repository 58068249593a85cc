import { describe, expect, test } from 'vitest';

import {
  issueFile,
  at,
  openIssue,
  openSyncProjectForEachTest,
  project,
  quiet,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

describe('back to GitHub', () => {
  const own = (number: number, mark: string) =>
    project.fake.repository
      .find(number)!
      .comments.map(({ body }) => body)
      .filter((body) => body.startsWith(`<!-- outpost: ${mark} -->`));

  test('an issue gets its link once, also when the record is lost', async () => {
    openIssue();
    for (let run = 0; run < 3; run += 1) {
      await project.sync();
      project.write('.github-sync.json', '{}');
    }
    expect(own(1, 'link')).toEqual([
      expect.stringContaining(
        'https://status.example.org/incidents/2026-03-14-api-requests-fail-1/',
      ),
    ]);
    expect(project.read(issueFile)).not.toContain('outpost');
  });

  test('a closed issue of a first import gets none, a new one does', async () => {
    openIssue().close({ at: at(10) });
    await project.sync();
    openIssue({ createdAt: at(20) }).close({ at: at(21) });
    await project.sync();
    expect([own(1, 'link'), own(2, 'link')].map(({ length }) => length)).toEqual([0, 1]);
  });

  test('problems are one comment, edited in place', async () => {
    const issue = openIssue({ labels: ['incident', 'component: apii'] });
    await project.sync();
    await project.sync('--full');
    expect(own(1, 'problems')).toEqual([expect.stringContaining('Did you mean `api`?')]);
    issue
      .unlabel('component: apii', { at: Date.now() })
      .label('component: api', { at: Date.now() });
    // The sync's own comment is the newest event, which also covers labels of the same second.
    await project.sync('--full');
    expect(own(1, 'problems')).toHaveLength(1);
  });

  test('the worst open incident is pinned, and unpinned when it is over', async () => {
    const small = openIssue({ labels: ['incident', 'impact: minor'] });
    const big = openIssue({
      title: 'All down',
      labels: ['incident', 'impact: critical'],
      createdAt: at(1),
    });
    await project.sync();
    expect([small.isPinned, big.isPinned]).toEqual([false, true]);
    big.close({ at: Date.now() });
    await project.sync();
    expect([small.isPinned, big.isPinned]).toEqual([true, false]);
    small.close({ at: Date.now() });
    await project.sync();
    expect(project.fake.repository.issues.some(({ isPinned }) => isPinned)).toBe(false);
  });

  test('each can be turned off, and --dry-run writes nothing anywhere', async () => {
    openIssue({ labels: ['incident', 'component: apii'] });
    const dry = await project.sync('--dry-run');
    expect(dry.stdout).toContain(`+++ ${issueFile}\n@@ -0,0 +1,`);
    expect(project.files()).toEqual({});
    project.writePage(quiet);
    const run = await project.sync();
    const writes = [...dry.requests, ...run.requests].filter(
      (each) => !/^GET|graphql|status\/labels/.test(each),
    );
    expect(writes).toEqual([]);
  });

  test('a comment that is refused is a warning', async () => {
    openIssue();
    project.fake.faults.add(/POST .*comments/, {
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const run = await project.sync();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Warning: No comment on issue #1');
  });
});

test('an import that broke off goes on without commenting on old stories', async () => {
  for (let index = 0; index < 4; index += 1) {
    openIssue({ createdAt: at(index) }).close({ at: at(index + 1) });
  }
  project.fake.rate.remaining = 3;
  expect((await project.sync()).code).toBe(75);
  project.fake.rate.remaining = 5_000;
  const next = await project.sync();
  expect(project.reports()).toHaveLength(4);
  const full = await project.sync('--full');
  const writes = [...next.requests, ...full.requests].filter(
    (each) => !/^GET|graphql|status\/labels/.test(each),
  );
  expect(writes).toEqual([]);
});
