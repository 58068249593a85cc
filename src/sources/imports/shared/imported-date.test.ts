import { describe, expect, test } from 'vitest';

import { formatInstant } from '../../text/instant-text.ts';
import { dateParser } from './imported-date.ts';

const read = (text: string, timeZone: string) => {
  const at = dateParser(timeZone)(text);
  return at === undefined ? undefined : formatInstant(at);
};

describe('a date of another tool', () => {
  test.each<[string, string, string | undefined]>([
    ['2024-07-01 12:00', 'UTC', '2024-07-01 12:00 UTC'],
    ['2024-07-01 12:00', 'Europe/Berlin', '2024-07-01 10:00 UTC'],
    ['2024-07-01 12:00:07+05:30', 'Europe/Berlin', '2024-07-01 06:30:07 UTC'],
    ['2024-07-01', 'Europe/Berlin', '2024-06-30 22:00 UTC'],
    ['1970-01-01 00:00:00', 'UTC', undefined],
    ['2024-02-30 00:00:00', 'UTC', undefined],
    ['soon', 'UTC', undefined],
  ])('%s in %s', (text, timeZone, wanted) => {
    expect(read(text, timeZone)).toBe(wanted);
  });

  test.each<[string, string, string, string | undefined]>([
    ['before the hour that is skipped', '2024-03-31 01:59:59', 'Europe/Berlin', '00:59:59'],
    ['in the hour that is skipped', '2024-03-31 02:30', 'Europe/Berlin', undefined],
    ['its offset says it all', '2024-03-31 02:30+02:00', 'Europe/Berlin', '00:30'],
    ['after the hour that is skipped', '2024-03-31 03:00', 'Europe/Berlin', '01:00'],
    ['before the hour that comes twice', '2024-10-27 01:59:59', 'Europe/Berlin', '23:59:59'],
    ['in the hour that comes twice', '2024-10-27 02:30', 'Europe/Berlin', undefined],
    ['its offset says which', '2024-10-27 02:30+01:00', 'Europe/Berlin', '01:30'],
    ['after the hour that comes twice', '2024-10-27 03:00', 'Europe/Berlin', '02:00'],
    ['a day that begins at 01:00', '2017-10-15', 'America/Sao_Paulo', '03:00'],
    ['a day whose first hour comes twice', '2024-11-03', 'America/Havana', '04:00'],
    ['midnight when there is none', '2017-10-15 00:00', 'America/Sao_Paulo', undefined],
  ])('%s: %s in %s', (_, text, timeZone, time) => {
    const found = read(text, timeZone)?.split(' ')[1];
    expect(found).toBe(time);
  });
});
