import { showings } from '../../model/components/display.ts';
import { reportKinds } from '../../model/content.ts';
import {
  componentStatuses,
  impacts,
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
} from '../../model/status.ts';
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
import { affectedComponents, reportBody } from './schema-report.ts';
import { upstreamSchema as upstream } from './upstream.ts';

const title = text('What it is about, in one line of plain text.');
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

const reportStatuses = [...incidentStatuses, ...maintenanceStatuses];

const recent = object(
  {
    kind: oneOf(reportKinds, 'What it is.'),
    id,
    url: uri('Its page.'),
    title,
    status: orNull(oneOf(reportStatuses, 'Where the story ended; null for announcements.')),
    false_alarm: flag('True when it was called off; it does not count then.'),
    impact: oneOf(impacts, 'How bad it was; none for what is not an incident.'),
    started_at: instant('When it began.'),
    ended_at: orNull(instant('When it ended, as far as is known.')),
  },
  'Something that is over.',
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
        page: object(
          {
            name: text('The name of the page.'),
            description: orNull(text('One sentence about it.')),
            url: uri('Where it is served, with a slash at the end.'),
            other_homes: list(
              uri('An address.'),
              'Where else it is served, should it not answer here.',
            ),
            homepage: orNull(uri("The product's own site.")),
            support: orNull(uri('Where users get help; may be a mailto: address.')),
            time_zone: text('The IANA time zone in which days are cut.'),
            language: text('BCP 47.'),
          },
          'The page itself.',
        ),
        status: object(
          {
            indicator: oneOf(impacts, 'The worst impact of what is open; maintenance is none.'),
            headline: text('What is broken, in words, the worst first.'),
          },
          'The whole page in a word and in a sentence.',
        ),
        uptime: ratio(
          'Over the days of all components together, of those with `uptime_shown`; null when nothing is known.',
        ),
        groups: list(
          object(
            {
              name: text('What it is called.'),
              description: orNull(text('What its components have in common.')),
              status: oneOf(componentStatuses, 'The worst of its components.'),
              uptime: ratio('As that of the whole page; null when nothing is known.'),
              components: list({ type: 'string' }, 'Their ids in display order.'),
            },
            'A group of components.',
          ),
          'Groups in display order.',
        ),
        components: list(component, 'All components in display order, those of groups as well.'),
        incidents: list(
          object(
            {
              id,
              url: uri('Its page.'),
              title,
              status: oneOf(incidentStatuses, 'Where the story is.'),
              impact: oneOf(impacts, 'At its worst.'),
              started_at: instant('When users first felt it.'),
              resolved_at: orNull(instant('When it was resolved.')),
              components: affectedComponents('What is hit now, and how badly.'),
              symptoms: list(
                text('As it stands in a log, to be searched for as it is.'),
                'What users see while it lasts.',
              ),
              ...reportBody(incidentStatuses),
            },
            'Something unplanned.',
          ),
          'Open incidents, newest first.',
        ),
        maintenances: list(
          object(
            {
              id,
              url: uri('Its page.'),
              title,
              status: oneOf(maintenanceStatuses, 'Where it is.'),
              scheduled_for: instant('When the window opens.'),
              scheduled_until: instant('When the window closes.'),
              components: affectedComponents('What it is about.'),
              ...reportBody(maintenanceStatuses),
            },
            'Planned work.',
          ),
          'Under way first, then what is ahead, soonest first.',
        ),
        announcements: list(
          object(
            {
              id,
              url: uri('Where it stands on the page.'),
              title,
              from: instant('From when it is shown.'),
              until: orNull(instant('Until when it is on the home page; null by rule.')),
              pinned: flag('True keeps it there, before others.'),
              components: list({ type: 'string' }, 'The components that it is about.'),
              body: text('Markdown.'),
            },
            'Anything else worth a line.',
          ),
          'What is current, pinned first.',
        ),
        upstreams: list(upstream, 'What others run that components need, as page.yml has it.'),
        recent: list(recent, 'The last 15 days, newest first.'),
        unreadable: list(
          object(
            {
              file: text('Its path.'),
              kind: oneOf(reportKinds, 'What it would be.'),
              may_be_open: flag('False only when its text says that it is over.'),
              components: orNull(
                list({ type: 'string' }, 'The components it may concern; null for any.'),
              ),
            },
            'A report with a mistake in its form.',
          ),
          'Reports that could not be read.',
        ),
      },
      'Everything the home page shows.',
    ),
  };
}
