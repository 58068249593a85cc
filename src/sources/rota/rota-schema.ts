import { z } from 'zod';

import { isTimeZone } from '../../model/time/day.ts';
import { minutesPerDay } from '../../model/duty/rota.ts';

/** What people may write in `rota.yml`, key by key. */

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const timeZone = z
  .string()
  .refine(isTimeZone, { params: { expected: 'an IANA time zone such as Europe/Berlin' } });

/** `22:00-06:00` as minutes from midnight. */
const hours = z.string().transform((text, context): [number, number] => {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*(?:([01]?\d|2[0-3]):([0-5]\d)|24:00)$/.exec(
    text.trim(),
  );
  if (match) {
    const until = match[3] === undefined ? minutesPerDay : Number(match[3]) * 60 + Number(match[4]);
    return [Number(match[1]) * 60 + Number(match[2]), until];
  }
  context.addIssue({
    code: 'custom',
    params: { expected: 'hours such as 08:00-18:00' },
    input: text,
  });
  return z.NEVER;
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

export const RotaSchema = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(100).describe('What to call them.'),
          github: github.describe('Their name on GitHub, without @.'),
          ...times,
          away: z
            .array(
              z.strictObject({
                from: day.describe('The first day away.'),
                until: day.describe('The last day away.'),
              }),
            )
            .optional()
            .describe('Holidays and other absences.'),
        }),
      )
      .min(1)
      .describe('Who can speak for the page.'),
    tiers: z
      .array(z.array(github).min(1))
      .min(1)
      .optional()
      .describe('GitHub names in the order of asking, tier by tier; default everybody as listed.'),
    cover: z
      .strictObject(times)
      .optional()
      .describe('When somebody has to be there; default always.'),
  })
  .describe('Who speaks for the page, and when.');
