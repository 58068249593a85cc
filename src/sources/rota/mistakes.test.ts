import { describe, expect, test } from 'vitest';

import { curesOf } from '../../../test/support/cures.ts';

describe('a value of the rota', () => {
  test.each([
    ['days: Mon-Fri', '4 Write "days: [mon, tue, wed, thu, fri]".'],
    ['days: weekdays', '4 Write "days: [mon, tue, wed, thu, fri]".'],
    ['days: [Monday, Tuesday]', '4 Write "days: [mon, tue]".'],
    ['days: [mon-wed, sat]', '4 Write "days: [mon, tue, wed, sat]".'],
    ['hours: 8-18', '4 Write "hours: 08:00-18:00".'],
    ['hours: 9am - 5pm', '4 Write "hours: 09:00-17:00".'],
    ['hours: 08:00 to 18:00', '4 Write "hours: 08:00-18:00".'],
  ])('%j', (line, expected) => {
    const text = `people:\n  - github: ana\n    name: Ana\n    ${line}\n    time_zone: UTC\n`;
    const said = curesOf('rota', text);
    expect(said.filter((each) => !each.includes('(warning)'))).toEqual([expected]);
  });

  test.each([
    ['tiers: [["@ana"], [ben]]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [ana]', '1 Write "tiers: [[ana]]".'],
    ['tiers: [ana, ben]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: ana', '1 Write "tiers: [[ana]]".'],
  ])('%j', (line, expected) => {
    const person = (github: string) => `{ name: A, github: ${github}, time_zone: UTC }`;
    const text = `${line}\npeople: [${person('ana')}, ${person('ben')}]\n`;
    expect(curesOf('rota', text)).toEqual([expected]);
  });

  test('people by name are a list of what each of them is, or nothing is offered', () => {
    const ana = 'people:\n  ana: { name: Ana, github: ana, time_zone: UTC';
    expect(curesOf('rota', `${ana} }\n`)).toEqual([
      '2 Write "people: [{ name: Ana, github: ana, time_zone: UTC }]".',
    ]);
    expect(curesOf('rota', `${ana}, hours: { mon: 9 } }\n`)).toEqual(['2 Write a list.']);
  });
});
