import { describe, expect, test } from 'vitest';

import {
  answers,
  bakery,
  component,
  incident,
  moved,
  plan,
  shop,
  update,
} from '../../../../test/support/statuspage-answers.ts';
import type { ImportPlan } from '../import-plan.ts';

const over = [update('investigating', '10:00'), update('resolved', '11:00')];
const pageOf = ({ files }: ImportPlan) => files.find(({ path }) => path === 'page.yml')?.text ?? '';
const componentsOf = (text: string) =>
  /^components:\n(?: {2}.*\n)*/m
    .exec(text)?.[0]
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim());

describe('the page', () => {
  test('groups, components by position, since, and what is lost is said', () => {
    const { files, lines } = plan(
      answers(
        [],
        [],
        [
          component('c3', 'Web', {
            position: 2,
            group_id: 'g1',
            start_date: '2021-06-01',
            showcase: false,
          }),
          component('g1', 'Sales', {
            position: 2,
            group: true,
            components: ['c3', 'c1'],
            description: 'What sells.',
          }),
          component('c1', 'Shop', { position: 1, group_id: 'g1', only_show_if_degraded: true }),
          component('c2', 'Oven', { position: 1, description: 'Hot.' }),
          component('g2', 'Empty', { position: 3, group: true, components: [] }),
          component('c4', 'Lost', { position: 4, group_id: 'g9' }),
        ],
      ),
    );
    expect(files).toEqual([
      {
        path: 'page.yml',
        text: `name: Bakery
old_ids: true
components:
  - id: oven
    name: Oven
    description: Hot.
    was:
      - c2
  - group: Sales
    description: What sells.
    was:
      - g1
    components:
      - id: shop
        name: Shop
        was:
          - c1
        show: in_trouble
      - id: web
        name: Web
        since: 2021-06-01 00:00 UTC
        was:
          - c3
        uptime: hidden
        bars: hidden
  - id: lost
    name: Lost
    was:
      - c4
`,
      },
    ]);
    expect(lines.map(({ source, target }) => [source, target])).toEqual([
      ['components.json: page', 'page.yml'],
      ['components.json: components', 'page.yml'],
    ]);
    expect(lines[0]?.caveats.join()).toMatch(
      /the old page stands at "https:\/\/status.bakery.example"; "url" is left out/,
    );
    expect(lines[1]?.caveats).toEqual([
      'in a group that is not listed, so they stand outside the groups: "Lost"',
      'group "Empty" has no components and is left out',
    ]);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a zone that is none',
      { time_zone: 'Moon/Base' },
      /"Moon\/Base" is not a time zone; UTC is used/,
    ],
    ['no zone', { time_zone: undefined }, /nothing says in which time zone/],
    ['no name', { name: undefined }, /"Status" is a placeholder/],
    ['a long name', { name: 'x'.repeat(101) }, /longer than 100 characters/],
    [
      'a name that is none',
      { name: 7 },
      /left out, as it cannot be read: name \(.*expected string/,
    ],
  ])('%s is a doubt', (_, keys, caveat) => {
    const page = { ...bakery, ...keys };
    const { lines } = plan({
      'a.json': { page, incidents: [] },
      'b.json': { page, components: [shop] },
    });
    expect(lines[0]?.caveats.join('\n')).toMatch(caveat);
  });

  test('days are cut in its zone', () => {
    const page = { ...bakery, time_zone: 'America/Los_Angeles' };
    const late = incident([update('resolved', '05:00')], { started_at: null });
    const { path, text } = moved(
      plan({ 'a.json': { page, components: [shop], incidents: [late] } }),
    );
    expect(path).toBe('incidents/2026-03-13-no-bread-i1.md');
    expect(text).toContain('## Resolved — 2026-03-14 05:00 UTC');
  });

  test('a list that is full, is not there or is only in a summary is a doubt', () => {
    const many = Array.from({ length: 50 }, (_, index) => incident(over, { id: `i${index}` }));
    expect(plan(answers(many)).lines[0]?.caveats.join()).toMatch(/the 50 newest alone/);
    expect(plan(answers(many.slice(1))).lines[0]?.caveats.join()).not.toMatch(/newest/);
    const summary = { page: bakery, status: {}, components: [shop], incidents: [] };
    const { caveats } = plan({ 'summary.json': summary }).lines[0]!;
    expect(caveats.join()).toMatch(/incidents stand in a summary alone.*no list of maintenances/);
  });

  test('the newest list of components counts; what older ones had is retired', () => {
    const older = { ...bakery, updated_at: '2025-01-01T00:00:00Z' };
    const text = pageOf(
      plan({
        'a.json': { page: older, components: [component('c9', 'Cart'), shop] },
        'b.json': { page: bakery, components: [shop] },
      }),
    );
    expect(componentsOf(text)).toEqual([
      '- id: shop',
      'name: Shop',
      'was:',
      '- c1',
      '- id: cart',
      'name: Cart',
      'was:',
      '- c9',
      'retired: true',
    ]);
  });

  test('components of one name keep their ids when a third comes first in the list', () => {
    const [eu, us] = ['EU', 'US'].map((name, index) =>
      component(`g${index}`, name, { group: true, position: index + 2 }),
    );
    const a = component('x1', 'API', { group_id: 'g0', created_at: '2020-01-01T00:00:00Z' });
    const b = component('x2', 'API', { group_id: 'g1', created_at: '2021-01-01T00:00:00Z' });
    const c = component('x0', 'API', { position: 0, created_at: '2022-01-01T00:00:00Z' });
    const ids = (list: unknown[]) =>
      [...pageOf(plan(answers([], [], list))).matchAll(/ id: (.*)/g)].map(([, id]) => id);
    expect(ids([eu, us, a, b])).toEqual(['api', 'us-api']);
    expect(ids([c, eu, us, a, b])).toEqual(['x0', 'api', 'us-api']);
  });
});
