import { expect, test } from 'vitest';

import { expectCured, problemsOf } from '../../test/support/expect-cured.ts';
import { toProblemMessage } from '../views/tools/problems/problem-messages.ts';

const probe = 'probes:\n  - id: api\n    component: api\n    ';
test.each([
  'probes:',
  `${probe}url: x.org`,
  `${probe}tcp: x.org`,
  `${probe}tcp: x.org 443`,
  `${probe}dns: https://x.org`,
  `${probe}url: https://x.org\n    status: 200`,
  `${probe}url: https://x.org\n    expect: 200`,
  `${probe}url: https://x.org\n    headers: "A: b"`,
  `${probe}url: https://x.org\n    method: get`,
  `${probe}url: https://x.org\n    timeout: 5`,
  `${probe}url: https://x.org\n    timeout: "5000"`,
  `${probe}url: https://x.org\n    within: 800`,
  `${probe}url: https://x.org\n    expect: { status: 2xx }`,
  `${probe}http: https://x.org`,
  `${probe}url: https://x.org\n    expect: OK`,
  `${probe}url: https://x.org\n    expect: { status: [200, 301] }`,
  `${probe}url: https://x.org\n    headers:\n      - "A: b"`,
  `${probe}tcp: x.org\n    port: 443`,
  `${probe}ping: x.org`,
  'probes: https://api.example.org/health',
  'probes:\n  - https://api.example.org/health',
  'probes:\n  api: https://api.example.org/health',
  'probes:\n  - name: API\n    url: https://api.example.org/health',
  'probes:\n  url: https://api.example.org/health',
  'url: https://api.example.org/health',
  'endpoints:\n  - name: front-end\n    url: https://x.org/health\n    interval: 5m\n    conditions: ["[STATUS] == 200"]',
  `${probe}url: https://x.org\n    expect: 200-299`,
  `${probe}url: https://x.org\n    expect: { contains: ok }`,
  `${probe}url: https://x.org\n    expect: { json: $.status == ok }`,
  `${probe}url: https://x.org\n    ip: ipv6`,
  `${probe}url: https://x.org\n    follow_redirects: false`,
  `${probe}dns: x.org\n    expect: 192.0.2.1`,
  `${probe}command: ./check.sh --all`,
  'probes:\n  api:\n    url: https://x.org',
  'owner: acme\nrepo: status\nsites:\n  - name: Google\n    url: https://google.com\n  - name: API\n    url: https://x.org',
  '- name: front-end\n  url: https://x.org/health\n  interval: 5m',
  `fails_after: two\n${probe}url: https://x.org`,
  `interval: 5 min\n${probe}url: https://x.org`,
])('in probes.yml: %j', (text) => {
  expectCured('probes', `${text}\n`);
});

test.each([
  `${probe}url: 192.0.2.1`,
  `${probe}url: wss://x.org`,
  `${probe}url: https://x.org\n    failure-threshold: 3`,
  `${probe}url: https://x.org\n    success-threshold: 2`,
  `${probe}url: https://x.org\n    maxretries: 2`,
  `${probe}url: https://x.org\n    expectedStatusCodes: [200, 201]`,
  `${probe}url: https://x.org\n    keyword: ok`,
  `${probe}url: https://x.org\n    expect: 2xx`,
  `${probe}url: https://x.org\n    expect: [200, 204]`,
  `${probe}url: https://x.org\n    expect: { status: ok }`,
  `${probe}url: https://x.org\n    expect: { max_ms: 500 }`,
  `${probe}url: https://x.org\n    upsideDown: true`,
  `${probe}url: https://x.org\n    private: true`,
  `${probe}url: https://x.org\n    method: POST\n    body: { a: 1 }`,
  `${probe}url: https://x.org\n    headers:\n      Authorization: "Bearer \${TOKEN}"`,
  `${probe}tls: x.org:443\n    expect: { valid_for: 14 }`,
  `${probe}tls: x.org:443\n    expiry: 14 d`,
  `${probe}ssl: x.org`,
  `${probe}smtp: mx.x.org`,
  `${probe}script: ./check.sh`,
  `${probe}dns: x.org\n    record: A`,
  `${probe}dns: x.org\n    expect: { ip: 192.0.2.1 }`,
  `${probe}dns: x.org\n    nameserver: 192.0.2.53`,
  `${probe}heartbeat: true\n    every: 1 d`,
  `${probe}heartbeat: nightly\n    every: "0 3 * * *"`,
  `${probe}prometheus: https://x.org\n    query: up\n    expect: "< 0.01"`,
  `${probe}prometheus: https://x.org\n    query: up\n    expect: 0.01`,
  `${probe}prometheus: https://x.org\n    query: up\n    expect: { lt: 0.01 }`,
  `${probe}prometheus: https://x.org\n    expr: up\n    expect: { below: 1 }`,
  `every: "*/5 * * * *"\n${probe}url: https://x.org`,
  `publish: true\n${probe}url: https://x.org`,
  `publish: { after: 15 min }\n${probe}url: https://x.org`,
  `fails_after: 3x\n${probe}url: https://x.org`,
  'probes:\n  - id = api\n    component = api\n    url = https://x.org',
])('of other tools in probes.yml: %j', (text) => {
  expectCured('probes', `${text}\n`);
});

test('an interval of a single probe belongs above all of them', () => {
  const [problem] = problemsOf('probes', `${probe}url: https://x.org\n    interval: 60\n`);
  expect(toProblemMessage(problem!).cure).toBe(
    'Write "every: 1 min" above "probes:", for all of them, and remove this line.',
  );
});
