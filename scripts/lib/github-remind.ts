import type { SentReminder } from '../../src/model/reminder.ts';
import { parseIssueAnswer } from '../../src/sources/github-answer.ts';
import type { GitHubUser } from '../../src/sources/github-data.ts';
import { fetchHistory } from './github-histories.ts';
import { listOf, parsed } from './github-pages.ts';
import { createComment } from './github-write.ts';
import type { GitHubClient } from './github.ts';

const mark = /<!-- outpost-reminder "([^"<>]+)" "([A-Za-z0-9-]*)" -->/g;

export function formatMark(key: string, github: string): string {
  return `<!-- outpost-reminder "${key}" "${github}" -->`;
}

/** Marks in a text; only a bot's own count, or anybody could silence a reminder by copying one. */
function marksOf(text: string, at: number, author: GitHubUser | undefined): SentReminder[] {
  if (!author?.isBot) return [];
  return [...text.matchAll(mark)].map(([, key = '', github = '']) => ({ key, at, github }));
}

/** The reminders that an issue holds already, in its text and in its comments. */
export async function fetchReminders(
  client: GitHubClient,
  number: number,
): Promise<SentReminder[]> {
  const events = await fetchHistory(client, number);
  return events.flatMap((event) =>
    event.kind === 'commented' ? marksOf(event.body, event.at, event.actor) : [],
  );
}

/** An issue opened for reminders about a report that came from no issue. */
export interface ReminderIssue {
  readonly number: number;
  readonly first: readonly SentReminder[];
}

/** Looked for among the 100 issues updated last. */
export async function findReminderIssue(
  client: GitHubClient,
  reportId: string,
): Promise<ReminderIssue | undefined> {
  const what = `the issues of ${client.repository}`;
  const path = '/issues?state=all&sort=updated&direction=desc&per_page=100';
  const answer = await client.ask({ path, what });
  for (const entry of listOf(what, answer)) {
    const issue = parsed(what, () => parseIssueAnswer(entry));
    if (!issue) continue;
    const first = marksOf(issue.body, issue.createdAt, issue.author);
    if (first.some(({ key }) => key.split(' ')[1] === reportId)) {
      return { number: issue.number, first };
    }
  }
  return undefined;
}

export async function openReminderIssue(
  client: GitHubClient,
  title: string,
  body: string,
): Promise<void> {
  await client.ask({ method: 'POST', path: '/issues', what: 'a new issue', body: { title, body } });
}

export async function sendReminder(
  client: GitHubClient,
  number: number,
  body: string,
): Promise<void> {
  await createComment(client, number, body);
}
