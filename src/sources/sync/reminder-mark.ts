import type { SentReminder } from '../../model/duty/reminder.ts';
import type { GitHubUser } from '../github/answers/data.ts';

const mark = /<!-- outpost-reminder "([^"<>]+)" "([A-Za-z0-9-]*)" -->/g;

/** What a reminder carries, unseen, so that it is known later for what it is. */
export function formatReminderMark(key: string, github: string): string {
  return `<!-- outpost-reminder "${key}" "${github}" -->`;
}

/** The marks in a text; only a bot's own count, or anybody could silence a reminder by copying one. */
export function parseReminderMarks(
  text: string,
  at: number,
  author: GitHubUser | undefined,
): SentReminder[] {
  if (!author?.isBot) return [];
  return [...text.matchAll(mark)].map(([, key = '', github = '']) => ({ key, at, github }));
}
