import fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
} from '../../../test/support/build-page.ts';
import {
  hostileBodies,
  hostileBody,
  hostileLine,
  hostileLines,
} from '../../../test/support/hostile-markup.ts';
import { jsonFeedSchema } from '../../../test/support/json-feed-schema.ts';
import { schemaProblems } from '../../../test/support/schema-check.ts';
import { toFeedEntries } from './feed-entries.ts';
import { toAtom, toJsonFeed, toRss } from './feeds.ts';

const many = (count: number) =>
  Array.from({ length: count }, () => buildUpdate('identified', '2026-03-14 10:00', 'x'));

test('no two entries of Atom have one instant, whose order would be a guess', () => {
  const atom = toAtom(buildPage({ incidents: [buildIncident({ updates: many(3) })] }));
  expect([...atom.matchAll(/<updated>([^<]*)/g)].map(([, at]) => at!.slice(17))).toEqual([
    '00.000Z',
    '00.000Z',
    '59.999Z',
    '59.998Z',
  ]);
});

test('a feed describes the page in plain text', () => {
  const source = buildPage({ page: { description: 'What `we` run, **honestly**.' } });
  for (const feed of [toAtom(source), toRss(source), toJsonFeed(source)])
    expect(feed).toContain('What we run, honestly.');
});

interface ParsedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly at: number;
  readonly html: string;
}

type Source = ReturnType<typeof buildPage> & { readonly componentId?: string };

async function parseXml(xml: string): Promise<ParsedEntry[]> {
  const { items } = await new Parser().parseString(xml);
  return items.map((item) => ({
    id: ((item as { id?: string }).id ?? item.guid)!,
    url: item.link!,
    title: item.title!,
    at: Date.parse(item.isoDate!),
    html: item.content!,
  }));
}

function parseJson(text: string): ParsedEntry[] {
  const feed = JSON.parse(text) as { items: Record<string, string>[] };
  expect(schemaProblems(jsonFeedSchema, feed)).toEqual([]);
  return feed.items.map((item) => ({
    id: item['id']!,
    url: item['url']!,
    title: item['title']!,
    at: Date.parse(item['date_published']!),
    html: item['content_html']!,
  }));
}

/** Readers trim what stands in an element; dates of RSS are whole seconds. */
function expected(source: Source): ParsedEntry[] {
  return toFeedEntries(source).map(({ id, url, title, at, html }) => ({
    id,
    url,
    title,
    at,
    html: html.trim(),
  }));
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

async function expectSame(source: Source): Promise<void> {
  const [atom, rss, json] = [toAtom(source), toRss(source), toJsonFeed(source)];
  expect(atom).not.toMatch(forbidden);
  expect(rss).not.toMatch(forbidden);
  const entries = expected(source);
  const trimmed = (list: ParsedEntry[]) =>
    list.map((each) => ({ ...each, html: each.html.trim() }));
  expect(trimmed(await parseXml(atom))).toEqual(entries);
  expect(trimmed(await parseXml(rss))).toEqual(entries);
  expect(parseJson(json).map((each) => ({ ...each, html: each.html.trim() }))).toEqual(
    entries.map((each) => ({ ...each, html: each.html || '<p></p>' })),
  );
}

const full = buildPage(
  {
    incidents: [
      buildIncident({
        updates: [
          buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
          buildUpdate('resolved', '2026-03-14 11:42', 'Works.'),
        ],
      }),
    ],
    maintenances: [buildMaintenance()],
    announcements: [buildAnnouncement()],
  },
  '2026-04-02 09:00',
);

describe('feeds', () => {
  test('say in all three formats what the entries are', async () => {
    expect(toFeedEntries(full)).toHaveLength(5);
    await expectSame(full);
    await expectSame({ ...full, componentId: 'api' });
  });

  test('are whole without any entry', async () => {
    await expectSame(buildPage());
  });

  test('name themselves, the page and how to find both', async () => {
    const atom = await new Parser().parseString(toAtom({ ...full, componentId: 'api' }));
    expect(atom).toMatchObject({
      title: 'API – Acme Status',
      feedUrl: 'https://acme.example/status/components/api/history.atom',
      link: 'https://acme.example/status/components/api/',
    });
    const rss = await new Parser().parseString(toRss(full));
    expect(rss).toMatchObject({
      title: 'Acme Status',
      feedUrl: 'https://acme.example/status/history.rss',
      link: 'https://acme.example/status/',
      language: 'en',
    });
    expect(JSON.parse(toJsonFeed(full))).toMatchObject({
      feed_url: 'https://acme.example/status/feed.json',
      home_page_url: 'https://acme.example/status/',
    });
  });

  test('give the same bytes for the same content', () => {
    const later = { ...full, status: { ...full.status, now: full.status.now + 60_000 } };
    for (const view of [toAtom, toRss, toJsonFeed]) expect(view(later)).toBe(view(full));
  });

  test('hold no line break around a title or an address', () => {
    const source = buildPage({
      page: { description: 'Status of R&D' },
      incidents: [buildIncident({ title: 'R&D <down>' })],
    });
    expect(toRss(source)).toContain('<title>[Investigating] R&#x26;D &#x3C;down&#x3E;</title>');
    expect(toRss(source)).toContain('<description>Status of R&#x26;D</description>');
  });

  test.each(hostileLines)('survive the title %j', async (title) => {
    await expectSame(buildPage({ incidents: [buildIncident({ title })], page: { name: title } }));
  });

  test.each(hostileBodies.map((body, index) => [index, body]))(
    'survive hostile body %i',
    async (_, body) => {
      const updates = [buildUpdate('investigating', '2026-03-14 10:00', body)];
      const source = buildPage({ incidents: [buildIncident({ updates })] });
      await expectSame(source);
      expect(toAtom(source)).not.toMatch(/<script|<iframe|<base|javascript:|<img/);
    },
  );

  test('keep one entry one entry, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(hostileLine, hostileBody, async (title, body) => {
        const updates = [buildUpdate('investigating', '2026-03-14 10:00', body)];
        await expectSame(
          buildPage({
            incidents: [buildIncident({ title, updates, introduction: body })],
            maintenances: [buildMaintenance({ title, introduction: body })],
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
