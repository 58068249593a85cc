import { describe, expect, test } from 'vitest';

import {
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../test/support/build-page.ts';
import { formatIncident } from '../sources/reports/incident-file.ts';
import { formatMaintenance } from '../sources/reports/maintenance-file.ts';
import { draftIncident, draftIncidentUpdate } from './reports/incident.ts';
import { draftMaintenance, draftMaintenanceUpdate } from './reports/maintenance.ts';
import { Refusal } from './refusal.ts';

const { page } = buildPage().status;
const report = buildIncident({
  updates: [
    buildUpdate('investigating', '2026-03-14 10:00', 'One.'),
    buildUpdate('identified', '2026-03-14 10:10', 'Three.'),
  ],
});
const text = formatIncident(report);

describe('an update that is older than the last', () => {
  const add = (status: 'monitoring' | 'resolved', time: string, written = text) =>
    draftIncidentUpdate(
      { report, text: written },
      { status, postedAt: utc(`2026-03-14 ${time}`), message: 'New.', facts: {}, next: 'none' },
      page,
    ).after;
  const headings = (after: string) => after.match(/(?<=^## \w+ — 2026-03-14 )[\d:]+/gm);

  test('stands where its time puts it, and every other byte stays', () => {
    const after = add('monitoring', '10:05');
    expect(headings(after)).toEqual(['10:00', '10:05', '10:10']);
    expect(after.replace('## Monitoring — 2026-03-14 10:05 UTC\n\nNew.\n\n', '')).toBe(text);
    const windows = add('monitoring', '10:05', text.replaceAll('\n', '\r\n'));
    expect(windows).toBe(after.replaceAll('\n', '\r\n'));
  });

  test('comes after one of the same minute', () => {
    expect(headings(add('monitoring', '10:00'))).toEqual(['10:00', '10:00', '10:10']);
    expect(headings(add('monitoring', '09:00'))).toEqual(['09:00', '10:00', '10:10']);
  });

  test('ends a report only as its last, a few minutes of two clocks aside', () => {
    expect(headings(add('resolved', '10:08'))).toEqual(['10:00', '10:10', '10:10']);
    expect(() => add('resolved', '10:01')).toThrow(Refusal);
  });

  test('leaves no block open above what follows', () => {
    const open = { status: 'monitoring', message: '<!-- x', facts: {}, next: 'none' } as const;
    const { after } = draftIncidentUpdate(
      { report, text },
      { ...open, postedAt: utc('2026-03-14 10:05') },
      page,
    );
    expect(headings(after)).toHaveLength(3);
    expect(after).toContain('<!-- x\n-->');
  });
});

describe('the time at which it was really over', () => {
  const postedAt = utc('2026-03-14 12:00');
  const told = (endedAt: string) => ({
    postedAt,
    message: 'Well.',
    facts: { endedAt: utc(`2026-03-14 ${endedAt}`) },
    next: 'none' as const,
  });
  const work = buildMaintenance({
    scheduledFor: utc('2026-03-14 10:00'),
    scheduledUntil: utc('2026-03-14 11:00'),
  });
  const workFile = { report: work, text: formatMaintenance(work) };
  const context = { page, taken: new Set<string>() };
  const ended = (time: string) => `UTC\n\n- Ended: 2026-03-14 ${time} UTC\n\nWell.`;

  test.each([
    [
      'of an incident',
      draftIncidentUpdate({ report, text }, { status: 'resolved', ...told('11:20') }, page),
    ],
    [
      'of planned work',
      draftMaintenanceUpdate(workFile, { status: 'completed', ...told('11:20') }, page),
    ],
    [
      'of an incident that is told when it is over',
      draftIncident(
        {
          ...{ status: 'resolved', title: 'Mail is late', startedAt: utc('2026-03-14 09:00') },
          ...told('11:20'),
          upstream: [],
        },
        context,
      ),
    ],
  ])('is written %s', (_, { after }) => {
    expect(after).toContain(ended('11:20'));
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      'by an update that ends nothing',
      () => draftIncidentUpdate({ report, text }, { status: 'identified', ...told('11:20') }, page),
      /Only resolve/,
    ],
    [
      'after it is said',
      () => draftIncidentUpdate({ report, text }, { status: 'resolved', ...told('12:01') }, page),
      /after the update that says so/,
    ],
    [
      'before the start',
      () => draftIncidentUpdate({ report, text }, { status: 'resolved', ...told('09:00') }, page),
      /before it started/,
    ],
    [
      'before the work began',
      () => draftMaintenanceUpdate(workFile, { status: 'completed', ...told('09:59') }, page),
      /before it began/,
    ],
    [
      'of work that is called off',
      () => draftMaintenanceUpdate(workFile, { status: 'cancelled', ...told('11:20') }, page),
      /Only resolve/,
    ],
    [
      'of work that is planned',
      () =>
        draftMaintenance(
          { ...told('11:20'), title: 'Work', scheduledFor: postedAt, scheduledUntil: postedAt + 1 },
          context,
        ),
      /Only resolve/,
    ],
  ])('is refused %s', (_, draft, reason) => {
    expect(draft).toThrow(reason);
  });
});
