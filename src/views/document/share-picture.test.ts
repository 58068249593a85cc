import { expect, test } from 'vitest';

import { buildPage } from '../../../test/support/build-page.ts';
import { toSharePicture } from './share-picture.ts';

function pictureOf(name: string) {
  const { status, site } = buildPage({ page: { name } });
  return toSharePicture(status, site);
}

test.each([
  ['Acme Status', '>Acme Status</text>'],
  ['Störungen & <Wartung>', '>Störungen &amp; &lt;Wartung&gt;</text>'],
  ['Статус Acme', '>Статус Acme</text>'],
])('the picture says that it is of %s', (name, text) => {
  expect(pictureOf(name)).toContain(text);
});

test.each([['状態'], ['Acme 状態'], ['حالة'], ['x'.repeat(40)]])(
  'a name that would be boxes or too small is left out: %s',
  (name) => {
    expect(pictureOf(name)).not.toContain('<text');
  },
);

test('a longer name is smaller', () => {
  const sizeOf = (name: string) => Number(/font-size="([\d.]+)"/.exec(pictureOf(name))?.[1]);
  expect(sizeOf('Acme')).toBe(44);
  expect(sizeOf('x'.repeat(30))).toBeLessThan(20);
});
