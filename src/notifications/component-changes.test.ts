import { expect, test } from 'vitest';

import { aContent, aMaintenance, anIncident, at } from '../../test/support/builders.ts';
import type { Content } from '../model/content.ts';
import { assembleStatusPage } from '../model/status-page.ts';
import { createSite } from '../views/site.ts';
import { withComponentChanges } from './component-changes.ts';
import { toMessages } from './message.ts';

/** `09:58 api operational→major_outage`, oldest first. */
function changes(content: Partial<Content>, time = '13:00'): string[] {
  const status = assembleStatusPage(aContent(content), at(`2026-03-14 ${time}`));
  const messages = toMessages(status, createSite(status.page), new Map());
  const all = withComponentChanges(messages, status);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  return all.flatMap(({ at: when, change }) =>
    change
      ? `${new Date(when).toISOString().slice(11, 16)} ${change.componentId} ${change.before}→${change.after}`
      : [],
  );
}
const day = (time: string) => `2026-03-14 ${time}`;

test('a component that breaks, gets better and works again', () => {
  const incident = anIncident({ api: 'major_outage', web: 'degraded_performance' }, [
    ['investigating', day('10:00')],
    ['identified', day('10:30')],
    ['monitoring', day('11:00'), { api: 'partial_outage' }],
    ['resolved', day('11:30')],
  ]);
  expect(changes({ incidents: [incident] })).toEqual([
    '10:00 api operational→major_outage',
    '10:00 web operational→degraded_performance',
    '11:00 api major_outage→partial_outage',
    '11:30 api partial_outage→operational',
    '11:30 web degraded_performance→operational',
  ]);
});

test('what began before it was told is a change when it is told', () => {
  const incident = anIncident({ api: 'major_outage' }, [['investigating', day('10:00')]], {
    startedAt: at(day('09:30')),
  });
  expect(changes({ incidents: [incident] })).toEqual(['10:00 api operational→major_outage']);
});

test('of several reports the worst counts', () => {
  const one = anIncident(
    { api: 'partial_outage' },
    [
      ['investigating', day('10:00')],
      ['resolved', day('12:00')],
    ],
    { id: 'one' },
  );
  const two = anIncident(
    { api: 'major_outage' },
    [
      ['investigating', day('10:00')],
      ['resolved', day('11:00')],
    ],
    { id: 'two' },
  );
  const found = changes({ incidents: [one, two] });
  expect(found.slice(-2)).toEqual([
    '11:00 api major_outage→partial_outage',
    '12:00 api partial_outage→operational',
  ]);
  expect(found[0]).toMatch(/^10:00 api operational→/);
});

test('what is called off is back as well', () => {
  const incident = anIncident(
    { api: 'major_outage' },
    [
      ['investigating', day('10:00')],
      ['resolved', day('10:10')],
    ],
    { falseAlarm: true },
  );
  expect(changes({ incidents: [incident] })).toEqual([
    '10:00 api operational→major_outage',
    '10:10 api major_outage→operational',
  ]);
});

test('planned work begins and ends', () => {
  const maintenances = [aMaintenance([day('10:00'), day('11:00')])];
  const expected = [
    '10:00 api operational→under_maintenance',
    '11:00 api under_maintenance→operational',
  ];
  expect(changes({ maintenances })).toEqual(expected);
  expect(changes({ maintenances }, '10:30')).toEqual(expected.slice(0, 1));
});
