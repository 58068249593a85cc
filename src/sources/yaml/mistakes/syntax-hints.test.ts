import { describe, expect, test } from 'vitest';

import { check, incident } from '../../../../test/support/check-content.ts';

describe('slips in YAML are shown as they should be', () => {
  test.each<[string, string, ...string[]]>([
    [
      'a component alone',
      'title: x\ncomponents: api',
      '3:13 error value-type "components" must be a map, found "api". Write "components: { api: major_outage }".',
    ],
    [
      'components as facts have them',
      'title: x\ncomponents: api partial outage, web',
      '3:13 error value-type "components" must be a map, found "api partial outage, web". Write "components: { api: partial_outage, web: major_outage }".',
    ],
    [
      'a list of components',
      'title: x\ncomponents:\n  - api\n  - web: degraded_performance',
      '4:3 error value-type "components" must be a map, found a list. Write "components: { api: major_outage, web: degraded_performance }".',
    ],
    [
      'no component',
      'title: x\ncomponents:',
      '3:12 error value-type "components" must be a map, found nothing. Write "components: { api: major_outage }".',
    ],
    [
      'tabs',
      'title: x\ncomponents:\n\tapi: major_outage\n  \tweb: major_outage',
      '4:1 error yaml-tab this line is indented by a tab, which YAML does not allow. Indent it by spaces: "  api: major_outage", "  web: major_outage".',
    ],
    [
      'an open double quote',
      'title: "API fails\ncomponents:\n  api: major_outage',
      '2:8 error yaml-unclosed this " is never closed. Write title: "API fails"',
    ],
    [
      'an open single quote in a list',
      "title: 'x'\nupstream:\n  - name: 'Copr",
      "4:11 error yaml-unclosed this ' is never closed. Write - name: 'Copr'",
    ],
    [
      'quotes within quotes',
      'title: "API "v2""',
      `2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: 'API "v2"'`,
    ],
    [
      'a dash in place of the colon',
      'title - x\ncomponents: { api: major_outage }',
      '2:1 error yaml-space a colon and a space belong after a key, and a space after a dash. Write "title: x".',
    ],
    [
      'a double quote too many',
      'title: "API fails""',
      '2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: "API fails"',
    ],
    [
      'a single quote too many',
      "title: 'API fails''\ncomponents:\n  api: major_outage",
      "2:8 error yaml-unclosed this ' is never closed. Write title: 'API fails'",
    ],
    [
      'an open quote before a text in quotes',
      'title: "API fails\naffected: "all"',
      '2:8 error yaml-unclosed this " is never closed. Write title: "API fails"',
    ],
    [
      'an open brace',
      'title: x\ncomponents: { api: major_outage',
      '3:13 error yaml-unclosed this { is never closed. Write components: { api: major_outage }',
    ],
    [
      'a brace too many',
      'title: x\ncomponents: { api: major_outage }}',
      '3:34 error yaml-unopened this } closes nothing. Write components: { api: major_outage }',
    ],
    [
      'a bracket too many, in a list',
      'title: x\nwas: [a] ]\ncomponents: { api: major_outage }',
      '3:10 error yaml-unopened this ] closes nothing. Write was: [a]',
    ],
    [
      'a colon in a text',
      'title: API: slow',
      '2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: "API: slow"',
    ],
    [
      'a mark that begins a text',
      'title: @ana is away',
      '2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: "@ana is away"',
    ],
    [
      'a quotation',
      'title: "API" fails',
      `2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: '"API" fails'`,
    ],
    [
      'an apostrophe in quotes',
      "title: 'It's down'",
      `2:8 error yaml-unquoted this text means something else to YAML as long as it has no quotes around it. Write title: "It's down"`,
    ],
    [
      'a key twice',
      'title: x\ncomponents:\n  api: major_outage\ncomponents:\n  web: major_outage',
      '5:1 error yaml-duplicate-key "components" is here a second time. Keep this one or the one of line 3, or put what both say under one.',
    ],
    [
      'a zone by its letters',
      'title: x\nstarted: 2026-03-19 10:58 CET',
      '3:10 error instant-zone-unknown "2026-03-19 10:58 CET" names a time zone that is not read, "CET". Write "2026-03-19 10:58 +01:00".',
    ],
    [
      'letters of three zones',
      'title: x\nstarted: 2026-03-19 10:58 IST',
      '3:10 error instant-zone-unknown "2026-03-19 10:58 IST" does not say which "IST" it means. Write "2026-03-19 10:58 +05:30" (India), "2026-03-19 10:58 +01:00" (Ireland in summer), or "2026-03-19 10:58 +02:00" (Israel).',
    ],
    [
      'letters of no zone',
      'title: x\nstarted: 2026-03-19 10:58 ABC',
      '3:10 error instant-zone-unknown "2026-03-19 10:58 ABC" names a time zone that is not read, "ABC". Write UTC or an offset such as +01:00 in its place.',
    ],
  ])('%s', (_, frontmatter, ...expected) => {
    expect(incident(frontmatter)).toEqual(expected);
  });

  test('also in a maintenance, in a heading and in a fact', () => {
    const window = 'scheduled_for: 2026-03-19 10:00 UTC\nscheduled_until: 2026-03-19 12:00 UTC';
    const body = '## Completed — 2026-03-19 11:00 EST\n\n- Next update: 2026-03-19 12:00 PST\n';
    expect(
      check({ 'maintenances/x.md': `---\ntitle: x\ncomponents: api\n${window}\n---\n\n${body}` }),
    ).toEqual([
      'maintenances/x.md:3:13 error value-type "components" must be a map, found "api". Write "components: { api: under_maintenance }".',
      'maintenances/x.md:8:1 error instant-zone-unknown "2026-03-19 11:00 EST" names a time zone that is not read, "EST". Write "## Completed — 2026-03-19 11:00 -05:00".',
      'maintenances/x.md:10:1 error instant-zone-unknown "2026-03-19 12:00 PST" names a time zone that is not read, "PST". Write "- Next update: 2026-03-19 12:00 -08:00".',
    ]);
  });

  test('what is shown can be read', () => {
    for (const hint of [
      'title: API: slow',
      "title: 'It's down'",
      'title: "API" fails',
      'title: "x',
      'title: @a "b" \\',
    ]) {
      const [line = ''] = incident(hint);
      expect(incident(line.replace(/^.*Write /, ''))).toEqual([]);
    }
  });
});
