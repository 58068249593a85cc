import { expect, test } from 'vitest';

import { pacingFor } from './transport.ts';

test.each([
  ['api.github.com', true],
  ['api.acme.ghe.com', true],
  ['github.acme.example', false],
  ['github.com.evil.example', false],
  ['127.0.0.1', false],
])('writes to %s are paced: %s', (host, isPaced) => {
  expect(Object.keys(pacingFor(host))).toEqual(isPaced ? [] : ['write', 'notifications']);
});
