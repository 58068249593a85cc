import { afterEach, beforeEach } from 'vitest';

import type { IssueHistory, IssueStart } from '../../bench/fake-github/issue-history.ts';
import { openSyncProject, type SyncProject } from './sync-project.ts';

/** The project of the test that runs. */
export let project: SyncProject;

/** To be called once in a file of tests: each of them gets a project of its own, without an issue. */
export function openSyncProjectForEachTest(): void {
  beforeEach(async () => {
    project = await openSyncProject();
  });
  afterEach(async () => {
    await project[Symbol.asyncDispose]();
  });
}

/** The instant that many minutes into the story of `openIssue()`. */
export const at = (minute: number): number => Date.UTC(2026, 2, 14, 9, 58) + minute * 60_000;

/** An incident of the API, told by a maintainer on 14 March 2026, unless told otherwise. */
export function openIssue(start: Partial<IssueStart> = {}): IssueHistory {
  return project.fake.repository.issue({
    title: 'API requests fail',
    createdAt: at(0),
    labels: ['incident', 'component: api'],
    body: 'Requests fail.',
    ...start,
  });
}

/** The file of the first `openIssue()`. */
export const issueFile = 'incidents/2026-03-14-api-requests-fail-1.md';

/** For `writePage`: the sync reads GitHub and writes nothing there. */
export const quiet = 'link_comment: false\nproblem_comment: false\npin_worst: false';
