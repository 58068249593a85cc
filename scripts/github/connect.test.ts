import { describe, expect, test } from 'vitest';

import type { Fault } from '../../bench/fake-github/fault.ts';
import { fake, progress } from '../../test/support/github-client.ts';
import {
  expectSecret,
  html,
  isEndless,
  limited,
  list,
  openTwoPagesForEachTest,
  secondary,
} from '../../test/support/github-list.ts';
import { connectGitHub } from './connect.ts';

openTwoPagesForEachTest();

test('nothing more is asked when all the time is spent', async () => {
  await expect(list({ mostMs: 0 })).rejects.toMatchObject({ code: 'time-limit', exitCode: 69 });
  expect(fake.log).toEqual([]);
});

describe('faults that pass', () => {
  const cases: readonly (readonly [string, Fault[], number])[] = [
    ['a primary limit that ends soon', [limited(1)], 3],
    ['a secondary limit as 403', [secondary(403, '1')], 3],
    ['a secondary limit as 429', [secondary(429, '1'), secondary(429, '2')], 4],
    ['one that names no time', [secondary(403)], 3],
    ['a unicorn', [{ status: 502, headers: html, body: '<html>Unicorn!</html>' }], 3],
    ['a gateway that waited too long', [{ status: 504, body: '' }], 3],
    ['a body that breaks off', ['reset', 'reset'], 4],
    ['JSON that breaks off', [{ status: 200, body: '[{"id":1,"tit' }], 3],
    ['a 304 that nobody asked for', [{ status: 304, body: '' }], 3],
    ['silence', ['silence'], 3],
    ['page 2 that fails once', ['pass', { status: 502, body: '' }], 3],
  ];
  test.each(cases)('%s', async (_name, faults, requests) => {
    fake.faults.add(/issues/, ...faults);
    const changed = await list({ timeoutMs: isEndless(faults) ? 1_000 : 60_000 });
    expect(!changed.unchanged && changed.issues).toHaveLength(120);
    const asked = fake.takeLog().length;
    // On a busy machine an answer may be late, too, and is then asked for again.
    if (isEndless(faults)) expect(asked).toBeGreaterThanOrEqual(requests);
    else expect(asked).toBe(requests);
  });

  test('a pause lasts as long as GitHub asks', async () => {
    fake.faults.add(/issues/, secondary(429, '1'));
    const before = Date.now();
    await list({ patience: { secondMs: 1000 } });
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000);
    expect(progress.filter(({ kind }) => kind === 'pause').map(({ message }) => message)).toEqual([
      'GitHub asks for a pause of 1 s',
    ]);
  });
});

test('a body wins over an etag that stayed the same', async () => {
  const etag = 'W/"same"';
  fake.faults.add(/issues/, { status: 200, headers: { etag }, body: [] });
  expect(await list({}, etag)).toMatchObject({ unchanged: false, issues: [], etag });
});

test('a date of 1970 has no effect', async () => {
  const date = 'Thu, 01 Jan 1970 00:00:00 GMT';
  fake.faults.add(/issues/, { status: 200, headers: { date }, body: [] });
  expect(await list()).toMatchObject({ unchanged: false });
});

test('a link to api.github.com is asked at the proxy that stands before it', async () => {
  const link = '<https://api.github.com/repositories/1000/issues?state=all&page=2>; rel="next"';
  fake.faults.add(/issues/, { status: 200, headers: { link }, body: [] });
  const changed = await list();
  expect(!changed.unchanged && changed.issues).toHaveLength(90);
  expect(fake.takeLog()[1]).toBe('GET /repositories/1000/issues?state=all&page=2 200');
});

describe('the token', () => {
  test('is in no failure, no progress and no client, even when the server repeats it', async () => {
    const { token } = fake;
    fake.faults.add(/issues/, {
      status: 403,
      body: { message: `No rights for ${token}\n::warning::\u001b[31m${token}` },
    });
    const error: unknown = await list().catch((thrown: unknown) => thrown);
    expectSecret(error);
    expectSecret(progress);
    expect((error as Error).message).toContain('No rights for [token] ::warning:: [31m[token]');
    expectSecret(connectGitHub({ token, repository: 'acme/status', baseUrl: fake.url }));
  });

  test('that cannot be a header is refused without repeating it', () => {
    const broken = 'ghp_abc\u00e9def';
    const connect = (): unknown => connectGitHub({ token: broken, repository: 'acme/status' });
    expect(connect).toThrow(/characters/);
    expect(connect).not.toThrow(/ghp/);
  });

  test('is trimmed, as it comes from files and variables', async () => {
    expect(await list({ token: `${fake.token}\n` })).toMatchObject({ unchanged: false });
    expect(fake.log[0]?.authorization).toBe(`token ${fake.token}`);
  });

  test('is not needed for a public repository', async () => {
    expect(await list({ token: '' })).toMatchObject({ unchanged: false });
    expect(fake.log[0]?.authorization).toBeUndefined();
  });

  test.each(['http://github.example/api/v3', 'ftp://x', 'nonsense'])(
    'does not go to %s',
    (baseUrl) => {
      const connect = (): unknown => connectGitHub({ repository: 'acme/status', baseUrl });
      expect(connect).toThrow(/https/);
    },
  );
});

test.each(['acme', 'acme/status/x', '../x', 'acme/..', 'a b/c', 'acme/st?tus', ''])(
  'the repository %j is refused',
  (repository) => {
    expect(() => connectGitHub({ repository })).toThrow(/owner\/name/);
  },
);

test('progress counts requests and what is left of the limit', async () => {
  await list();
  expect(progress.map(({ kind, requests }) => [kind, requests])).toEqual([
    ['request', 1],
    ['request', 2],
  ]);
  expect(progress[1]?.remaining).toBe(4_999);
});
