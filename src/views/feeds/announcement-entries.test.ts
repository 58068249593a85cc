import { describe, expect, test } from 'vitest';
import { buildAnnouncement, buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { toFeedEntries } from './feed-entries.ts';

describe('the entries of an announcement', () => {
  test('has announcements on the page, not on components', () => {
    const source = buildPage({
      announcements: [buildAnnouncement()],
      incidents: [
        buildIncident({
          id: 'web',
          facts: { components: [{ id: 'web', status: 'major_outage' }] },
        }),
      ],
    });
    expect(toFeedEntries(source).map(({ url }) => url)).toEqual([
      'https://acme.example/status/incidents/web/#u20260314t095800z',
      'https://acme.example/status/history/2026-03/#announcement-2026-03-10-move',
    ]);
    expect(toFeedEntries({ ...source, componentId: 'web' })).toHaveLength(1);
    expect(toFeedEntries({ ...source, componentId: 'api' })).toEqual([]);
  });

  test('has an announcement on the components that it is about', () => {
    const source = buildPage({ announcements: [buildAnnouncement({ components: ['web'] })] });
    const titles = (componentId: string) =>
      toFeedEntries({ ...source, componentId }).map(({ title }) => title);
    expect(titles('web')).toEqual(['We are moving']);
    expect(titles('api')).toEqual([]);
  });
});
