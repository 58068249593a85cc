import { z } from 'zod';
import { writtenStatuses } from '../../model/status.ts';
import { id, textThat } from '../yaml/text-schemas.ts';
import { parseBriefDuration, parseDuration } from '../text/duration-text.ts';

export const brief = textThat(
  'a time such as 800 ms, 3 s or 1 min',
  (written) => parseBriefDuration(written) !== undefined,
);
export const span = textThat(
  'a time such as 2 h or 14 d',
  (written) => parseDuration(written) !== undefined,
);
export const hostAndPort = textThat('a host and a port such as example.org:443', (written) =>
  /^(?:[\w.-]+|\[[0-9a-f:.]+\]):[1-9]\d{0,4}$/i.test(written),
);

export const samplesInARow = z.number().int().min(1).max(100);
const trouble = z.enum(writtenStatuses.filter((status) => status !== 'operational'));

const common = {
  id: id(64).describe(
    'Names the probe in the state and in reports; never change it, or it counts as a new one.',
  ),
  component: z.string().max(80).describe('The id of the component that the probe is about.'),
  failed: trouble
    .optional()
    .describe('The status of the component once a failure is confirmed; default major_outage.'),
  slow: trouble
    .optional()
    .describe(
      'The status once it is confirmed that answers take longer than "within"; default degraded_performance.',
    ),
  tells: z
    .literal('maintainers')
    .optional()
    .describe(
      'Only maintainers see it: the page never shows it, and it never becomes an incident by itself.',
    ),
  fails_after: samplesInARow
    .optional()
    .describe('How many bad samples in a row make a failure, if this probe differs.'),
  recovers_after: samplesInARow
    .optional()
    .describe('How many good samples in a row end a failure, if this probe differs.'),
  invert: z
    .boolean()
    .optional()
    .describe('True when a good answer is the failure, such as a port that must be closed.'),
  tries: z
    .number()
    .int()
    .min(1)
    .max(3)
    .optional()
    .describe('How many tries one round has before the answer counts as failed; default 1.'),
};
export const timeout = brief
  .optional()
  .describe(
    'The time limit of an answer; default 5 s, or 2 s more than "within" if that is longer.',
  );
export const within = brief
  .optional()
  .describe('An answer that takes longer is slow; default no answer is slow.');
export const ip = z
  .union([z.literal(4), z.literal(6)])
  .optional()
  .describe('Connects over IPv4 or IPv6 only; default as the system prefers.');

export const kind = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...common, ...shape });
export const expecting = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, within })
    .optional()
    .describe('What makes an answer good.');

export const status = textThat('statuses such as 200-299 or 200, 204', (written) =>
  /^[1-5]\d\d(?:-[1-5]\d\d)?(?:, ?[1-5]\d\d(?:-[1-5]\d\d)?)*$/.test(written),
);
export const scalar = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
