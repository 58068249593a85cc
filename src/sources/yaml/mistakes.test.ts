import { describe, expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { knownComponents } from '../../../test/support/cures.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../page/known-components.ts';
import { parsePage } from '../page/page-file.ts';
import { ProblemList } from '../problem-list.ts';
import { parseAnnouncement } from '../reports/announcement-file.ts';
import { parseIncident } from '../reports/incident-file.ts';
import { parseMaintenance } from '../reports/maintenance-file.ts';

const now = at('2026-11-28 15:00');

/** Each problem in a line: its line, and the cure. */
function cures(parse: (list: ProblemList) => unknown, file: string): string[] {
  const list = new ProblemList(file, now);
  parse(list);
  return list.problems.map((problem: Problem) => {
    const { cure } = toProblemMessage(problem, '2026-11-28 15:00 UTC');
    const typed = cure.replace(/^Did you mean "[^"]*"\? (?=Write )/, '');
    return `${problem.line}${isWarning(problem) ? ' (warning)' : ''} ${typed}`;
  });
}

const page = (lines: string) =>
  cures((list) => {
    const components = /^(components|systems):/m.test(lines)
      ? ''
      : 'components: [{ id: api, name: API }]\n';
    parsePage(
      `${lines}\n${components}${/^(name|title|page_name):/m.test(lines) ? '' : 'name: Lantern\n'}`,
      'https://a.example/',
      list,
    );
  }, 'page.yml');

const incident = (lines: string) =>
  cures((list) => {
    const title = /^(title|name|headline|systems):/m.test(lines) ? '' : 'title: x\n';
    parseIncident(
      'x',
      `---\n${lines}\n${title}---\n\n## Investigating — 2026-11-28 09:58 UTC\n`,
      knownComponents,
      list,
    );
  }, '2026-11-28-x.md');

describe('a value of page.yml', () => {
  test.each([
    ['url: status.example.org', '1 Write "url: https://status.example.org".'],
    ['url: www.example.org/status', '1 Write "url: https://www.example.org/status".'],
    ['url: https://example.org/status/,', '1 Write "url: https://example.org/status/".'],
    ['url: https://example.org index', '1 Write "url: https://example.org".'],
    ['support: mailto:help @example.org', '1 Write "support: mailto:help@example.org".'],
    ['homepage: example.org', '1 Write "homepage: https://example.org".'],
    ['support: help@example.org', '1 Write "support: mailto:help@example.org".'],
    ['time_zone: PST', '1 Write "time_zone: America/Los_Angeles".'],
    ['time_zone: Berlin', '1 Write "time_zone: Europe/Berlin".'],
    ['time_zone: Europe / Berlin', '1 Write "time_zone: Europe/Berlin".'],
    ['time_zone: UTC+1', '1 Write "time_zone: Etc/GMT-1".'],
    ['time_zone: +01:00', '1 Write "time_zone: Etc/GMT-1".'],
    ['accent: 1f6f43', '1 Write "accent: "#1f6f43"".'],
    ['accent: 123456', '1 Write "accent: "#123456"".'],
    ['accent: #1f6f43', '1 Write "accent: "#1f6f43"".'],
    ['accent: teal', '1 Write "accent: "#008080"".'],
    ['language: en_US', '1 Write "language: en-US".'],
    ['language: German', '1 Write "language: de".'],
    ['languages: en, de', '1 Write "languages: [en, de]".'],
    ['languages: de', '1 Write "languages: [de]".'],
    ['languages: [EN, German]', '1 Write "languages: [en, de]".'],
    ['stale_after: 30', '1 Write "stale_after: 30 min".'],
    ['stale_after: PT2H', '1 Write "stale_after: 2 h".'],
    ['stale_after: 1 week', '1 Write "stale_after: 7 d".'],
    ['updates:\n  major: 45 min', '2 Write "major: { every: 45 min }".'],
    ['updates: { major: { every: 45 } }', '1 Write "every: 45 min".'],
    ['updates: { critical: { postmortem: 5 days } }', '1 Write "postmortem: 5".'],
    ['uptime: { weights: { partial_outage: 30 } }', '1 Write "partial_outage: 0.3".'],
    ['uptime: { weights: { partial_outage: "0.3" } }', '1 Write "partial_outage: 0.3".'],
    ['github: { trusted_logins: ["@ana"] }', '1 Write "trusted_logins: [ana]".'],
    ['github: { trusted_logins: ana }', '1 Write "trusted_logins: [ana]".'],
    ['github: { trusted_associations: [member] }', '1 Write "trusted_associations: [MEMBER]".'],
    ['github: { link_comment: yes }', '1 Write "link_comment: true".'],
    [
      'links: { name: Blog, url: https://a.example }',
      '1 Write "links: [{ name: Blog, url: https://a.example }]".',
    ],
    [
      'links:\n  Blog: https://a.example\n  Docs: https://b.example',
      '2 Write "links:" and below it "- { name: Blog, url: https://a.example }", "- { name: Docs, url: https://b.example }".',
    ],
    ['name: 42', '1 Write "name: "42"".'],
    ['name: # Lantern', '1 Write "name: Lantern".'],
    ['time_zone: Europe/Berln', '1 Write "time_zone: Europe/Berlin".'],
    ['language: # a comment', '1 Write a text behind "language:", or remove the line.'],
    [
      'updates: 30 min',
      '1 Write "updates: { critical: { every: 30 min }, major: { every: 30 min } }".',
    ],
    ['links: [[X, https://a.example]]', '1 Write "links: [{ name: X, url: https://a.example }]".'],
    ['name: Lantern\ntitle: Lantern', '2 Remove it: "name" is there already.'],
    [
      'components:\n  - group: X\n    components: []\n  - docs',
      '4 Write "- { id: docs, name: docs }".',
    ],
    ['components:\n  - id: docs, name: D', '2 Write "- id: docs" and below it "    name: D".'],
    ['timezone: Europe/Berlin', '1 Write "time_zone: Europe/Berlin".'],
    ['timezone: PST', '1 Write "time_zone: America/Los_Angeles".'],
    ['timeZone: Europe/Berlin', '1 Write "time_zone: Europe/Berlin".'],
    ['title: Lantern', '1 Write "name: Lantern".'],
    ['contact: help@example.org', '1 Write "support: mailto:help@example.org".'],
    ['color: 1f6f43', '1 Write "accent: "#1f6f43"".'],
    ['systems:\n  - id: api\n    name: API', '1 Did you mean "components"?'],
    [
      'components:\n  api: API\n  docs: Documentation',
      '2 Write "components:" and below it "- { id: api, name: API }", "- { id: docs, name: Documentation }".',
    ],
    [
      'components:\n  - api\n  - docs',
      '2 Write "components:" and below it "- { id: api, name: api }", "- { id: docs, name: docs }".',
    ],
    ['components:\n  - id: API Gateway\n    name: API', '2 Write "id: api-gateway".'],
    ['components:\n  - id: 7\n    name: API', '2 Write "id: "7"".'],
    [
      'components:\n  - name: Core\n    components:\n      - id: api\n        name: API',
      '2 Write "group: Core".',
    ],
    ['components:\n  - id: api\n    title: API', '3 Write "name: API".'],
    ['components:\n  - slug: api\n    name: API', '2 Write "id: api".'],
    ['noindex: true', '1 Write "search_engines: false".'],
    ...[
      ['retired: yes', 'retired: true'],
      ['hidden: true', 'show: in_trouble'],
      ['visible: true', 'show: always'],
      ['since: 2025', 'since: 2025-01-01'],
      ['since: 1 June 2025', 'since: 2025-06-01'],
      ['since: last year', 'since: 2025-01-01'],
      ['since: last month', 'since: 2026-10-01'],
      ['since: 2 years ago', 'since: 2024-11-01'],
      ['since: Q3 2025', 'since: 2025-07-01'],
      ['since: spring 2025', 'since: 2025-03-01'],
      ['since: Jan 26', 'since: 2026-01-01'],
    ].map(([line, instead]) => [
      `components:\n  - id: api\n    name: API\n    ${line}`,
      `4 Write "${instead}".`,
    ]),
  ])('%j', (lines, expected) => {
    expect(page(lines)).toEqual([expected]);
  });
});

describe('a value of a report', () => {
  test.each([
    ['title: 502', '1 Write "title: "502"".'],
    ['title: true', '1 Write "title: "true"".'],
    ['started: 28 Nov 2026 9:58 am UTC', '1 Write "2026-11-28 09:58 UTC".'],
    ['started: 2026-11-28 09:50 - 10:30 UTC', '1 Write "2026-11-28 09:50 UTC".'],
    ['started: 1795859880', '1 Write "started: 2026-11-28 09:58 UTC".'],
    ['next_update: 30m', '1 Write "2026-11-28 15:30 UTC".'],
    ['false_alarm: yes', '1 Write "false_alarm: true".'],
    ['issue: "#12"', '1 Write "issue: 12".'],
    ['issue: https://github.com/acme/status/issues/12', '1 Write "issue: 12".'],
    ['issue: #12', '1 Write "issue: 12".'],
    ['issue: GH-12', '1 Write "issue: 12".'],
    ['issue: acme/status#12', '1 Write "issue: 12".'],
    ['affected: # everyone', '1 Write "affected: everyone".'],
    ['affected: Everyone # in the EU', '1 (warning) Write "affected: "Everyone # in the EU"".'],
    ['title: # It fails', '1 Write "title: It fails".'],
    ['component: api\nstatus: down', '1 Write "components: { api: major_outage }".'],
    ['resolved: false', '1 Remove it: nothing here reads it.'],
    ['components: all', '1 Write "components: { api: major_outage, docs: major_outage }".'],
    ['components: none', '1 Write "components: {}".'],
    [
      'components: { api, docs }',
      '1 Write "components: { api: major_outage, docs: major_outage }".',
    ],
    ['components: { api:down }', '1 Write "components: { api: major_outage }".'],
    ['components: { api: { status: down } }', '1 Write "api: major_outage".'],
    [
      'components:\n  api: major_outage, docs: operational',
      '2 Write "api: major_outage" and below it "  docs: operational".',
    ],
    ['impact: high', '1 Write "impact: major".'],
    [
      'upstream:\n  name: Brightcloud\n  url: https://bright.example.org',
      '2 Write "upstream: [{ name: Brightcloud, url: https://bright.example.org }]".',
    ],
    ['upstream: Brightcloud', '1 Write "upstream: [{ name: Brightcloud }]".'],
    ['affected: [Everyone, Europe]', '1 Write "affected: Everyone, Europe".'],
    ['components: [{ id: api, status: down }]', '1 Write "components: { api: major_outage }".'],
    [
      'components: [{ name: API, status: slow }]',
      '1 Write "components: { api: degraded_performance }".',
    ],
    ['components: { api: down }', '1 Write "api: major_outage".'],
    ['components: { api: slow }', '1 Write "api: degraded_performance".'],
    ['components: { a\u200bpi: major_outage }', '1 Type it anew: "api".'],
    ['components: { API: major_outage }', '1 Did you mean "api"?'],
    ['created_at: 2026-11-28 09:50 UTC', '1 Write "started: 2026-11-28 09:50 UTC".'],
    ['date: 2026-11-28T09:50:00Z', '1 Write "started: 2026-11-28T09:50:00Z".'],
    ['name: Requests fail', '1 Write "title: Requests fail".'],
    ['severity: down', '1 Write "impact: critical".'],
    ['eta: 2026-11-28 12:00 UTC', '1 Write "expected_fix: 2026-11-28 12:00 UTC".'],
    ['systems:\n  api: major_outage\ntitle: x', '1 Did you mean "components"?'],
    ['layout: post', '1 Remove it: nothing here reads it.'],
    ['draft: false', '1 Remove it: nothing here reads it.'],
    [
      'informational: true',
      '1 Move the file to announcements/, with "title" and "from", if it is not an incident; else remove the line.',
    ],
    [
      'scheduled_for: 2026-12-01 08:00 UTC',
      '1 Move the file to maintenances/, with "scheduled_for" and "scheduled_until", if the work was planned; else remove the line.',
    ],
    [
      'resolved: true',
      '1 Remove it: the last heading says how it stands. Write "## Resolved — 2026-11-28 15:00 UTC" below, with its true time.',
    ],
    [
      'status: fixed',
      '1 Remove it: the last heading says how it stands. Write "## Resolved — 2026-11-28 15:00 UTC" below, with its true time.',
    ],
    [
      'resolvedWhen: 2026-11-28T14:31:00Z',
      '1 Remove it: the last heading says how it stands. Write "## Resolved — 2026-11-28 14:31 UTC" below, with its true time.',
    ],
    ['body: It fails.', '1 Write it as text below the line "---" that ends the frontmatter.'],
  ])('%j', (lines, expected) => {
    expect(
      incident(lines).map((each) => each.replace(/^\d+/, (line) => String(Number(line) - 1))),
    ).toEqual([expected]);
  });

  test('start and end of a maintenance', () => {
    const text = '---\ntitle: x\nstart: 2026-12-01 08:00 UTC\nend: 2026-12-01 10:00 UTC\n---\n';
    expect(cures((list) => parseMaintenance('x', text, knownComponents, list), 'x.md')).toEqual([
      '3 Write "scheduled_for: 2026-12-01 08:00 UTC".',
      '4 Write "scheduled_until: 2026-12-01 10:00 UTC".',
    ]);
  });

  test('of an announcement', () => {
    const text = '---\ntitle: x\ndate: 2026-12-01 08:00 UTC\npinned: yes\n---\n';
    expect(
      cures((list) => parseAnnouncement('x', text, new KnownComponents([]), list), 'x.md'),
    ).toEqual(['3 Write "from: 2026-12-01 08:00 UTC".', '4 Write "pinned: true".']);
  });
});
