import type { NextReminder, SentReminder } from '../../../model/duty/reminder.ts';
import type { GitHubUser } from '../answers/issue-data.ts';

/** Matches only in the last line, because a comment of ours may quote a text that contains a mark. */
const mark = /(?:^|\n)<!-- outpost-reminder "([^"<>\n]+)" "([A-Za-z0-9 -]*)" -->\s*$/;

/** The hidden mark by which a reminder is recognised later. */
export function formatReminderMark({ key, githubs }: NextReminder): string {
  return `<!-- outpost-reminder "${key}" "${githubs.join(' ')}" -->`;
}

/** Whether a text is a reminder of ours, by the mark at its end. */
export function hasReminderMark(text: string): boolean {
  return mark.test(text);
}

/**
 * The reminders in a text, one for each person who was asked. Only a bot's comments count; otherwise anybody could
 * silence a reminder by copying one.
 */
export function parseReminderMarks(
  text: string,
  at: number,
  author: GitHubUser | undefined,
): SentReminder[] {
  const [, key, githubs = ''] = (author?.isBot ? mark.exec(text) : null) ?? [];
  return key === undefined ? [] : githubs.split(' ').map((github) => ({ key, at, github }));
}
