import { z } from 'zod';

import { issueTools } from '../../../model/alerts/issue-source.ts';
import { writtenStatuses } from '../../../model/status.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { publishing, textThat } from '../../yaml/text-schemas.ts';

const span = textThat(
  'a time such as 5 min or 2 h',
  (written) => parseDuration(written) !== undefined,
);

/** `a|b`, `page.*`, `!=test`: an expression, which would be compared letter by letter and fit nothing. */
const expression = /^[\w.-]+(?:\|[\w.-]+)+$|\.[*+]\$?$|^\^|^\/.+\/$|^!?=?~|^!|^[“”„«].*[“”»]$/;
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
    'The labels that an alert must have: a text, or a list of which one must match; a * at the end matches any rest.',
  );

export const RouteSchema = z.strictObject({
  match,
  component: z.string().max(80).describe('The id of the component that such an alert is about.'),
  status: z
    .enum(writtenStatuses.filter((status) => status !== 'operational'))
    .optional()
    .describe('The status of the component once the alert is confirmed; default major_outage.'),
  template: z
    .string()
    .max(100)
    .optional()
    .describe('The file name of the template whose text is published; default a text of our own.'),
  after: span
    .optional()
    .describe('How long it must fire before it counts; default it counts at once.'),
  at_least: z
    .strictObject({
      count: z.number().int().min(1).max(1000).describe('The number of alerts.'),
      within: span.describe('The time within which they come.'),
    })
    .optional()
    .describe('How often it must fire before it counts; "after" may count earlier.'),
  quiet: span
    .optional()
    .describe('The incident is resolved this long after the last alert; default 10 min.'),
  publish: publishing
    .optional()
    .describe('When it becomes an incident by itself; default after 15 min.'),
});

const login = textThat('a login such as sentry-io[bot]', (written) =>
  /^[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\[bot\])?$/.test(written),
);

const issueSource = z.strictObject({
  from: login.describe('The login that opens the issues; for an app with [bot].'),
  tool: z.enum(issueTools).describe('The tool whose titles the issues have.'),
});

export const AlertsSchema = z
  .strictObject({
    routes: z
      .array(RouteSchema)
      .max(1000)
      .describe(
        'The routes: the first one that matches an alert counts. Alerts without a route are ignored.',
      ),
    issues: z
      .array(issueSource)
      .max(20)
      .optional()
      .describe(
        'Tools that open GitHub issues by themselves: an alert fires while its issue is open.',
      ),
  })
  .describe('What alerts of monitoring tools mean for the page.');

export type WrittenMatch = z.output<typeof match>;
export type WrittenRoute = z.output<typeof RouteSchema>;
