import { expect, test } from 'vitest';

import { aMaintenance, aPage, at } from '../../../test/support/builders.ts';
import { maintenanceStatusAt } from '../../model/reports/maintenance.ts';
import { occurrencesOf } from '../../model/reports/occurrences.ts';
import { KnownComponents } from '../../sources/page/known-components.ts';
import { formatMaintenance, parseMaintenance } from '../../sources/reports/maintenance-file.ts';
import { ProblemList } from '../../sources/problem-list.ts';
import type { Template } from '../../sources/templates/template-file.ts';
import { updateStatus } from './maintenance-verbs.ts';
import { draftReschedule } from './maintenance.ts';

const page = aPage();
const now = at('2026-03-14 10:00');

test.each([
  ['a start that lies ahead puts work off', { scheduledFor: at('2026-03-20 08:00') }, 'scheduled'],
  ['a later end lets work go on', { scheduledUntil: at('2026-03-14 14:00') }, 'in_progress'],
])('%s', (_, window, status) => {
  const begun = aMaintenance(
    ['2026-03-14 09:00', '2026-03-14 11:00'],
    [['in_progress', '2026-03-14 09:05']],
    { id: 'x' },
  );
  const written = { report: begun, text: formatMaintenance(begun) };
  const { after } = draftReschedule(written, { ...window, postedAt: now, message: '' }, page);
  const read = parseMaintenance(
    'x',
    after,
    new KnownComponents(['api', 'web']),
    new ProblemList('x'),
  );
  expect(read && maintenanceStatusAt(read.report, now)).toBe(status);
});

test('a window of repeating work is moved with a word, unless that would be about another window', () => {
  const series = aMaintenance(['2026-03-10 08:00', '2026-03-10 09:00'], [], {
    id: 'weekly',
    repeat: { count: 1, unit: 'week', on: [], except: [], moved: [] },
  });
  const text = formatMaintenance(series);
  const { shown } = occurrencesOf(series, page.timeZone, now);
  const move = (day: string, message: string) => {
    const report = shown.find(({ occurrence }) => occurrence?.day === day)!;
    const scheduledFor = report.scheduledFor + 3_600_000;
    const request = { scheduledFor, postedAt: now, message };
    return draftReschedule({ report, series, text }, request, page).after;
  };
  expect(move('2026-03-17', '')).toContain('moved: { 2026-03-17: 2026-03-17 09:00 UTC }');
  expect(move('2026-03-17', 'A later slot.')).toContain(
    '\n## Scheduled — 2026-03-14 10:00 UTC\n\nA later slot.',
  );
  expect(move('2026-03-24', '')).not.toContain('##');
  expect(() => move('2026-03-24', 'A later slot.')).toThrow('weekly~2026-03-17');
});

const overrun = { kind: 'maintenance', status: 'in_progress' } as Template;

test.each([
  ['update', overrun, 'in_progress'],
  ['update', undefined, undefined],
  ['update', { ...overrun, status: 'identified' }, undefined],
  ['complete', overrun, 'completed'],
] as const)('%s with a template sets the status of the verb, else the template’s', (...given) => {
  const [verb, template, status] = given;
  expect(updateStatus(verb, template)).toBe(status);
});
