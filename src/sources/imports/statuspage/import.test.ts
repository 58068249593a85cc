import { describe, expect, test } from 'vitest';

import {
  answers,
  at,
  bakery,
  incident,
  maintenance,
  moveIncident,
  oven,
  plan,
  shop,
  update,
} from '../../../../test/support/statuspage-answers.ts';

const over = [update('investigating', '10:00'), update('resolved', '11:00')];

describe('each report once', () => {
  const changed = (updated_at: string, name: string) => incident(over, { updated_at, name });
  test.each([
    ['as it was changed last', [changed(at('12:00'), 'New'), changed(at('11:00'), 'Old')]],
    [
      'without a time, the one with more updates',
      [
        incident(over, { updated_at: null, name: 'New' }),
        incident(over.slice(1), { updated_at: null, name: 'Old' }),
      ],
    ],
  ])('%s', (_, [a, b]) => {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ]) {
      const { lines } = plan({
        ...answers([first]),
        'summary.json': { page: bakery, incidents: [second] },
      });
      expect(lines.slice(2).map(({ target }) => target)).toEqual([
        'incidents/2026-03-14-new-i1.md',
      ]);
    }
  });

  test.each([
    ['with an older one of its name', [{ id: 'aa' }, { id: 'zz', created_at: at('15:00') }]],
    ['that older one gone', [{ id: 'zz', created_at: at('15:00') }]],
    ['with a newer one', [{ id: 'zz' }, { id: 'aa', created_at: at('15:00') }]],
    ['with one without an id', [{ id: null }, { id: 'zz' }]],
  ])('is called the same, whatever else is listed: %s', (_, all) => {
    const { lines } = plan(answers(all.map((more) => incident(over, more))));
    const targets = lines.slice(2).map(({ target }) => target);
    expect(targets).toContain('incidents/2026-03-14-no-bread-zz.md');
    expect(new Set(targets).size).toBe(all.length);
  });

  test.each<[string, unknown[], string[]]>([
    ['of one form', ['A_b', 'a-B'], ['-a-b-2', '-a-b']],
    ['of no letters', ['//', 7], ['-7', '-id']],
    ['of any length', ['x'.repeat(300)], [`-${'x'.repeat(40)}`]],
    ['none', [null], ['']],
  ])('ids %s end safe names', (_, ids, ends) => {
    const { lines } = plan(answers(ids.map((id) => incident(over, { id }))));
    const targets = lines.slice(2).map(({ target }) => target);
    expect(targets.sort()).toEqual(ends.map((end) => `incidents/2026-03-14-no-bread${end}.md`));
  });

  test('the order of files and of lists does not matter', () => {
    const files = answers([incident(over), incident(over, { id: 'i2' })], [maintenance([])]);
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(plan(turned)).toEqual(plan(files));
  });

  test('lists that a program saved without a frame, and single incidents', () => {
    const planned = {
      ...maintenance([update('completed', '11:00')]),
      scheduled_until: at('11:30'),
    };
    const { lines } = plan({
      'a.json': [incident(over), planned],
      'b.json': { incident: incident(over, { id: 'i2', name: 'Alone' }) },
      'c.json': incident(over, { id: 'i3', name: 'Bare' }),
      'd.json': [shop, oven],
    });
    expect(lines.slice(2).map(({ target }) => target)).toEqual([
      'incidents/2026-03-14-no-bread-i1.md',
      'incidents/2026-03-14-alone-i2.md',
      'incidents/2026-03-14-bare-i3.md',
      'maintenances/2026-03-14-new-oven-m1.md',
    ]);
  });
});

test('what is not written has a reason', () => {
  const { lines } = plan({
    ...answers([7, null, incident(over)]),
    'package.json': { name: 'x', version: '1' },
    'broken.json': '{"page":',
  });
  expect(lines.slice(2).filter(({ target }) => target === undefined)).toEqual([
    { source: 'broken.json', caveats: [], reason: expect.stringMatching(/^not JSON: /) as unknown },
    {
      source: 'package.json',
      caveats: [],
      reason: expect.stringMatching(/^no answer of a Statuspage API/) as unknown,
    },
    { source: 'incidents.json: incidents 1', caveats: [], reason: 'not an object' },
    { source: 'incidents.json: incidents 2', caveats: [], reason: 'not an object' },
  ]);
  expect(plan({ 'x.json': '[]' }).files).toEqual([]);
});

test('parts that cannot be read are named with their place, and the rest is kept', () => {
  const { text, caveats } = moveIncident([{ ...update('resolved', '11:00'), body: { a: 1 } }], {
    impact: 7,
    components: [7, shop],
  });
  expect(text).toContain('## Resolved');
  expect(caveats[0]).toMatch(/impact \(.*\), incident_updates\.0\.body \(.*\), components\.0 \(/);
});

test('titles are one line, bounded, and never lost', () => {
  const long = 'Bread '.repeat(80).trim();
  const { path, text, caveats } = moveIncident(over, { name: `${long}\u0000` });
  expect(path?.length).toBeLessThan(120);
  expect(text).toContain(`---\n\n${long}\n`);
  expect(caveats.join()).toMatch(/dropped from the title.*longer than 300/);
  expect(moveIncident(over, { name: ' ' }).caveats.join()).toMatch(/"Untitled i1" stands for it/);
});
