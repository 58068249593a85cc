import { z } from 'zod';

import { reportKinds } from '../../model/content.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../../model/status.ts';
import { line } from '../yaml/text-schemas.ts';

export const TemplateFrontmatterSchema = z
  .strictObject({
    name: line(100).describe('Its name in the list of templates.'),
    kind: z.enum(reportKinds).describe('The kind of report that it is for.'),
    status: z
      .enum([...incidentStatuses, ...maintenanceStatuses])
      .optional()
      .describe('The status of the update that it is for.'),
    title: line(300).optional().describe('The title of a new report; only then it can begin one.'),
    component_status: z
      .enum(writtenStatuses)
      .optional()
      .describe('The status of affected components, unless somebody says otherwise.'),
    false_alarm: z.boolean().optional().describe('True calls the incident off.'),
  })
  .describe('A template: a text to start from.');
