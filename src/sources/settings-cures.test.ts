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
  `${slack}impact: ">= major"`,
  'channels:\n  - type: slack\n    webhook: $X',
  'channels:\n  - id: team\n    slack_webhook: $X',
  'channels:\n  - id: team\n    slack: process.env.SLACK',
  'channels:\n  - id: team\n    slack: {{ SLACK_WEBHOOK }}',
  'channels:\n  - id: team\n    slack: %SLACK_WEBHOOK%',
  'channels:\n  - id: team\n    email: a@lists.example.org\n    from: b@example.org\n    smtp: $X',
  'channels:\n  - id: team\n    mail: mailto:a@lists.example.org\n    from: b@example.org\n    smtp: $X',
  'channels:\n  - id: team\n    mastodon: mastodon.example\n    token: $X',
  'channels:\n  - id: team\n    webhook: ops.example.org/hook\n    secret: $X',
  'channels:\n  - id: team\n    bluesky: a.bsky.social\n    handle: a.bsky.social\n    password: $X',
  'channels:\n  - id: team\n    bluesky: https://bsky.social\n    handle: "@a.example"\n    password: $X',
  'channels:\n  - id: team\n    twitter: $X',
  'channels:\n  - id: team\n    sms: $X',
  'channels:\n  - id: team\n    irc: irc.example.org',
  'channels:\n  - id: team\n    irc: irc.example.org\n    nick: bot',
  'channels:\n  - id: team\n    ntfy: topic',
])('in channels.yml: %j', (text) => {
  expectCured('channels', `${text}\n`);
});

test.each([
  ['name: Team chat\n    slack: $X', 'Write "id: team-chat".'],
  [
    'id: team\n    slack: https://hooks.example.org/services/T/B',
    'Write "slack: $SLACK_WEBHOOK", keep the secret',
  ],
  [
    'id: a\n    mail: a@x.org\n    from: b@x.org\n    smtp: smtps://u:p@x.org',
    'Write "smtp: $SMTP_URL", keep the secret',
  ],
  ['id: a\n    webhook: https://x.org/?token=0123456789', 'Write "webhook: $WEBHOOK'],
])('a channel of %j', (entry, cure) => {
  const [problem, ...others] = problemsOf('channels', `channels:\n  - ${entry}\n`);
  expect([toProblemMessage(problem!).cure.slice(0, cure.length), others]).toEqual([cure, []]);
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
  `${route}at_least: 3x in 10 min`,
  `${route}publish: false`,
  'routes:\n  - match:\n      - severity: page\n      - env: prod\n    component: api',
  'routes:\n  - match: { alertname: "^Api.*$" }\n    component: api',
  'routes:\n  - match: { severity: page, env: "!=test" }\n    component: api',
  'routes:\n  - match: { severity: “page” }\n    component: api',
  'routes:\n  - match: { severity: page }\n    component: { api: major_outage }',
  'routes:\n  Down: api\n  Slow: desk',
  'routes:\n  - Down -> api',
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
