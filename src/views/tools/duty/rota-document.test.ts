import { expect, test } from 'vitest';

import { at } from '../../../../test/support/builders.ts';
import type { Rota, RotaPerson } from '../../../model/duty/rota.ts';
import { toRotaDocument } from './rota-document.ts';

const person = (github: string, fromHour: number, untilHour: number): RotaPerson => ({
  name: github.toUpperCase(),
  github,
  timeZone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: fromHour * 60,
  untilMinute: untilHour * 60,
  away: [],
});
const rota: Rota = { people: [person('ana', 0, 12), person('ben', 8, 20)], tiers: [] };

test('who is there, for machines', () => {
  expect(toRotaDocument(rota, at('2026-03-14 10:00'), 1)).toEqual({
    now: ['ana', 'ben'],
    ask: [
      ['ana', 'ben'],
      ['ana', 'ben'],
    ],
    gaps: [{ from: '2026-03-14T20:00:00.000Z', until: '2026-03-15T00:00:00.000Z', people: [] }],
    alone: [
      { from: '2026-03-14T12:00:00.000Z', until: '2026-03-14T20:00:00.000Z', people: ['ben'] },
      { from: '2026-03-15T00:00:00.000Z', until: '2026-03-15T08:00:00.000Z', people: ['ana'] },
    ],
  });
});
