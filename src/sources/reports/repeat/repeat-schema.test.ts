import { describe, expect, test } from 'vitest';

import { aPage, at } from '../../../../test/support/builders.ts';
import type { Repeat } from '../../../model/reports/repeat-rule.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { toProblemMessage } from '../../../views/tools/problems/problem-messages.ts';
import { formatMaintenance, parseMaintenance } from '../maintenance-file.ts';
import { warnOfMaintenance } from '../warnings/report-warnings.ts';

function read(rule: string) {
  const text = `---
title: Database
components: { api: under_maintenance }
scheduled_for: 2026-12-01 21:00 UTC
scheduled_until: 2026-12-01 23:00 UTC
${rule}
---
`;
  const problems = new ProblemList('m.md');
  const found = parseMaintenance('m', text, new KnownComponents(['api']), problems);
  if (found) {
    const page = aPage({ timeZone: 'Europe/Berlin' });
    problems.problems.push(...warnOfMaintenance(found, page, at('2026-12-02')));
  }
  return { report: found?.report, problems: problems.problems };
}

const plain: Repeat = { count: 1, unit: 'week', on: [], except: [], moved: [] };

describe('a rule', () => {
  test.each<[string, Partial<Repeat>]>([
    [
      'repeat: { every: week, on: [tue], until: 2027-06-30 }',
      { on: [{ weekday: 'tue' }], until: '2027-06-30' },
    ],
    ['repeat: { every: 2 weeks }', { count: 2 }],
    ['repeat: { every: year }', { unit: 'month', count: 12 }],
    ['repeat: { every: week, on: [Tuesday] }', { on: [{ weekday: 'tue' }] }],
    [
      'repeat: { every: month, on: [first tue] }',
      { unit: 'month', on: [{ weekday: 'tue', place: 1 }] },
    ],
    ['repeat: { every: month, on: [1] }', { unit: 'month', on: [{ dayOfMonth: 1 }] }],
    ['repeat: { every: week, time_zone: Europe/Berlin }', { timeZone: 'Europe/Berlin' }],
    ['repeat: { every: week, except: [2026-12-29] }', { except: ['2026-12-29'] }],
    ['repeat: { every: week }\nexcept: [2026-12-29]', { except: ['2026-12-29'] }],
    [
      'repeat: { every: week }\nmoved:\n  2026-12-29: 2026-12-30 08:00 UTC',
      { moved: [{ day: '2026-12-29', scheduledFor: at('2026-12-30 08:00') }] },
    ],
  ])('%s', (text, expected) => {
    const { report, problems } = read(text);
    expect(problems).toEqual([]);
    expect(report?.repeat).toEqual({ ...plain, ...expected });
    const again = parseMaintenance(
      'm',
      formatMaintenance(report!),
      new KnownComponents(['api']),
      new ProblemList('m.md'),
    );
    expect(again?.report).toEqual(report);
  });

  test.each([
    ['repeat: { every: fortnight }', 'value-invalid', 'day, week, month or year'],
    ['repeat: { every: week, on: [tu] }', 'value-invalid', 'a day such as tue'],
    ['repeat: { every: week, on: [first tue] }', 'value-invalid', 'a day of the week such as tue'],
    ['repeat: { every: month, on: [tue] }', 'value-invalid', 'first tue, last fri or 15'],
    ['repeat: { every: week, until: 2027-06-31 }', 'value-invalid', 'a day such as 2026-12-29'],
    ['repeat: { every: week, zone: UTC }', 'key-unknown', 'zone'],
    ['except: [2026-12-29]', 'value-invalid', '"repeat" beside it'],
    ['repeat: { every: week, except: [2026-12-28] }', 'repeat-unknown-day', '2026-12-22'],
    ['repeat: { every: week, on: [wed] }', 'repeat-begins-later', '2026-12-02'],
    ['repeat: { every: week, until: 2026-11-30 }', 'repeat-begins-later', 'no day at all'],
  ])('%s is told', (text, code, words) => {
    const { problems } = read(text);
    const [found] = problems;
    expect(problems.map((each) => each.code)).toEqual([code]);
    const { message, cure } = toProblemMessage(found!);
    expect(`${message} ${cure}`).toContain(words);
  });
});

test('windows that overlap are told', () => {
  const text = read('repeat: { every: day }').report!;
  const long = { ...text, scheduledUntil: text.scheduledFor + 25 * 3_600_000 };
  const place = { report: long, file: 'm.md', keys: {}, updateLines: [] };
  const page = aPage({ timeZone: 'Europe/Berlin' });
  const [overlap] = warnOfMaintenance(place, page, at('2026-11-01'));
  expect(overlap).toMatchObject({
    code: 'repeat-overlap',
    args: { day: '2026-12-01', next: '2026-12-02' },
  });
});
