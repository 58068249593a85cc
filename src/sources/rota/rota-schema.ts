import { z } from 'zod';

import { isTimeZone } from '../../model/time/day.ts';
import { minutesPerDay } from '../../model/duty/rota.ts';
import { parseDuration } from '../text/duration-text.ts';

/** What people may write in `rota.yml`, key by key. */

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const timeZone = z
  .string()
  .refine(isTimeZone, { params: { expected: 'an IANA time zone such as Europe/Berlin' } });

/** A text that `parse` accepts; `expected` describes it. */
const parsed = <T>(expected: string, parse: (text: string) => T | undefined) =>
  z.string().transform((text, context): T => {
    const value = parse(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', params: { expected }, input: text });
    return z.NEVER;
  });

/** `22:00-06:00` as minutes from midnight. */
const hours = parsed('hours such as 08:00-18:00', (text): [number, number] | undefined => {
  const [, hour, minute, untilHour, untilMinute] =
    /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*(?:([01]?\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const until =
    untilHour === undefined ? minutesPerDay : Number(untilHour) * 60 + Number(untilMinute);
  return [Number(hour) * 60 + Number(minute), until];
});

const day = z
  .string()
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !isNaN(Date.parse(text)), {
    params: { expected: 'a day such as 2026-04-01' },
  });

const github = z
  .string()
  .regex(/^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/, 'a GitHub login such as ana')
  .max(39);

/** A number of days: `2 weeks`, `10 days`, `1 day`. */
const everyDays = parsed('a number of weeks or days, such as 2 weeks', (text) => {
  const [, count = '1', unit] = /^(?:(\d{1,3}) ?)?(week|day)s?$/i.exec(text) ?? [];
  const days = Number(count) * (unit?.toLowerCase() === 'week' ? 7 : 1);
  return unit !== undefined && days >= 1 && days <= 366 ? days : undefined;
});

/** Minutes from midnight. */
const clock = parsed('a time such as 09:00', (text) => {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
});

const duration = parsed('a duration such as 15 min', parseDuration);

/** Names a rotation, a group or a role. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?$/, 'a name such as europe')
  .max(64);

export const RotationSchema = z.strictObject({
  id: name.describe('Names it in the calendar; never change it.'),
  every: everyDays.describe('How long a turn is: 2 weeks, 1 week, 10 days.'),
  from: day.describe('The day of the first hand-over.'),
  hand_over: clock.optional().describe('When a turn begins and ends; default 09:00.'),
  time_zone: timeZone.optional().describe('The zone of hand_over; default UTC.'),
  groups: z
    .record(
      name,
      z
        .array(
          z.union([
            github,
            z.strictObject({
              person: github.describe('Their name on GitHub.'),
              from: day.optional().describe('The first day as a member.'),
              until: day.optional().describe('The last day as a member.'),
            }),
          ]),
        )
        .min(1),
    )
    .describe(
      'In every turn one person of each group is on duty, in this order; add new people at the end.',
    ),
  swaps: z
    .array(
      z.strictObject({
        turn: day.describe('The day on which the turn begins.'),
        group: name.describe('The group of the turn.'),
        in: github.describe('The person who takes it.'),
      }),
    )
    .optional()
    .describe('Turns that another member takes.'),
});

const times = {
  time_zone: timeZone.describe('The IANA time zone in which hours and days are meant.'),
  hours: hours
    .optional()
    .describe('Such as 08:00-18:00, or 22:00-06:00 over midnight; default all day.'),
  days: z
    .array(z.enum(weekdayNames))
    .min(1)
    .optional()
    .describe('The days on which the hours begin; default every day.'),
};

export const PersonSchema = z.strictObject({
  name: z.string().min(1).max(100).describe('Their name.'),
  github: github.describe('Their name on GitHub, without @.'),
  ...times,
  away: z
    .array(
      z.strictObject({
        from: day.describe('The first day away.'),
        until: day.describe('The last day away.'),
        backup: github
          .optional()
          .describe('The person who stands in if the absence is during a turn.'),
      }),
    )
    .optional()
    .describe('Holidays and other absences.'),
});

export const RotaSchema = z
  .strictObject({
    people: z.array(PersonSchema).min(1).describe('Who can speak for the page.'),
    tiers: z
      .array(z.array(github).min(1))
      .min(1)
      .optional()
      .describe('GitHub names in the order of asking, tier by tier; default everybody as listed.'),
    rotations: z
      .array(RotationSchema)
      .min(1)
      .optional()
      .describe('The people who take turns; without turns, everybody is on duty in their hours.'),
    roles: z
      .record(name, z.array(github).min(1))
      .optional()
      .describe('The people with each role, such as manager. They coordinate and do not fix.'),
    escalation: z
      .array(z.array(z.string().min(1).max(64)).min(1))
      .min(1)
      .optional()
      .describe(
        'The people whom reminders ask, step by step: on_duty, anyone_awake, management, everybody, a role, a GitHub name.',
      ),
    after: z
      .union([
        duration,
        z.strictObject({
          critical: duration.optional().describe('In a critical incident.'),
          major: duration.optional().describe('In a major one.'),
          minor: duration.optional().describe('In a minor one.'),
          none: duration.optional().describe('For everything else.'),
        }),
      ])
      .optional()
      .describe('How long a step has before the next is asked; default 15 min.'),
    public: z
      .boolean()
      .optional()
      .describe('True makes the page serve the turns as a calendar with names, /rota.ics.'),
    cover: z
      .strictObject(times)
      .optional()
      .describe('When somebody has to be on duty; default always.'),
  })
  .describe('Who speaks for the page, and when.');
