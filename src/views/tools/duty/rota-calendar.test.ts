import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { aPage, at } from '../../../../test/support/builders.ts';
import type { Rota, RotaPerson } from '../../../model/duty/rota.ts';
import { addDays } from '../../../model/time/day.ts';
import { toAskingDocument } from './asking-text.ts';
import { toRotaCalendar } from './rota-calendar.ts';
import { toRotaDocument } from './rota-document.ts';

const person = (github: string, changes: Partial<RotaPerson> = {}): RotaPerson => ({
  ...{ name: github.toUpperCase(), github, timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
  ...{ fromMinute: 0, untilMinute: 1440, away: [] },
  ...changes,
});
const rotaOf = (europe: readonly string[], more: Partial<Rota> = {}): Rota => ({
  people: [
    person('ana', { away: [{ from: '2026-12-09', until: '2026-12-10', backup: 'cy' }] }),
    person('ben', { away: [{ from: '2026-12-24', until: '2026-12-25' }] }),
    person('cy', { fromMinute: 480, untilMinute: 1080 }),
    person('dan', { timeZone: 'America/New_York' }),
  ],
  tiers: [],
  rotations: [
    {
      ...{ id: 'fire', everyDays: 14, from: '2026-12-07', handOverMinute: 540, timeZone: 'UTC' },
      groups: [
        { id: 'europe', members: europe.map((github) => ({ github })), swaps: new Map() },
        { id: 'americas', members: [{ github: 'dan' }], swaps: new Map() },
      ],
    },
  ],
  ...more,
});
const rota = rotaOf(['ana', 'ben']);
const now = at('2026-12-08 10:00');

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

test('turns, backups and hand-overs are read as they are', () => {
  const events = eventsOf(toRotaCalendar(rota, aPage({ id: 'x' }), now)).slice(0, 5);
  const shown = events.map(({ uid, summary, startDate, endDate }) =>
    [uid, summary, startDate.toString(), endDate.toString()].join(' | '),
  );
  expect(shown).toEqual([
    'rota-fire-europe-2026-12-07@x.outpost | ANA (europe): fire | 2026-12-07T09:00:00Z | 2026-12-21T09:00:00Z',
    'rota-fire-europe-2026-12-07-backup-2026-12-09@x.outpost | CY for ANA (europe): fire | 2026-12-09T00:00:00Z | 2026-12-11T00:00:00Z',
    'rota-fire-americas-2026-12-07@x.outpost | DAN (americas): fire | 2026-12-07T09:00:00Z | 2026-12-21T09:00:00Z',
    'rota-fire-2026-12-07-hand-over@x.outpost | Hand-over: fire | 2026-12-07T09:00:00Z | 2026-12-07T09:15:00Z',
    'rota-fire-europe-2026-12-21@x.outpost | BEN (europe): fire | 2026-12-21T09:00:00Z | 2027-01-04T09:00:00Z',
  ]);
});

test('over a year no event gets another name when people change', () => {
  const named = new Map<string, string>();
  for (let day = 0; day < 365; day += 7) {
    const team = rotaOf(day < 120 ? ['ana', 'ben'] : ['ben', 'cy', 'ana']);
    const today = at(addDays('2026-12-08', day));
    const events = eventsOf(toRotaCalendar(team, aPage({ id: 'x' }), today));
    const ids = events.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { uid, startDate } of events) {
      expect(named.get(uid) ?? startDate.toString()).toBe(startDate.toString());
      named.set(uid, startDate.toString());
    }
  }
});

test('for machines there are turns, shares, and holidays for which nobody is named', () => {
  const document = toRotaDocument(rota, now, 14);
  expect(document.now).toEqual(['ana', 'dan']);
  expect(document.turns?.[0]).toMatchObject({
    ...{ day: '2026-12-07', until: '2026-12-21T09:00:00.000Z' },
    groups: [{ github: 'ana', holidays: [{ backup: 'cy' }] }, { github: 'dan' }],
  });
  expect(document.shares?.map(({ people }) => people.map(({ turns }) => turns))).toEqual([
    [14, 13],
    [27],
  ]);
  expect(document.holidays_without_backup).toMatchObject([{ github: 'ben', suggested: 'ana' }]);
});

test('whom to ask goes up the steps, and leaves out who is away', () => {
  const roles = new Map([['manager', ['ben', 'cy']]]);
  const escalation = [['on_duty'], ['anyone_awake'], ['manager'], ['management'], ['dan']];
  const asking = (instant: string) =>
    toAskingDocument(rotaOf(['ana', 'ben'], { roles, escalation }), at(instant)).steps.map((step) =>
      step.join(' '),
    );
  expect(asking('2026-12-08 03:00')).toEqual(['ana dan', 'ana ben dan', 'ben cy', 'ben cy', 'dan']);
  expect(asking('2026-12-09 12:00')[0]).toBe('cy dan');
  expect(asking('2026-12-24 12:00')).toEqual(['dan', 'ana cy dan', 'cy', 'cy', 'dan']);
});
