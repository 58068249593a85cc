import { allComponentStates } from '../../model/components/component-state.ts';
import { archivedMonths } from '../feeds/feed-entries.ts';
import { impactFeeds } from '../feeds/feeds.ts';
import { markdownPath } from '../pages/markdown-pages.ts';
import { incidentPath } from '../site.ts';
import type { FeedSource } from '../feeds/feed-entry.ts';
import type { WayView } from '../pages/subscribe.ts';

/** Something that the page serves to programs. */
export interface Address {
  /** From the root of the page, with `{id}` where there is one for each of something. */
  readonly path: string;
  /** An existing one to look at; undefined where there is none yet. */
  readonly example: string | undefined;
  readonly mediaType: string;
  /** In English, because programmers read it. */
  readonly purpose: string;
  readonly clients: string;
  /** How long a copy may be kept, in seconds. */
  readonly cacheSeconds: number;
}

type Described = Omit<Address, 'path' | 'example'>;

const minute = 60;
const hour = 60 * minute;
const json = 'application/json';

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

const documents: Readonly<Record<string, Described>> = {
  ...Object.fromEntries(
    Object.entries(statuspageDocuments).map(([file, purpose]) => [
      `api/v2/${file}`,
      {
        mediaType: json,
        purpose,
        clients:
          "Whatever reads Atlassian Statuspage: libraries, bots of chats, dashboards, widgets. Phrases are Statuspage's own.",
        cacheSeconds: minute,
      },
    ]),
  ),
  'api/page.json': {
    mediaType: json,
    purpose: 'Everything that the home page shows, with when it was built and until when it holds.',
    clients: 'Programs of your own; the schema is at schema/page-v1.json.',
    cacheSeconds: minute,
  },
  'api/uptime.json': {
    mediaType: json,
    purpose: 'Each component month by month: seconds in each status, uptime, coverage.',
    clients: 'Reports and spreadsheets; the schema is at schema/uptime-v1.json.',
    cacheSeconds: hour,
  },
  'api/banner.json': {
    mediaType: json,
    purpose: 'The headline, for a banner on another site.',
    clients: 'embed.js, which shows it.',
    cacheSeconds: minute,
  },
  'api/openapi.json': {
    mediaType: json,
    purpose: 'This list for machines, with the schema of each document: OpenAPI 3.1.',
    clients: 'Generators of clients, API browsers.',
    cacheSeconds: 24 * hour,
  },
  'status.txt': {
    mediaType: 'text/plain',
    purpose: 'The page for a terminal of 80 columns.',
    clients: 'curl, scripts, people over a slow line.',
    cacheSeconds: minute,
  },
  metrics: {
    mediaType: 'application/openmetrics-text',
    purpose: 'Status of each component, open incidents, age of the page.',
    clients: 'Prometheus and what speaks its language.',
    cacheSeconds: minute,
  },
};

const reader = { clients: 'Feed readers, mail and chat services.', cacheSeconds: 5 * minute };
const feedFormats = [
  ['history.atom', 'application/atom+xml', 'Atom 1.0'],
  ['history.rss', 'application/rss+xml', 'RSS 2.0'],
  ['feed.json', 'application/feed+json', 'JSON Feed 1.1'],
] as const;
const feeds: Readonly<Record<string, Described>> = {
  ...Object.fromEntries(
    feedFormats.flatMap(([file, mediaType, format]) => [
      [file, { mediaType, purpose: `Each update once, as ${format}.`, ...reader }],
      [
        `components/{id}/${file}`,
        { mediaType, purpose: `What concerns one component, as ${format}.`, ...reader },
      ],
    ]),
  ),
  '{impact}.atom': {
    mediaType: 'application/atom+xml',
    purpose: `Incidents of at least that impact: ${impactFeeds.join(', ')}.`,
    ...reader,
  },
  'archive/{month}.atom': {
    mediaType: 'application/atom+xml',
    purpose: 'The entries of a month that is over; feeds lead to them (RFC 5005).',
    clients: 'Feed readers that look back.',
    cacheSeconds: 24 * hour,
  },
};

const calendar = { mediaType: 'text/calendar', clients: 'Calendar programs.', cacheSeconds: hour };
const calendars: Readonly<Record<string, Described>> = {
  'maintenance.ics': { ...calendar, purpose: 'Planned work.' },
  'components/{id}/maintenance.ics': { ...calendar, purpose: 'Planned work on one component.' },
  'outages.ics': { ...calendar, purpose: 'Outages of the last year.' },
};

const badge = { clients: 'README files, wikis, intranets.', cacheSeconds: 5 * minute };
const picture = { mediaType: 'image/svg+xml', ...badge };
const shield = { mediaType: json, purpose: 'The same for shields.io/endpoint.', ...badge };
const badges: Readonly<Record<string, Described>> = {
  'badge.svg': { ...picture, purpose: 'The status of the page as a picture.' },
  'badge.json': shield,
  'badges/{id}.svg': {
    ...picture,
    purpose: 'The status of a component, or its uptime as {id}-uptime.',
  },
  'badges/{id}.json': shield,
};

const assistant = { clients: 'Assistants and agents.', cacheSeconds: 5 * minute };
const texts: Readonly<Record<string, Described>> = {
  'llms.txt': {
    mediaType: 'text/plain',
    purpose: 'What there is, for programs that read for people.',
    ...assistant,
  },
  '{page}.md': {
    mediaType: 'text/markdown',
    purpose: 'Each page as markdown, the texts as they were written.',
    ...assistant,
  },
};

/** Every address for programs, in the order of the documentation. */
export function toAddresses({ status, site, revisions }: FeedSource): readonly Address[] {
  const component = allComponentStates(status)[0]?.component.id;
  const incident = status.incidents[0]?.id;
  const [month] = archivedMonths({ status, site, revisions });
  const examples: Readonly<Record<string, string | undefined>> = {
    '{id}': component,
    '{impact}': impactFeeds[1],
    '{month}': month,
    '{page}.md': incident === undefined ? 'index.md' : markdownPath(incidentPath(incident)),
  };
  const rows = Object.entries({ ...documents, ...feeds, ...calendars, ...badges, ...texts });
  return rows.map(([path, described]) => {
    const [place] = /\{page\}\.md|\{\w+\}/.exec(path) ?? [];
    if (place === undefined) return { path, example: path, ...described };
    const example = examples[place];
    return { path, example: example && path.replace(place, example), ...described };
  });
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
