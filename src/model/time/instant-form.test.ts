import { expect, test } from 'vitest';

import { formatRange, instantForm } from './instant-form.ts';

const berlin = new Intl.DateTimeFormat('en-GB', { ...instantForm, timeZone: 'Europe/Berlin' });

test.each([
  ['an ordinary night', '2026-10-24T22:00Z', '2026-10-25T00:30Z', '25 Oct 2026, 00:00–02:30 CEST'],
  [
    'the hour that comes twice',
    '2026-10-25T00:15Z',
    '2026-10-25T01:45Z',
    '25 Oct 2026, 02:15 CEST – 25 Oct 2026, 02:45 CET',
  ],
  [
    'a night around it',
    '2026-10-24T22:00Z',
    '2026-10-25T04:00Z',
    '25 Oct 2026, 00:00 CEST – 25 Oct 2026, 05:00 CET',
  ],
  [
    'the hour that is skipped',
    '2026-03-29T00:30Z',
    '2026-03-29T02:30Z',
    '29 Mar 2026, 01:30 CET – 29 Mar 2026, 04:30 CEST',
  ],
])('a range over %s', (_, from, until, text) => {
  const told = formatRange(berlin, Date.parse(from), Date.parse(until));
  expect(told.replace(/\s/g, ' ')).toBe(text);
});
