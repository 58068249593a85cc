import { expect, test } from 'vitest';

import { withSecondTry } from './ask-git.ts';

test.each([
  [['git was stopped after 60 s', ''], ''],
  [['git was stopped after 60 s', 'git was stopped after 60 s', ''], 'git was stopped after 60 s'],
  [['fatal: no', ''], 'fatal: no'],
  [[''], ''],
])('of the answers %j the one that counts is "%s"', async (answers, expected) => {
  const left = [...answers];
  const ask = withSecondTry(() =>
    Promise.resolve({ status: 1, out: Buffer.alloc(0), errors: left.shift() ?? 'nothing left' }),
  );
  expect((await ask('folder', ['push'])).errors).toBe(expected);
});
