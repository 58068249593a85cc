import { z } from 'zod';

import { parseDuration } from '../text/duration-text.ts';

/** What people may write under `updates` of `page.yml`, key by key. */

const duration = z.string().transform((text, context) => {
  const ms = parseDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  context.addIssue({
    code: 'custom',
    params: { expected: 'a duration such as 30 min, 2 h or 1 day' },
    input: text,
  });
  return z.NEVER;
});

export const ImpactPolicySchema = z.strictObject({
  first: duration.optional().describe('From the start to the first update, such as 10 min.'),
  second: duration
    .optional()
    .describe('From the first update to the second, such as 15 min; without it, as every.'),
  every: duration.optional().describe('From one update to the next, such as 30 min.'),
  postmortem: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('Working days from the end to the postmortem.'),
});

export const UpdatePolicySchema = z.strictObject({
  critical: ImpactPolicySchema.optional().describe(
    'Major outages; default first 5 min, second 15 min, every 30 min, postmortem 5 working days.',
  ),
  major: ImpactPolicySchema.optional().describe('Partial outages; default first and every 30 min.'),
  minor: ImpactPolicySchema.optional().describe(
    'Degraded performance; default first and every 2 h.',
  ),
  show_coordinator: z
    .boolean()
    .optional()
    .describe(
      'True shows the names of coordinator, operations and communications on the page; default false.',
    ),
});
