import { parseEventAnswer } from '../../src/sources/github/answers/issue-answers.ts';
import type {
  GitHubEvent,
  GitHubHistory,
  GitHubIssue,
} from '../../src/sources/github/answers/issue-data.ts';
import { parseTimelinesAnswer, timelinesQuery } from '../../src/sources/github/answers/timeline.ts';
import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import { fetchPages, parsed } from './list-pages.ts';
import type { GitHubClient } from './client.ts';

/** Below this number, issues are fetched one by one. */
const minTogether = 10;
/** The number of issues in one request: all are in memory at once, and GitHub gives up after ten seconds. */
const perQuery = 25;
/** The number of failed requests for several issues after which a run uses single ones. */
const maxFailures = 3;

/**
 * The history of an issue, oldest first. One request per 100 events.
 * @throws `GitHubError` `gone` when the issue was deleted meanwhile
 */
export async function fetchHistory(client: GitHubClient, number: number): Promise<GitHubEvent[]> {
  const what = `the timeline of issue #${number}`;
  const path = `/issues/${number}/timeline?per_page=100`;
  const events: GitHubEvent[] = [];
  for await (const page of fetchPages(client, { path, what, subject: 'issue' })) {
    for (const entry of page) {
      const event = parsed(what, () => parseEventAnswer(entry));
      if (event) events.push(event);
    }
  }
  return events;
}

/**
 * Histories in the order of `issues`, a few in memory at a time; requests never run side by side, as GitHub asks. Many
 * are fetched in one request; those that are missing in the answer are fetched one by one, which also shows why. An
 * issue that is gone meanwhile is left out with a warning.
 */
export async function* fetchHistories(
  client: GitHubClient,
  issues: readonly GitHubIssue[],
): AsyncGenerator<GitHubHistory> {
  let triesLeft = client.hasToken && issues.length >= minTogether ? maxFailures : 0;
  for (let start = 0; start < issues.length; start += perQuery) {
    const batch = issues.slice(start, start + perQuery);
    let together = new Map<number, GitHubHistory>();
    try {
      if (triesLeft > 0) together = await fetchTogether(client, batch);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      triesLeft = error instanceof GitHubLimitError ? 0 : triesLeft - 1;
      client.warn(`Issues could not be asked for together: ${error.message}`);
    }
    for (const issue of batch) {
      const history = together.get(issue.number) ?? (await fetchAlone(client, issue));
      if (history) yield history;
    }
  }
}

/** The issues whose complete history one answer holds. */
async function fetchTogether(
  client: GitHubClient,
  issues: readonly GitHubIssue[],
): Promise<Map<number, GitHubHistory>> {
  const what = `the timelines of ${issues.length === 1 ? 'an issue' : `${issues.length} issues`}`;
  const readAt = Date.now();
  const answer = await client.query(what, timelinesQuery, {
    ids: issues.map(({ nodeId }) => nodeId),
  });
  const timelines = parsed(what, () => parseTimelinesAnswer(answer));
  const histories = new Map<number, GitHubHistory>();
  for (const [index, issue] of issues.entries()) {
    const timeline = timelines[index];
    // An issue that was transferred meanwhile has another number.
    if (timeline?.number !== issue.number || !timeline.events) continue;
    histories.set(issue.number, { issue, events: timeline.events, readAt });
  }
  return histories;
}

/** The history of one issue; undefined, with a warning, when it is gone. */
export async function fetchAlone(
  client: GitHubClient,
  issue: GitHubIssue,
): Promise<GitHubHistory | undefined> {
  const readAt = Date.now();
  try {
    return { issue, events: await fetchHistory(client, issue.number), readAt };
  } catch (error) {
    if (!(error instanceof GitHubError && error.code === 'gone')) throw error;
    client.warn(error.message);
    return undefined;
  }
}
