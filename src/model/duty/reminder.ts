import { currentImpact } from '../reports/incident.ts';
import { askingStepsAt, isAwayAt } from './asking-order.ts';
import type { Duty } from './duties.ts';
import { msPerMinute, type Instant } from '../time/instant.ts';
import { escalationAt, presentAt, type Rota, type RotaPerson } from './rota.ts';

/** A reminder that went out before. */
export interface SentReminder {
  readonly key: string;
  readonly at: Instant;
  /** Empty when nobody was there to be asked. */
  readonly github: string;
}

/** How long one person has before the next is asked. */
const patienceMs = 15 * msPerMinute;

/** The key of a reminder; a new promise gets a new key. */
export function reminderKey({ kind, report, dueAt }: Duty): string {
  return `${kind} ${report.id} ${new Date(dueAt).toISOString()}`;
}

/** Whether a reminder went out for this report, whatever the promise was. */
export function isReminderOf({ key }: SentReminder, { kind, id }: Duty['report']): boolean {
  const [duty, reportId] = key.split(' ');
  // A maintenance and an incident may have the same id.
  return reportId === id && (duty === 'end') === (kind === 'maintenance');
}

/** Whom to mention, and what the reminder is known by later. */
export interface NextReminder {
  readonly key: string;
  /** GitHub names; empty when nobody can be asked. */
  readonly githubs: readonly string[];
}

/**
 * Who is to be reminded now; undefined when nobody is. If the rota has an order of asking, each step is asked once, all
 * its people together. Otherwise each person is reminded once of each broken promise: first those who are responsible
 * for the report, then those on duty, then the others, each after the one before has not answered.
 */
export function nextReminder(
  duty: Duty,
  sent: readonly SentReminder[],
  rota: Rota | undefined,
  now: Instant,
): NextReminder | undefined {
  if (duty.dueAt > now) return undefined;
  if (rota?.escalation) return nextStep(duty, sent, rota, now);
  const key = reminderKey(duty);
  const before = sent.filter((each) => each.key === key);
  const asked = new Set(before.map(({ github }) => github.toLowerCase()));
  const next = mentionable(duty, rota, now).find((github) => !asked.has(github.toLowerCase()));
  if (before.length === 0) return { key, githubs: next === undefined ? [] : [next] };
  const isPatient = now < Math.max(...before.map(({ at }) => at)) + patienceMs;
  return isPatient || next === undefined ? undefined : { key, githubs: [next] };
}

/** Reminders of the first step carry the plain key, as reminders without an order of asking do. */
function stepKey(duty: Duty, step: number): string {
  return [reminderKey(duty), ...(step === 0 ? [] : [step + 1])].join(' ');
}

/** The step after the one that was asked last, once its time is over; steps without people are skipped. */
function nextStep(
  duty: Duty,
  sent: readonly SentReminder[],
  rota: Rota,
  now: Instant,
): NextReminder | undefined {
  const steps = withSpeakers(askingStepsAt(rota, now), duty, rota, now);
  const askedAt = steps.map((_, step) =>
    Math.max(...sent.filter(({ key }) => key === stepKey(duty, step)).map(({ at }) => at)),
  );
  const last = askedAt.findLastIndex((at) => at > -Infinity);
  const { report } = duty;
  const impact = report.kind === 'incident' ? currentImpact(report) : 'none';
  if (now < Math.max(...askedAt) + (rota.afterMs?.[impact] ?? patienceMs)) return undefined;
  const next = steps.findIndex((people, step) => step > last && people.length > 0);
  if (next >= 0) {
    return { key: stepKey(duty, next), githubs: steps[next]!.map(({ github }) => github) };
  }
  return last < 0 ? { key: stepKey(duty, 0), githubs: [] } : undefined;
}

/** The person responsible for the report belongs to the first step; outside their hours, to the second. */
function withSpeakers(
  steps: readonly RotaPerson[][],
  duty: Duty,
  rota: Rota,
  now: Instant,
): readonly RotaPerson[][] {
  const speakers = speakersOf(duty)
    .flatMap((name) => personNamed(name, rota) ?? [])
    .filter((person) => !isAwayAt(person, now));
  const awake = presentAt(rota, now);
  const later = Math.min(1, steps.length - 1);
  return steps.map((people, index) => {
    const asked = speakers.filter((each) => index === (awake.includes(each) ? 0 : later));
    return [...new Set([...asked, ...people])];
  });
}

/** The person who tells users is asked before the person who leads the work. */
function speakersOf({ communications, coordinator }: Duty): string[] {
  return [communications, coordinator].flatMap((name) => name ?? []);
}

/** Somebody of the rota, by GitHub name or by name; `@` may stand before it. */
export function personNamed(written: string, rota: Rota): RotaPerson | undefined {
  const name = written.replace(/^@/, '').toLowerCase();
  return rota.people.find((each) =>
    [each.github, each.name].some((known) => known.toLowerCase() === name),
  );
}

/** With a rota, only its people are mentioned, because a name in a report may be anybody's login. */
function mentionable(duty: Duty, rota: Rota | undefined, now: Instant): string[] {
  const there = rota ? escalationAt(rota, now).filter((each) => !isAwayAt(each, now)) : [];
  const people = there.map(({ github }) => github);
  const named = speakersOf(duty).flatMap((name) =>
    rota ? (personNamed(name, rota)?.github ?? []) : name.replace(/^@/, ''),
  );
  const speakers = rota ? named.filter((each) => people.includes(each)) : named;
  const logins = speakers.filter((each) => /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/.test(each));
  return [...new Set([...logins, ...people])];
}
