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
    ['hours: 08:00-18:00 Europe/Berlin', '4 Write "hours: 08:00-18:00".'],
    ['hours: 08:00-12:00, 13:00-18:00', '4 Write "hours: 08:00-18:00".'],
    [
      'hours: mon-fri 08:00-20:00',
      '4 Write "hours: 08:00-20:00" and below it "days: [mon, tue, wed, thu, fri]".',
    ],
    ['hours: 8 to 8', '4 Write "hours: 08:00-20:00".'],
    ['hours: 24x7', '4 Write "hours: 00:00-24:00".'],
    ['away: 24 Dec - 31 Dec', '4 Write "away: [{ from: 2026-12-24, until: 2026-12-31 }]".'],
    ['away: [24-31 Dec]', '4 Write "away: [{ from: 2026-12-24, until: 2026-12-31 }]".'],
    ['away: Dec 24-31', '4 Write "away: [{ from: 2026-12-24, until: 2026-12-31 }]".'],
    ['away: until 2026-12-31', '4 Write "away: [{ from: 2026-11-28, until: 2026-12-31 }]".'],
    ['away: next week', '4 Write "away: [{ from: 2026-11-30, until: 2026-12-06 }]".'],
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
    ['tiers: [["@ana"], ["@ben"]]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [Ana, Ben]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [[Ana], [Ben]]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [[ana; ben]]', '1 Write "tiers: [[ana, ben]]".'],
    ['tiers: [ana, [ben]]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [[ana] [ben]]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [ana], [ben]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [[ana], [ben', '1 Write tiers: [[ana], [ben]]'],
    ['tiers: primary', '1 Write a list behind "tiers:", or remove the line.'],
    ['cover: always', '1 Write "cover: { hours: 00:00-24:00, time_zone: UTC }".'],
    ['tiers: [ana, bne]', '1 Write "tiers: [[ana], [ben]]".'],
    ['tiers: [[ana], [bne]]', '1 Did you mean "ben"?'],
    [
      'rotations: { weekly: [ana, ben] }',
      '1 Write "rotations: [{ id: weekly, every: 1 week, from: 2026-11-28, groups: { all: [ana, ben] } }]".',
    ],
    [
      'rotations: [weekly: [ana, ben]]',
      '1 Did you mean "id"? Write "- { id: weekly, every: 1 week, from: 2026-11-28, groups: { all: [ana, ben] } }".',
    ],
    [
      'rotations: [{ name: first, people: [ana, ben], every: biweekly }]',
      '1 Write "- { id: first, every: 2 weeks, from: 2026-11-28, groups: { all: [ana, ben] } }".',
    ],
    [
      'rotation: daily',
      '1 Did you mean "rotations"? Write "rotations: [{ id: turns, every: 1 day, from: 2026-11-28, groups: { all: [ana, ben] } }]".',
    ],
    ['roles: [ic]', '1 Write "roles: { ic: [ana] }".'],
    ['roles: [ic: ana]', '1 Write "roles: { ic: [ana] }".'],
    ['roles: ben', '1 Write "roles: { manager: [ben] }".'],
    ['escalation: on_duty, everybody', '1 Write "escalation: [[on_duty], [everybody]]".'],
    ['escalation: 15', '1 Write "after: 15 min".'],
    ['escalation: [15m, 30m]', '1 Write "after: 15 min".'],
    ['escalation: [[on_duty], [everyone]]', '1 Did you mean "everybody"?'],
    ['after: [15m, 30m]', '1 Write "after: 15 min".'],
    [
      'cover: { hours: Mon-Fri 9-17, time_zone: UTC }',
      '1 Write "cover: { time_zone: UTC, hours: 09:00-17:00, days: [mon, tue, wed, thu, fri] }".',
    ],
    ['escalate_after: 15', '1 Did you mean "after"? Write "after: 15 min".'],
  ])('%j', (line, expected) => {
    const person = (github: string) => `{ name: ${github}, github: ${github}, time_zone: UTC }`;
    const text = `${line}\npeople: [${person('ana')}, ${person('ben')}]\n`;
    expect(curesOf('rota', text)).toEqual([expected]);
  });

  test.each([
    ['@ben', '6 Write github: ben'],
    ['ana', '6 Write the GitHub name of this person, or remove one of the two entries.'],
  ])('the GitHub name %s', (github, expected) => {
    const text = `people:\n  - name: Ana\n    github: ana\n    time_zone: UTC\n  - name: Ben\n    github: ${github}\n    time_zone: UTC\n`;
    expect(curesOf('rota', text)).toEqual([expected]);
  });

  test('people by name are a list of what each of them is, or nothing is offered', () => {
    const ana = 'people:\n  ana: { name: Ana, github: ana, time_zone: UTC';
    expect(curesOf('rota', `${ana} }\n`)).toEqual([
      '2 Write "people: [{ name: Ana, github: ana, time_zone: UTC }]".',
    ]);
    expect(curesOf('rota', `${ana}, hours: { mon: 9 } }\n`)).toEqual(['2 Write a list.']);
    expect(curesOf('rota', 'people:\n  ana:\n    tz: Berlin\n    hours: 9-17\n')).toEqual([
      '2 Write "people: [{ name: Ana, github: ana, time_zone: Europe/Berlin, hours: 09:00-17:00 }]".',
    ]);
  });
});
