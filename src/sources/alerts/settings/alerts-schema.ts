import { z } from 'zod';

import { issueTools } from '../../../model/alerts/issue-source.ts';
import { writtenStatuses } from '../../../model/status.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { publishing, textThat } from '../../yaml/text-schemas.ts';

const span = textThat(
  'a time such as 5 min or 2 h',
  (written) => parseDuration(written) !== undefined,
);

/** `a|b`, `page.*`: an expression, which would be compared letter by letter and fit nothing. */
const expression = /^[\w.-]+(?:\|[\w.-]+)+$|\.[*+]$/;
const label = textThat(
  'a text or a list of which one fits, not a regular expression',
  (written) => !expression.test(written),
);
const scalar = z.union([label.min(1).max(500), z.number(), z.boolean()]);
const wanted = z.union([scalar, z.array(scalar).min(1).max(100)]);

/** The values that labels must have; `not` has those that they must not have. */
const match = z
  .object({
    not: z
      .record(z.string(), wanted)
      .optional()
      .describe('Labels that an alert must not have, written the same way.'),
  })
  .catchall(wanted)
  .describe(
    'The labels that an alert has: one text, or a list of which one fits; a * at the end stands for any rest.',
  );

export const RouteSchema = z.strictObject({
  match,
  component: z.string().max(80).describe('The id of the component that such an alert tells of.'),
  status: z
    .enum(writtenStatuses.filter((status) => status !== 'operational'))
    .optional()
    .describe('What it means once it is confirmed; default major_outage.'),
  template: z
    .string()
    .max(100)
    .optional()
    .describe(
      'The template whose words are published, by its file name; default words of our own.',
    ),
  after: span.optional().describe('It counts when it has fired that long; default at once.'),
  at_least: z
    .strictObject({
      count: z.number().int().min(1).max(1000).describe('How often it fires.'),
      within: span.describe('In how long a time.'),
    })
    .optional()
    .describe('It counts when it has fired that often, or as "after" says.'),
  quiet: span
    .optional()
    .describe('So long after the last of it the incident is resolved; default 10 min.'),
  publish: publishing
    .optional()
    .describe('When it becomes an incident by itself; default after 15 min.'),
});

const login = textThat('a login such as sentry-io[bot]', (written) =>
  /^[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\[bot\])?$/.test(written),
);

const issueSource = z.strictObject({
  from: login.describe('The login that opens the issues; of an app with its [bot].'),
  tool: z.enum(issueTools).describe('Whose titles they have.'),
});

export const AlertsSchema = z
  .strictObject({
    routes: z
      .array(RouteSchema)
      .max(1000)
      .describe('Which alert means what: the first route that fits counts, others are ignored.'),
    issues: z
      .array(issueSource)
      .max(20)
      .optional()
      .describe('Tools that open GitHub issues by themselves: what is open fires.'),
  })
  .describe('Which alerts of monitoring tools mean what.');

export type WrittenMatch = z.output<typeof match>;
export type WrittenRoute = z.output<typeof RouteSchema>;
