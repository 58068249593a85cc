import { describe, expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate, utc } from '../../test/support/build-page.ts';
import { formatIncident } from '../sources/reports/incident-file.ts';
import { draftIncidentUpdate } from './reports/incident.ts';
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
