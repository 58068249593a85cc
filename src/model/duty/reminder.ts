import type { Duty } from './due.ts';
import { msPerMinute, type Instant } from '../time/instant.ts';
import { escalationAt, type Rota } from './rota.ts';

/** A reminder that went out before. */
export interface SentReminder {
  readonly key: string;
  readonly at: Instant;
  /** Empty when nobody was there to be asked. */
  readonly github: string;
}

/** How long one person has before the next is asked. */
const patienceMs = 15 * msPerMinute;

/** The same for a promise as long as it stands; a new promise has another. */
export function reminderKey({ kind, report, dueAt }: Duty): string {
  return `${kind} ${report.id} ${new Date(dueAt).toISOString()}`;
}

/** Whether a reminder went out for this report, whatever the promise was. */
export function isReminderOf({ key }: SentReminder, { kind, id }: Duty['report']): boolean {
  const [duty, reportId] = key.split(' ');
  // A maintenance and an incident may have the same id.
  return reportId === id && (duty === 'end') === (kind === 'maintenance');
}

/**
 * Who is to be reminded now; undefined when nobody is, an empty name when nobody can be. Of each broken promise every
 * person hears once: first who speaks for it, then those on duty, then the others, each after the one before was silent.
 */
export function nextReminder(
  duty: Duty,
  sent: readonly SentReminder[],
  rota: Rota | undefined,
  now: Instant,
): { readonly key: string; readonly github: string } | undefined {
  if (duty.dueAt > now) return undefined;
  const key = reminderKey(duty);
  const before = sent.filter((each) => each.key === key);
  const asked = new Set(before.map(({ github }) => github.toLowerCase()));
  const next = mentionable(duty, rota, now).find((github) => !asked.has(github.toLowerCase()));
  if (before.length === 0) return { key, github: next ?? '' };
  const isPatient = now < Math.max(...before.map(({ at }) => at)) + patienceMs;
  return isPatient || next === undefined ? undefined : { key, github: next };
}

/** With a rota only its people are mentioned: a coordinator's name may be anybody's login. */
function mentionable({ coordinator }: Duty, rota: Rota | undefined, now: Instant): string[] {
  const name = coordinator?.replace(/^@/, '');
  const people = rota ? escalationAt(rota, now).map(({ github }) => github) : [];
  const known = rota?.people.find((each) =>
    [each.github, each.name].some((word) => word.toLowerCase() === name?.toLowerCase()),
  );
  const first = rota ? known?.github : name;
  const isLogin = first !== undefined && /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(first);
  return [...new Set([...(isLogin ? [first] : []), ...people])];
}
