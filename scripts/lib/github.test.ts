import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFakeGitHub, type FakeGitHub } from '../../test/support/fake-github.ts';
import type { Fault } from '../../test/support/fake-github/fault.ts';
import type { GitHubConnection, GitHubProgress } from './github-connection.ts';
import { GITHUB_EXIT_CODES, GitHubError, type GitHubFailureCode } from './github-failure.ts';
import { fetchChangedIssues, type ChangedIssues } from './github-fetch.ts';
import { connectGitHub } from './github.ts';

let fake: FakeGitHub;
let address: string;
let progress: GitHubProgress[];

beforeEach(async () => {
  fake = await openFakeGitHub();
  address = fake.url;
  progress = [];
  for (let index = 0; index < 120; index += 1) {
    const createdAt = Date.UTC(2026, 0, 1) + index * 1000;
    fake.repository.issue({ title: 'Down', createdAt, labels: ['incident'] });
  }
});
afterEach(async () => {
  await fake.close();
});

function list(connection: Partial<GitHubConnection> = {}, etag?: string): Promise<ChangedIssues> {
  const client = connectGitHub({
    token: fake.token,
    repository: 'acme/status',
    baseUrl: address,
    timeoutMs: 200,
    patience: { secondMs: 5 },
    onProgress: (each) => progress.push(each),
    ...connection,
  });
  return fetchChangedIssues(client, {
    labels: ['incident'],
    ...(etag === undefined ? {} : { etag }),
  });
}

const html = { 'content-type': 'text/html' };
const always = (fault: Fault): Fault[] => Array.from({ length: 20 }, () => fault);
const inSeconds = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);
const limited = (resetIn: number): Fault => ({
  status: 403,
  headers: {
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': inSeconds(resetIn),
  },
  body: { message: 'API rate limit exceeded for 127.0.0.1.' },
});
const secondary = (status: number, retryAfter?: string): Fault => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
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
    ['silence', ['silence'], 3],
    ['page 2 that fails once', ['pass', { status: 502, body: '' }], 3],
  ];
  test.each(cases)('%s', async (_name, faults, requests) => {
    fake.faults.add(/issues/, ...faults);
    const changed = await list();
    expect(!changed.unchanged && changed.issues).toHaveLength(120);
    expect(fake.takeLog()).toHaveLength(requests);
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

describe('faults that stop', () => {
  const cases: readonly (readonly [string, Fault[], GitHubFailureCode, number, RegExp])[] = [
    ['a primary limit for an hour', [limited(3600)], 'rate-limit', 1, /Go on after 20/],
    ['a secondary limit for an hour', [secondary(403, '3600')], 'rate-limit', 1, /Go on after/],
    ['a secondary limit without end', always(secondary(429, '1')), 'rate-limit', 4, /Go on/],
    ['429 without a time', [{ status: 429 }], 'rate-limit', 1, /Go on after/],
    [
      'a bad token',
      [{ status: 401, body: { message: 'Bad credentials' } }],
      'bad-token',
      1,
      /wrong, expired or revoked/,
    ],
    [
      'SAML',
      [
        {
          status: 403,
          headers: { 'x-github-sso': 'required; url=https://github.com/orgs/x/sso?a=1' },
          body: { message: 'Resource protected by organization SAML enforcement.' },
        },
      ],
      'sso-required',
      1,
      /SAML enforcement.*github\.com\/orgs\/x\/sso/,
    ],
    [
      'a token without the right',
      [{ status: 403, body: { message: 'Resource not accessible by integration' } }],
      'forbidden',
      1,
      /issues: read/,
    ],
    [
      'no access',
      [{ status: 404, body: { message: 'Not Found' } }],
      'no-access',
      1,
      /name is wrong, or the token/,
    ],
    [
      'issues off',
      [{ status: 410, body: { message: 'Issues are disabled for this repo' } }],
      'issues-off',
      1,
      /Issues are disabled/,
    ],
    [
      'a legal block',
      [{ status: 451, body: { message: 'Repository access blocked' } }],
      'blocked',
      1,
      /access blocked/,
    ],
    [
      'a unicorn that stays',
      always({ status: 502, headers: html, body: '<html>Unicorn!</html>' }),
      'server-error',
      4,
      /answered 502/,
    ],
    ['504', always({ status: 504, body: '' }), 'server-error', 4, /answered 504/],
    [
      'a captive portal',
      [{ status: 200, headers: html, body: '<html>captive portal</html>' }],
      'not-json',
      1,
      /no JSON/,
    ],
    ['broken JSON', always({ status: 200, body: '[{"id":1,"tit' }), 'not-json', 4, /broken/],
    ['page 2', ['pass', ...always({ status: 502, body: '' })], 'server-error', 5, /502/],
    [
      'pages in circles',
      always({ status: 200, headers: { link: '<?page=1>; rel="next"' }, body: [] }),
      'bad-link',
      2,
      /circles/,
    ],
    [
      'a next page elsewhere',
      [
        {
          status: 200,
          headers: { link: '<https://evil.example/issues?page=2>; rel="next"' },
          body: [],
        },
      ],
      'bad-link',
      1,
      /evil\.example, which is not GitHub/,
    ],
    [
      'a redirect elsewhere',
      [{ status: 301, headers: { location: 'https://evil.example/issues' } }],
      'bad-link',
      1,
      /evil\.example/,
    ],
    [
      'a redirect without an address',
      always({ status: 301, headers: {} }),
      'bad-redirect',
      2,
      /circles/,
    ],
    [
      'redirects in circles',
      always({ status: 301, headers: { location: '/repositories/1000/issues' } }),
      'bad-redirect',
      2,
      /circles/,
    ],
    ['a slow drip', always('drip'), 'time-limit', 4, /too long/],
    ['silence', always('silence'), 'time-limit', 4, /too long/],
    ['a connection cut', always('reset'), 'connection', 4, /connection to GitHub failed/],
    [
      'an object for a list',
      [{ status: 200, body: { message: 'hi' } }],
      'unexpected-shape',
      1,
      /not a list/,
    ],
    ['a list of something else', [{ status: 200, body: [{ id: 1 }] }], 'unexpected-shape', 1, /./],
    [
      'a 304 that nobody asked for',
      [{ status: 304, headers: { etag: 'W/"x"' }, body: '' }],
      'rejected',
      1,
      /304/,
    ],
  ];
  test.each(cases)('%s', async (_name, faults, code, requests, message) => {
    fake.faults.add(/issues/, ...faults);
    const error: unknown = await list().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubError);
    expect(error).toMatchObject({ code, exitCode: GITHUB_EXIT_CODES[code] });
    expect((error as GitHubError).message).toMatch(message);
    expect(fake.log).toHaveLength(requests);
    expectSecret(error);
  });

  test('429 without a time says to wait a minute', async () => {
    fake.faults.add(/issues/, { status: 429 });
    const before = Date.now();
    const error: unknown = await list().catch((thrown: unknown) => thrown);
    expect((error as { resetAt: number }).resetAt).toBeGreaterThanOrEqual(before + 60_000);
  });

  test('pauses are bounded together, not only each', async () => {
    fake.faults.add(/issues/, secondary(429, '100'), secondary(429, '100'));
    await expect(list({ patience: { secondMs: 1, allPausesMs: 150_000 } })).rejects.toMatchObject({
      code: 'rate-limit',
    });
    expect(fake.log).toHaveLength(2);
  });

  test('nobody listening', async () => {
    await fake.close();
    const error: unknown = await list().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'connection', exitCode: 69 });
    await fake.open();
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

/** Neither what is printed nor what is serialized of it may hold the token. */
function expectSecret(value: unknown): void {
  const seen =
    inspect(value, { depth: Infinity, showHidden: true }) +
    JSON.stringify(value, Object.getOwnPropertyNames(Object(value))) +
    JSON.stringify(value) +
    String(value);
  expect(seen).not.toContain(fake.token);
}

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
