import { describe, expect, test } from 'vitest';

import { curesOf } from '../../../../test/support/cures.ts';

const update = '## Investigating — 2026-11-28 09:58 UTC\n\nWords.\n';

describe('what the schema would tell several times', () => {
  test.each<[string, ...string[]]>([
    [
      'components:\napi: major_outage',
      '4 Write it with 2 spaces before it: "  api: major_outage".',
    ],
    [
      'components:\napi: major_outage\ndocs: operational\nimpact: major',
      '4 Write it with 2 spaces before it: "  api: major_outage", "  docs: operational".',
    ],
    ['duration: 2 h', '3 Remove it: nothing here reads it.'],
    ['started: <t:1795876740:F>', '3 Write "2026-11-28 14:39 UTC".'],
    [
      'started: Feb 30 2026 09:00 UTC',
      '3 Write "2026-02-28 09:00 UTC" (the last day of that month) or "2026-03-01 09:00 UTC" (the first day of the next).',
    ],
    ['started: 2026-11-28 25:00 UTC', '3 There is no hour 25: write one from 00 to 23.'],
  ])('in an incident: %j', (lines, ...expected) => {
    expect(curesOf('incident', `---\ntitle: x\n${lines}\n---\n\n${update}`)).toEqual(expected);
  });

  const both =
    '3 Write "scheduled_for: 2026-12-01 14:00 UTC" and below it "scheduled_until: 2026-12-01 16:00 UTC".';
  const zone = ' In place of UTC, write an offset such as +01:00 if that is meant.';
  const until = 'Did you mean "scheduled_until"? Write "scheduled_until: 2026-12-01 16:00 UTC".';
  const begin = 'Did you mean "scheduled_for"? Write "scheduled_for: 2026-12-01 14:00 UTC".';
  const apart = both.replace('3 ', '3 Did you mean "scheduled_for"? ');
  const overMidnight = apart.replace('14:00', '23:00').replace('12-01 16:00', '12-02 01:00');
  test.each<[string, ...string[]]>([
    ['scheduled_for: 2026-12-01 14:00 UTC - 2026-12-01 16:00 UTC', both],
    ['scheduled_for: 2026-12-01 14:00-16:00 UTC', both],
    [
      'scheduled_for: Tuesday 14:00 UTC\nscheduled_until: 2026-12-01 16:00 UTC',
      '3 Write "2026-12-01 14:00 UTC".',
    ],
    ['window: 2026-12-01 14:00 – 16:00 UTC', both],
    ['scheduled_for: 2026-12-01 14:00 - 16:00', `${both}${zone}`],
    ['scheduled_for: 2026-12-01 14:00-16:00', `${both}${zone}`],
    ['scheduled_for: 2026-12-01 14-16 UTC', both],
    ['scheduled_for: 2026-12-01 14:00 UTC / 2 hours', both],
    ['scheduled_for: [2026-12-01 14:00 UTC, 2026-12-01 16:00 UTC]', both],
    ['scheduled_for: 2026-12-01 14:00-16:00 CET', both.replaceAll('UTC', '+01:00')],
    ...[
      'date: 2026-12-01\ntime: 14:00-16:00',
      'date: 2026-12-01\nstart: 14:00\nend: 16:00',
      'start_date: 1 December 2026\nstart_time: 2pm\nduration: 2h',
      'date: 2026-12-01\nscheduled_for: 14:00\nscheduled_until: 16:00',
    ].map((lines): [string, string] => [lines, `${apart}${zone}`]),
    ['date: 2026-12-01\nfrom: 14:00\nto: 16:00 UTC', apart],
    ['start: 2026-12-01 14:00\nend: 16:00\ntimezone: UTC', apart],
    ['date: 2026-12-01\nstart: 23:00 UTC\nend: 01:00 UTC', overMidnight],
    ['start: 2026-12-01 14:00\nduration: 2h', `3 ${begin}${zone}`, `4 ${until}${zone}`],
    ['scheduled_for: 2026-12-01 14:00 UTC\nduration: 2 h', `4 ${until}`],
    ['start: 2026-12-01 14:00 UTC\nduration: 120', `3 ${begin}`, `4 ${until}`],
    ['start: 2026-12-01 14:00 UTC\nend: 16:00 UTC', `3 ${begin}`, `4 ${until}`],
    [
      'scheduled_for: 2026-12-01 14:00 UTC\nscheduled_until: 2 h',
      '4 Write "2026-12-01 16:00 UTC".',
    ],
  ])('in a maintenance: %j', (lines, ...expected) => {
    expect(curesOf('maintenance', `---\ntitle: x\n${lines}\n---\n`)).toEqual(expected);
  });

  const components = 'components: [{ id: api, name: API }]';
  test.each<[string, ...string[]]>([
    ['components:\n  - name: API gateway', '3 Write "id: api-gateway".'],
    ['components:\n  - id: api-gateway', '3 Write "name: API gateway".'],
    ['components:\n  - api: API', '3 Did you mean "id"? Write "- { id: api, name: API }".'],
    [
      'components:\n  - Core:\n    - id: api\n      name: API',
      '3 Did you mean "group"? Write "- group: Core" and below it "  components:".',
    ],
    ['items:\n  - id: api\n    name: API', '2 Did you mean "components"?'],
    [`support: +1 555 010 9999\n${components}`, '2 Write "support: tel:+15550109999".'],
    [`support: 0800123456\n${components}`, '2 Write "support: tel:0800123456".'],
    [`github: acme/status\n${components}`, '2 Remove it: the page knows its repository.'],
    [
      `links: https://a.example\n${components}`,
      '2 Write "links: [{ name: a.example, url: https://a.example }]".',
    ],
    [
      'components:\n  - id: core\n    components:\n      - id: api\n        name: API',
      '3 Write "group: Core".',
    ],
    [
      'components:\n  - group: Core\n    components:\n      - id: api\n        name: API\n        group: Core',
      '7 Remove it: "group" is there already.',
    ],
  ])('in page.yml: %j', (lines, ...expected) => {
    expect(curesOf('page', `name: A\n${lines}`)).toEqual(expected);
  });

  test.each([
    ['  - name: Ben', '2 Write "github: ben" and below it "time_zone: UTC".'],
    ['  - github: ben', '2 Write "name: Ben" and below it "time_zone: UTC".'],
  ])('what a person of the rota lacks is one problem: %j', (entry, expected) => {
    expect(curesOf('rota', `people:\n${entry}\n`)).toEqual([expected]);
  });

  const ana = 'people:\n  - name: Ana\n    github: ana\n    time_zone: UTC\n';
  test.each([
    ['    hours: [8, 18]', '5 Write "hours: 08:00-18:00".'],
    ['    hours: [08:00, 18:00]', '5 Write "hours: 08:00-18:00".'],
    ['tiers: ana, ben', '5 Write "tiers: [[ana], [ben]]".'],
    [
      '    away: 2026-12-24 - 2026-12-31',
      '5 Write "away: [{ from: 2026-12-24, until: 2026-12-31 }]".',
    ],
  ])('in rota.yml: %j', (lines, expected) => {
    expect(curesOf('rota', ana + lines)).toEqual([expected]);
  });
});
