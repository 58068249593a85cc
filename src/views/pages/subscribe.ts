import { allComponentStates } from '../../model/components/component-state.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { componentName } from '../components/component-index.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeHtml } from '../text/markdown.ts';
import { componentPath, type Site } from '../site.ts';
import { notificationMessages } from '../messages/notification-messages.ts';
import { toSubscriptions, type Subscriptions } from '../feeds/subscriptions.ts';

/** One way to follow the page, in words, with the lines to copy. */
export interface WayView {
  /** For a link to it from elsewhere. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
  readonly lines: readonly LineView[];
  readonly links?: readonly PlaceLink[];
}

/** A link, or a place where updates are posted. */
export interface PlaceLink {
  readonly name: string;
  readonly url: string;
}

export interface LineView {
  /** What it is for, where there are several. */
  readonly label?: string;
  readonly line: string;
}

export interface ComponentWaysView {
  readonly name: string;
  readonly href: string;
  readonly subscriptions: Subscriptions;
}

export interface SubscribeView {
  readonly introduction: string;
  readonly ways: readonly WayView[];
  readonly components: {
    readonly heading: string;
    readonly text: string;
    readonly list: readonly ComponentWaysView[];
  };
  /** For those who run websites and programs. */
  readonly technical: readonly WayView[];
}

/**
 * @param repository the address of the repository, if the build knows it
 * @param places channels that readers can join
 */
export function toSubscribe(
  status: StatusPage,
  site: Site,
  repository?: string,
  places: readonly PlaceLink[] = [],
): SubscribeView {
  const { subscribePage: messages, language } = site.messages;
  const channels = notificationMessages(language).channels;
  return {
    introduction: messages.introduction,
    ways: [
      ...(places.length === 0
        ? []
        : [{ anchor: 'channels', ...channels, lines: [], links: places }]),
      ...feedWays(site),
      // GitHub notifies people who watch a repository of issues, not of commits.
      ...(repository !== undefined && hasIssues(status)
        ? [{ anchor: 'github', ...messages.watch, lines: [{ line: repository }] }]
        : []),
    ],
    components: {
      ...messages.components,
      list: allComponentStates({ ...status, retired: [] }).map(({ component }) => ({
        name: componentName(component.id, site),
        href: site.path(componentPath(component.id)),
        subscriptions: toSubscriptions(site, component),
      })),
    },
    technical: technicalWays(site),
  };
}

function feedWays(site: Site): WayView[] {
  const { subscribePage: messages } = site.messages;
  const { atom, rss, json, calendar, webcal } = toSubscriptions(site);
  return [
    {
      anchor: 'feed',
      ...messages.feed,
      lines: [
        { label: 'Atom', line: atom },
        { label: 'RSS', line: rss },
        { label: 'JSON Feed', line: json },
      ],
    },
    { anchor: 'e-mail', ...messages.mail, lines: [{ line: rss }] },
    { anchor: 'slack', ...messages.slack, lines: [{ line: `/feed subscribe ${rss}` }] },
    { anchor: 'teams', ...messages.teams, lines: [{ line: rss }] },
    { anchor: 'discord', ...messages.discord, lines: [{ line: rss }] },
    {
      anchor: 'calendar',
      ...messages.calendar,
      lines: [{ line: calendar }],
      links: [{ name: messages.openCalendar, url: webcal }],
    },
  ];
}

function technicalWays({
  page,
  messages: { subscribePage: messages },
  url,
  path,
}: Site): WayView[] {
  const { origin } = new URL(page.url);
  const pageName = escapeHtml(cleanLine(page.name));
  const badge = `[![${markdownText(page.name)}](${url('badge.svg')})](${url('')})`;
  return [
    {
      anchor: 'banner',
      ...messages.banner,
      lines: [
        // With CORS, which a site with Cross-Origin-Embedder-Policy requires.
        { line: `<script async crossorigin src="${url('embed.js')}"></script>` },
        { label: messages.policy, line: `script-src ${origin}; connect-src ${origin}` },
        // The page needs no credentials, and such a site allows frames only without.
        {
          label: messages.frame,
          line: `<iframe src="${url('embed/')}" title="${pageName}" width="100%" height="60" style="border:0" credentialless></iframe>`,
        },
      ],
    },
    {
      anchor: 'wall',
      ...messages.wall,
      links: [{ name: url('wall/'), url: path('wall/') }],
      lines: [],
    },
    { anchor: 'badge', ...messages.badge, lines: [{ line: badge }] },
    {
      anchor: 'api',
      ...messages.api,
      links: [{ name: url('api/'), url: path('api/') }],
      lines: [
        { label: messages.apiStatuspage, line: url('api/v2/summary.json') },
        { label: messages.apiOwn, line: url('api/page.json') },
        { label: messages.apiText, line: `curl ${url('status.txt')}` },
      ],
    },
  ];
}

function markdownText(text: string): string {
  return cleanLine(text).replace(/[\\[\]*_`<]/g, '\\$&');
}

function hasIssues({ incidents, maintenances }: StatusPage): boolean {
  return [...incidents, ...maintenances].some(({ issue }) => issue !== undefined);
}
