import { describe, expect, test } from 'vitest';

import {
  answers,
  component,
  incident,
  moved,
  moveIncident,
  moveMaintenance,
  oven,
  plan,
  shop,
  update,
} from '../../../../test/support/statuspage-answers.ts';
import type { ImportPlan } from '../import-plan.ts';

const pageOf = ({ files }: ImportPlan) => files.find(({ path }) => path === 'page.yml')?.text ?? '';

describe('the components of an incident', () => {
  const story = (...affected: Parameters<typeof update>[2][]) =>
    (['investigating', 'identified', 'resolved'] as const).map((status, index) =>
      update(status, `1${index}:00`, affected[index] ?? null),
    );
  test.each<
    [string, ReturnType<typeof story>, Record<string, unknown>, string[], RegExp | undefined]
  >([
    [
      'first named by a later update',
      story(null, [['c1', 'operational', 'major_outage']]),
      { impact: 'critical' },
      ['- Components: shop major_outage'],
      undefined,
    ],
    [
      'named by the word that ends it alone',
      story(null, null, [['c1', 'partial_outage', 'operational']]),
      { impact: 'major' },
      ['  shop: partial_outage'],
      /"Shop" was partial_outage before the update that first names it/,
    ],
    [
      'in trouble before it is named',
      story(null, [['c1', 'degraded_performance', 'partial_outage']]),
      { impact: 'major' },
      ['- Components: shop partial_outage'],
      /"Shop" was already degraded_performance when it is first named/,
    ],
    [
      'in trouble when it ends',
      story([['c1', 'operational', 'partial_outage']], null, [
        ['c1', 'partial_outage', 'degraded_performance'],
      ]),
      { impact: 'major' },
      ['  shop: partial_outage'],
      /"Shop" is still degraded_performance in the word that ends it/,
    ],
    [
      'a status that is none is not green',
      story([['c1', 'operational', 'on_fire']]),
      { impact: 'major' },
      ['  shop: partial_outage'],
      /"on_fire" is not a status.*nothing says what they were hit by; impact "major" makes it partial_outage: "Shop"/s,
    ],
    [
      'a status that is none is not the operational before it',
      story([['c1', 'operational', 'operational']], [['c1', 'operational', 'on_fire']]),
      { impact: 'minor' },
      ['  shop: degraded_performance'],
      /impact "minor" makes it degraded_performance: "Shop"/,
    ],
    [
      'neither a status nor an impact',
      story([['c1', 'operational', 'on_fire']]),
      { impact: 'huge' },
      ['affected: Shop'],
      /impact "huge" is unknown.*they are named in "affected": "Shop"/s,
    ],
    [
      'an impact that the components do not have',
      story([['c1', 'operational', 'degraded_performance']]),
      { impact: 'critical' },
      ['  shop: degraded_performance', 'impact: critical'],
      undefined,
    ],
    ['none at all', story(), { impact: 'critical' }, ['impact: critical'], undefined],
  ])('%s', (_, updates, more, expected, caveat) => {
    const { text, caveats } = moveIncident(updates, more);
    for (const line of expected) expect(text.split('\n')).toContain(line);
    if (caveat) expect(caveats.join('\n')).toMatch(caveat);
    else expect(caveats).toEqual([]);
  });

  test.each([
    ['none', 'operational'],
    ['minor', 'degraded_performance'],
    ['major', 'partial_outage'],
    ['critical', 'major_outage'],
  ])('that no update names are hit as impact %s says, with a doubt', (impact, status) => {
    const { text, caveats } = moveIncident(story(), { impact, components: [shop] });
    expect(text).toContain(`components:\n  shop: ${status}\n`);
    expect(caveats.join()).toContain(`impact "${impact}" makes it ${status}: "Shop"`);
  });

  test('found by code, by name and by group; gone ones are retired; nobody is nobody', () => {
    const group = component('g1', 'Sales', { group: true });
    const affected = (...list: unknown[]) => [
      { ...update('resolved', '10:00'), affected_components: list },
    ];
    const change = { old_status: 'major_outage', new_status: 'operational' };
    const result = plan(
      answers(
        [
          incident(
            affected(
              { code: 'c1', name: 'Whatever', ...change },
              { name: 'Sales - Oven', ...change },
              { code: 'c7', name: 'Old - Cart', ...change },
              { code: 'g1', name: 'Sales', ...change },
              { name: 'No components were affected by this update.' },
              { ...change },
            ),
            { impact: 'critical' },
          ),
        ],
        [],
        [group, shop, { ...oven, group_id: 'g1' }],
      ),
    );
    const { text, caveats } = moved(result);
    expect(text).toContain(
      'components:\n  shop: major_outage\n  oven: major_outage\n  old-cart: major_outage\naffected: Sales\n',
    );
    expect(caveats.join()).toMatch(/neither a code nor a name.*names the group "Sales"/);
    expect(pageOf(result)).toContain(
      '- id: old-cart\n    name: Old - Cart\n    was:\n      - c7\n    retired: true\n',
    );
    expect(result.lines[1]?.caveats.join()).toMatch(/kept as retired: "Old - Cart"/);
  });

  test('a name that several share means none of them', () => {
    const named = { name: 'Shop', old_status: 'operational', new_status: 'major_outage' };
    const story = ['investigating', 'monitoring'].map((status, index) => ({
      ...update(status, `1${index}:00`),
      affected_components: [named],
    }));
    const listed = [shop, component('c5', 'Shop', { created_at: '2024-01-01T00:00:00Z' })];
    const result = plan(answers([incident(story, { status: 'monitoring' })], [], listed));
    expect([...pageOf(result).matchAll(/ id: (.*)/g)].map(([, id]) => id)).toEqual([
      'shop',
      'c5',
      'shop-2',
    ]);
    expect(moved(result).text).toContain('components:\n  shop-2: major_outage\n');
    expect(moved(result).caveats.join()).toMatch(/several components are called "Shop"/);
  });

  test('a maintenance puts what it names under maintenance, or what its updates say', () => {
    const before = update('scheduled', '09:00', [
      ['c1', 'operational', 'operational'],
      ['c2', 'operational', 'operational'],
    ]);
    const during = update('in_progress', '10:00', [
      ['c1', 'operational', 'under_maintenance'],
      ['c2', 'operational', 'degraded_performance'],
    ]);
    const later = update('verifying', '11:00', [['c2', 'degraded_performance', 'operational']]);
    const { text, caveats } = moveMaintenance([
      before,
      during,
      later,
      update('completed', '11:30'),
    ]);
    expect(text).toContain(
      'components:\n  shop: under_maintenance\n  oven: degraded_performance\n',
    );
    expect(text).toContain(
      '## Verifying — 2026-03-14 11:00 UTC\n\n- Components: oven operational\n',
    );
    expect(caveats).toEqual([]);
    expect(moveMaintenance([before], { status: 'scheduled' }).text).toContain(
      '  oven: under_maintenance\n',
    );
  });
});
