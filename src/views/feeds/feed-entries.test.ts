import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import { toFeedEntries } from './feed-entries.ts';

const resolved = [
  buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
  buildUpdate('identified', '2026-03-14 10:30', 'A disk.', {
    components: [{ id: 'api', status: 'partial_outage' }],
    workaround: 'Use `eu2`.',
    nextUpdateAt: utc('2026-03-14 11:00'),
  }),
  buildUpdate('resolved', '2026-03-14 11:42', 'Works.'),
];

describe('toFeedEntries', () => {
  test('has one entry for each update, newest first', () => {
    const source = buildPage({ incidents: [buildIncident({ updates: resolved })] });
    expect(
      toFeedEntries(source).map(({ title, id, at }) => [title, id, new Date(at).toISOString()]),
    ).toEqual([
      [
        '[Resolved] API requests fail',
        'https://acme.example/status/incidents/2026-03-14-api/#u20260314t114200z',
        '2026-03-14T11:42:00.000Z',
      ],
      [
        '[Identified] API requests fail',
        'https://acme.example/status/incidents/2026-03-14-api/#u20260314t103000z',
        '2026-03-14T10:30:00.000Z',
      ],
      [
        '[Investigating] API requests fail',
        'https://acme.example/status/incidents/2026-03-14-api/#u20260314t095800z',
        '2026-03-14T09:58:00.000Z',
      ],
    ]);
  });

  test('says what was true at that time', () => {
    const source = buildPage({ incidents: [buildIncident({ updates: resolved })] });
    const [last, middle, first] = toFeedEntries(source).map(({ html }) => html);
    expect(first).toBe('<p>Looking.</p><p><strong>API:</strong> Major outage</p>');
    expect(middle).toBe(
      '<p>A disk.</p><p><strong>API:</strong> Partial outage</p>' +
        '<p><strong>What to do meanwhile:</strong> Use <code>eu2</code>.</p>' +
        '<p><strong>Next update:</strong> 14 Mar 2026, 11:00 UTC</p>',
    );
    expect(last).toBe('<p>Works.</p><p><strong>Affects:</strong> API</p>');
  });

  test('keeps every id when the words of a resolved incident change', () => {
    const ids = (changes: Parameters<typeof buildIncident>[0]) =>
      toFeedEntries(
        buildPage({ incidents: [buildIncident({ updates: resolved, ...changes })] }),
      ).map(({ id }) => id);
    const before = ids({});
    expect(ids({ title: 'All is different' })).toEqual(before);
    expect(ids({ updates: resolved.map((each) => ({ ...each, body: 'New words.' })) })).toEqual(
      before,
    );
    expect(ids({ updates: resolved.map((each) => ({ ...each, facts: {} })) })).toEqual(before);
  });

  test('tells updates of one instant apart, the later one first', () => {
    const updates = [
      buildUpdate('investigating', '2026-03-14 10:00', 'a'),
      buildUpdate('resolved', '2026-03-14 10:00', 'b'),
    ];
    const entries = toFeedEntries(buildPage({ incidents: [buildIncident({ updates })] }));
    expect(entries.map(({ title }) => title)).toEqual([
      '[Resolved] API requests fail',
      '[Investigating] API requests fail',
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  });

  test('tells that an alarm was false, once', () => {
    const titles = (changes: Parameters<typeof buildIncident>[0]) =>
      toFeedEntries(
        buildPage({ incidents: [buildIncident({ falseAlarm: true, ...changes })] }),
      ).map(({ title }) => title);
    expect(titles({})).toEqual([
      '[False alarm] API requests fail',
      '[Investigating] API requests fail',
    ]);
    expect(titles({ updates: resolved })).toHaveLength(3);
  });

  test('shows an incident without any update', () => {
    const [entry, ...rest] = toFeedEntries(
      buildPage({ incidents: [buildIncident({ updates: [], introduction: 'Hm.' })] }),
    );
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      title: '[Investigating] API requests fail',
      at: utc('2026-03-14 09:50'),
      url: 'https://acme.example/status/incidents/2026-03-14-api/',
    });
  });

  test('begins the story with its introduction', () => {
    const [last, first] = toFeedEntries(
      buildPage({
        incidents: [buildIncident({ introduction: 'Before all.', updates: resolved.slice(0, 2) })],
      }),
    );
    expect(first!.html).toContain('<p>Before all.</p><p>Looking.</p>');
    expect(last!.html).not.toContain('Before all.');
  });

  test('dates nothing ahead of now', () => {
    const updates = [buildUpdate('investigating', '2026-03-15 09:00', 'A slip of the zone.')];
    const source = buildPage({ incidents: [buildIncident({ updates })] });
    expect(toFeedEntries(source).map(({ at }) => at)).toEqual([source.status.now]);
  });

  test('announces, starts and ends a maintenance by its window alone', () => {
    const at = (now: string) =>
      toFeedEntries(buildPage({ maintenances: [buildMaintenance()] }, now)).map(({ title, id }) => [
        title,
        id.replace(/^.*#/, ''),
      ]);
    const announced = ['[Scheduled] Cluster upgrade', 'announced'];
    const started = ['[In progress] Cluster upgrade', 'started'];
    const completed = ['[Completed] Cluster upgrade', 'completed'];
    expect(at('2026-03-14 12:00')).toEqual([announced]);
    expect(at('2026-04-02 08:00')).toEqual([started, announced]);
    expect(at('2026-04-02 10:00')).toEqual([completed, started, announced]);
  });

  test('lets a person take over what the window said, under the same id', () => {
    const updates = [
      buildUpdate('in_progress', '2026-04-02 08:03', 'Here we go.'),
      buildUpdate('verifying', '2026-04-02 09:00', 'Looking.'),
      buildUpdate('completed', '2026-04-02 09:40', 'Done.'),
    ];
    const entries = toFeedEntries(
      buildPage({ maintenances: [buildMaintenance({ updates })] }, '2026-04-03 00:00'),
    );
    expect(entries.map(({ id, url }) => [id, url].map((each) => each.replace(/^.*#/, '')))).toEqual(
      [
        ['completed', 'u20260402t094000z'],
        ['u20260402t090000z', 'u20260402t090000z'],
        ['started', 'u20260402t080300z'],
        ['announced', 'https://acme.example/status/maintenances/2026-04-02-upgrade/'],
      ],
    );
  });

  test('says that a maintenance was called off', () => {
    const updates = [buildUpdate('cancelled', '2026-04-01 08:00', 'Not now.')];
    const entries = toFeedEntries(
      buildPage({ maintenances: [buildMaintenance({ updates })] }, '2026-04-03 00:00'),
    );
    expect(entries.map(({ title }) => title)).toEqual([
      '[Cancelled] Cluster upgrade',
      '[Scheduled] Cluster upgrade',
    ]);
  });

  test('dates the announcement of a maintenance by git, when there is history', () => {
    const firstAt = utc('2026-03-01 07:00');
    const announcedAt = (content: Parameters<typeof buildPage>[0], now: string) =>
      new Date(toFeedEntries(buildPage(content, now)).at(-1)!.at).toISOString().slice(0, 16);
    const maintenances = [buildMaintenance()];
    const revisions = { '2026-04-02-upgrade': { firstAt, lastAt: firstAt, count: 1 } };
    expect(announcedAt({ maintenances, revisions }, '2026-03-14 12:00')).toBe('2026-03-01T07:00');
    expect(announcedAt({ maintenances }, '2026-03-14 12:00')).toBe('2026-03-01T00:00');
    expect(announcedAt({ maintenances }, '2026-05-14 12:00')).toBe('2026-03-05T08:00');
  });

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

  test('keeps the last fifty', () => {
    const incidents = Array.from({ length: 60 }, (_, index) =>
      buildIncident({
        id: `incident-${index}`,
        updates: [buildUpdate('resolved', `2026-03-${index % 2 ? '01' : '02'} 10:00`)],
      }),
    );
    const entries = toFeedEntries(buildPage({ incidents }));
    expect(entries).toHaveLength(50);
    expect(entries.filter(({ at }) => at === utc('2026-03-02 10:00'))).toHaveLength(30);
  });

  test('points footnotes at the page', () => {
    const updates = [buildUpdate('investigating', '2026-03-14 10:00', 'Text[^1]\n\n[^1]: Note')];
    const [entry] = toFeedEntries(buildPage({ incidents: [buildIncident({ updates })] }));
    expect(entry!.html).not.toContain('href="#');
    expect(entry!.html).toContain('href="https://acme.example/status/incidents/2026-03-14-api/#');
  });
});
