import { showings } from '../../model/components/display.ts';
import { componentStatuses, impacts, writtenStatuses } from '../../model/status.ts';
import type { Site } from '../site.ts';
import { pageSchemaPath } from './document.ts';
import {
  askedSchema,
  flag,
  idSchema as id,
  instant,
  list,
  object,
  oneOf,
  orNull,
  ratio,
  text,
  uri,
  type Schema,
} from './schema-parts.ts';
import { announcement, incident, maintenance, recent, unreadable } from './report-schemas.ts';
import { upstreamSchema as upstream } from './upstream.ts';

const day = object(
  {
    day: { type: 'string', format: 'date', description: 'The day in the time zone of the page.' },
    status: orNull(oneOf(writtenStatuses, 'The worst of the day; null when nothing is known.')),
    uptime: ratio('Of this day, 0 to 1; null when nothing is known.'),
    seconds: {
      type: 'object',
      description: 'Seconds spent in each status that is not operational.',
      propertyNames: { enum: writtenStatuses },
      additionalProperties: { type: 'integer', minimum: 0 },
    },
    reports: list({ type: 'string' }, 'The ids of the incidents and maintenances behind it.'),
  },
  'One day.',
);

const component = object(
  {
    id,
    name: text('What users call it.'),
    description: orNull(text('What it is for.')),
    url: uri('Its page.'),
    status: oneOf(
      componentStatuses,
      'What it is like now; unknown when a report that may concern it could not be read.',
    ),
    status_since: orNull(instant('Since when, as far as a report tells.')),
    suspected_since: orNull(
      instant('Since when its probe has had no good answer, as long as nobody has confirmed that.'),
    ),
    ...askedSchema,
    since: orNull(instant('Before this nothing is known of it.')),
    show: oneOf(showings, 'When the home page lists it; in_trouble: while it is not operational.'),
    uptime_shown: flag('Whether people are shown its uptime as a figure.'),
    bars_shown: flag('Whether people are shown the bar of its days.'),
    uptime: ratio('Over all of `days`, 0 to 1, rounded down; null when nothing is known.'),
    days: list(day, 'Oldest first, today last.'),
  },
  'A component.',
);

const page = object(
  {
    name: text('The name of the page.'),
    description: orNull(text('One sentence about it.')),
    url: uri('Where it is served, with a slash at the end.'),
    other_homes: list(uri('An address.'), 'Where else it is served, should it not answer here.'),
    homepage: orNull(uri("The product's own site.")),
    support: orNull(uri('Where users get help; may be a mailto: address.')),
    time_zone: text('The IANA time zone in which days are cut.'),
    language: text('BCP 47.'),
  },
  'The page itself.',
);

const status = object(
  {
    indicator: oneOf(impacts, 'The worst impact of what is open; maintenance is none.'),
    headline: text('What is broken, in words, the worst first.'),
  },
  'The whole page in a word and in a sentence.',
);

const group = object(
  {
    name: text('What it is called.'),
    description: orNull(text('What its components have in common.')),
    status: oneOf(componentStatuses, 'The worst of its components.'),
    uptime: ratio('As that of the whole page; null when nothing is known.'),
    components: list({ type: 'string' }, 'Their ids in display order.'),
  },
  'A group of components.',
);

/** The JSON Schema of `/api/page.json`, version 1. */
export function pageDocumentSchema(site: Pick<Site, 'url'>): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: site.url(pageSchemaPath),
    title: 'A status page, version 1',
    ...object(
      {
        $schema: uri('Where this schema is published.'),
        version: { const: 1, description: 'Within one version fields are only ever added.' },
        generator: text('The program that built the page, with its version: `Outpost 1.0.0`.'),
        generated_at: instant('When the page was built; everything in it is true at this instant.'),
        valid_until: instant(
          'From then on, nobody knows how things are: the page should have been built anew.',
        ),
        commit: orNull(text('The commit of its content, when that is in git.')),
        next_transition_at: orNull(
          instant('The next instant at which something changes by the clock alone.'),
        ),
        page,
        status,
        uptime: ratio(
          'Over the days of all components together, of those with `uptime_shown`; null when nothing is known.',
        ),
        groups: list(group, 'Groups in display order.'),
        components: list(component, 'All components in display order, those of groups as well.'),
        incidents: list(incident, 'Open incidents, newest first.'),
        maintenances: list(maintenance, 'Under way first, then what is ahead, soonest first.'),
        announcements: list(announcement, 'What is current, pinned first.'),
        upstreams: list(upstream, 'What others run that components need, as page.yml has it.'),
        recent: list(recent, 'The last 15 days, newest first.'),
        unreadable: list(unreadable, 'Reports that could not be read.'),
      },
      'Everything the home page shows.',
    ),
  };
}
