import { describe, expect, test } from 'vitest';
import { buildIncident, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
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
