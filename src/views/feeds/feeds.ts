import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';

import { otherHomes } from '../../model/page/home.ts';
import type { Impact } from '../../model/status.ts';
import { cleanLine } from '../text/clean-text.ts';
import { componentIndex } from '../components/component-index.ts';
import { toOtherHomesText } from '../document/other-homes.ts';
import { feedId } from './entry-ids.ts';
import { archivedMonths, toFeedEntries } from './feed-entries.ts';
import type { FeedEntry, FeedSource } from './feed-entry.ts';
import { toPlainText } from '../text/plain-text.ts';
import { componentPath } from '../site.ts';
import { feedTypes, toSubscriptions } from './subscriptions.ts';

/** How often readers should fetch the feed, in minutes. */
const minutesToLive = 5;

/** The impacts that have a feed of their own, with incidents of that impact or worse. */
export const impactFeeds = ['minor', 'major', 'critical'] as const satisfies readonly Impact[];

/** What the three feeds say about themselves. */
interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly updated: Date;
  readonly addresses: ReturnType<typeof toSubscriptions>;
  readonly entries: readonly FeedEntry[];
}

function toHead(source: FeedSource): FeedHead {
  const { site, status, componentId, leastImpact, month } = source;
  const component = componentId === undefined ? undefined : componentIndex(status).get(componentId);
  const entries = toFeedEntries(source);
  const general = toSubscriptions(site, component);
  const file = month === undefined ? `${leastImpact ?? 'history'}.atom` : archiveFile(month);
  const addresses =
    leastImpact === undefined
      ? { ...general, ...(month !== undefined && { atom: site.url(file) }) }
      : {
          ...general,
          title: `${general.title}: ${site.messages.impact[leastImpact]}`,
          atom: site.url(file),
        };
  return {
    id: feedId(`${component ? componentPath(component.id) : ''}${file}`, site.page),
    title: addresses.title,
    description: [
      cleanLine(toPlainText(site.page.description ?? '') || site.page.name),
      toOtherHomesText(site),
    ]
      .filter((text) => text !== undefined)
      .join(' – '),
    home: site.url(component ? componentPath(component.id) : ''),
    updated: new Date(entries[0]?.at ?? status.now),
    addresses,
    entries,
  };
}

/** Atom 1.0, RFC 4287. */
export function toAtom(source: FeedSource): string {
  const { site } = source;
  const { id, title, description, home, updated, addresses, entries } = toHead(source);
  return tighten(
    generateAtomFeed(
      {
        id,
        title: { value: title },
        subtitle: { value: description },
        updated,
        authors: [{ name: cleanLine(site.page.name), uri: site.url('') }],
        links: [
          { rel: 'self', href: addresses.atom, type: feedTypes.atom },
          { rel: 'alternate', href: home, type: 'text/html' },
          ...(source.month === undefined ? hubLinks(site) : []),
          ...homeLinks(site, addresses.atom, feedTypes.atom),
          ...archiveLinks(source),
        ],
        entries: apart(entries).map(
          ({ id: entry, url, title: entryTitle, at, html, category }) => ({
            id: entry,
            title: { value: entryTitle },
            links: [{ rel: 'alternate', href: url, type: 'text/html' }],
            published: new Date(at),
            updated: new Date(at),
            categories: [{ term: category }],
            content: { type: 'html', value: html },
          }),
        ),
        xml: { lang: site.messages.language },
      },
      stylesheet(site.path('feed.css')),
    ),
  );
}

/**
 * An Atom document with the entries of a month that is over. Nothing in it changes any more, unless somebody edits the past:
 * https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function toArchive(source: FeedSource): string {
  return toAtom(source)
    .replace('<feed ', '<feed xmlns:fh="http://purl.org/syndication/history/1.0" ')
    .replace(/<\/feed>\s*$/, '  <fh:archive/>\n</feed>\n');
}

function archiveFile(month: string): string {
  return `archive/${month}.atom`;
}

/** Links to older and newer archives (RFC 5005); only the feed of the whole page has them. */
function archiveLinks(source: FeedSource) {
  const { site, componentId, leastImpact, month } = source;
  if (componentId !== undefined || leastImpact !== undefined) return [];
  const months = archivedMonths(source);
  const link = (rel: string, to: string | undefined) =>
    to === undefined ? [] : [{ rel, href: site.url(to), type: feedTypes.atom }];
  if (month === undefined) return link('prev-archive', months[0] && archiveFile(months[0]));
  const index = months.indexOf(month);
  const [earlier, later] = [months[index + 1], months[index - 1]];
  return [
    ...link('current', 'history.atom'),
    ...link('prev-archive', earlier && archiveFile(earlier)),
    ...link('next-archive', later && archiveFile(later)),
  ];
}

/** Feed readers sort by the instant, so entries of the same instant get instants a millisecond apart. */
function apart(entries: readonly FeedEntry[]): FeedEntry[] {
  let before = Infinity;
  return entries.map((entry) => {
    before = Math.min(entry.at, before - 1);
    return { ...entry, at: before };
  });
}

/** RSS 2.0, https://www.rssboard.org/rss-specification */
export function toRss(source: FeedSource): string {
  const { site } = source;
  const { title, description, home, updated, addresses, entries } = toHead(source);
  return withPlainTexts(
    generateRssFeed(
      {
        title,
        link: home,
        description,
        language: site.messages.language,
        lastBuildDate: updated,
        ttl: minutesToLive,
        atom: {
          links: [
            { rel: 'self', href: addresses.rss, type: feedTypes.rss },
            ...hubLinks(site),
            ...homeLinks(site, addresses.rss, feedTypes.rss),
          ],
        },
        items: entries.map(({ id, url, title: entryTitle, at, html, category }) => ({
          title: entryTitle,
          link: url,
          description: html,
          guid: { value: id, isPermaLink: false },
          pubDate: new Date(at),
          categories: [{ name: category }],
        })),
      },
      stylesheet(site.path('feed.css')),
    ),
  );
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function toJsonFeed(source: FeedSource): string {
  const { site } = source;
  const { title, description, home, addresses, entries } = toHead(source);
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: home,
    feed_url: addresses.json,
    ...(site.page.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.page.hub }] }),
    language: site.messages.language,
    authors: [{ name: cleanLine(site.page.name), url: site.url('') }],
    items: entries.map(({ id, url, title: entryTitle, at, html, category }) => ({
      id,
      url,
      title: entryTitle,
      content_html: html || '<p></p>',
      date_published: new Date(at),
      tags: [category],
    })),
  });
  // The library leaves out an empty list, which the format requires.
  return `${JSON.stringify({ ...(feed as object), items: (feed as { items?: unknown[] }).items ?? [] }, undefined, 2)}\n`;
}

/** https://www.w3.org/TR/websub/#discovery */
function hubLinks({ page }: FeedSource['site']) {
  return page.hub === undefined ? [] : [{ rel: 'hub', href: page.hub }];
}

/** The same feed at other homes. */
function homeLinks({ page }: FeedSource['site'], address: string, type: string) {
  const below = address.slice(page.url.length);
  return otherHomes(page).map(({ url }) => ({ rel: 'related', href: `${url}${below}`, type }));
}

/** CSS, because browsers are dropping XSLT: https://github.com/whatwg/html/issues/11523 */
function stylesheet(href: string) {
  return { stylesheets: [{ type: 'text/css', href }] };
}

/** What browsers need to show a feed as a list; `css` is `styles/feed.css`. */
export function toFeedStyle(css: string, { messages }: FeedSource['site']): string {
  const note = messages.feedNote.replace(/[\\"\n]/g, '\\$&');
  return `${css}:root::before {\n  content: "${note}";\n}\n`;
}

/** Escapes what is plain text as the W3C's validator advises, because feed readers take CDATA for HTML. */
function withPlainTexts(xml: string): string {
  const channelDescription = /<(description)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|[^<]*)<\/description>/;
  return tighten(xml)
    .replace(/<(title)><!\[CDATA\[([\s\S]*?)\]\]><\/title>/g, toPlain)
    .replace(channelDescription, toPlain);
}

function toPlain(element: string, name: string, text: string | undefined): string {
  if (text === undefined) return element;
  const plain = text
    .replaceAll(']]]]><![CDATA[>', ']]>')
    .replace(/[&<>]/g, (each) => `&#x${each.charCodeAt(0).toString(16).toUpperCase()};`);
  return `<${name}>${plain}</${name}>`;
}

/** Removes the line breaks that the library puts around CDATA, which would become part of titles and addresses. */
function tighten(xml: string): string {
  return `${xml.replace(/>\s+((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s+(?=<\/)/g, '>$1').trimEnd()}\n`;
}
