import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';

import { buildMaintenance, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import {
  hostileBodies,
  hostileBody,
  hostileLine,
  hostileLines,
} from '../../../test/support/hostile-markup.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { sequenceOf, toCalendar } from './calendar.ts';
import { toOutages } from './outages.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      summary: event.getFirstPropertyValue('summary'),
      description: String(event.getFirstPropertyValue('description')),
      status: event.getFirstPropertyValue('status'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      url: event.getFirstPropertyValue('url'),
      start: instant(event, 'dtstart'),
      end: instant(event, 'dtend'),
      stamp: instant(event, 'dtstamp'),
    })),
  };
}

function instant(event: ICAL.Component, name: string): number {
  return (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
}

function calendarOf(maintenances: readonly Maintenance[], now?: string) {
  return parse(toCalendar(buildPage({ maintenances }, now)));
}

/** RFC 5545 3.1: lines end in CRLF and are no longer than 75 octets. */
function expectWellFolded(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
  expect(longest).toBeLessThanOrEqual(75);
}

describe('toCalendar', () => {
  test('has an event for each maintenance, with its window', () => {
    const { events } = calendarOf([buildMaintenance()]);
    expect(events).toEqual([
      {
        uid: 'maintenance-2026-04-02-upgrade@acme-status.outpost',
        summary: 'Cluster upgrade',
        description:
          'Scheduled\nAffects: API\nBuilds wait.\nhttps://acme.example/status/maintenances/2026-04-02-upgrade/',
        status: 'CONFIRMED',
        sequence: expect.any(Number) as number,
        url: 'https://acme.example/status/maintenances/2026-04-02-upgrade/',
        start: utc('2026-04-02 08:00'),
        end: utc('2026-04-02 10:00'),
        stamp: utc('2026-03-14 12:00'),
      },
    ]);
  });

  test('says what was called off', () => {
    const updates = [buildUpdate('cancelled', '2026-04-01 08:00', 'Not now.')];
    const { events } = calendarOf([buildMaintenance({ updates })], '2026-04-01 09:00');
    expect(events[0]).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Cluster upgrade',
    });
  });

  test.each(['UTC', 'Europe/Berlin'])('has at least a time zone: %s', (timeZone) => {
    const page = buildPage({ page: { timeZone } });
    for (const text of [toCalendar(page), toOutages(page)]) {
      expectWellFolded(text);
      const [zone, ...others] = parse(text).calendar.getAllSubcomponents();
      expect(zone?.getFirstPropertyValue('tzid')).toBe(timeZone);
      expect(zone?.getAllSubcomponents('standard').length).toBeGreaterThan(0);
      expect(others).toEqual([]);
    }
  });

  test('asks to be read again, and names itself', () => {
    const { calendar } = calendarOf([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Acme Status: Maintenance');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT1H');
  });

  test('has for a component what concerns it', () => {
    const source = buildPage({ maintenances: [buildMaintenance()] });
    expect(parse(toCalendar({ ...source, componentId: 'api' })).events).toHaveLength(1);
    expect(parse(toCalendar({ ...source, componentId: 'web' })).events).toEqual([]);
  });

  test('gives the same bytes for the same content', () => {
    const lastAt = utc('2026-03-10 09:00');
    const revisions = { '2026-04-02-upgrade': { firstAt: lastAt, lastAt } };
    const at = (now: string) =>
      toCalendar(buildPage({ maintenances: [buildMaintenance()], revisions }, now));
    expect(at('2026-03-14 12:00')).toBe(at('2026-03-14 12:05'));
  });

  test.each(hostileLines)('survives the title %j', (title) => {
    const text = toCalendar(
      buildPage({ maintenances: [buildMaintenance({ title })], page: { name: title } }),
    );
    expectWellFolded(text);
    const { events, calendar } = parse(text);
    expect(events.map(({ summary }) => summary)).toEqual([cleanLine(toTitleText(title))]);
    // ical.js leaves the escapes of properties that it does not know.
    const name = String(calendar.getFirstPropertyValue('x-wr-calname'));
    expect(name.replace(/\\(.)/g, '$1')).toBe(`${cleanLine(title)}: Maintenance`);
  });

  test.each(hostileBodies.map((body, index) => [index, body]))(
    'survives hostile body %i',
    (_, body) => {
      const text = toCalendar(
        buildPage({ maintenances: [buildMaintenance({ introduction: body })] }),
      );
      expectWellFolded(text);
      expect(parse(text).events).toHaveLength(1);
    },
  );

  test('keeps one event one event, whatever its words', () => {
    fc.assert(
      fc.property(hostileLine, hostileBody, (title, body) => {
        const text = toCalendar(
          buildPage({
            maintenances: [
              buildMaintenance({ title, introduction: body, facts: { affected: title } }),
              buildMaintenance({ id: 'other', title: 'Other' }),
            ],
            page: { name: title },
          }),
        );
        expectWellFolded(text);
        expect(new Set(parse(text).events.map(({ summary }) => summary))).toEqual(
          new Set([cleanLine(toTitleText(title)), 'Other']),
        );
      }),
      { numRuns: 100 },
    );
  });
});

test('a sequence never falls, however the window moves and whatever is known', () => {
  const lastAt = utc('2026-03-10 09:00');
  const revisions = { '2026-04-02-upgrade': { firstAt: lastAt, lastAt } };
  const earlier = buildMaintenance({
    scheduledFor: utc('2026-04-01 08:00'),
    scheduledUntil: utc('2026-04-01 10:00'),
  });
  const sequences = [
    toCalendar(buildPage({ maintenances: [buildMaintenance()], revisions }, '2026-03-14 12:00')),
    toCalendar(buildPage({ maintenances: [buildMaintenance()] }, '2026-03-14 12:05')),
    toCalendar(buildPage({ maintenances: [earlier] }, '2026-03-14 12:10')),
    toCalendar(buildPage({ maintenances: [earlier] }, '2026-04-01 12:10')),
  ].map((text) => parse(text).events[0]!.sequence);
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(sequenceOf(utc('2150-01-01 00:00'))).toBeLessThan(2 ** 31);
});

describe('the time of an event', () => {
  const timesOf = (updates: Maintenance['updates'], now: string) =>
    calendarOf([buildMaintenance({ updates })], now).events.map(({ start, end, description }) => [
      ...[start, end].map((at) => new Date(at).toISOString().slice(11, 16)),
      ...(description.includes('longer') ? ['longer'] : []),
    ]);
  const begun = buildUpdate('in_progress', '2026-04-02 08:05');

  test.each([
    ['planned', [], '2026-03-14 12:00', ['08:00', '10:00']],
    ['under way', [begun], '2026-04-02 09:00', ['08:05', '10:00']],
    ['taking longer', [begun], '2026-04-02 11:30', ['08:05', '11:30', 'longer']],
    [
      'done early',
      [begun, buildUpdate('completed', '2026-04-02 09:40')],
      '2026-04-03 00:00',
      ['08:05', '09:40'],
    ],
    [
      'done late',
      [begun, buildUpdate('completed', '2026-04-02 12:40')],
      '2026-04-03 00:00',
      ['08:05', '12:40'],
    ],
    [
      'called off',
      [buildUpdate('cancelled', '2026-04-01 09:40')],
      '2026-04-03 00:00',
      ['08:00', '10:00'],
    ],
  ] as const)('%s', (_, updates, now, times) => {
    expect(timesOf(updates, now)).toEqual([times]);
  });

  test('ends after a year', () => {
    expect(calendarOf([buildMaintenance()], '2027-04-01 00:00').events).toHaveLength(1);
    expect(calendarOf([buildMaintenance()], '2027-05-01 00:00').events).toEqual([]);
  });
});

test('events keep the name that calendars know from an address', () => {
  const feedIds = { address: 'https://acme.example/status/', untilAt: utc('2026-01-01 00:00') };
  const source = buildPage({ page: { feedIds }, maintenances: [buildMaintenance()] });
  expect(parse(toCalendar(source)).events[0]!.uid).toBe(
    'maintenance-2026-04-02-upgrade@acme.example.status',
  );
});
