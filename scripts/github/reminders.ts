import type { Duty } from '../../src/model/duty/duties.ts';
import { isReminderOf, type SentReminder } from '../../src/model/duty/reminder.ts';
import { parseIssueAnswer } from '../../src/sources/github/answers/issue-answers.ts';
import { parseReminderMarks } from '../../src/sources/github/reports/reminder-mark.ts';
import { fetchHistory } from './histories.ts';
import { expectList, parsed } from './list-pages.ts';
import { createComment, createIssue } from './write.ts';
import type { GitHubClient } from './client.ts';

/** The issue for the reminders about a report, and the reminders on it. */
export interface ReminderThread {
  /** Undefined when there is none yet. */
  readonly issue: number | undefined;
  readonly sent: readonly SentReminder[];
}

/** The issue that a report came from, or the one opened for reminders about it. */
export async function fetchReminders(
  client: GitHubClient,
  report: Duty['report'],
): Promise<ReminderThread> {
  const opened = report.issue === undefined ? await findOpened(client, report) : undefined;
  const issue = report.issue ?? opened?.issue;
  if (issue === undefined) return { issue, sent: [] };
  const comments = (await fetchHistory(client, issue)).flatMap((event) =>
    event.kind === 'commented' ? parseReminderMarks(event.body, event.at, event.actor) : [],
  );
  return { issue, sent: [...(opened?.sent ?? []), ...comments] };
}

/** Searches the 100 issues updated last; the text of the issue itself holds the first reminders. */
async function findOpened(
  client: GitHubClient,
  report: Duty['report'],
): Promise<ReminderThread | undefined> {
  const what = `the issues of ${client.repository}`;
  const path = '/issues?state=all&sort=updated&direction=desc&per_page=100';
  const answer = await client.ask({ path, what });
  for (const entry of expectList(what, answer)) {
    const issue = parsed(what, () => parseIssueAnswer(entry));
    if (!issue) continue;
    const sent = parseReminderMarks(issue.body, issue.createdAt, issue.author);
    if (sent.some((each) => isReminderOf(each, report))) return { issue: issue.number, sent };
  }
  return undefined;
}

/** Comments on the issue, or opens one. */
export async function sendReminder(
  client: GitHubClient,
  issue: number | undefined,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<void> {
  if (issue !== undefined) await createComment(client, issue, body);
  else await createIssue(client, { title, body });
}
