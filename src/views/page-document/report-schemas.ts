import { reportKinds } from '../../model/content.ts';
import {
  impacts,
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
} from '../../model/status.ts';
import {
  flag,
  idSchema as id,
  instant,
  list,
  object,
  oneOf,
  orNull,
  text,
  uri,
} from './schema-parts.ts';

const affectedStatus = oneOf(writtenStatuses, 'The status it is given.');
/** Components with the status that each is given. */
const affectedComponents = (description: string) =>
  list(
    object({ id: text('The id of the component.'), status: affectedStatus }, 'A component.'),
    description,
  );

/** What incidents and maintenances have in common. */
const reportBody = (statuses: readonly string[]) => ({
  affected: orNull(text('Who notices, in words.')),
  workaround: orNull(text('What to do meanwhile, in Markdown.')),
  expected_fix_at: orNull(instant('When it is expected to be over.')),
  next_update_at: orNull(instant('When the next update is promised; overdue when it lies behind.')),
  coordinator: orNull(text('Who leads the work now; null unless the page shows names.')),
  operations: orNull(text('Who changes things in production now; null likewise.')),
  communications: orNull(text('Who tells users now; null likewise.')),
  upstream: list(
    object(
      { name: text('Whose service it is.'), url: orNull(uri('Their status page.')) },
      'Somebody else whose service is the cause.',
    ),
    'Others who are the cause.',
  ),
  issue: orNull({ type: 'integer', minimum: 1, description: 'The GitHub issue it came from.' }),
  introduction: text('What stands above the updates, in Markdown; empty for nothing.'),
  updates: list(
    object(
      {
        id: text('Unique in the report; no edit of its words changes it.'),
        url: uri('The update on the page.'),
        status: oneOf(statuses, 'The status it set.'),
        posted_at: instant('When it was posted.'),
        ended_at: orNull(
          instant('When it really was over, if the update says that it was earlier.'),
        ),
        body: text('Markdown; empty when the status says it all.'),
        components: affectedComponents('The components whose status it changed.'),
      },
      'One message.',
    ),
    'Newest first.',
  ),
});

const title = text('What it is about, in one line of plain text.');

export const incident = object(
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
);

export const maintenance = object(
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
);

export const announcement = object(
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
);

const reportStatuses = [...incidentStatuses, ...maintenanceStatuses];

export const recent = object(
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

export const unreadable = object(
  {
    file: text('Its path.'),
    kind: oneOf(reportKinds, 'What it would be.'),
    may_be_open: flag('False only when its text says that it is over.'),
    components: orNull(list({ type: 'string' }, 'The components it may concern; null for any.')),
  },
  'A report with a mistake in its form.',
);
