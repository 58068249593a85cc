import { describe, expect, it } from 'vitest';

import { formatInstant } from '../text/instant-text.ts';
import { escalationAt, onDutyAt, rotaSegments, thinSegments } from '../../model/duty/rota.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { ProblemList } from '../problem-list.ts';
import { parseRota } from './rota-file.ts';

// A Monday.
const now = Date.parse('2026-03-09T00:00Z');

function read(text: string) {
  const list = new ProblemList('rota.yml');
  const rota = parseRota(text, now, list);
  return { rota, problems: list.problems };
}

const team = `people:
  - { name: Ana, github: ana, time_zone: Europe/Berlin, hours: 08:00-18:00, days: [mon, tue, wed, thu, fri] }
  - { name: Ben, github: ben, time_zone: America/New_York, hours: 08:00-20:00 }
  - name: Carol
    github: carol
    time_zone: Asia/Tokyo
    hours: 22:00-06:00
    away: [{ from: 2026-03-10, until: 2026-03-11 }]
`;

describe('who is there', () => {
  const { rota } = read(team);
  it.each([
    // Berlin is at +1, New York at −4 since 8 March, Tokyo at +9.
    ['2026-03-09T06:59Z', ''],
    ['2026-03-09T07:00Z', 'ana'],
    ['2026-03-09T12:00Z', 'ana ben'],
    ['2026-03-09T13:00Z', 'ana ben carol'],
    ['2026-03-09T17:00Z', 'ben carol'],
    ['2026-03-09T20:59Z', 'ben carol'],
    ['2026-03-09T21:00Z', 'ben'],
    ['2026-03-10T13:00Z', 'ana ben'],
    ['2026-03-12T13:00Z', 'ana ben carol'],
    ['2026-03-14T08:00Z', ''],
    // Clocks in Berlin go forward on 29 March: 08:00 is 06:00 UTC from then on.
    ['2026-03-30T06:00Z', 'ana'],
    ['2026-03-27T06:59Z', ''],
  ])('at %s: %s', (at, expected) => {
    expect(
      onDutyAt(rota!, Date.parse(at))
        .map(({ github }) => github)
        .join(' '),
    ).toBe(expected);
  });

  it('is cut where it changes, without a break', () => {
    const window = { startAt: now, endAt: now + 86_400_000 };
    const segments = rotaSegments(rota!, window);
    expect(
      segments.map(
        ({ startAt, people }) =>
          `${formatInstant(startAt).slice(11, 16)} ${people.map(({ github }) => github).join(' ')}`,
      ),
    ).toEqual([
      '00:00 ',
      '07:00 ana',
      '12:00 ana ben',
      '13:00 ana ben carol',
      '17:00 ben carol',
      '21:00 ben',
    ]);
    expect(segments[0]?.startAt).toBe(window.startAt);
    expect(segments.at(-1)?.endAt).toBe(window.endAt);
    expect(thinSegments(rota!, window, 1).map(({ people }) => people[0]?.name)).toEqual([
      'Ana',
      'Ben',
    ]);
  });

  it('asks in the order of tiers, and those who are away last', () => {
    const tiered = read(`${team}tiers: [[ben], [carol, ana]]\n`).rota;
    const order = (at: string) => escalationAt(tiered!, Date.parse(at)).map(({ github }) => github);
    expect(order('2026-03-09T13:00Z')).toEqual(['ben', 'carol', 'ana']);
    expect(order('2026-03-09T07:00Z')).toEqual(['ana', 'ben', 'carol']);
  });
});

describe('what is wrong with a rota', () => {
  const always = 'people:\n  - { name: Ana, github: ana, time_zone: UTC }\n';
  it.each([
    ['nothing', always, []],
    ['gaps', team, ['for 118 h']],
    [
      'no gap where nobody is needed',
      `${team}cover: { time_zone: UTC, hours: 13:00-20:00, days: [mon] }`,
      [],
    ],
    ['a stranger', `${always}tiers: [[anna]]`, ['"anna" is not among']],
    ['hours', always.replace('UTC', 'UTC, hours: 8-18'), ['"people.0.hours" must be hours']],
    ['a day', always.replace('UTC', 'UTC, days: [monday]'), ['"monday" is not one of']],
    ['nobody', 'people: []', ['"people" must be']],
  ])('%s', (_, text, expected) => {
    const messages = read(text).problems.map((problem) => toProblemMessage(problem).message);
    expect(messages).toHaveLength(expected.length);
    for (const [index, message] of messages.entries()) expect(message).toContain(expected[index]);
  });
});

describe('rotations', () => {
  const turns = (more: string) => `people:
  - { name: Ana, github: ana, time_zone: UTC }
  - { name: Ben, github: ben, time_zone: UTC }
  - { name: Cy, github: cy, time_zone: UTC, away: [{ from: 2026-04-01, until: 2026-08-01 }] }
rotations:
  - id: fire
    every: 2 weeks
    from: 2026-03-02
    groups:
      europe: [ana, ben]
${more}`;
  it('are read', () => {
    const { rota, problems } = read(
      turns(`    swaps: [{ turn: 2026-03-16, group: europe, in: ana }]
roles: { manager: [cy] }
escalation: [[on_duty], [manager, ana]]
after: { critical: 5 min }
public: true
`),
    );
    expect(problems).toEqual([]);
    expect(rota).toMatchObject({
      ...{ isPublic: true, escalation: [['on_duty'], ['manager', 'ana']] },
      afterMs: { critical: 300_000, major: 900_000, minor: 900_000, none: 900_000 },
      rotations: [{ everyDays: 14, handOverMinute: 540, groups: [{ id: 'europe' }] }],
    });
  });
  it.each([
    ['a stranger', '      africa: [ana, dan]', ['"dan" is not among']],
    ['a group of one', '      africa: [ana]', ['one member']],
    [
      'turns that nobody can take',
      '      africa: [cy]',
      ['one member', 'that begins on 2026-03-30, nor 8 more'],
    ],
    [
      'a swap on no turn',
      '    swaps: [{ turn: 2026-03-17, group: europe, in: ana }]',
      ['no turn begins on 2026-03-17'],
    ],
    [
      'a swap of no group',
      '    swaps: [{ turn: 2026-03-16, group: europa, in: ana }]',
      ['"europa" is not a group'],
    ],
    [
      'a swap with no member',
      '    swaps: [{ turn: 2026-03-16, group: europe, in: cy }]',
      ['"cy" is not among'],
    ],
    ['a step for nobody', 'escalation: [[on_duty], [boss]]', ['"boss" is not among']],
    ['a role for nobody', 'roles: { manager: [dan] }', ['"dan" is not among']],
    [
      'no length',
      '  - { id: x, every: fortnight, from: 2026-03-02, groups: { a: [ana, ben] } }',
      ['"rotations.1.every" must be a number of weeks'],
    ],
  ])('with %s are named', (_, more, expected) => {
    const messages = read(turns(more)).problems.map((problem) => toProblemMessage(problem).message);
    expect(messages).toHaveLength(expected.length);
    for (const [index, message] of messages.entries()) expect(message).toContain(expected[index]);
  });
});
