import Parser from 'rss-parser';
import { expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
} from '../../../test/support/build-page.ts';
import { toAtom, toJsonFeed, toRss } from './feeds.ts';

const slow = buildIncident({
  id: 'slow',
  title: 'Slow',
  facts: { components: [{ id: 'api', status: 'degraded_performance' }] },
});

test.each([
  ['minor', ['[Investigating] API requests fail', '[Investigating] Slow']],
  ['major', ['[Investigating] API requests fail']],
] as const)(
  'the feed of impact %s has incidents as bad or worse, and nothing else',
  async (impact, titles) => {
    const page = buildPage({
      incidents: [slow, buildIncident()],
      maintenances: [buildMaintenance()],
      announcements: [buildAnnouncement()],
    });
    const { items, feedUrl } = await new Parser().parseString(
      toAtom({ ...page, leastImpact: impact }),
    );
    expect(items.map(({ title }) => title).toSorted()).toEqual(titles);
    expect(feedUrl).toBe(`https://acme.example/status/${impact}.atom`);
  },
);

test('what was called off stays in the feed in which it was announced', async () => {
  const page = buildPage({ incidents: [buildIncident({ falseAlarm: true })] });
  const { items } = await new Parser().parseString(toAtom({ ...page, leastImpact: 'critical' }));
  expect(items.map(({ title }) => title)).toContain('[False alarm] API requests fail');
});

test('feeds name the hub of the page, and none without one', () => {
  const hub = 'https://hub.example/';
  const named = buildPage({ page: { hub } });
  expect(toAtom(named)).toContain(`<link href="${hub}" rel="hub"/>`);
  expect(toRss(named)).toMatch(/<atom:link[^>]*rel="hub"/);
  expect(JSON.parse(toJsonFeed(named))).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }] });
  expect(toAtom(buildPage())).not.toContain('rel="hub"');
});
