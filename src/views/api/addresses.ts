import { allComponentStates } from '../../model/components/component-state.ts';
import { archivedMonths } from '../feeds/feed-entries.ts';
import { archiveFile, impactFeeds } from '../feeds/feeds.ts';
import { markdownPath } from '../pages/markdown-pages.ts';
import { componentPath, incidentPath } from '../site.ts';
import type { FeedSource } from '../feeds/feed-entry.ts';
import type { WayView } from '../pages/subscribe.ts';

/** Something that the page serves to programs. */
export interface Address {
  /** From the root of the page, with `{id}` where there is one for each of something. */
  readonly path: string;
  /** One that is there, to be looked at; undefined where there is none yet. */
  readonly example: string | undefined;
  readonly mediaType: string;
  /** English: who reads it writes programs. */
  readonly purpose: string;
  readonly clients: string;
  /** For so long a copy is good enough. */
  readonly cacheSeconds: number;
}

const minute = 60;
const hour = 60 * minute;

const statuspageDocuments = {
  'summary.json': 'Everything at once: components, open incidents, planned work, status.',
  'status.json': 'The indicator and a phrase for it.',
  'components.json': 'Components and groups.',
  'incidents.json': 'The last 50 incidents.',
  'incidents/unresolved.json': 'Incidents that are open.',
  'scheduled-maintenances.json': 'Planned work, 50 at most; of work that repeats, its windows.',
  'scheduled-maintenances/upcoming.json': 'Planned work that has not begun, a year ahead.',
  'scheduled-maintenances/active.json': 'Planned work that goes on.',
} as const;

const statuspageClients =
  "Whatever reads Atlassian Statuspage: libraries, bots of chats, dashboards, widgets. Phrases are Statuspage's own.";

/** Every address for programs, in the order in which to read about them. */
export function toAddresses({ status, site, revisions }: FeedSource): readonly Address[] {
  const component = allComponentStates(status)[0]?.component.id;
  const incident = status.incidents[0]?.id;
  const [archive] = archivedMonths({ status, site, revisions });
  const json = 'application/json';
  const fixed = (path: string, rest: Omit<Address, 'path' | 'example'>): Address => ({
    path,
    example: path,
    ...rest,
  });
  const ofComponent = (file: string, rest: Omit<Address, 'path' | 'example'>): Address => ({
    path: `components/{id}/${file}`,
    example: component && `${componentPath(component)}${file}`,
    ...rest,
  });
  const feeds = [
    ['history.atom', 'application/atom+xml', 'Atom 1.0'],
    ['history.rss', 'application/rss+xml', 'RSS 2.0'],
    ['feed.json', 'application/feed+json', 'JSON Feed 1.1'],
  ] as const;
  const reader = { clients: 'Feed readers, mail and chat services.', cacheSeconds: 5 * minute };
  const calendar = {
    mediaType: 'text/calendar',
    clients: 'Calendar programs.',
    cacheSeconds: hour,
  };
  const badge = { clients: 'README files, wikis, intranets.', cacheSeconds: 5 * minute };
  return [
    ...Object.entries(statuspageDocuments).map(([file, purpose]) =>
      fixed(`api/v2/${file}`, {
        mediaType: json,
        purpose,
        clients: statuspageClients,
        cacheSeconds: minute,
      }),
    ),
    fixed('api/page.json', {
      mediaType: json,
      purpose:
        'Everything that the home page shows, with when it was built and until when it holds.',
      clients: 'Programs of your own; the schema is at schema/page-v1.json.',
      cacheSeconds: minute,
    }),
    fixed('api/uptime.json', {
      mediaType: json,
      purpose: 'Each component month by month: seconds in each status, uptime, coverage.',
      clients: 'Reports and spreadsheets; the schema is at schema/uptime-v1.json.',
      cacheSeconds: hour,
    }),
    fixed('api/banner.json', {
      mediaType: json,
      purpose: 'The headline, for a banner on another site.',
      clients: 'embed.js, which shows it.',
      cacheSeconds: minute,
    }),
    fixed('api/openapi.json', {
      mediaType: json,
      purpose: 'This list for machines, with the schema of each document: OpenAPI 3.1.',
      clients: 'Generators of clients, API browsers.',
      cacheSeconds: 24 * hour,
    }),
    fixed('status.txt', {
      mediaType: 'text/plain',
      purpose: 'The page for a terminal of 80 columns.',
      clients: 'curl, scripts, people over a slow line.',
      cacheSeconds: minute,
    }),
    fixed('metrics', {
      mediaType: 'application/openmetrics-text',
      purpose: 'Status of each component, open incidents, age of the page.',
      clients: 'Prometheus and what speaks its language.',
      cacheSeconds: minute,
    }),
    ...feeds.flatMap(([file, mediaType, format]) => [
      fixed(file, { mediaType, purpose: `Each update once, as ${format}.`, ...reader }),
      ofComponent(file, {
        mediaType,
        purpose: `What concerns one component, as ${format}.`,
        ...reader,
      }),
    ]),
    {
      path: '{impact}.atom',
      example: `${impactFeeds[1]}.atom`,
      mediaType: 'application/atom+xml',
      purpose: `Incidents of at least that impact: ${impactFeeds.join(', ')}.`,
      ...reader,
    },
    {
      path: 'archive/{month}.atom',
      example: archive && archiveFile(archive),
      mediaType: 'application/atom+xml',
      purpose: 'The entries of a month that is over; feeds lead to them (RFC 5005).',
      clients: 'Feed readers that look back.',
      cacheSeconds: 24 * hour,
    },
    fixed('maintenance.ics', { ...calendar, purpose: 'Planned work.' }),
    ofComponent('maintenance.ics', { ...calendar, purpose: 'Planned work on one component.' }),
    fixed('outages.ics', { ...calendar, purpose: 'Outages of the last year.' }),
    fixed('badge.svg', {
      mediaType: 'image/svg+xml',
      purpose: 'The status of the page as a picture.',
      ...badge,
    }),
    fixed('badge.json', {
      mediaType: json,
      purpose: 'The same for shields.io/endpoint.',
      ...badge,
    }),
    {
      path: 'badges/{id}.svg',
      example: component && `badges/${component}.svg`,
      mediaType: 'image/svg+xml',
      purpose: 'The status of a component, or its uptime as {id}-uptime.',
      ...badge,
    },
    {
      path: 'badges/{id}.json',
      example: component && `badges/${component}.json`,
      mediaType: json,
      purpose: 'The same for shields.io/endpoint.',
      ...badge,
    },
    fixed('llms.txt', {
      mediaType: 'text/plain',
      purpose: 'What there is, for programs that read for people.',
      clients: 'Assistants and agents.',
      cacheSeconds: 5 * minute,
    }),
    {
      path: '{page}.md',
      example: incident === undefined ? 'index.md' : markdownPath(incidentPath(incident)),
      mediaType: 'text/markdown',
      purpose: 'Each page as markdown, the texts as they were written.',
      clients: 'Assistants and agents.',
      cacheSeconds: 5 * minute,
    },
  ];
}

/** The same for a page: where each leads, and the line to try it with. */
export function toAddressWays(source: FeedSource): readonly WayView[] {
  const { site } = source;
  return toAddresses(source).map(
    ({ path, example, mediaType, purpose, clients, cacheSeconds }) => ({
      anchor: path.replace(/\W+/g, '-').replace(/^-|-$/g, ''),
      heading: `/${path}`,
      text: purpose,
      lines:
        example === undefined
          ? []
          : [
              {
                label: `${mediaType}, good for ${cacheSeconds} s. ${clients}`,
                line: `curl ${site.url(example)}`,
              },
            ],
      ...(example !== undefined && {
        links: [{ name: `/${example}`, url: site.path(example) }],
      }),
    }),
  );
}
