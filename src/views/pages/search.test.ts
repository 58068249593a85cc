import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import { openSearch } from '../../client/open-search.ts';
import { toSearchDocument } from './search.ts';

const incident = buildIncident({
  title: 'API requests fail with `502`',
  symptoms: ['upstream connect error'],
  introduction: 'Seen by [everybody](https://example.org/secret-path). <!-- ask Bob -->',
  updates: [
    buildUpdate('investigating', '2026-03-14 09:58', '<b class="bold-class">Loud</b> words'),
  ],
});
const reports = {
  incidents: [
    incident,
    buildIncident({
      id: 'other',
      title: 'Nothing',
      falseAlarm: true,
      startedAt: utc('2026-01-02 10:00'),
    }),
  ],
  maintenances: [buildMaintenance()],
  announcements: [buildAnnouncement()],
};

const searchIn = (page: ReturnType<typeof buildPage>) => openSearch(toSearchDocument(page));

test('each report is found, with when it began, what it was and where it stands', () => {
  const search = searchIn(buildPage(reports));
  const found = ['cluster', '502', 'moving', 'nothing'].flatMap((query) => search(query));
  expect(found).toEqual([
    {
      title: 'Cluster upgrade',
      path: 'maintenances/2026-04-02-upgrade/',
      label: 'Maintenance',
      day: utc('2026-04-02 00:00') / 86_400_000,
    },
    {
      title: 'API requests fail with 502',
      path: 'incidents/2026-03-14-api/',
      label: 'Critical impact',
      day: utc('2026-03-14 00:00') / 86_400_000,
    },
    {
      title: 'We are moving',
      path: 'history/2026-03/#announcement-2026-03-10-move',
      label: 'Announcement',
      day: utc('2026-03-10 00:00') / 86_400_000,
    },
    {
      title: 'Nothing',
      path: 'incidents/other/',
      label: 'False alarm',
      day: utc('2026-01-02 00:00') / 86_400_000,
    },
  ]);
});

test.each([
  ['what users see', 'upstream connect', 1],
  ['a text', 'loud', 1],
  ['the words of a link', 'everybody', 1],
  ['the name of a component', 'api', 3],
  ['no comment', 'bob', 0],
  ['no address behind words', 'secret', 0],
  ['nothing that HTML says of itself', 'bold', 0],
])('searched is %s', (_, query, count) => {
  expect(searchIn(buildPage(reports))(query)).toHaveLength(count);
});

test('a long history leaves out texts of the oldest, and says so', () => {
  const incidents = Array.from({ length: 400 }, (_, index) => {
    const at = utc('2026-03-13 00:00') - index * 86_400_000;
    return buildIncident({
      id: `report-${index}`,
      title: `Report ${index}`,
      symptoms: [`symptom${index}x`],
      introduction: Array.from(
        { length: 60 },
        (_, word) => `w${(index * 7_919 + word * 104_729) % 99_991}`,
      ).join(' '),
      startedAt: at,
      updates: [buildUpdate('resolved', new Date(at + 3_600_000).toISOString().slice(0, 16))],
    });
  });
  const page = buildPage({ incidents });
  const limit = 20_000;
  const document = toSearchDocument(page, limit);
  expect(gzipSync(JSON.stringify(document), { level: 9 }).length).toBeLessThanOrEqual(limit);
  expect(document.note).toMatch(
    /^Texts are searched back to \w+ 202\d; before that, titles and error messages\.$/,
  );
  const search = openSearch(document);
  expect(
    [search('w0'), search('symptom0x'), search('symptom399x')].map(({ length }) => length),
  ).toEqual([1, 1, 1]);
  expect(search(incidents[399]!.introduction.split(' ')[0]!)).toEqual([]);
  expect(toSearchDocument(page).note).toBeUndefined();
});
