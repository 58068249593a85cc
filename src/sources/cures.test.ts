import { describe, test } from 'vitest';

import { expectCured, problemsOf, type Kind } from '../../test/support/expect-cured.ts';

const times = [
  '28 Nov 2026 9:58 am UTC',
  '28/11/2026 09:58 UTC',
  '2026-28-11 09:58 UTC',
  '26-11-28 09:58 UTC',
  '11-28 09:58 UTC',
  'Nov 28, 2026 9:58am UTC',
  '20261128T0958Z',
  '2026-11-28T09:58',
  '2026-11-28 09:58 +5:30',
  '2026-11-28 10:58 CET',
  '2026-11-28 11:58 GMT+2',
  '2026-11-28 15:28 IST',
  '2026-11-28 10:58 Europe/Berlin',
  'yesterday 09:58 UTC',
  '2026-11-27 24:00 UTC',
  '2026-11-28 09h58 UTC',
  '1795859880',
  '2026-11-28 09:58–10:30 UTC',
  '(2026-11-28 09:58 UTC)',
  '2026-02-30 09:58 UTC',
  '2026-11-28 noon UTC',
  '2026/11/28, 09:58 UTC',
  '09:58 UTC',
  'Sat Nov 28 09:58:00 UTC 2026',
  '28.11.2026 09:58',
  '2026年11月28日 09:58 UTC',
  '5 h ago',
] as const;

const report = (head: string, body: string) => `---\ntitle: x\n${head}---\n\n${body}`;
const first = '## Investigating — 2026-02-20 09:00 UTC\n\nWe look.\n';

describe.each(times)('the cure of %s is right', (time) => {
  test.each<[string, Kind, string]>([
    ['in a heading', 'incident', report('', `## Identified — ${time}\n\nA disk is full.\n`)],
    ['in brackets', 'incident', report('', `## Fixed (${time})\n\nA disk is full.\n`)],
    [
      'as a text',
      'incident',
      report('', `${first}\n**Identified** — ${time}\n\nA disk is full.\n`),
    ],
    [
      'as the start',
      'incident',
      report(`started: ${time}\n`, first.replace('02-20 09:00', '11-28 14:00')),
    ],
    [
      'as a key of another tool',
      'incident',
      report(`created_at: ${time}\n`, first.replace('02-20 09:00', '11-28 14:00')),
    ],
    [
      'of a window',
      'maintenance',
      report(`scheduled_for: ${time}\nscheduled_until: 2026-12-30 10:00 UTC\n`, 'Text.\n'),
    ],
    ['of an announcement', 'announcement', report(`from: ${time}\n`, 'Text.\n')],
  ])('%s', (_, kind, text) => {
    if (problemsOf(kind, text).length > 0) expectCured(kind, text);
  });
});

const page = (lines: string) =>
  `${/^name/im.test(lines) ? '' : 'name: Lantern\n'}${lines}\n${/^components:/m.test(lines) ? '' : 'components: [{ id: api, name: API }]\n'}`;

test.each([
  'url: status.example.org',
  'url: http:/status.example.org',
  'url: https:// status.example.org',
  'support: help@example.org',
  'homepage: www.example.org',
  'time_zone: PST',
  'time_zone: Berlin',
  'time_zone: UTC+1',
  'time_zone: Europe/Berln',
  'accent: 1f6f43',
  'accent: #1f6f43',
  'accent: teal',
  'language: en_US',
  'language: German',
  'languages: en, de',
  'languages: [EN, German]',
  'stale_after: 30',
  'stale_after: PT2H',
  'updates:\n  major: 45 min',
  'updates: { major: { every: 45 } }',
  'uptime: { weights: { partial_outage: 30 } }',
  'github: { trusted_logins: ["@ana"] }',
  'github:\n  trusted_logins: "@ana, @ben"',
  'github:\n  trusted_associations: [owner]',
  'links: https://a.example',
  'links:\n  - https://a.example',
  'links:\n  - [Blog, https://a.example]',
  'links: { name: Blog, url: https://a.example }',
  'links:\n  Blog: https://a.example\n  Docs: https://b.example',
  'name: 42',
  'name: # Lantern',
  'name: Lantern #1',
  'name: Lantern: a page',
  'name:Lantern',
  'name = Lantern',
  'timezone: Europe/Berlin',
  'contact: help@example.org',
  'Name: Lantern',
  'components:\n  api: API\n  docs: Documentation',
  'components:\n  - api\n  - docs',
  'components:\n  - id: API Gateway\n    name: API',
  'components:\n  - id: 7\n    name: API',
  'components:\n  - name: Core\n    components:\n      - id: api\n        name: API',
  'components:\n  - id: api\n    title: API',
  'components:\n  - id: api\n    name: API\n    since: 1 June 2025',
  'components:\n  - id: api\n    name: API\n    retired: yes',
  'components:\n  - id: api, name: API',
  'components:\n  -id: api\n    name: API',
  'components:\n\t- id: api\n\t  name: API',
  'components:\n  - id: api\n   name: API',
  'components:\n  - {id: api, name: API',
  'components:\n  - Core:\n      - id: api\n        name: API',
])('in page.yml: %j', (lines) => {
  expectCured('page', page(lines));
});

test.each([
  'title: API #1 fails',
  'title: # x',
  'title: 502',
  'title: [API] slow',
  'title: "x',
  "title: 'It's slow'",
  'title: “Slow”',
  'Title: x',
  'name: x',
  'components: api',
  'components: [api, docs]',
  'components: all',
  'components: none',
  'components:\n  - api: down',
  'components:\n  api: down',
  'components: { api, docs }',
  'components: {api:down}',
  'components:\n  api: major_outage, docs: operational',
  'components:\n  - id: api\n    status: down',
  'components:\n  API: major_outage',
  'components: { api: { status: down } }',
  'components:\napi: major_outage',
  'systems:\n  api: major_outage',
  'severity: down',
  'priority: P1',
  'impact: high',
  'issue: #12',
  'issue: "#12"',
  'issue: GH-12',
  'false_alarm: yes',
  'false-alarm: true',
  'upstream: Brightcloud',
  'upstream:\n  name: Brightcloud\n  url: https://b.example',
  'upstream:\n  - Brightcloud',
  'affected: [Everyone, Europe]',
  'affected: # everyone',
  'workaround: Use `eu2`: it works',
  'coordinator: @ana',
  'next update: 2026-11-28 16:00 UTC',
  'eta: 2026-11-28 16:00 UTC',
  'was: x',
])('in an incident: %j', (lines) => {
  const title = /^(title|Title|name):/.test(lines) ? '' : 'title: x\n';
  expectCured('incident', `---\n${title}${lines}\n---\n\n${first}`);
});

test.each([
  '- Next update: 15:30 UTC',
  '- Next update: in 30 min',
  '— Next update: 2026-11-28 15:30 UTC',
  '1. Components: api operational',
  'Components: api operational',
  '- Components: api operational; docs operational',
  '- Components: all down',
  '- Components: core slow',
  '- Components:\n  - api partial outage\n  - docs: ok',
  '- Components: API is down',
  '- Workarround: use eu2',
  '- Owner: ana',
  '- ETA: 2026-11-28 16:00 UTC',
  '- Components: ~~api slow~~ api operational',
  '- Affected: all\n- ETA: 2026-11-28 16:00 UTC',
  '- Affected: all\n- Next update — 2026-11-28 16:00 UTC',
])('as a fact: %j', (fact) => {
  expectCured('incident', `---\ntitle: x\n---\n\n${first.replace('\n\n', `\n\n${fact}\n\n`)}`);
});

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
])('in the rota: %j', (line) => {
  expectCured('rota', `${person}    ${line}\n${other}`);
});

test.each([
  'tiers: ana',
  'tiers: [ana]',
  'tiers: [["@ana"]]',
  'tiers:\n  - name: first\n    people: [ana]',
  'order: [ana]',
])('of the rota: %j', (line) => {
  expectCured('rota', `${person}${other}${line}\n`);
});
