import type { NextReminder, SentReminder } from '../../model/duty/reminder.ts';
import type { GitHubUser } from '../github/answers/issue-data.ts';

/** The last line, and nowhere else: a comment of ours may quote a text in which somebody wrote one. */
const mark = /(?:^|\n)<!-- outpost-reminder "([^"<>\n]+)" "([A-Za-z0-9 -]*)" -->\s*$/;

/** What a reminder carries, unseen, so that it is known later for what it is. */
export function formatReminderMark({ key, githubs }: NextReminder): string {
  return `<!-- outpost-reminder "${key}" "${githubs.join(' ')}" -->`;
}

/** Whether a text is a reminder of ours, by what stands at its end. */
export function hasReminderMark(text: string): boolean {
  return mark.test(text);
}

/** The reminders that a text is, one for each who was asked; only a bot's own count, or anybody could silence a reminder by copying one. */
export function parseReminderMarks(
  text: string,
  at: number,
  author: GitHubUser | undefined,
): SentReminder[] {
  const [, key, githubs = ''] = (author?.isBot ? mark.exec(text) : null) ?? [];
  return key === undefined ? [] : githubs.split(' ').map((github) => ({ key, at, github }));
}
