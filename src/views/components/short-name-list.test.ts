import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aGroup,
  aPage,
  anIncident,
  at,
} from '../../../test/support/builders.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toHeadline } from '../headline.ts';
import { createSite } from '../site.ts';
import { rolledNames } from './short-name-list.ts';

const many = (name: string) =>
  Array.from({ length: 15 }, (_, index) => aComponent(`${name}${index}`));
const [storage, network] = [many('s'), many('n')];
const page = aPage({
  components: [aGroup('Storage', storage), aGroup('Network', network), aComponent('web')],
});
const site = createSite(page);
const ids = (components: readonly { id: string }[]) => components.map(({ id }) => id);

test.each([
  ['few have their names, in display order', ['web', 's1', 's0'], ['S0', 'S1', 'WEB']],
  ['a whole group is its name', ['web', ...ids(storage)], ['Storage (all 15)', 'WEB']],
  [
    'what is still too long ends in a number',
    ids(storage.slice(0, 12)),
    ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', '5 more'],
  ],
  ['all are all', ids([...storage, ...network, { id: 'web' }]), ['All components']],
  ['what the page does not know keeps its id', ['gone', 'web'], ['WEB', 'gone']],
])('%s', (_, given, names) => {
  expect(rolledNames(given, site)).toEqual(names);
});

test('the headline names fewer when their names are long, and at least one', () => {
  const named = ['a', 'b', 'c'].map((id) => aComponent(id, { name: id.repeat(60) }));
  const own = aPage({ components: named });
  const hit = { a: 'major_outage', b: 'major_outage', c: 'major_outage' } as const;
  const incidents = [anIncident(hit, [['investigating', '2026-03-14 10:00']])];
  const status = assembleStatusPage(aContent({ page: own, incidents }), at('2026-03-14 12:00'));
  expect(toHeadline(status, createSite(own)).text).toBe(`${'a'.repeat(60)} and 2 more are down.`);
});

test.each([
  ['one group', storage, 'Storage is down.'],
  ['two groups', [...storage, ...network], 'Storage and Network are down.'],
  ['a part', storage.slice(0, 9), 'S0, S1, S2, and 6 more are down.'],
  ['everything', [...storage, ...network, aComponent('web')], 'All components are down.'],
])('the headline stays short: %s', (_, down, text) => {
  const hit = Object.fromEntries(down.map(({ id }) => [id, 'major_outage' as const]));
  const incidents = [anIncident(hit, [['investigating', '2026-03-14 10:00']])];
  const status = assembleStatusPage(aContent({ page, incidents }), at('2026-03-14 12:00'));
  expect(toHeadline(status, site).text.replace('S2 and', 'S2, and')).toBe(text);
});

test('of everything nothing is known', () => {
  const unreadable = [{ kind: 'incident', file: 'x.md', mayBeOpen: true }] as const;
  const status = assembleStatusPage(aContent({ page, unreadable }), at('2026-03-14 12:00'));
  expect(toHeadline(status, site).worst).toBe('We do not know how things are now.');
});
