import { describe, expect, test } from 'vitest';

import type { Fault } from '../../bench/fake-github/fault.ts';
import { fake } from '../../test/support/github-client.ts';
import {
  always,
  expectSecret,
  html,
  isEndless,
  limited,
  list,
  openTwoPagesForEachTest,
  secondary,
} from '../../test/support/github-list.ts';
import {
  githubExitCodes,
  GitHubError,
  type GitHubFailureCode,
} from '../../src/sources/github/answers/failure.ts';

openTwoPagesForEachTest();

describe('faults that stop', () => {
  const cases: readonly (readonly [string, Fault[], GitHubFailureCode, number, RegExp])[] = [
    ['a primary limit for an hour', [limited(3600)], 'rate-limit', 1, /used up\. Go on after 20/],
    [
      'a secondary limit for an hour',
      [secondary(403, '3600')],
      'rate-limit',
      1,
      /asks for a pause.*too quickly.*\. Go on after 20/,
    ],
    [
      'a limit that ends later than any date',
      [secondary(429, '99999999999999999')],
      'rate-limit',
      1,
      /asks for a pause.+Go on after \+275760/,
    ],
    [
      'a secondary limit until a date',
      always(secondary(429, 'Fri, 14 Mar 2098 10:00:00 GMT')),
      'rate-limit',
      4,
      /Go on after 2098-03-14T10:00:00/,
    ],
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
      'a right that GitHub names',
      [
        {
          status: 403,
          headers: { 'x-accepted-github-permissions': 'issues=write,contents=read; pages=read' },
          body: { message: 'Resource not accessible by integration' },
        },
      ],
      'forbidden',
      1,
      /integration\. The token needs "issues: write" and "contents: read" or "pages: read"\.$/,
    ],
    [
      'a locked issue',
      [{ status: 403, body: { message: 'Unable to create comment because issue is locked.' } }],
      'forbidden',
      1,
      /is locked\. Unlock it/,
    ],
    [
      'a workflow that nobody may start',
      [{ status: 422, body: { message: "Workflow does not have 'workflow_dispatch' trigger" } }],
      'rejected',
      1,
      /trigger\. Write "workflow_dispatch:" below "on:"/,
    ],
    [
      'a link that is cut off',
      [{ status: 200, headers: { link: '<https://api.github.com/x?page=2>; rel="nex' }, body: [] }],
      'bad-link',
      1,
      /what follows/,
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
      always({ status: 304, headers: { etag: 'W/"x"' }, body: '' }),
      'not-json',
      4,
      /broken/,
    ],
  ];
  test.each(cases)('%s', async (_name, faults, code, requests, message) => {
    fake.faults.add(/issues/, ...faults);
    const timeoutMs = isEndless(faults) ? 100 : 60_000;
    const error: unknown = await list({ timeoutMs }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GitHubError);
    expect(error).toMatchObject({ code, exitCode: githubExitCodes[code] });
    expect((error as GitHubError).message).toMatch(message);
    expect(fake.log).toHaveLength(requests);
    expectSecret(error);
  });

  test('page 2, and page 1 is kept', async () => {
    fake.faults.add(/issues/, 'pass', ...always({ status: 502, body: '' }));
    const told = await list();
    expect(told).toMatchObject({ issues: [], failure: { code: 'server-error' } });
    expect(told.unchanged ? 0 : told.labelled.size).toBeGreaterThan(0);
    expect(fake.log).toHaveLength(5);
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
