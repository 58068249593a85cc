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

describe('what is gone', () => {
  const fates: readonly [string, (issue: ReturnType<typeof openIssue>) => void][] = [
    ['has lost its label', (issue) => issue.unlabel('incident', { at: Date.now() })],
    ['was deleted', (issue) => issue.delete()],
    ['was transferred to another repository', (issue) => issue.transferTo(77, 3)],
    ['cannot be found', (issue) => issue.vanish()],
    ['is locked as spam', (issue) => issue.lock({ at: Date.now(), reason: 'spam' })],
  ];
  test.each(fates)('stays and is reported when it %s; --prune removes it', async (words, act) => {
    project.writePage(quiet);
    const issue = openIssue();
    openIssue({ title: 'Another', createdAt: at(3) });
    await project.sync();
    act(issue);
    const after = await project.sync();
    expect(after.code).toBe(0);
    expect(after.stdout).toContain(`stays although issue #1 ${words}`);
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune', '--dry-run')).stdout).toContain(
      `${issueFile} would be removed.`,
    );
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune')).stdout).toContain(`${issueFile} removed.`);
    expect(project.reports()).toHaveLength(1);
  });

  test('an empty list with files there is a mistake until --force says otherwise', async () => {
    openIssue();
    await project.sync();
    project.fake.faults.add(/GET .*\/issues\?/, { status: 200, body: [] });
    const empty = await project.sync('--prune');
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('run it with --force');
    expect(project.reports()).toEqual([issueFile]);
  });

  test('pruning everything needs --force', async () => {
    project.writePage(quiet);
    for (const minute of [0, 1]) openIssue({ createdAt: at(minute) });
    await project.sync();
    for (const issue of project.fake.repository.issues)
      issue.unlabel('incident', { at: Date.now() });
    expect((await project.sync('--prune')).stderr).toContain('add --force');
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune', '--force')).code).toBe(0);
    expect(project.reports()).toHaveLength(0);
  });
});
