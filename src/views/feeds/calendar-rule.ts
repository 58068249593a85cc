import {
  isLeftOut,
  ruleDays,
  ruleSlotOf,
  type RepeatDay,
  type Rule,
  type Slot,
} from '../../model/reports/repeat-rule.ts';
import { addDays, startOfDay, type Day } from '../../model/time/day.ts';
import { localText } from './calendar-zone.ts';

/** The window that calendars count from: the first of the rule, even where there is an exception on that day. */
export function firstSlotOf(rule: Rule): Slot | undefined {
  const [first] = ruleDays(rule).take(1);
  return first === undefined ? undefined : ruleSlotOf(first, rule);
}

/** RRULE, and EXDATE for the days on which there is none (RFC 5545, 3.8.5). */
export function toRecurrence(rule: Rule): string {
  const { repeat, timeZone } = rule;
  const { count, unit, until } = repeat;
  const days = exceptions(rule);
  const parts = [
    `FREQ=${{ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }[unit]}`,
    ...(count > 1 ? [`INTERVAL=${count}`] : []),
    ...(until === undefined ? [] : [`UNTIL=${lastSecondOf(until, timeZone)}`]),
    ...byDays(repeat.on),
    ...(unit === 'week' ? ['WKST=MO'] : []),
  ];
  const except = days.map((day) => localText(ruleSlotOf(day, rule).startAt, timeZone));
  return [
    `RRULE:${parts.join(';')}`,
    ...(except.length > 0 ? [`EXDATE;TZID=${timeZone}:${except.join(',')}`] : []),
  ].join('\r\n');
}

/** The exceptions that are days of the rule; others have no effect. */
function exceptions(rule: Rule): Day[] {
  const last = rule.repeat.except.toSorted().at(-1);
  const days: Day[] = [];
  if (last === undefined) return days;
  for (const day of ruleDays(rule)) {
    if (day > last) break;
    if (isLeftOut(rule.repeat, day)) days.push(day);
  }
  return days;
}

function byDays(on: readonly RepeatDay[]): string[] {
  const weekdays = on.flatMap((each) =>
    'weekday' in each ? `${each.place ?? ''}${each.weekday.slice(0, 2).toUpperCase()}` : [],
  );
  const dates = on.flatMap((each) => ('dayOfMonth' in each ? each.dayOfMonth : []));
  return [
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.join(',')}`] : []),
    ...(dates.length > 0 ? [`BYMONTHDAY=${dates.join(',')}`] : []),
  ];
}

/** The end of the rule in UTC, as RFC 5545 asks for when the beginning has a zone. */
function lastSecondOf(day: Day, timeZone: string): string {
  const at = startOfDay(addDays(day, 1), timeZone) - 1000;
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
