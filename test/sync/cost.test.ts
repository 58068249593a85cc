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

describe('cost', () => {
  test('a first run takes the list and a request for 25 issues, the next the list and one for all that is open', async () => {
    project.writePage(quiet);
    for (let index = 0; index < 30; index += 1) {
      openIssue({ createdAt: at(index) }).close({ at: at(index + 1) });
    }
    const first = await project.sync();
    expect(first.code).toBe(0);
    // Three more for the labels: one lists them, two create one each.
    expect(first.requests).toHaveLength(3 + 3);
    expect(project.reports()).toHaveLength(30);
    const next = await project.sync();
    expect(next.requests).toEqual([
      expect.stringMatching(/^GET .*\/issues\?.* 304$/),
      'POST /graphql 200',
    ]);
    expect(next.stdout).toBe('Nothing new. 2 requests.\n');
    project.fake.repository.find(7)?.comment('One more thing.', { at: at(100) });
    const third = await project.sync();
    expect(third.requests).toHaveLength(3);
    expect(third.stdout).toContain('1 file written (0 new)');
  });

  test('without the record it asks again and writes the same', async () => {
    openIssue().comment('One.', { at: at(5) });
    await project.sync();
    const before = project.files();
    project.write('.github-sync.json', 'broken');
    const again = await project.sync();
    expect(again.stdout).toContain('1 unchanged');
    expect(project.read(issueFile)).toBe(before[issueFile]);
    project.write('.github-sync.json', '{}');
    project.fake.repository.find(1)?.close({ at: Date.now() });
    const later = await project.sync();
    expect(later.stdout).toContain('1 file written (0 new), 0 unchanged, 0 kept');
    expect(project.read(issueFile)).toContain('## Resolved');
  });
});
