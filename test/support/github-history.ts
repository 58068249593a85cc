import type { GitHubEvent, GitHubHistory } from '../../src/sources/github/answers/issue-data.ts';
import {
  parseEventAnswer,
  parseIssueAnswer,
} from '../../src/sources/github/answers/issue-answers.ts';
import { eventAnswer, issueAnswer } from '../../bench/fake-github/answers.ts';
import { IssueHistory, type IssueStart } from '../../bench/fake-github/issue-history.ts';

const place = { api: 'https://api.github.com', repository: 'acme/status' };

/** The history of an issue as the network code returns it, without the network. */
export function historyOf(issue: IssueHistory): GitHubHistory {
  const parsed = parseIssueAnswer(issueAnswer(issue, place));
  if (!parsed) throw new Error(`#${issue.number} is a pull request`);
  const events = issue.events.flatMap(
    (event): GitHubEvent | [] => parseEventAnswer(eventAnswer(issue, event, place)) ?? [],
  );
  return { issue: parsed, events, readAt: parsed.updatedAt + 3_600_000 };
}

/** Issue 12, opened on 2026-03-14 at 09:58 UTC by a member; to be told on. */
export function anIssue(start: Partial<IssueStart> = {}): IssueHistory {
  return new IssueHistory(12, {
    title: 'API requests fail',
    createdAt: '2026-03-14T09:58:00Z',
    labels: ['incident'],
    ...start,
  });
}

/** `clock('10:31')` of that day. */
export function clock(time: string): string {
  return `2026-03-14T${time}${time.length === 5 ? ':00' : ''}Z`;
}
