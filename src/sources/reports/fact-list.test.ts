import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../test/support/cpu-growth.ts';
import { at, statuses } from '../../../test/support/builders.ts';
import type { Facts } from '../../model/reports/facts.ts';
import { KnownComponents } from '../page/known-components.ts';
import { formatFacts, guardBody, parseFacts } from './fact-list.ts';
import { ProblemList } from '../problem-list.ts';

const directory = new KnownComponents(['api', 'web']);

function read(text: string) {
  const list = new ProblemList('x.md');
  const { facts, rest, mixed } = parseFacts(text, 10, directory, list);
  return {
    facts,
    ...(mixed !== undefined && { mixed }),
    rest: rest.trim(),
    problems: list.problems.map(({ line, column, code }) => `${line}:${column} ${code}`),
  };
}

const prose = (text: string, problems: string[] = []) => ({ facts: {}, rest: text, problems });

describe('a list of facts', () => {
  test.each<[string, Facts, string]>([
    ['- Coordinator: ben', { coordinator: 'ben' }, ''],
    ['\n\n* coordinator :ben\n\nWords.', { coordinator: 'ben' }, 'Words.'],
    ['+ **Coordinator**: ben', { coordinator: 'ben' }, ''],
    ['- **Coordinator:** ben', { coordinator: 'ben' }, ''],
    ['- Workaround: **Use** `b`: it works', { workaround: '**Use** `b`: it works' }, ''],
    ['- Next update: 2026-03-14 11:00 UTC', { nextUpdateAt: at('2026-03-14 11:00') }, ''],
    ['- expected_fix: 2026-03-14T12:00+01:00', { expectedFixAt: at('2026-03-14 11:00') }, ''],
    [
      '- Components: api partial_outage, web: Major outage',
      { components: statuses({ api: 'partial_outage', web: 'major_outage' }) },
      '',
    ],
    [
      '- Affected: all\n\n- Coordinator: ben\nWords.',
      { affected: 'all', coordinator: 'ben' },
      'Words.',
    ],
    ['- Affected: a\u2028b', { affected: 'a\u2028b' }, ''],
  ])('%j', (text, facts, rest) => {
    expect(read(text)).toEqual({ facts, rest, problems: [] });
  });

  test.each([
    ['- Cordinator: ben\n- Affected: all', 2],
    ['- Affected: all\n- Region: EU\n\nWords.', 3],
    ['- Affected: all\n- and more', 2],
    ['- Affected: all\n  and more\nWords.', 2],
  ])('%j holds facts and what is none', (text, mixed) => {
    expect(read(text)).toEqual({ ...prose(text, []), mixed });
  });

  test.each<[string, string[]]>([
    ['Words.\n\n- Coordinator: ben', []],
    ['- plain', []],
    ['- EU: fixed', []],
    ['- https://example.org: up', []],
    ['  - Coordinator: ben', []],
    ['1. Coordinator: ben', []],
  ])('%j is prose', (text, problems) => {
    expect(read(text)).toEqual(prose(text.trim(), problems));
  });

  test.each([
    ['- Coordinator:', '10:1 fact-unreadable'],
    ['\n- Next update: soon', '11:1 instant-unreadable'],
    ['- Coordinator: ana\n- Coordinator: ben', '11:1 fact-twice'],
    ['- Next update: 2026-03-14 11:00', '10:1 instant-without-zone'],
    ['- Expected fix: 2026-02-30 11:00 UTC', '10:1 instant-nonexistent'],
    ['- Components: api', '10:1 fact-unreadable'],
    ['- Components: api down', '10:1 unknown-status'],
    ['- Affected: all\n- Components: apis operational', '11:1 unknown-component'],
    ['- Components: api operational,', '10:1 fact-unreadable'],
    ['- Components: none', '10:1 fact-unreadable'],
    ['- Components: major outage', '10:1 fact-unreadable'],
    ['- Components: api major_outage, api operational', '10:1 fact-unreadable'],
  ])('%j is wrong', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });
});

describe('written', () => {
  test('in one order, one line each', () => {
    expect(
      formatFacts({
        affected: 'all\nof them',
        components: statuses({ api: 'operational', web: 'major_outage' }),
        nextUpdateAt: at('2026-03-14 11:00'),
      }),
    ).toBe(
      '- Components: api operational, web major_outage\n- Next update: 2026-03-14 11:00 UTC\n- Affected: all of them',
    );
    expect(formatFacts({})).toBe('');
  });

  test.each([
    ['- Coordinator: eve', '', true],
    ['- EU: fixed', '', false],
    ['- EU: fixed', '- Affected: all', true],
    ['- plain', '- Affected: all', false],
    ['<!-- -->\n\nx', '', true],
  ])('%j below %j needs a guard: %s', (body, facts, isGuarded) => {
    expect(guardBody(body, facts) !== body).toBe(isGuarded);
    expect(read(`${facts}\n\n${guardBody(body, facts)}`).rest).toBe(body);
  });
});

test.each<[string, (size: number) => string]>([
  ['value', (size) => `- Affected: a${' '.repeat(size)}b`],
  ['name', (size) => `- ${'a '.repeat(size)}`],
  ['component', (size) => `- Components: api ${' '.repeat(size)}\u2028`],
])('a long %s takes time in proportion', (_, toText) => {
  expect(growth((size) => read(toText(size)))).toBeLessThan(proportional);
});
