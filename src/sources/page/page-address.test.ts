import { expect, test } from 'vitest';

import { toPageAddress } from './page-address.ts';

test.each([
  ['https://status.example', 'https://status.example/'],
  ['http://localhost:4321/', 'http://localhost:4321/'],
  ['https://ex.org/status', 'https://ex.org/status/'],
  ['https://ex.org/störung a/', 'https://ex.org/st%C3%B6rung%20a/'],
  ['https://ex.org/st%C3%B6rung/', 'https://ex.org/st%C3%B6rung/'],
  ['https://störung.example/', 'https://xn--strung-xxa.example/'],
  ['status.example', undefined],
  ['localhost:4321', undefined],
  ['mailto:a@ex.org', undefined],
  ['ftp://ex.org/', undefined],
  ['https://ex.org/?a=b', undefined],
  ['https://ex.org/#a', undefined],
  ['https://ana@ex.org/', undefined],
  ['https://:secret@ex.org/', undefined],
  ['https://ex.org/%zz/', undefined],
  ['https://ex.org/%C3/', undefined],
  ['', undefined],
])('the address %j is %j', (text, address) => {
  expect(toPageAddress(text)).toBe(address);
});
