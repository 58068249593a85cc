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

const trouble = z.enum(writtenStatuses.filter((status) => status !== 'operational'));

const common = {
  id: id(64).describe(
    'Names the probe in the state and in reports; never change it, or it counts as a new one.',
  ),
  component: z.string().max(80).describe('The id of the component that the answer tells of.'),
  failed: trouble
    .optional()
    .describe('What a failure means once it is confirmed; default major_outage.'),
  slow: trouble
    .optional()
    .describe(
      'What an answer that took longer than "within" means once it is confirmed; default degraded_performance.',
    ),
  tells: z
    .literal('maintainers')
    .optional()
    .describe('Only the command tells of it: nothing is shown, and there is never an incident.'),
  fails_after: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How many bad samples in a row it takes, where this probe differs.'),
  recovers_after: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How many good samples in a row it takes, where this probe differs.'),
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
    .describe('How often it is asked in one round before it counts as failed; default once.'),
};
export const timeout = brief
  .optional()
  .describe(
    'How long an answer is waited for; default 5 s, or 2 s more than "within" where that is longer.',
  );
export const within = brief
  .optional()
  .describe('An answer that takes longer is slow; default none is.');
export const ip = z
  .union([z.literal(4), z.literal(6)])
  .optional()
  .describe('Asks over IPv4 or IPv6 alone; default what the system prefers.');

export const kind = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...common, ...shape });
export const expecting = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({ ...shape, within })
    .optional()
    .describe('What a good answer is.');

export const status = textThat('statuses such as 200-299 or 200, 204', (written) =>
  /^[1-5]\d\d(?:-[1-5]\d\d)?(?:, ?[1-5]\d\d(?:-[1-5]\d\d)?)*$/.test(written),
);
export const scalar = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
