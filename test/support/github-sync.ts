import { fetchChangedIssues } from '../../scripts/github/issues.ts';
import { fetchHistories } from '../../scripts/github/histories.ts';
import { advanceCursor, type GitHubCursor } from '../../src/sources/github/answers/cursor.ts';
import { client, fake, usualLabels } from './github-client.ts';

/** How the fake logs the first page of the list. */
export const listPath =
  'GET /repos/acme/status/issues?state=all&sort=updated&direction=desc&per_page=100';

/** One sync: list, take in each history, remember. */
export async function sync(cursor: GitHubCursor): Promise<{
  cursor: GitHubCursor;
  taken: number[];
  requests: string[];
}> {
  fake.takeLog();
  const taken: number[] = [];
  const changed = await fetchChangedIssues(client, { ...cursor, labels: usualLabels });
  if (changed.unchanged) return { cursor, taken, requests: fake.takeLog() };
  let next = cursor;
  for await (const { issue, readAt } of fetchHistories(client, changed.issues)) {
    next = advanceCursor(next, issue, readAt);
    taken.push(issue.number);
  }
  const done = { ...next, ...(changed.etag === undefined ? {} : { etag: changed.etag }) };
  return { cursor: done, taken, requests: fake.takeLog() };
}
