import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { buildMaintenance, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Repeat } from '../../model/reports/repeat-rule.ts';
import { toCalendar } from './calendar.ts';

const now = '2026-12-02 12:00';

function series(
  [from, until]: readonly [string, string],
  repeat: Partial<Repeat>,
  changes: Partial<Maintenance> = {},
): Maintenance {
  return buildMaintenance({
    id: 'tuesdays',
    scheduledFor: utc(from),
    scheduledUntil: utc(until),
    repeat: {
      count: 1,
      unit: 'week',
      on: [],
      timeZone: 'Europe/Berlin',
      except: [],
      moved: [],
      ...repeat,
    },
    updates: [],
    ...changes,
  });
}

/** The windows that a calendar program computes from the file, from `from` on. */
function windowsOf(text: string, from: string, count: number): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  const master = events.find((each) => each.hasProperty('rrule'))!;
  const exceptions = events.filter((each) => each.hasProperty('recurrence-id'));
  const event = new ICAL.Event(master, { exceptions });
  const found: string[] = [];
  const iterator = event.iterator();
  while (found.length < 200) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next) break;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(`${iso(startDate)}–${iso(endDate)}`);
  }
  return found
    .toSorted()
    .filter((each) => each >= from)
    .slice(0, count);
}

function iso(time: ICAL.Time): string {
  return time.toJSDate().toISOString().slice(0, 16);
}

function windowsOfPage(page: ReturnType<typeof buildPage>, from: string, count: number): string[] {
  const { maintenances, laterMaintenances } = page.status;
  const text = (at: number) => new Date(at).toISOString().slice(0, 16);
  return [...maintenances, ...laterMaintenances]
    .map((each) => `${text(each.scheduledFor)}–${text(each.scheduledUntil)}`)
    .toSorted()
    .filter((each) => each >= from)
    .slice(0, count);
}

describe('a calendar program finds the windows that the page has', () => {
  test.each<[string, Maintenance]>([
    ['over both changes of the clock', series(['2026-12-01 21:00', '2026-12-01 23:00'], {})],
    [
      'in the nights of the changes',
      series(['2026-12-06 00:00', '2026-12-06 04:00'], { on: [{ weekday: 'sun' }] }),
    ],
    [
      'with exceptions and a moved one',
      series(['2026-12-01 21:00', '2026-12-01 23:00'], {
        except: ['2026-12-29', '2026-12-30'],
        moved: [{ day: '2026-12-22', scheduledFor: utc('2026-12-23 09:00') }],
      }),
    ],
    [
      'every second week on two days until a day',
      series(['2026-12-01 21:00', '2026-12-01 23:00'], {
        count: 2,
        on: [{ weekday: 'thu' }, { weekday: 'tue' }],
        until: '2027-06-30',
      }),
    ],
    [
      'on the last Friday of a month',
      series(['2026-12-25 08:00', '2026-12-25 10:00'], {
        unit: 'month',
        on: [{ weekday: 'fri', place: -1 }],
      }),
    ],
    [
      'in a zone without summer',
      series(['2026-12-01 21:00', '2026-12-01 23:00'], { timeZone: 'Asia/Tokyo' }),
    ],
    [
      'in a zone whose clock changes by half an hour',
      series(['2026-12-01 21:00', '2026-12-01 23:00'], { timeZone: 'Australia/Lord_Howe' }),
    ],
  ])('%s', (_, maintenance) => {
    const page = buildPage({ maintenances: [maintenance] }, now);
    const expected = windowsOfPage(page, '2026-12-01', 40);
    expect(expected.length).toBeGreaterThan(10);
    expect(windowsOf(toCalendar(page), '2026-12-01', expected.length)).toEqual(expected);
  });
});

test('the rule is one event with its zone, and a window that was spoken of is one of its own', () => {
  const page = buildPage(
    {
      maintenances: [
        series(
          ['2026-12-01 21:00', '2026-12-01 23:00'],
          { except: ['2026-12-15'] },
          {
            updates: [buildUpdate('completed', '2026-12-01 22:10')],
          },
        ),
      ],
    },
    now,
  );
  const text = toCalendar(page);
  expect(text.match(/^(RRULE|EXDATE|DTSTART;|DTEND|RECURRENCE-ID|TZID).*(?=\r$)/gm)).toEqual([
    'TZID:Europe/Berlin',
    'DTSTART;TZID=Europe/Berlin:20261201T220000',
    'DTEND;TZID=Europe/Berlin:20261202T000000',
    'RRULE:FREQ=WEEKLY;WKST=MO',
    'EXDATE;TZID=Europe/Berlin:20261215T220000',
    'DTSTART;TZID=Europe/Berlin:20261201T220000',
    'DTEND;TZID=Europe/Berlin:20261201T231000',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261201T220000',
  ]);
  const uids = new Set(text.match(/^UID:.*(?=\r$)/gm));
  expect([...uids]).toEqual(['UID:maintenance-tuesdays@acme-status.outpost']);
});

test('a rule that begins after the first window says of none of its windows that it is over', () => {
  const repeat = series(['2026-11-30 21:00', '2026-11-30 23:00'], { on: [{ weekday: 'tue' }] });
  const text = toCalendar(buildPage({ maintenances: [repeat] }, now));
  expect(text.match(/^DESCRIPTION:\w+/gm)).toEqual(['DESCRIPTION:Scheduled']);
});

test('a window that the rule gives no longer is called off where calendars have it', () => {
  const startAt = utc('2026-12-08 21:00');
  const off = { startAt, endAt: utc('2026-12-08 23:00'), at: utc('2026-12-02 10:00') };
  const text = toCalendar(
    buildPage(
      {
        maintenances: [
          series(['2026-12-01 21:00', '2026-12-01 22:00'], {
            until: '2026-12-02',
            calledOff: new Map([['2026-12-08', off]]),
          }),
        ],
      },
      now,
    ),
  );
  expect(text.match(/^(RRULE|DTSTART;|DTEND|RECURRENCE-ID|STATUS).*(?=\r$)/gm)).toEqual([
    'DTSTART;TZID=Europe/Berlin:20261201T220000',
    'DTEND;TZID=Europe/Berlin:20261201T230000',
    'RRULE:FREQ=WEEKLY;UNTIL=20261202T225959Z;WKST=MO',
    'STATUS:CONFIRMED',
    'DTSTART;TZID=Europe/Berlin:20261208T220000',
    'DTEND;TZID=Europe/Berlin:20261209T000000',
    'RECURRENCE-ID;TZID=Europe/Berlin:20261208T220000',
    'STATUS:CANCELLED',
  ]);
  expect(windowsOf(text, '2026-12-02', 9)).toEqual([]);
});
