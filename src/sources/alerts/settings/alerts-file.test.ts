import { describe, expect, test } from 'vitest';

import { routeKey, routeOf } from '../../../model/alerts/route.ts';
import { toProblemMessage } from '../../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import type { Template } from '../../templates/template-file.ts';
import { parseAlertRules } from './alerts-file.ts';

const base = { kind: 'incident', falseAlarm: false, name: 'x' } as const;
const templates: Template[] = [
  { ...base, id: 'plain', title: '[[components]] down', body: 'Until [[next update]].' },
  { ...base, id: 'asking', title: 'x', body: '[[What users see]]. We look.' },
  { ...base, id: 'monitoring', body: 'x' },
];

function read(text: string) {
  const list = new ProblemList('alerts.yml');
  const known = new KnownComponents(['api', 'web']);
  const rules = parseAlertRules(text, { known, templates }, list);
  const problems = list.problems.map(
    (each) => `${each.line}:${each.column} ${each.code}: ${toProblemMessage(each).message}`,
  );
  return { routes: rules?.routes ?? [], problems };
}

/** A file with a route for each match. */
const matching = (...matches: readonly string[]) =>
  `routes:\n${matches.map((match) => `  - { match: ${match}, component: api }\n`).join('')}`;

test('reads a route', () => {
  const text = `routes:
  - match: { severity: page, service: [api, 7], host: 'web-*', not: { env: test } }
    component: api
    status: partial_outage
    template: plain
    after: 5 min
    at_least: { count: 3, within: 10 min }
    quiet: 20 min
    publish: by_hand
`;
  expect(read(text)).toEqual({
    problems: [],
    routes: [
      {
        match: {
          has: new Map([
            ['severity', ['page']],
            ['service', ['api', '7']],
            ['host', ['web-*']],
          ]),
          hasNot: new Map([['env', ['test']]]),
        },
        component: 'api',
        status: 'partial_outage',
        template: 'plain',
        afterMs: 300_000,
        atLeast: { count: 3, withinMs: 600_000 },
        quietMs: 1_200_000,
        publishAfterMs: Infinity,
      },
    ],
  });
});

test('fills in what is not said', () => {
  expect(read(matching('{ a: b }')).routes).toMatchObject([
    { quietMs: 600_000, publishAfterMs: 900_000 },
  ]);
});

test.each<[string, Record<string, string>, boolean]>([
  ['{ a: b }', { a: 'b', c: 'd' }, true],
  ['{ a: b }', { a: 'bb' }, false],
  ['{ a: b }', {}, false],
  ['{ a: [b, c] }', { a: 'c' }, true],
  [`{ a: 'b*' }`, { a: 'bcd' }, true],
  [`{ a: 'b*' }`, { a: 'abc' }, false],
  [`{ a: '*' }`, { a: '' }, true],
  ['{ a: 5, b: true }', { a: '5', b: 'true' }, true],
  ['{ not: { a: b } }', {}, true],
  ['{ not: { a: b } }', { a: 'b' }, false],
  [`{ a: 'b*', not: { a: bad, c: [d, e] } }`, { a: 'bed', c: 'd' }, false],
  [`{ a: 'b*', not: { a: bad, c: [d, e] } }`, { a: 'bed', c: 'f' }, true],
  ['{ constructor: x }', {}, false],
  ['{}', {}, true],
])('%s and %j: %s', (match, labels, expected) => {
  expect(routeOf({ labels }, read(matching(match)).routes) !== undefined).toBe(expected);
});

test('the first route that fits counts', () => {
  const { routes } = read(matching('{ a: b, c: d }', '{ a: b }'));
  expect(routeOf({ labels: { a: 'b', c: 'd' } }, routes)).toBe(routes[0]);
  expect(routeOf({ labels: { a: 'b' } }, routes)).toBe(routes[1]);
});

test('its key stays when what it does is changed, and not when it has other alerts', () => {
  const keys = [
    '{ match: { a: b, c: d }, component: api }',
    '{ match: { c: d, a: b }, component: api, status: partial_outage, quiet: 1 h }',
    '{ match: { a: b }, component: api }',
    '{ match: { a: b, c: d }, component: web }',
  ].map((route) => routeKey(read(`routes:\n  - ${route}\n`).routes[0]!));
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

describe('routes that no alert comes to', () => {
  test.each<[readonly string[], number | undefined]>([
    [['{}', '{ a: b }'], 2],
    [['{ a: b }', '{ a: b, c: d }'], 3],
    [['{ a: b, c: d }', '{ a: b }'], undefined],
    [[`{ a: 'b*' }`, '{ a: [bc, bd] }'], 3],
    [[`{ a: 'b*' }`, '{ a: [bc, cd] }'], undefined],
    [['{ a: b }', `{ a: 'b*' }`], undefined],
    [['{ not: { env: test } }', '{ env: prod }'], 3],
    [['{ not: { env: test } }', `{ env: 't*' }`], undefined],
    [['{ not: { env: test } }', '{ a: b, not: { env: [test, dev] } }'], 3],
    [['{ not: { env: [test, dev] } }', '{ a: b, not: { env: test } }'], undefined],
    [[`{ a: 'b*', not: { a: bad } }`, '{ a: bad }'], undefined],
    [['{ a: b, not: { a: b } }'], 2],
    [[`{ a: [bc, bd], not: { a: 'b*' } }`], 2],
    [[`{ a: [bc, bd], not: { a: bc } }`], undefined],
  ])('%j', (matches, line) => {
    const { problems } = read(matching(...matches));
    const dead = problems.filter((each) => each.includes('route-dead'));
    expect(dead.map((each) => Number(each.split(':')[0]))).toEqual(
      line === undefined ? [] : [line === 2 && matches.length === 2 ? 3 : line],
    );
  });
});

test.each([
  ['{ match: { a: b }, component: apj }', '2:35 unknown-component: "apj" is not a component'],
  [
    '{ match: { a: b }, component: api, template: plian }',
    '2:50 template-unknown: there is no template "plian"',
  ],
  [
    '{ match: { a: b }, component: api, template: monitoring }',
    '2:50 template-unfit: this template cannot open an incident: it has no title',
  ],
  [
    '{ match: { a: b }, component: api, template: asking }',
    '2:50 template-gaps-left: nobody is there to fill [[What users see]] when an alert opens the incident',
  ],
])('%s: %s', (route, expected) => {
  expect(read(`routes:\n  - ${route}\n`).problems).toEqual([expected]);
});

test.each([
  ['{ component: api }', 'key-missing'],
  ['{ match: { a: b } }', 'key-missing'],
  ['{ match: { a: b }, component: api, status: operational }', 'unknown-status'],
  ['{ match: { a: b }, component: api, after: soon }', 'value-invalid'],
  ['{ match: { a: b }, component: api, publish: later }', 'value-invalid'],
  ['{ match: { a: b }, component: api, say: [outage] }', 'key-unknown'],
])('%s is wrong: %s', (route, code) => {
  const { problems } = read(`routes:\n  - ${route}\n`);
  expect(problems.map((each) => each.split(' ')[1])).toEqual([`${code}:`]);
});
