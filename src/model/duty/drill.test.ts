import { expect, test } from 'vitest';

import { formatDrill, parseDrill } from '../../sources/rota/drill-file.ts';
import { drillDueAt, type DrillMemory } from './drill.ts';

const now = Date.parse('2026-11-29T10:00Z');
const last = { at: Date.parse('2026-09-01T08:00Z') };

test.each([
  ['a page that has little to lose', undefined, { homes: 1, channels: 0 }, undefined],
  ['one with channels', undefined, { homes: 1, channels: 1 }, '2026-11-29T10:00:00.000Z'],
  ['one with two homes', undefined, { homes: 2, channels: 0 }, '2026-11-29T10:00:00.000Z'],
  ['who has drilled once', last, { homes: 1, channels: 0 }, '2026-12-01T08:00:00.000Z'],
])('%s', (_, memory, page, dueAt) => {
  const at = drillDueAt(memory, page, now);
  expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(dueAt);
});

test('a drill is remembered', () => {
  const memory: DrillMemory = {
    at: now,
    failed: 2,
    people: new Map([
      ['ben', last.at],
      ['ana', now],
    ]),
  };
  const text = formatDrill(memory, [{ level: 'error', about: 'build' }]);
  expect(parseDrill(text)).toEqual({ ...memory, people: new Map([...memory.people].reverse()) });
  expect(text.indexOf('"ana"')).toBeLessThan(text.indexOf('"ben"'));
});

test.each([undefined, '', '{', 'null', '[]', '{"at":"soon","failed":0,"people":{}}'])(
  '%s is nothing remembered',
  (text) => {
    expect(parseDrill(text)).toBeUndefined();
  },
);
