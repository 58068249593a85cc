import { z } from 'zod';

import { PageSchema } from '../page/page-schema.ts';
import { AlertsSchema } from '../alerts/settings/alerts-schema.ts';
import { GenericAlertSchema } from '../alerts/generic.ts';
import { ChannelsSchema } from '../channels/channel-schemas.ts';
import { ProbesSchema } from '../probes/probe-schemas.ts';
import { RotaSchema } from '../rota/rota-schema.ts';
import {
  AnnouncementFrontmatterSchema,
  IncidentFrontmatterSchema,
  MaintenanceFrontmatterSchema,
} from '../reports/report-schemas.ts';
import { TemplateFrontmatterSchema } from '../templates/template-schema.ts';

const schemas = {
  page: PageSchema,
  rota: RotaSchema,
  probes: ProbesSchema,
  alerts: AlertsSchema,
  alert: GenericAlertSchema,
  channels: ChannelsSchema,
  incident: IncidentFrontmatterSchema,
  maintenance: MaintenanceFrontmatterSchema,
  announcement: AnnouncementFrontmatterSchema,
  template: TemplateFrontmatterSchema,
};

/**
 * The JSON Schemas for editors, by file name. They allow what `check` allows as far as a schema can; only `check` knows
 * instants and which components exist.
 */
export function formatJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        io: 'input',
        target: 'draft-7',
        unrepresentable: 'any',
      });
      return [`${name}.json`, `${JSON.stringify(json, undefined, 2)}\n`];
    }),
  );
}
