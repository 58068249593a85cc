import { describe, expect, test } from 'vitest';

import { buildIncident, buildMaintenance, buildPage } from '../../test/support/build-page.ts';
import { formatDocuments } from '../../test/support/statuspage-documents.ts';
import type { Page } from '../model/page/page.ts';
import { languages } from '../model/page/language.ts';
import { toAtom, toJsonFeed, toRss } from './feeds/feeds.ts';
import { toCalendar } from './feeds/calendar.ts';
import { toOutages } from './feeds/outages.ts';
import { toPageDocument } from './page-document/document.ts';
import { toFooter } from './pages/footer.ts';
import { toLlmsText } from './pages/markdown-pages.ts';
import { toStatusText } from './status-text.ts';

const [first, second] = ['https://status.example.org/', 'https://b.example.net/status/'];
const homes = [{ url: first }, { url: second, deploy: 'put {dir}' }];
const content = { incidents: [buildIncident()], maintenances: [buildMaintenance()] };
const at = (page: Partial<Page>) => buildPage({ ...content, page });

function outputsOf(page: Partial<Page>): Record<string, string> {
  const source = at(page);
  return {
    ...Object.fromEntries(formatDocuments(source)),
    atom: toAtom(source),
    rss: toRss(source),
    'atom of a component': toAtom({ ...source, componentId: 'api' }),
    json: toJsonFeed(source),
    calendar: toCalendar(source),
    outages: toOutages(source),
    page: JSON.stringify(toPageDocument(source), undefined, 1),
    text: toStatusText(source.status, source.site),
    llms: toLlmsText(source),
  };
}

/** The ids in an output, by which readers and programs recognise things. */
function idsOf(text: string): string[] {
  const forms = /<id>[^<]*<\/id>|<guid.*?<\/guid>|"\w*id":\s*"[^"]*"|^UID:.*$/gm;
  return text.match(forms) ?? [];
}

const places = (text: string, url: string) => text.split(url.replace(/\/$/, '')).length - 1;

describe('a reader of two homes', () => {
  const one = outputsOf({ url: first, homes });
  const other = outputsOf({ url: second, homes });

  test.each(Object.keys(one))(
    'sees nothing twice in %s, and follows links of the own home',
    (name) => {
      const [mine, theirs] = [one[name]!, other[name]!];
      expect(idsOf(theirs)).toEqual(idsOf(mine));
      // An output without ids can show nothing twice.
      if (!['text', 'llms'].includes(name)) expect(idsOf(mine).length).toBeGreaterThan(0);
      expect(places(mine, first)).toBe(places(theirs, second));
      expect(places(mine, first)).toBeGreaterThan(0);
      expect(mine).not.toBe(theirs);
    },
  );

  test.each(['atom', 'rss', 'json', 'calendar', 'outages', 'page', 'text', 'llms'])(
    'is told of the other home in %s',
    (name) => {
      expect(places(one[name]!.replaceAll('\r\n ', ''), second)).toBeGreaterThan(0);
      expect(places(outputsOf({ url: first })[name]!, second)).toBe(0);
    },
  );

  test.each(Object.keys(one))('of which one has moved keeps the ids of %s', (name) => {
    expect(idsOf(outputsOf({ url: 'https://new.example.com/' })[name]!)).toEqual(
      idsOf(outputsOf({ url: first })[name]!),
    );
  });
});

describe('the footer', () => {
  test.each([
    ['incidents/x/', 'https://b.example.net/status/incidents/x/'],
    ['', 'https://b.example.net/status/'],
    ['404.html', 'https://b.example.net/status/'],
  ])('of %j links to the same page of the other homes', (path, expected) => {
    expect(toFooter(at({ url: first, homes }), path)).toMatchObject({
      homes: [{ name: 'b.example.net/status', url: expected }],
      homesMessage: 'If this page does not load:',
    });
  });

  test('has none on a page of one home', () => {
    expect(toFooter(at({ url: first, homes: [{ url: first }] }), '').homes).toEqual([]);
    expect(toFooter(at({ url: first }), '').homes).toEqual([]);
  });

  test('speaks every language', () => {
    const said = languages.map((language) => toFooter(at({ language, homes }), '').homesMessage);
    expect(new Set(said).size).toBe(languages.length);
  });
});

test('search engines are told the first home, and the links of every other one are its own', () => {
  const { site } = at({ url: second, homes });
  expect([site.canonical('about/'), site.url('about/')]).toEqual([
    `${first}about/`,
    `${second}about/`,
  ]);
});
