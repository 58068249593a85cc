import { z } from 'zod';

import { reportKinds } from '../../model/content.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../../model/status.ts';
import { line } from '../yaml/text-schemas.ts';

export const TemplateFrontmatterSchema = z
  .strictObject({
    name: line(100).describe('What it is called in the list to choose from.'),
    kind: z.enum(reportKinds).describe('What kind of report it is for.'),
    status: z
      .enum([...incidentStatuses, ...maintenanceStatuses])
      .optional()
      .describe('The status of the update that it words.'),
    title: line(300).optional().describe('The title of a new report; only then it can begin one.'),
    component_status: z
      .enum(writtenStatuses)
      .optional()
      .describe('How badly components are hit, unless somebody says otherwise.'),
    false_alarm: z.boolean().optional().describe('True calls the incident off.'),
  })
  .describe('A template: wording to start from.');
