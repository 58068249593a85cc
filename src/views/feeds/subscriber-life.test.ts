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

type Content = Parameters<typeof buildPage>[0];

const put = utc('2026-03-10 09:00');
const known = { firstAt: put, lastAt: put };
const opened = buildUpdate('investigating', '2026-03-14 10:00', 'Slow.');
const identified = buildUpdate('identified', '2026-03-14 10:30', 'A disk.');
const resolved = buildUpdate('resolved', '2026-03-14 11:00', 'Works.');
const later = { scheduledFor: utc('2026-04-03 08:00'), scheduledUntil: utc('2026-04-03 10:00') };
const incident = (changes: Parameters<typeof buildIncident>[0]): Content => ({
  incidents: [buildIncident(changes)],
});
const maintenance = (
  changes: Parameters<typeof buildMaintenance>[0] = {},
  revision: object = {},
): Content => ({
  maintenances: [buildMaintenance(changes)],
  revisions: { '2026-04-02-upgrade': { ...known, ...revision } },
});
const moved = buildUpdate('scheduled', '2026-03-15 09:00', 'A later slot.');
const longer = buildUpdate('in_progress', '2026-04-02 09:50', 'An hour longer.');

/** Builds in order: the time, the number of entries that a reader has not seen, and the content. */
test.each<[string, [now: string, fresh: number, content: Content][]]>([
  [
    'an incident: opened, told, corrected in words and time, resolved, explained',
    [
      ['2026-03-14 10:01', 1, incident({ updates: [opened] })],
      ['2026-03-14 10:31', 1, incident({ updates: [opened, identified] })],
      [
        '2026-03-14 10:32',
        0,
        incident({ title: 'Other', updates: [{ ...opened, body: 'Very slow.' }, identified] }),
      ],
      [
        '2026-03-14 10:33',
        0,
        incident({ updates: [opened, { ...identified, postedAt: utc('2026-03-14 10:20') }] }),
      ],
      [
        '2026-03-14 10:34',
        0,
        { ...incident({ updates: [opened, identified] }), page: { url: 'https://b.example/' } },
      ],
      ['2026-03-14 11:01', 1, incident({ updates: [opened, identified, resolved] })],
      [
        '2026-03-16 09:01',
        1,
        incident({
          updates: [
            opened,
            identified,
            resolved,
            buildUpdate('postmortem', '2026-03-16 09:00', 'Why.'),
          ],
        }),
      ],
      ['2026-03-17 09:00', 0, {}],
    ],
  ],
  [
    'a maintenance: planned, moved, opened, taking longer, done',
    [
      ['2026-03-14 10:00', 1, maintenance()],
      ['2026-03-15 09:01', 1, maintenance({ ...later, updates: [moved] })],
      ['2026-04-03 08:01', 1, maintenance({ ...later, updates: [moved] })],
      [
        '2026-04-03 09:51',
        1,
        maintenance({
          ...later,
          updates: [moved, { ...longer, postedAt: utc('2026-04-03 09:50') }],
        }),
      ],
      [
        '2026-04-03 10:30',
        0,
        maintenance({
          ...later,
          updates: [moved, { ...longer, postedAt: utc('2026-04-03 09:50') }],
        }),
      ],
      [
        '2026-04-03 11:01',
        1,
        maintenance({
          ...later,
          updates: [
            moved,
            { ...longer, postedAt: utc('2026-04-03 09:50') },
            buildUpdate('completed', '2026-04-03 11:00', 'Done.'),
          ],
        }),
      ],
    ],
  ],
  [
    'a window moved by hand, then called off',
    [
      ['2026-03-14 10:00', 1, maintenance()],
      [
        '2026-03-15 10:00',
        1,
        maintenance(later, {
          moves: [
            {
              at: utc('2026-03-15 09:00'),
              before: { startAt: utc('2026-04-02 08:00'), endAt: utc('2026-04-02 10:00') },
              after: { startAt: later.scheduledFor, endAt: later.scheduledUntil },
            },
          ],
        }),
      ],
      [
        '2026-03-16 10:00',
        1,
        maintenance({
          ...later,
          updates: [buildUpdate('cancelled', '2026-03-16 09:00', 'Not needed.')],
        }),
      ],
    ],
  ],
  [
    'an overrun told after the window had said that all is done',
    [
      ['2026-04-02 08:01', 2, maintenance()],
      ['2026-04-02 10:01', 1, maintenance()],
      [
        '2026-04-02 10:21',
        1,
        maintenance({ updates: [{ ...longer, postedAt: utc('2026-04-02 10:20') }] }),
      ],
    ],
  ],
  [
    'a window that closes, and the end written down afterwards',
    [
      ['2026-04-02 10:05', 3, maintenance()],
      [
        '2026-04-02 10:10',
        0,
        maintenance({ updates: [buildUpdate('completed', '2026-04-02 09:40', 'Done.')] }),
      ],
    ],
  ],
  [
    'a false alarm, by its key and by an update',
    [
      ['2026-03-14 10:01', 1, incident({ updates: [opened] })],
      ['2026-03-14 12:01', 1, incident({ updates: [opened], falseAlarm: true })],
      ['2026-03-14 12:02', 0, incident({ updates: [opened], falseAlarm: true })],
    ],
  ],
  [
    'an incident that was written down when it was over, and taken away again',
    [
      ['2026-03-14 09:00', 0, {}],
      ['2026-03-14 14:00', 3, incident({ updates: [opened, identified, resolved] })],
      ['2026-03-14 15:00', 0, {}],
    ],
  ],
  [
    'an announcement that lies ahead, until its time has come',
    [
      ['2026-03-10 11:59', 0, { announcements: [buildAnnouncement()] }],
      ['2026-03-10 12:00', 1, { announcements: [buildAnnouncement()] }],
      ['2026-04-20 12:00', 0, { announcements: [buildAnnouncement()] }],
    ],
  ],
  [
    'a page that changes its name, with its id written down',
    [
      ['2026-03-14 10:01', 1, incident({ updates: [opened] })],
      [
        '2026-03-14 10:02',
        0,
        { ...incident({ updates: [opened] }), page: { name: 'Acme', id: 'acme-status' } },
      ],
    ],
  ],
  [
    'an announcement, its date corrected',
    [
      ['2026-03-14 10:00', 1, { announcements: [buildAnnouncement()] }],
      [
        '2026-03-14 10:01',
        0,
        { announcements: [buildAnnouncement({ fromAt: utc('2026-02-10 12:00') })] },
      ],
    ],
  ],
])('a subscriber hears of everything once: %s', (_, builds) => {
  const seen = new Set<string>();
  const fresh = builds.map(([now, , content]) => {
    const entries = toFeedEntries(buildPage(content, now));
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(0, ...entries.map(({ at }) => at))).toBeLessThanOrEqual(utc(now));
    const unseen = ids.filter((id) => !seen.has(id));
    for (const id of unseen) seen.add(id);
    return unseen.length;
  });
  expect(fresh).toEqual(builds.map(([, count]) => count));
});
