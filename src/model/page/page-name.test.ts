import { expect, test } from 'vitest';

import { aPage, at } from '../../../test/support/builders.ts';
import { localise } from '../reports/translation.ts';
import { aContent } from '../../../test/support/builders.ts';
import { idBeforeRenaming, pageIdOf } from './page-name.ts';

test.each([
  ['Acme Status', 'acme-status'],
  ['Störungen & Wartung', 'storungen-wartung'],
  ['Acme – Status', 'acme-status'],
  ['Acme 状態', 'acme-1f46b84a'],
  ['状態', '70e39859'],
])('the page %s is %s in ids', (name, id) => {
  expect(pageIdOf({ name })).toBe(id);
});

test('an id of its own stands above the name, and no language changes it', () => {
  const page = aPage({ name: 'Status', id: 'acme', languages: ['en', 'de'] });
  const translated = { ...page, translations: { de: { name: 'Zustand' } } };
  expect(pageIdOf(page)).toBe('acme');
  const { id: _, ...unnamed } = translated;
  expect(pageIdOf(localise(aContent({ page: unnamed }), 'de').page)).toBe('status');
});

const day = (text: string) => at(`2026-03-${text}`);
const names = [
  { name: 'First', at: at('2026-01-01') },
  { name: 'Second', at: day('01') },
];

test.each([
  ['is told while readers hold what was published before', 'Second', day('10'), {}, 'first'],
  ['is old news after a month', 'Second', at('2026-04-10'), {}, undefined],
  ['is told before it is committed', 'Third', at('2027-01-01'), {}, 'second'],
  ['does no harm where the id stays', 'second!', at('2027-01-01'), {}, undefined],
  ['does no harm to a page with an id', 'Third', day('10'), { id: 'x' }, undefined],
])('a new name %s', (_, name, now, changes, id) => {
  expect(idBeforeRenaming(aPage({ name, ...changes }), names, now)).toBe(id);
});

test('a page without history has no other name', () => {
  expect(idBeforeRenaming(aPage(), [], day('10'))).toBeUndefined();
});
