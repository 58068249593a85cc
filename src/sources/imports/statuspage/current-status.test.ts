import { describe, expect, test } from 'vitest';

import {
  answers,
  component,
  incident,
  maintenance,
  moved,
  oven,
  plan,
  shop,
  update,
} from '../../../../test/support/statuspage-answers.ts';

const shopIs = (status: string | null) => component('c1', 'Shop', { status });
const open = (more: Record<string, unknown> = {}, ...affected: Parameters<typeof update>[2][]) =>
  incident(
    [
      update('investigating', '10:00', affected[0] ?? null),
      update('identified', '11:00', affected[1] ?? null),
    ],
    { status: 'identified', components: [shopIs('major_outage')], ...more },
  );

describe('what an open incident does when no update says so', () => {
  test.each<[string, unknown, string | null, string, RegExp]>([
    [
      'its own word of now, not the impact',
      open({ impact: 'none' }),
      'partial_outage',
      '  shop: major_outage',
      /no update says what "Shop" was hit by; it is major_outage now/,
    ],
    [
      'the word of the list, when it has none',
      open({ components: [shopIs(null)] }),
      'partial_outage',
      '  shop: partial_outage',
      /"Shop" was hit by; it is partial_outage now/,
    ],
    [
      'operational, when that is the word',
      open({ impact: 'major', components: [shopIs('operational')] }),
      'operational',
      '  shop: operational',
      /it is operational now/,
    ],
    [
      'the impact, when no word can be read',
      open({ components: [shopIs('on_fire')] }),
      'operational',
      '  shop: degraded_performance',
      /"on_fire" is not a status.*impact "minor" makes it degraded_performance/s,
    ],
    [
      'never green, when no word can be read',
      open({ impact: 'none', components: [shopIs('on_fire')] }),
      'operational',
      'affected: Shop',
      /"on_fire" is not a status.*neither a status nor an impact/s,
    ],
    [
      'the word of now, when the last update cannot be read',
      open({}, [['c1', 'operational', 'operational']], [['c1', 'operational', 'on_fire']]),
      'major_outage',
      '  shop: major_outage',
      /"on_fire" is not a status/,
    ],
    [
      'never green, when the last update cannot be read',
      open(
        { impact: 'none', components: [] },
        [['c1', 'operational', 'operational']],
        [['c1', 'operational', 'on_fire']],
      ),
      'operational',
      'affected: Shop',
      /"on_fire" is not a status/,
    ],
  ])('%s', (_, report, listed, line, caveat) => {
    const { text, caveats } = moved(plan(answers([report], [], [shopIs(listed), oven])));
    expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('- Components: shop operational');
    expect(caveats.join('\n')).toMatch(caveat);
  });

  test('one that is over was not hit by what is the matter now', () => {
    const over = incident([update('resolved', '11:00')], { components: [shopIs('major_outage')] });
    expect(moved(plan(answers([over]))).text).toContain('  shop: degraded_performance');
  });
});

describe('a component in trouble now is a doubt', () => {
  const work = (status: string) =>
    maintenance([update(status, '10:00')], { status, components: [shop] });
  const fixed = open({}, [['c1', 'operational', 'major_outage']], [['c1', 'x', 'operational']]);
  test.each<[string, string | null, unknown[], unknown[], RegExp | undefined]>([
    ['that nothing covers', 'major_outage', [], [], /as operational .*: "Shop" \(major_outage\)$/],
    ['that cannot be read', 'on_fire', [], [], /"Shop" \(on_fire\)/],
    ['that is not said', null, [], [], /"Shop" \(no status\)/],
    ['but not when all is well', 'operational', [], [], undefined],
    ['but not in an open incident', 'major_outage', [open()], [], undefined],
    ['in one that calls it operational', 'major_outage', [fixed], [], /"Shop" \(major_outage\)/],
    ['but not in work that began', 'under_maintenance', [], [work('in_progress')], undefined],
    ['before work begins', 'major_outage', [], [work('scheduled')], /"Shop" \(major_outage\)/],
    ['after work', 'under_maintenance', [], [work('completed')], /"Shop" \(under_maintenance\)/],
  ])('%s', (_, status, incidents, maintenances, caveat) => {
    const { lines } = plan(answers(incidents, maintenances, [shopIs(status), oven]));
    const caveats = lines[1]!.caveats.join('\n');
    if (caveat) expect(caveats).toMatch(caveat);
    else expect(caveats).toBe('');
  });
});

test('and an incident, when the list says since when', () => {
  const broken = { ...shopIs('partial_outage'), updated_at: '2026-03-13T08:00:00.000Z' };
  const over = incident([update('resolved', '11:00')]);
  const { files, lines } = plan(answers([over], [], [broken, oven]));
  expect(files.find(({ path }) => path === 'incidents/2026-03-13-shop-now.md')?.text).toBe(
    '---\ntitle: "Shop: partial outage"\ncomponents:\n  shop: partial_outage\n---\n\n## Investigating — 2026-03-13 08:00 UTC\n',
  );
  expect(lines.at(-1)?.caveats.join()).toMatch(/"partial outage" and no open report does/);
  expect(lines[1]!.caveats).toEqual([]);
});
