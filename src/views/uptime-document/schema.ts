import { writtenStatuses } from '../../model/status.ts';
import {
  askedSchema,
  idSchema,
  instant,
  list,
  object,
  orNull,
  ratio,
  text,
  uri,
  type Schema,
} from '../page-document/schema-parts.ts';
import type { Site } from '../site.ts';
import { uptimeSchemaPath } from './document.ts';

const seconds = (description: string) => ({ type: 'integer', minimum: 0, description });

const month = object(
  {
    month: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}$',
      description: 'The month in the time zone of the page, such as 2026-03.',
    },
    from: instant('When it began.'),
    until: instant('When it ended; of the month that goes on, when this was made.'),
    seconds: object(
      {
        ...Object.fromEntries(
          writtenStatuses.map((status) => [status, seconds(`Seconds of ${status}.`)]),
        ),
        unknown: seconds('Seconds of which no report could tell, such as before "since".'),
      },
      'Seconds in each status, the worst of each moment, as reports have it; they add up to the month.',
    ),
    uptime: ratio('Of what is known, 0 to 1, rounded down; null when nothing is.'),
    coverage: ratio(
      'How much of the time probes had an answer that still spoke, 0 to 1; null without probes. It does not move the uptime.',
    ),
    incidents: list({ type: 'string' }, 'The ids of the incidents behind it.'),
    maintenances: list({ type: 'string' }, 'The ids of the maintenances behind it.'),
  },
  'A month of a component.',
);

/** The JSON Schema of `/api/uptime.json`, version 1. */
export function uptimeDocumentSchema(site: Pick<Site, 'url'>): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: site.url(uptimeSchemaPath),
    title: 'The uptime of a status page, version 1',
    ...object(
      {
        $schema: uri('Where this schema is published.'),
        version: { const: 1, description: 'Within one version fields are only ever added.' },
        generator: text('The program that built the page, with its version: `Outpost 1.0.0`.'),
        generated_at: instant('When the page was built.'),
        valid_until: instant('From then on it should have been built anew.'),
        time_zone: text('The IANA time zone in which months are cut.'),
        components: list(
          object(
            {
              id: idSchema,
              name: text('What users call it.'),
              url: uri('Its page.'),
              since: orNull(instant('Before this nothing is known of it.')),
              ...askedSchema,
              months: list(month, 'Oldest first, the one that goes on last.'),
            },
            'A component.',
          ),
          'All components in display order, those that are gone last.',
        ),
      },
      'What each component was like, month by month.',
    ),
  };
}
