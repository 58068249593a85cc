import { expect, test } from 'vitest';

import { expectCured, problemsOf } from '../../test/support/expect-cured.ts';
import { toProblemMessage } from '../views/tools/problems/problem-messages.ts';

const person = 'people:\n  - github: ana\n    name: Ana\n    time_zone: UTC\n';
const other = '  - github: ben\n    name: Ben\n    time_zone: UTC\n';

test.each([
  'hours: 8-18',
  'hours: 9 to 5',
  'hours: 24/7',
  'hours: [08:00, 18:00]',
  'days: Mon-Fri',
  'days: [1, 2]',
  'days: weekdays',
  'days: [Monday]',
  'away: 2026-12-24 - 2026-12-31',
  'away: { from: 2026-12-24, until: 2026-12-31 }',
  'away: [{ start: 2026-12-24, end: 2026-12-31 }]',
  'shift: 08:00-18:00',
  'away: [24.12.2026 - 31.12.2026]',
  'away: { from: 24.12.2026, until: 31.12.2026 }',
  'hours: 08:00-20:00 CET',
  'away: [2026-12-24, 2026-12-31]',
  'away: 24.12.-31.12.2026',
])('in the rota: %j', (line) => {
  expectCured('rota', `${person}    ${line}\n${other}`);
});

test.each([
  'tiers: ana',
  'tiers: [ana]',
  'tiers: [["@ana"]]',
  'tiers:\n  - name: first\n    people: [ana]',
  'order: [ana]',
  'tiers: [[@ana]]',
  'tiers: { 1: ana, 2: ben }',
  'cover: 24/7',
  'cover: Mon-Fri 9-17',
])('of the rota: %j', (line) => {
  expectCured('rota', `${person}${other}${line}\n`);
});

test.each(['people:\n  ana: Europe/Berlin\n  ben: UTC', 'people:\n  ana:\n    time_zone: UTC'])(
  'of people: %j',
  (text) => {
    expectCured('rota', `${text}\n`);
  },
);

const slack = 'channels:\n  - id: team\n    slack: $X\n    ';
test.each([
  'channels:',
  `${slack}kinds: incidents`,
  `${slack}impact: major+`,
  `${slack}components: api`,
  `${slack}name: #ops`,
  `${slack}components: API`,
  'channels: slack',
  'channels: slack, email',
  'channels:\n  slack: $SLACK',
  'slack: $SLACK',
  'channels:\n  - type: slack\n    webhook: https://hooks.example.org/x',
  'channels:\n  - id: team\n    Slack: $X',
  'channels:\n  - id: team\n    slack: ${X}',
  'channels:\n  - id: team\n    slack: ${{ secrets.X }}',
  'channels:\n  - id: team\n    slack: X',
  'channels:\n  - id: team\n    ms_teams: $TEAMS',
  'channels:\n  slack:\n    webhook: $SLACK',
  'slack:\n  webhook: $SLACK',
  `${slack}only: incident`,
  'channels:\n  - id: team\n    twitter: $X',
  'channels:\n  - id: team\n    sms: $X',
  'channels:\n  - id: team\n    irc: irc.example.org',
  'channels:\n  - id: team\n    irc: irc.example.org\n    nick: bot',
  'channels:\n  - id: team\n    ntfy: topic',
])('in channels.yml: %j', (text) => {
  expectCured('channels', `${text}\n`);
});

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

const route = 'routes:\n  - match: { severity: page }\n    component: api\n    ';
test.each([
  'routes:\n  - match: { severity: "page|warn" }\n    component: api',
  'routes:\n  - match: { alertname: "Disk.*" }\n    component: api',
  'routes:\n  - match: { severity: page }\n    component: api\nissues: sentry',
  'routes:',
  `${route}publish: 15 min`,
  `${route}publish: 15`,
  'routes:\n  - match: severity == page\n    component: api',
  `${route}publish: after 15`,
  `${route}publish: never`,
  `${route}publish: immediately`,
  `${route}at_least: 3`,
  `${route}at_least: { count: three, within: 10 min }`,
  `${route}for: 5 min`,
  `${route}status: down`,
  'routes:\n  - match: severity=page\n    component: api',
  'routes:\n  - matchers: ["severity=page"]\n    component: api',
  'routes: api',
  'routes:\n  - api',
  'routes:\n  - severity: page\n    component: api',
  'routes:\n  - alertname: X\n    component: api',
  'routes:\n  - alertname: X\n    service: API\n    for: 5m',
  `${route}title: "{{ $labels.alertname }}"`,
  'routes:\n  api:\n    severity: page\n  desk:\n    severity: info',
  'routes:\n  - match: [severity: page }\n    component: api',
  'groups:\n  - name: g\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 5m\n      - alert: Slow\n        expr: x > 1',
  '- alert: Down\n  expr: up == 0',
  'routes:\n  - match: { severity = page }\n    component: api',
  'routes:\n  - match: { severity: page, alertname =~ "X.*" }\n    component: api',
  'routes:\n  - match: alertname\n    component: api',
  'alertname: X\ncomponent: api',
  'routes:\n  - match:\n    component: api',
  'routes:\n  - match: severity page\n    component: api',
  'routes:\n  - match_re: { severity: page }\n    component: [api, desk]',
  `${route}continue: true`,
  `${route}not: { env: test }`,
  `${route}at_least: 3 in 10 min`,
  'route:\n  - matchers: ["severity=page", "env!=test"]\n    component: api',
])('in alerts.yml: %j', (text) => {
  expectCured('alerts', `${text}\n`);
});

test.each([
  ['channels', '- id: team\n  slack: $X\n', 'Write "channels:" in a line of its own above it.'],
  ['probes', '- id: api\n', 'Write "probes:" in a line of its own above it.'],
  ['rota', '- github: ana\n', 'Write "people:" in a line of its own above it.'],
  ['page', 'name:Lantern', 'Write "name: Lantern".'],
] as const)('a file of %s that is no map', (kind, text, cure) => {
  expect(problemsOf(kind, text).map((each) => toProblemMessage(each).cure)).toEqual([cure]);
});
