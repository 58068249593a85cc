import { expect, test } from 'vitest';
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

test('keeps every id when the words of a resolved incident change', () => {
  const ids = (changes: Parameters<typeof buildIncident>[0]) =>
    toFeedEntries(buildPage({ incidents: [buildIncident({ updates: resolved, ...changes })] })).map(
      ({ id }) => id,
    );
  const before = ids({});
  expect(ids({ title: 'All is different' })).toEqual(before);
  expect(ids({ updates: resolved.map((each) => ({ ...each, body: 'New words.' })) })).toEqual(
    before,
  );
  expect(ids({ updates: resolved.map((each) => ({ ...each, facts: {} })) })).toEqual(before);
});

test('changes no id when an update comes between two others, and keeps the numbers that history tells', () => {
  const idsOf = (updates: typeof resolved, updateNumbers: readonly number[]) => {
    const revision = { firstAt: 0, lastAt: 0, updateNumbers };
    const source = buildPage({
      incidents: [buildIncident({ updates })],
      revisions: { 'incidents/2026-03-14-api/updates': revision },
    });
    return toFeedEntries(source).map(({ id }) => id.replace(/.*\//, ''));
  };
  const crossed = buildUpdate('identified', '2026-03-14 10:10', 'A colleague was faster.');
  const all = resolved.toSpliced(1, 0, crossed);
  expect(idsOf(all, [1, 4, 2, 3])).toEqual(['update-3', 'update-2', 'update-4', 'update-1']);
  // What is not committed yet comes after all that is.
  expect(idsOf(all, [1, 4, 2])).toEqual(['update-5', 'update-2', 'update-4', 'update-1']);
  expect(idsOf(resolved, [1, 4, 2, 3])).toEqual(['update-3', 'update-2', 'update-1']);
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
  expect(ids({ maintenances: [buildMaintenance()], announcements: [buildAnnouncement()] })).toEqual(
    [
      'https://old.example/#announcement-2026-03-10-move',
      'https://old.example/maintenances/2026-04-02-upgrade/#announced',
    ],
  );
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
