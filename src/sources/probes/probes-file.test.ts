import { describe, expect, test } from 'vitest';

import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import { parseProbes } from './probes-file.ts';

function read(text: string) {
  const list = new ProblemList('probes.yml');
  return {
    probes: parseProbes(text, new KnownComponents(['api', 'web']), list),
    problems: list.problems,
  };
}
const one = (probe: string) => `probes:\n  - ${probe}\n`;

test('fills in what is not said', () => {
  expect(read(one('{ id: a, component: api, url: https://x.org }')).probes).toEqual({
    everyMs: 300_000,
    failsAfter: 3,
    recoversAfter: 2,
    publishAfterMs: 900_000,
    probes: [{ kind: 'url', id: 'a', component: 'api', url: 'https://x.org' }],
  });
});

test.each([
  ['at_once', 0],
  ['after 1 h', 3_600_000],
  ['by_hand', Infinity],
])('publish: %s', (text, expected) => {
  expect(read(`publish: ${text}\nprobes: []\n`).probes?.publishAfterMs).toBe(expected);
});

test.each([
  [
    'url',
    `{ id: a, component: api, url: https://x.org/healthz, expect: { status: 200-299, text: '"ok"', json: { $.status: ok }, header: { content-type: application/json }, within: 3 s }, failed: major_outage, slow: degraded_performance }`,
  ],
  [
    'url',
    `{ id: a, component: api, url: $SECRET_URL, method: POST, headers: { authorization: Bearer $TOKEN }, body: '{"key":"$KEY"}', redirects: 0, tries: 2, invert: true }`,
  ],
  ['tcp', `{ id: mail, component: web, tcp: mx.example.org:25, says: '220', ip: 6 }`],
  [
    'tls',
    '{ id: cert, component: web, tls: example.org:443, expect: { valid_for: 14 d }, tells: maintainers }',
  ],
  ['dns', '{ id: dns, component: web, dns: example.org, type: A, expect: { is: [203.0.113.7] } }'],
  ['heartbeat', '{ id: nightly, component: web, heartbeat: nightly, every: 1 d, grace: 2 h }'],
  ['workflow', '{ id: workflow, component: web, workflow: you/repo/nightly.yml, every: 1 d }'],
  [
    'prometheus',
    `{ id: errors, component: api, prometheus: https://prom.example.org, query: 'up', expect: { below: 0.01 } }`,
  ],
  ['command', '{ id: jobs, component: web, command: [./probe-jobs.sh], within: 60 s }'],
])('reads a probe of the kind %s: %s', (kind, text) => {
  const { probes, problems } = read(one(text));
  expect(problems).toEqual([]);
  expect(probes?.probes).toMatchObject([{ kind }]);
});

describe('says what cannot be', () => {
  test.each<[string, string]>([
    ['{ id: a, component: api }', 'probe-kind'],
    ['{ id: a, component: api, ulr: https://x.org }', 'probe-kind'],
    ['{ id: a, component: api, url: https://x.org, tcp: x.org:1 }', 'probe-kind'],
    ['{ id: a, component: apo, url: https://x.org }', 'unknown-component'],
    ['{ id: a, component: api, url: ftp://x.org }', 'value-invalid'],
    ['{ id: a, component: api, url: https://x.org, failed: operational }', 'unknown-status'],
    ['{ id: a, component: api, url: https://x.org, expect: { status: fine } }', 'value-invalid'],
    ['{ id: a, component: api, url: https://x.org, expect: { within: soon } }', 'value-invalid'],
    ['{ id: a, component: api, url: https://x.org, expect: { withn: 3 s } }', 'key-unknown'],
    ['{ id: a, component: api, url: https://x.org, says: x }', 'key-unknown'],
    ['{ id: a, component: api, tcp: x.org }', 'value-invalid'],
    ['{ id: nightly, component: api, heartbeat: nightly }', 'key-missing'],
    ['{ id: A b, component: api, url: https://x.org }', 'value-invalid'],
    [
      '{ id: a, component: api, url: https://x.org }\n  - { id: a, component: api, url: https://x.org }',
      'probe-id-twice',
    ],
  ])('%s', (text, code) => {
    const { probes, problems } = read(one(text));
    expect([probes, problems.map((each) => each.code)]).toEqual([undefined, [code]]);
    expect(problems.map((each) => toProblemMessage(each).cure)).not.toContain('');
  });

  test.each(['every: 3 s', 'publish: soon', 'fails_after: 0', 'fails: 3', 'connectivity: x'])(
    '%s',
    (line) => {
      expect(read(`${line}\nprobes: []\n`).probes).toBeUndefined();
    },
  );
});

describe('a secret in plain is told and not shown', () => {
  const secret = 's3cr3tT0k3n';
  test.each([
    `{ id: a, component: api, url: https://ana:${secret}@x.org/ }`,
    `{ id: a, component: api, url: https://x.org/, headers: { Authorization: Bearer ${secret} } }`,
    `{ id: a, component: api, url: https://x.org/, headers: { x-api-key: ${secret} }, wrong: 1 }`,
    `{ id: a, component: api, prometheus: https://x.org/, query: up, token: ${secret}, expect: {} }`,
  ])('%s', (text) => {
    const { probes, problems } = read(one(text));
    expect([probes, problems.map(({ code }) => code)]).toEqual([undefined, ['secret-in-plain']]);
    expect(
      JSON.stringify([problems, problems.map((each) => toProblemMessage(each))]),
    ).not.toContain(secret);
  });
});
