import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  issueFile,
  openIssue,
  openSyncProjectForEachTest,
  project,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

describe('a file', () => {
  test('keeps its name when the title changes', async () => {
    const issue = openIssue();
    await project.sync();
    issue.rename('Everything is on fire', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual([issueFile]);
    expect(project.read(issueFile)).toContain('title: Everything is on fire');
  });

  test('that a person renamed is found by its key', async () => {
    const issue = openIssue();
    await project.sync();
    const text = project.read(issueFile);
    project.write('incidents/2026-03-14-my-name.md', text);
    rmSync(path.join(project.folder, issueFile));
    issue.comment('More.', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual(['incidents/2026-03-14-my-name.md']);
    expect(project.read('incidents/2026-03-14-my-name.md')).toContain('More.');
  });

  test('that a person edited is kept and reported, until --force takes the side of the issue', async () => {
    const issue = openIssue();
    await project.sync();
    const edited = project.read(issueFile).replace('Requests fail.', 'By hand.');
    project.write(issueFile, edited);
    issue.comment('More.', { at: Date.now() });
    const kept = await project.sync();
    expect(kept.stdout).toContain('was edited by hand, so it stays');
    expect(project.read(issueFile)).toBe(edited);
    const forced = await project.sync('--force');
    expect(forced.code).toBe(0);
    expect(project.read(issueFile)).toContain('Requests fail.');
    expect(project.read(issueFile)).toContain('More.');
  });

  test('moves when the issue becomes a maintenance', async () => {
    const issue = openIssue();
    await project.sync();
    issue
      .edit('- Scheduled for: 2026-04-02 08:00 UTC\n- Scheduled until: 2026-04-02 10:00 UTC', {
        at: Date.now(),
      })
      .unlabel('incident', { at: Date.now() })
      .label('maintenance', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual(['maintenances/2026-03-14-api-requests-fail-1.md']);
  });

  test('of an issue in a repository made anew is another one', async () => {
    const issue = openIssue();
    await project.sync();
    issue.nodeId = 'I_other';
    issue.edit('Another story.', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual([issueFile.replace('.md', '-2.md'), issueFile]);
    expect(project.read(issueFile)).not.toMatch(/^issue:/m);
    expect(project.read(issueFile)).toContain('Requests fail.');
    expect(project.read(issueFile.replace('.md', '-2.md'))).toContain('Another story.');
    const check = await project.run('check', ['--now', '2026-03-14 12:00 UTC']);
    expect(check.stdout).not.toContain(' error ');
  });
});

test('a summary stands in the page of the workflow run', async () => {
  openIssue();
  const file = path.join(project.folder, 'summary.txt');
  await project.run('sync', [], { GITHUB_STEP_SUMMARY: file });
  expect(project.read('summary.txt')).toContain(`- new \`${issueFile}\``);
});
