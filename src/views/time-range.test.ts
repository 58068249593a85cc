import fc from 'fast-check';
import { expect, test } from 'vitest';

import { languages } from '../model/language.ts';
import { createTimeFormat } from './time-format.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

test.each(languages)('a range is written as Intl writes it: %s', (language) => {
  for (const timeZone of zones) {
    const { locale, range } = createTimeFormat(language, timeZone);
    const reference = new Intl.DateTimeFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
    const begin = Date.UTC(2019, 0, 1) / 60_000;
    fc.assert(
      fc.property(
        fc.integer({ min: begin, max: begin + 8 * 365 * 24 * 60 }),
        fc.oneof(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 100_000 })),
        (minute, length) => {
          const [from, until] = [minute * 60_000, (minute + length) * 60_000];
          expect(range(from, until)).toBe(reference.formatRange(from, until));
        },
      ),
      { numRuns: 300 },
    );
  }
});
