import { z } from 'zod';

import { authorAssociations } from '../../model/page/github-settings.ts';
import { incidentStatuses, writtenStatuses } from '../../model/status.ts';

/** What people may write under `github` of `page.yml`, key by key. */

const labelText = z.string().min(1).max(50);
const labelTexts = z.union([labelText, z.array(labelText).min(1)]);

export const GitHubSchema = z.strictObject({
  sync: z
    .boolean()
    .optional()
    .describe('False reads no issues: the page is made of files alone; default true.'),
  labels: z
    .strictObject({
      incident: labelTexts
        .optional()
        .describe('The label of an incident, or a list of them; default incident.'),
      maintenance: labelTexts
        .optional()
        .describe('The label of a maintenance, or a list of them; default maintenance.'),
      component: labelText
        .optional()
        .describe('The beginning of labels that name a component; default "component:".'),
      impact: labelText
        .optional()
        .describe('The beginning of labels that state the impact; default "impact:".'),
      status: labelText
        .optional()
        .describe('The beginning of labels that state the status; default "status:".'),
      statuses: z
        .record(labelText, z.enum([...writtenStatuses, ...incidentStatuses]))
        .optional()
        .describe(
          'The meanings of labels of your own: "major outage": major_outage is a status of the issue\'s components, "found it": identified is a status of the incident.',
        ),
    })
    .optional()
    .describe('The names of the labels that are read.'),
  trusted_associations: z
    .array(z.enum(authorAssociations))
    .optional()
    .describe(
      "The authors whose texts are published, in GitHub's words; default OWNER, MEMBER, COLLABORATOR.",
    ),
  trusted_logins: z
    .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*(\[bot\])?$/, 'a GitHub login such as ana'))
    .optional()
    .describe('People and bots trusted by name; a bot is written with its [bot].'),
  accept_outside_reports: z
    .boolean()
    .optional()
    .describe("True lets a trusted person's label publish the title of a stranger's issue."),
  internal_mark: z
    .string()
    .min(1)
    .max(50)
    .optional()
    .describe('A comment that begins with this mark is not published; default /internal.'),
  link_comment: z
    .boolean()
    .optional()
    .describe('False keeps the sync from commenting with the link to the page.'),
  problem_comment: z
    .boolean()
    .optional()
    .describe('False keeps the sync from commenting on what it cannot use.'),
  pin_worst: z
    .boolean()
    .optional()
    .describe('False keeps the sync from pinning the open incident of the worst impact.'),
});
