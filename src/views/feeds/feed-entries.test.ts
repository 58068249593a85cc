import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Revision } from '../../model/reports/revision.ts';
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
        'tag:outpost,2026:acme-status/incidents/2026-03-14-api/update-3',
        '2026-03-14T11:42:00.000Z',
      ],
      [
        '[Identified] API requests fail',
        'tag:outpost,2026:acme-status/incidents/2026-03-14-api/update-2',
        '2026-03-14T10:30:00.000Z',
      ],
      [
        '[Investigating] API requests fail',
        'tag:outpost,2026:acme-status/incidents/2026-03-14-api/update-1',
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
        id.replace(/^.*\//, ''),
      ]);
    const announced = ['[Scheduled] Cluster upgrade', 'announced'];
    const started = ['[In progress] Cluster upgrade', 'started'];
    const completed = ['[Completed] Cluster upgrade', 'completed'];
    expect(at('2026-03-14 12:00')).toEqual([announced]);
    expect(at('2026-04-02 08:00')).toEqual([started, announced]);
    expect(at('2026-04-02 10:00')).toEqual([completed, started, announced]);
  });

  const told = (changes: Partial<Maintenance>, now: string, revision?: Revision) =>
    toFeedEntries(
      buildPage(
        {
          maintenances: [buildMaintenance(changes)],
          ...(revision && { revisions: { '2026-04-02-upgrade': revision } }),
        },
        now,
      ),
    )
      .map(({ id, title, at }) =>
        [
          new Date(at).toISOString().slice(5, 16).replace('T', ' '),
          id.replace(/^.*\//, ''),
          title.replace(/\].*/, ']'),
        ].join(' '),
      )
      .toReversed();
  const put = utc('2026-03-20 07:00');

  test.each<[string, Partial<Maintenance>, string, string[]]>([
    [
      'a person’s words are another entry than the window’s',
      {
        updates: [
          buildUpdate('scheduled', '2026-03-25 08:00', 'As you know.'),
          buildUpdate('in_progress', '2026-04-02 08:03', 'Here we go.'),
          buildUpdate('verifying', '2026-04-02 09:00', 'Looking.'),
          buildUpdate('completed', '2026-04-02 09:40', 'Done.'),
        ],
      },
      '2026-04-03 00:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '03-25 08:00 update-1 [Scheduled]',
        '04-02 08:00 started-2 [In progress]',
        '04-02 08:03 update-2 [In progress]',
        '04-02 09:00 update-3 [Verifying]',
        '04-02 09:40 update-4 [Completed]',
      ],
    ],
    [
      'what says no more than the window is the window’s',
      { updates: [buildUpdate('in_progress', '2026-04-02 08:03')] },
      '2026-04-02 09:00',
      ['03-20 07:00 announced [Scheduled]', '04-02 08:03 started [In progress]'],
    ],
    [
      'an update that came with the file announces it',
      { updates: [buildUpdate('scheduled', '2026-03-20 06:50', 'We plan.')] },
      '2026-03-21 00:00',
      ['03-20 06:50 announced [Scheduled]'],
    ],
    [
      'the end written down afterwards for an earlier time',
      { updates: [buildUpdate('completed', '2026-04-02 09:40', 'Done.')] },
      '2026-04-02 11:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:00 started [In progress]',
        '04-02 09:40 completed [Completed]',
      ],
    ],
    [
      'work that takes longer, said after the window’s end',
      { updates: [buildUpdate('in_progress', '2026-04-02 10:20', 'It takes longer.')] },
      '2026-04-02 11:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:00 started [In progress]',
        '04-02 10:20 update-1 [In progress]',
      ],
    ],
    [
      'work that was put off after it began starts again',
      {
        updates: [buildUpdate('scheduled', '2026-04-02 08:30', 'Tomorrow.')],
        scheduledFor: utc('2026-04-03 08:00'),
        scheduledUntil: utc('2026-04-03 10:00'),
      },
      '2026-04-03 09:00',
      [
        '03-20 07:00 announced [Scheduled]',
        '04-02 08:30 update-1 [Scheduled]',
        '04-03 08:00 started-2 [In progress]',
      ],
    ],
  ])('tells each thing once: %s', (_, changes, now, entries) => {
    expect(told(changes, now, { firstAt: put, lastAt: put })).toEqual(entries);
  });

  test('tells that a window moved without an update, by git', () => {
    const moves = [
      {
        at: utc('2026-03-22 09:00'),
        before: { startAt: utc('2026-04-01 08:00'), endAt: utc('2026-04-01 10:00') },
        after: { startAt: utc('2026-04-02 08:00'), endAt: utc('2026-04-02 10:00') },
      },
    ];
    expect(told({}, '2026-03-23 00:00', { firstAt: put, lastAt: put, moves })).toEqual([
      '03-20 07:00 announced [Scheduled]',
      '03-22 09:00 moved-20260322t090000000z [Scheduled]',
    ]);
    const [entry] = toFeedEntries(
      buildPage(
        {
          maintenances: [buildMaintenance()],
          revisions: { '2026-04-02-upgrade': { firstAt: put, lastAt: put, moves } },
        },
        '2026-03-23 00:00',
      ),
    );
    expect(entry!.html.replace(/\s/g, ' ')).toContain(
      'Moved from 1 Apr 2026, 08:00–10:00 UTC to 2 Apr 2026, 08:00–10:00 UTC.',
    );
  });

  test('keeps what readers know from the time when ids held an address and instants', () => {
    const feedIds = { address: 'https://old.example/', untilAt: utc('2026-03-14 11:00') };
    const ids = (content: Parameters<typeof buildPage>[0]) =>
      toFeedEntries(buildPage({ page: { feedIds }, ...content }, '2026-03-14 12:00')).map(
        ({ id }) => id,
      );
    expect(ids({ incidents: [buildIncident({ updates: resolved })] })).toEqual([
      'tag:outpost,2026:acme-status/incidents/2026-03-14-api/update-3',
      'https://old.example/incidents/2026-03-14-api/#u20260314t103000z',
      'https://old.example/incidents/2026-03-14-api/#u20260314t095800z',
    ]);
    expect(
      ids({ maintenances: [buildMaintenance()], announcements: [buildAnnouncement()] }),
    ).toEqual([
      'https://old.example/#announcement-2026-03-10-move',
      'https://old.example/maintenances/2026-04-02-upgrade/#announced',
    ]);
  });

  test('keeps every id when the page moves and when a time is corrected', () => {
    const ids = (url: string, at: string) =>
      toFeedEntries(
        buildPage({
          page: { url },
          incidents: [
            buildIncident({
              updates: [
                buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
                buildUpdate('identified', at, 'A disk.'),
              ],
            }),
          ],
        }),
      ).map(({ id }) => id);
    expect(ids('https://b.example/x/', '2026-03-14 10:20')).toEqual(
      ids('https://a.example/', '2026-03-14 10:30'),
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
    const revisions = { '2026-04-02-upgrade': { firstAt, lastAt: firstAt } };
    expect(announcedAt({ maintenances, revisions }, '2026-03-14 12:00')).toBe('2026-03-01T07:00');
    expect(announcedAt({ maintenances }, '2026-03-14 12:00')).toBe('2026-03-05T08:00');
    expect(announcedAt({ maintenances }, '2026-02-14 12:00')).toBe('2026-02-05T08:00');
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

  test('has an announcement on the components that it is about', () => {
    const source = buildPage({ announcements: [buildAnnouncement({ components: ['web'] })] });
    const titles = (componentId: string) =>
      toFeedEntries({ ...source, componentId }).map(({ title }) => title);
    expect(titles('web')).toEqual(['We are moving']);
    expect(titles('api')).toEqual([]);
  });

  test.each([
    ['the last fifty', '2026-01', 50],
    ['more, if they are of the last 31 days', '2026-03', 60],
  ])('keeps %s', (_, month, count) => {
    const incidents = Array.from({ length: 60 }, (__, index) =>
      buildIncident({
        id: `incident-${index}`,
        updates: [buildUpdate('resolved', `${month}-${index % 2 ? '01' : '02'} 10:00`)],
      }),
    );
    const entries = toFeedEntries(buildPage({ incidents }));
    expect(entries).toHaveLength(count);
    expect(entries.filter(({ at }) => at === utc(`${month}-02 10:00`))).toHaveLength(30);
  });

  test('dates a false alarm by the update that says so, or by its key', () => {
    const entryOf = (changes: Parameters<typeof buildIncident>[0], lastAt?: number) => {
      const entries = toFeedEntries(
        buildPage({
          incidents: [buildIncident({ falseAlarm: true, ...changes })],
          ...(lastAt !== undefined && {
            revisions: { 'incidents/2026-03-14-api': { firstAt: lastAt, lastAt } },
          }),
        }),
      );
      return [
        entries.length,
        entries[0]!.title,
        new Date(entries[0]!.at).toISOString().slice(11, 16),
        entries[0]!.html,
      ];
    };
    const text = '<p>This turned out to be a false alarm. It does not count towards uptime.</p>';
    const title = '[False alarm] API requests fail';
    expect(entryOf({}, utc('2026-03-14 11:30'))).toEqual([2, title, '11:30', text]);
    expect(entryOf({})).toEqual([2, title, '09:58', text]);
    const updates = [
      buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
      buildUpdate('resolved', '2026-03-14 11:10'),
    ];
    expect(entryOf({ updates }, utc('2026-03-14 11:30'))).toEqual([
      2,
      title,
      '11:10',
      `${text}<p><strong>Affects:</strong> API</p>`,
    ]);
  });

  test('names many components by their group, in few words', () => {
    const components = ['a', 'b'].map((name) => ({
      name: `Region ${name}`,
      components: Array.from({ length: 30 }, (_, index) => ({
        id: `${name}${index}`,
        name: `Service ${name}${index}`,
        retired: false,
      })),
    }));
    const down = components[0]!.components.map(({ id }) => ({
      id,
      status: 'major_outage' as const,
    }));
    const [entry] = toFeedEntries(
      buildPage({
        page: { components },
        incidents: [buildIncident({ facts: { components: down } })],
      }),
    );
    expect(entry!.html).toBe(
      '<p>We are looking into it.</p><p><strong>Major outage:</strong> Region a (all 30)</p>',
    );
  });

  test('points footnotes at the page', () => {
    const updates = [buildUpdate('investigating', '2026-03-14 10:00', 'Text[^1]\n\n[^1]: Note')];
    const [entry] = toFeedEntries(buildPage({ incidents: [buildIncident({ updates })] }));
    expect(entry!.html).not.toContain('href="#');
    expect(entry!.html).toContain('href="https://acme.example/status/incidents/2026-03-14-api/#');
  });
});
