import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { parseInstant } from '../../sources/text/instant-text.ts';
import { formatLocalInstant } from './local-instant.ts';

test.each([
  ['UTC', '2026-03-14 09:58', '2026-03-14 09:58 UTC'],
  ['Europe/Berlin', '2026-03-14 09:58', '2026-03-14 10:58 +01:00'],
  ['Europe/Berlin', '2026-07-14 23:58', '2026-07-15 01:58 +02:00'],
  ['Europe/London', '2026-03-14 09:58', '2026-03-14 09:58 UTC'],
  ['Asia/Kathmandu', '2026-03-14 09:58', '2026-03-14 15:43 +05:45'],
  ['America/St_Johns', '2026-03-14 00:10', '2026-03-13 21:40 -02:30'],
])('in %s %s is %s, and reads as the same', (timeZone, instant, expected) => {
  const text = formatLocalInstant(at(instant), timeZone);
  expect(text).toBe(expected);
  expect(parseInstant(text)).toEqual({ kind: 'instant', at: at(instant) });
});
