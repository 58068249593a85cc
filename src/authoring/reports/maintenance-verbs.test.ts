import { expect, test } from 'vitest';

import { aMaintenance, at } from '../../../test/support/builders.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { onlySeries, windowNamed, type UpdatingVerb } from './maintenance-verbs.ts';

const window = (day: string, seriesId = 'db', updates: Parameters<typeof aMaintenance>[1] = []) =>
  aMaintenance([`${day} 21:00`, `${day} 23:00`], updates, {
    id: `${seriesId}~${day}`,
    occurrence: { seriesId, day },
  });
const once = aMaintenance(['2026-12-03 21:00', '2026-12-03 23:00'], [], { id: 'move' });
const [last, next] = [window('2026-12-01'), window('2026-12-08')];

test.each<[string, readonly Maintenance[], string | undefined]>([
  ['windows of one file', [next, last], 'db'],
  ['windows of two files', [next, window('2026-12-08', 'web')], undefined],
  ['work that is done once beside them', [next, once], undefined],
  ['nothing', [], undefined],
])('%s', (_, maintenances, id) => {
  expect(onlySeries(maintenances)).toBe(id);
});

test.each<[string, UpdatingVerb, string, string]>([
  ['begins what goes on', 'start', '2026-12-01 21:05', 'db~2026-12-01'],
  ['ends what ended last and nobody has ended', 'complete', '2026-12-01 23:10', 'db~2026-12-01'],
  ['calls off the next one', 'cancel', '2026-12-02 10:00', 'db~2026-12-08'],
])('%s', (_, verb, now, id) => {
  const status = { maintenances: [next, last], series: [{ ...last, id: 'db' }], now: at(now) };
  expect(windowNamed('db', verb, status)?.id).toBe(id);
});

test('is the window that somebody has ended early, not the one before it', () => {
  const early = window('2026-12-08', 'db', [['completed', '2026-12-08 21:30']]);
  const status = {
    maintenances: [early, last],
    series: [{ ...last, id: 'db' }],
    now: at('2026-12-08 21:40'),
  };
  expect(windowNamed('db', 'complete', status)?.id).toBe('db~2026-12-08');
});
