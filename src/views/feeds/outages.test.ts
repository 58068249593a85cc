import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import { toOutages } from './outages.ts';

test('each outage of the last year, from its start to its true end', () => {
  const over = buildIncident({
    id: 'over',
    updates: [
      buildUpdate('investigating', '2026-03-14 09:58'),
      buildUpdate('resolved', '2026-03-14 11:00', 'It works.', {
        endedAt: utc('2026-03-14 10:15'),
      }),
    ],
  });
  const unknown = buildIncident({ ...over, id: 'unknown', endUnknown: true });
  const alarm = buildIncident({ ...over, id: 'alarm', falseAlarm: true });
  const old = buildIncident({
    id: 'old',
    startedAt: utc('2024-01-01 00:00'),
    updates: [buildUpdate('resolved', '2024-01-01 01:00')],
  });
  const open = buildIncident({ id: 'open' });
  const again = buildIncident({
    id: 'again',
    updates: [
      ...over.updates,
      buildUpdate('investigating', '2026-03-14 11:10'),
      buildUpdate('resolved', '2026-03-14 11:20'),
    ],
  });
  const text = toOutages(buildPage({ incidents: [over, unknown, alarm, old, open, again] }));
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const at = (name: string) =>
      (event.getFirstPropertyValue(name) as ICAL.Time | null)
        ?.toJSDate()
        .toISOString()
        .slice(11, 16);
    return [event.getFirstPropertyValue('uid'), at('dtstart'), at('dtend')];
  });
  expect(events).toEqual([
    ['incident-again@acme-status.outpost', '09:50', '10:15'],
    ['incident-again~2@acme-status.outpost', '11:10', '11:20'],
    ['incident-open@acme-status.outpost', '09:50', '12:00'],
    ['incident-over@acme-status.outpost', '09:50', '10:15'],
    ['incident-unknown@acme-status.outpost', '09:50', undefined],
  ]);
});

test('a correction by hand, which only git knows, is a higher sequence', () => {
  const incidents = [buildIncident({ updates: [buildUpdate('resolved', '2026-03-14 11:00')] })];
  const sequenceAfter = (changed: string) => {
    const at = utc(changed);
    const revisions = { 'incidents/2026-03-14-api/updates': { firstAt: at, lastAt: at } };
    return Number(/SEQUENCE:(\d+)/.exec(toOutages(buildPage({ incidents, revisions })))?.[1]);
  };
  expect(sequenceAfter('2026-03-14 11:30') - sequenceAfter('2026-03-14 10:00')).toBe(30);
});
