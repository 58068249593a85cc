import { describe, expect, test } from 'vitest';

import {
  component2,
  component3,
  incident2,
  incident3,
  move,
  move2,
  move3,
  page2,
  plan,
  resource3,
  schedule2,
  update2,
  update3,
} from '../../../../test/support/cachet-installation.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

const pageCaveats = (documents: Readonly<Record<string, unknown>>, timeZone?: string) =>
  plan(documents, timeZone).lines[0]?.caveats ?? [];

describe('how badly a component was hit', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, RegExp, RegExp]>([
    ['over', { status: 4 }, { status: 4 }, /^affected: Ovens$/m, /does not say how badly/],
    ['open, still broken', {}, { status: '3' }, /^ {2}ovens: partial_outage$/m, /are now/],
    ['open, no longer broken', {}, { status: 1 }, /^affected: Ovens$/m, /does not say how badly/],
    [
      'open, its own is none',
      { component_status: 9 },
      { status: 4 },
      /ovens: major_out/,
      /are now/,
    ],
    ['open, nobody knows', {}, { status: 5 }, /^affected: Ovens$/m, /does not say how badly/],
    [
      'no such component',
      { component_id: 9 },
      {},
      /^title: Ovens cold\nwas:\n {2}- "7"\n---/m,
      /component 9 is not/,
    ],
    ['told by a branch', { component_status: 2 }, {}, /ovens: degraded_performance/, /^$/],
  ])('Cachet 2: %s', (_, more, component, text, caveat) => {
    const moved = move2(more, component);
    expect(moved.text).toMatch(text);
    const others = moved.caveats.filter((each) => !each.includes('when it ended'));
    expect(others.join('')).toMatch(caveat);
  });

  const fixed = [update3(1, 4, '2024-03-14 11:42:00')];
  test.each<[number | undefined, RegExp, RegExp]>([
    [2, /^ {2}ovens: degraded_performance$/m, /^$/],
    [4, /^ {2}ovens: major_outage$/m, /^$/],
    [6, /^ {2}ovens: under_maintenance$/m, /^$/],
    [1, /^affected: Ovens$/m, /does not say how badly/],
    [5, /^affected: Ovens$/m, /does not say how badly/],
    [9, /^affected: Ovens$/m, /"an object" is not a status of component "Ovens"; ?.*how badly/],
    [undefined, /^affected: Ovens$/m, /does not say how badly/],
  ])('Cachet 3: %s', (status, text, caveat) => {
    const moved = move3({}, fixed, status);
    expect(moved.text).toMatch(text);
    expect(moved.caveats.join('; ')).toMatch(caveat);
  });

  const open = { status: { value: 1 } };
  const now4 = { status: { human: 'x', value: 4 } };
  test.each<[string, Record<string, unknown>, unknown[], RegExp, RegExp]>([
    ['unknown', {}, [component3(5, now4)], /^ {2}ovens: major_outage$/m, /are now/],
    ['untold', {}, [component3(undefined, now4)], /^ {2}ovens: major_outage$/m, /are now/],
    ['told', {}, [component3(2, now4)], /^ {2}ovens: degraded_performance$/m, /^$/],
    ['of nobody', {}, [component3(5)], /^affected: Ovens$/m, /does not say how badly/],
  ])('Cachet 3, open, its status %s', (_, more, included, text, caveat) => {
    const data = [incident3({ ...open, ...more })];
    const moved = move('incident 7', { 'a.json': { data, included } });
    expect(moved.text).toMatch(text);
    expect(moved.caveats.join('; ')).toMatch(caveat);
  });

  test('Cachet 3, open, its status perhaps that of another', () => {
    const data = [incident3(open), incident3({}, [], 8)];
    const documents = { 'a.json': { data, included: [component3(2, now4)] } };
    expect(move('incident 7', documents).text).toMatch(/^ {2}ovens: major_outage$/m);
    expect(move('incident 8', documents).text).toMatch(/^affected: Ovens$/m);
  });

  test('a status that may be that of another incident counts only from an answer of its own', () => {
    const two = { data: [incident3(), incident3({}, [], 8)], included: [component3(4)] };
    const alone = { data: incident3(), included: [component3(3)] };
    const listed = move('incident 7', { 'incidents.json': two });
    expect(listed.text).toMatch(/^affected: Ovens$/m);
    expect(listed.caveats).toContainEqual(expect.stringMatching(/only for another report/));
    const asked = move('incident 7', { 'a.json': alone, 'incidents.json': two });
    expect(asked.text).toMatch(/^ {2}ovens: partial_outage$/m);
    expect(asked).toEqual(move('incident 7', { 'incidents.json': two, 'z.json': alone }));
  });

  test('an answer without what has to be asked for says so', () => {
    const bare = resource3('incidents', 7, incident3().attributes);
    const { caveats } = move('incident 7', { 'incidents.json': { data: [bare] } });
    expect(caveats).toContainEqual(expect.stringMatching(/does not tell its updates/));
    expect(caveats).toContainEqual(expect.stringMatching(/does not tell its components/));
  });
});

describe('components', () => {
  const entries = (documents: Readonly<Record<string, unknown>>) => {
    const { files } = plan({ ...documents, 'x.json': page2([schedule2(), incident2()]) });
    const list = new ProblemList('page.yml');
    const page = parsePage(files[0]?.text ?? '', 'https://example.org/', list);
    expect(list.problems).toEqual([]);
    const shown = (each: { name: string; retired: boolean }) =>
      each.retired ? `(${each.name})` : each.name;
    return page?.components.map((entry) =>
      'components' in entry ? [entry.name, entry.components.map(shown)] : shown(entry),
    );
  };
  const group2 = (id: number, name: string, order: number, visible = 1) => ({
    ...{ id, name, order, visible, collapsed: 0, enabled_components: [] },
  });

  test('in groups and in order, the hidden ones only where reports name them', () => {
    const components = page2([
      component2(1, 'Ovens', { enabled: false }),
      component2(2, 'Hidden', { enabled: 0 }),
      component2(3, 'Till', { group_id: 1, order: 2 }),
      component2(4, 'Door', { group_id: '1', order: 1 }),
      component2(5, 'Van', { group_id: 8 }),
      component2(6, 'Safe', { group_id: 3 }),
    ]);
    const groups = page2([group2(1, 'Shop', 5), group2(2, 'Empty', 1), group2(3, 'Back', 0, 0)]);
    expect(entries({ 'a.json': components, 'b.json': groups })).toEqual([
      ['Shop', ['Door', 'Till']],
      'Van',
      '(Ovens)',
    ]);
    const found = pageCaveats({ 'a.json': components, 'b.json': groups });
    for (const caveat of [
      'component "Hidden" is not public in Cachet and is left out',
      'component "Safe" is not public in Cachet and is left out',
      'group "Empty" has no public components and is left out',
      'group "Back" is not public in Cachet and is left out',
      'component "Van" is in a group that is not there; it stands outside the groups',
    ]) {
      expect(found).toContain(caveat);
    }
  });

  test('of Cachet 3, whose groups name them', () => {
    const group = resource3(
      'componentGroups',
      1,
      { name: 'Shop', order: 0, visible: 1 },
      { components: ['components 1'] },
    );
    expect(entries({ 'b.json': { data: [group], included: [component3()] } })).toEqual([
      ['Shop', ['Ovens']],
    ]);
  });

  test('exist from their creation, or from the first report that names them', () => {
    const since = (created_at: string) => {
      const components = page2([component2(1, 'Ovens', { created_at })]);
      return plan({ 'a.json': components, 'b.json': page2([schedule2()]) }).files[0]?.text;
    };
    expect(since('2020-01-01 00:00:00')).toContain('since: 2020-01-01 00:00 UTC');
    expect(since('2026-01-01 00:00:00')).toContain('since: 2024-04-02 08:00 UTC');
    expect(since('')).not.toContain('since');
  });

  test('no day is green on which an incident hit one, nobody knows how badly', () => {
    const updates = [update2(1, 4, '2024-03-14 11:42:00')];
    const incidents = page2([incident2({ id: 6 }), incident2({ status: 4, updates })]);
    const documents = { 'a.json': page2([component2(1, 'Ovens')]), 'b.json': incidents };
    expect(plan(documents).files[0]?.text).toContain('since: 2024-03-14 11:42 UTC');
    expect(pageCaveats(documents)).toContainEqual(
      expect.stringMatching(/hit "Ovens"; "since" makes/),
    );
  });

  test.each<[string, number | string | null, unknown[], RegExp | undefined]>([
    ['operational', 1, [], undefined],
    ['broken', 4, [], /now "Ovens" \(major_outage\); .* operational here/],
    ['unknown', 5, [], /now "Ovens" \(unknown\)/],
    ['under a status that is none', 'fine', [], /now "Ovens" \(unknown\)/],
    ['without a status', null, [], /now "Ovens" \(unknown\)/],
    ['broken, as an open incident says', 4, [incident2()], undefined],
    ['broken, as an incident says that is over', 4, [incident2({ status: 4 })], /now "Ovens"/],
    ['unknown to an open incident, too', 5, [incident2()], /now "Ovens" \(unknown\)/],
    ['broken, but not public', 4, [incident2({ visible: 0 })], /now "Ovens"/],
  ])('what is now %s', (_, status, incidents, caveat) => {
    const documents = {
      'a.json': page2([component2(1, 'Ovens', { status }), component2(2, 'Till')]),
      'b.json': page2([component2(3, 'Hidden', { status: 4, enabled: false }), ...incidents]),
    };
    const found = pageCaveats(documents).filter((each) => each.startsWith('now '));
    expect(found).toEqual(caveat ? [expect.stringMatching(caveat)] : []);
  });

  test('one that is broken although no report says so gets an incident', () => {
    const ovens = component2(1, 'Ovens', { status: 3, updated_at: '2024-03-14 09:58:00' });
    const { files, lines } = plan({ 'a.json': page2([ovens]) });
    const { path, text } = files.find((file) => file.path.startsWith('incidents/'))!;
    expect(path).toBe('incidents/2024-03-14-ovens-now.md');
    expect(text).toMatch(/ovens: partial_outage[^]*## Investigating — 2024-03-14 09:58 UTC/);
    expect(lines.at(-1)?.caveats).toEqual([expect.stringMatching(/no open report does/)]);
    expect(pageCaveats({ 'a.json': page2([ovens]) }).join()).not.toMatch(/now "/);
  });
});
