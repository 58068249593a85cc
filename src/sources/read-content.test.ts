import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { formatProblem } from '../../scripts/lib/problem-report.ts';
import { at } from '../../test/support/builders.ts';
import { writeContent } from '../../test/support/content-folder.ts';
import { maxFileBytes, readContent } from './read-content.ts';

const now = at('2026-03-20 12:00');
const moment = '2026-03-20 12:00 UTC';
const servedAt = 'https://example.github.io/status/';

/** The problems of a folder, worded, without the name of the folder. */
function check(files: Parameters<typeof writeContent>[0]): string[] {
  const folder = writeContent(files);
  return readContent(folder, { now, servedAt }).problems.map((problem) =>
    formatProblem(problem, moment).replace(`${folder}/`, ''),
  );
}

const resolved = `
## Investigating — 2026-03-19 10:00 UTC

Words.

## Resolved — 2026-03-19 11:00 UTC

Done.
`;

/** The file names what it is about; `x` alone would hide the advice on names. */
const incident = (frontmatter: string, body = resolved) =>
  check({ 'incidents/2026-03-19-x.md': `---\n${frontmatter}\n---\n${body}` }).map((line) =>
    line.replace('incidents/2026-03-19-x.md:', ''),
  );

test('nothing is wrong with what is right', () => {
  expect(incident('title: x\ncomponents:\n  api: major_outage')).toEqual([]);
});

describe('errors of the frontmatter', () => {
  test.each<[string, string, string | string[]]>([
    [
      'a key that is missing',
      'components:\n  api: major_outage',
      '2:1 error key-missing "title" is missing. Write "title: API requests fail with 502".',
    ],
    [
      'an unknown key',
      'title: x\ncomponent:\n  api: major_outage',
      '3:1 error key-unknown "component" is not a key that is known here. Did you mean "components"?',
    ],
    [
      'an unknown key like none',
      'title: x\nzzzzzzzzzz: 1',
      '3:1 error key-unknown "zzzzzzzzzz" is not a key that is known here. Known: title, affected, workaround, next_update, expected_fix, coordinator, upstream, issue, components, started, impact, false_alarm.',
    ],
    [
      'a wrong type',
      'title: 42',
      '2:8 error value-type "title" must be text, found the number 42. Put it in quotes: title: "…".',
    ],
    [
      'an empty value',
      'title:',
      '2:7 error value-type "title" must be text, found nothing. Put it in quotes: title: "…".',
    ],
    [
      'an empty title',
      'title: "  "',
      '2:8 error value-invalid "title" must be one line of text without control characters, found "  ". Write one line of text without control characters.',
    ],
    [
      'a title with control characters',
      'title: "a\\0b\\N"',
      '2:8 error value-invalid "title" must be one line of text without control characters, found "a b ". Write one line of text without control characters.',
    ],
    [
      'a list where a map is due',
      'title: x\ncomponents: [api]',
      '3:13 error value-type "components" must be a map, found a list. Write a map.',
    ],
    [
      'all wrong types at once',
      'title: 1\nfalse_alarm: "yes"\nissue: abc\nimpact: {a: b}\nupstream: Copr',
      [
        '2:8 error value-type',
        '3:14 error value-type',
        '4:8 error value-type',
        '5:9 error unknown-status',
        '6:11 error value-type',
      ],
    ],
    [
      'an unknown component',
      'title: x\ncomponents:\n  Api: major_outage',
      '4:3 error unknown-component "Api" is not a component. Did you mean "api"?',
    ],
    [
      'an unknown component status',
      'title: x\ncomponents:\n  api: Partial outage',
      '4:8 error unknown-status "Partial outage" is not one of the words allowed here. Did you mean "partial_outage"?',
    ],
    [
      'unknown may not be written',
      'title: x\ncomponents:\n  api: unknown',
      '4:8 error unknown-status "unknown" is not one of the words allowed here. Known: operational, under_maintenance, degraded_performance, partial_outage, major_outage.',
    ],
    [
      'an unknown impact',
      'title: x\nimpact: huge',
      '3:9 error unknown-status "huge" is not one of the words allowed here. Known: none, minor, major, critical.',
    ],
    [
      'an instant without a zone',
      'title: x\nstarted: 2026-03-19 09:00',
      '3:10 error instant-without-zone "2026-03-19 09:00" does not say in which time zone. Write "2026-03-19 09:00 UTC" or an offset such as +01:00.',
    ],
    [
      'an instant that does not exist',
      'title: x\nnext_update: 2026-02-30 09:00 UTC',
      '3:14 error instant-nonexistent "2026-02-30 09:00 UTC" does not exist in any calendar. Check day, hour and offset.',
    ],
    [
      'no instant at all',
      'title: x\nexpected_fix: soon',
      '3:15 error instant-unreadable "soon" is not a date and time. Write it as "2026-03-14 09:58 UTC" or "2026-03-14T10:58+01:00".',
    ],
    [
      'an address of another kind',
      'title: x\nupstream:\n  - name: Copr\n    url: javascript:alert(1)',
      '5:10 error value-invalid "upstream.0.url" must be a URL such as https://example.org, found "javascript:alert(1)". Write a URL such as https://example.org.',
    ],
    [
      'an unknown key inside',
      'title: x\nupstream:\n  - nam: Copr',
      [
        '4:5 error key-missing "upstream.0.name"',
        '4:5 error key-unknown "nam" is not a key that is known here. Did you mean "name"?',
      ],
    ],
    [
      'a list',
      '- title',
      '2:1 error not-a-map expected "key: value" lines, found a list. Write at least "title: …".',
    ],
  ])('%s', (_, frontmatter, expected) => {
    const found = incident(frontmatter);
    if (typeof expected === 'string') expect(found).toEqual([expected]);
    else {
      expect(found).toHaveLength(expected.length);
      for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
    }
  });
});

describe('names and statuses of components are looked at apart', () => {
  const both = [
    '4:3 error unknown-component "apo" is not a component. Did you mean "api"?',
    '4:8 error unknown-status "mayor_outage" is not one of the words allowed here. Did you mean "major_outage"?',
    '5:3 error unknown-component "webb" is not a component. Did you mean "web"?',
  ];
  const map = 'components:\n  apo: mayor_outage\n  webb: operational';

  test('in an incident', () => {
    expect(incident(`title: x\n${map}`)).toEqual(both);
  });

  test('beside anything else that is wrong', () => {
    expect(incident(`title: 1\n${map}`)).toEqual([
      expect.stringContaining('2:8 error value-type'),
      ...both,
    ]);
  });

  test('in a maintenance', () => {
    const window = 'scheduled_for: 2026-03-19 10:00 UTC\nscheduled_until: 2026-03-19 12:00 UTC';
    const text = `---\ntitle: x\n${map}\n${window}\n---\n`;
    expect(
      check({ 'maintenances/x.md': text }).map((line) => line.replace('maintenances/x.md:', '')),
    ).toEqual(both);
  });

  test('in a fact', () => {
    const facts = '- Components: apo mayor_outage, api, webb: operational';
    expect(
      incident('title: x', `## Investigating — 2026-03-19 10:00 UTC\n\n${facts}`).sort(),
    ).toEqual(
      [
        '6:1 error unknown-component "apo" is not a component. Did you mean "api"?',
        '6:1 error unknown-component "webb" is not a component. Did you mean "web"?',
        '6:1 error unknown-status "mayor_outage" is not one of the words allowed here. Did you mean "major_outage"?',
        '6:1 error fact-unreadable "Components" needs a component and its status, such as "api partial_outage", found "api". Write "- Components: …" with a component and its status, such as "api partial_outage".',
      ].sort(),
    );
  });
});

describe('errors of the updates', () => {
  const one = 'title: x';
  test.each<[string, string, string, string]>([
    [
      'out of order',
      one,
      '## Monitoring — 2026-03-19 11:00 UTC\n## Monitoring — 2026-03-19 10:00 UTC',
      '5:1 error updates-out-of-order the update of 2026-03-19 10:00 UTC stands below the one of 2026-03-19 11:00 UTC. Put the oldest first, or correct the time.',
    ],
    [
      'resolved twice',
      one,
      '## Resolved — 2026-03-19 10:00 UTC\nA\n## Resolved — 2026-03-19 11:00 UTC\nB',
      '6:1 error resolved-twice it was resolved at 2026-03-19 10:00 UTC already. Write "Monitoring" for further words, or "Investigating" first if it was reopened.',
    ],
    [
      'resolved before it started',
      'title: x\nstarted: 2026-03-19 12:00 UTC',
      '## Resolved — 2026-03-19 10:00 UTC\nA',
      '5:1 error end-before-start it was resolved at 2026-03-19 10:00 UTC, before it started at 2026-03-19 12:00 UTC. Correct one of the two.',
    ],
    [
      'a misspelt status',
      one,
      '## Resovled — 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19 10:00 UTC" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19 10:00 UTC"?',
    ],
    [
      'a misspelt status with an instant of no zone',
      one,
      '## Resovled — 2026-03-19 10:00',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19 10:00" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19 10:00 UTC"?',
    ],
    [
      'a misspelt status with an instant in a zone of its own',
      one,
      '## Resovled — 2026-03-19T10:00+02:00',
      '4:1 error heading-unreadable "## Resovled — 2026-03-19T10:00+02:00" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-19T10:00+02:00"?',
    ],
    [
      'a misspelt status with an instant that there is not',
      one,
      '## Resovled — 2026-03-39 10:00 UTC',
      '4:1 error heading-unreadable "## Resovled — 2026-03-39 10:00 UTC" is a heading for an update, but does not begin with a status. Did you mean "## Resolved — 2026-03-20 12:00 UTC"?',
    ],
    [
      'an instant alone',
      one,
      '## 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "## 2026-03-19 10:00 UTC" is a heading for an update, but does not begin with a status. Write "## Investigating — 2026-03-19 10:00 UTC" (or identified, monitoring, resolved, postmortem), or "### …" for a heading inside the text.',
    ],
    [
      'a heading of the wrong level',
      one,
      '# Resolved — 2026-03-19 10:00 UTC',
      '4:1 error heading-unreadable "# Resolved — 2026-03-19 10:00 UTC" is a heading of the first level, which no update has. Did you mean "## Resolved — 2026-03-19 10:00 UTC"?',
    ],
    [
      'no instant',
      one,
      '## Resolved',
      '4:1 error heading-without-instant "Resolved" does not say when. Write "## Resolved — 2026-03-20 12:00 UTC".',
    ],
    [
      'no update',
      one,
      'Words.',
      '4:1 error no-update there is no update and no "started", so nobody can tell when it began. Write "## Investigating — 2026-03-20 12:00 UTC" and what you know below it.',
    ],
    [
      'a block that is never closed',
      one,
      '## Investigating — 2026-03-19 10:00 UTC\n<!-- note\n\n## Resolved — 2026-03-19 11:00 UTC',
      '5:1 error block-unclosed "<!-- note" is never closed, so the headings below it are not read. Close it where it ends.',
    ],
    [
      'a fact about an unknown component',
      one,
      '## Monitoring — 2026-03-19 10:00 UTC\n\n- Components: wb operational',
      '6:1 error unknown-component "wb" is not a component. Did you mean "web"?',
    ],
    [
      'a fact without a value',
      one,
      '## Monitoring — 2026-03-19 10:00 UTC\n\n- Coordinator:',
      '6:1 error fact-unreadable "Coordinator" needs a value, found nothing. Write "- Coordinator: …" with a value.',
    ],
  ])('%s', (_, frontmatter, body, expected) => {
    const errors = incident(frontmatter, body).filter((line) => line.includes(' error '));
    expect(errors).toEqual([expected]);
  });
});

describe('warnings', () => {
  test.each<[string, string, string, string]>([
    [
      'open for long',
      'title: x\nstarted: 2026-02-10 00:00 UTC',
      '## Investigating — 2026-03-19 10:00 UTC',
      '3:1 warning open-for-long it has been open for 38 days. If it is over, write "## Resolved — 2026-03-20 12:00 UTC" with the true time.',
    ],
    [
      'lasted long',
      'title: x',
      '## Investigating — 2026-03-10 10:00 UTC\n## Resolved — 2026-03-19 10:00 UTC\nDone.',
      '4:1 warning lasted-long it lasted 9 days, from 2026-03-10 10:00 UTC to 2026-03-19 10:00 UTC. Check the year and the month.',
    ],
    [
      'an update in the future',
      'title: x',
      '## Investigating — 2026-03-21 10:00 UTC',
      '4:1 warning update-in-future 2026-03-21 10:00 UTC lies ahead (it is 2026-03-20 12:00 UTC). Check the time and its zone.',
    ],
    [
      'resolved without a word',
      'title: x',
      '## Resolved — 2026-03-19 10:00 UTC\n\n- Coordinator: ben',
      '4:1 warning resolved-without-words it does not say how it was resolved. Write a sentence below the heading: what was done, and whether anything remains.',
    ],
    [
      'overdue',
      'title: x\nnext_update: 2026-03-20 11:59 UTC',
      '## Investigating — 2026-03-20 10:00 UTC',
      '5:1 warning update-overdue the next word was promised for 2026-03-20 11:59 UTC. Write an update, even if nothing is new, and promise the next.',
    ],
    [
      'before the component existed',
      'title: x\ncomponents:\n  docs: major_outage\nfalse_alarm: true',
      '## Resolved — 2025-12-31 23:00 UTC\nDone.',
      '3:1 warning component-outside-since it concerns "docs" before 2026-01-01, when that component began. Correct the date, or "since" of the component in page.yml.',
    ],
    [
      'planned work',
      'title: "Scheduled maintenance of the API"',
      resolved,
      '2:1 warning maintenance-as-incident this sounds like planned work, which does not count as downtime. Move it to maintenances/ with "scheduled_for" and "scheduled_until", if it was.',
    ],
    [
      'a name of another date',
      'title: x',
      '## Resolved — 2026-03-10 10:00 UTC\nDone.',
      '4:1 warning name-date-differs the file is named 2026-03-19, but it started at 2026-03-10 10:00 UTC. Check the year and the month. The name itself may stay.',
    ],
    [
      'a postmortem owed',
      'title: x\nimpact: critical',
      '## Resolved — 2026-03-11 10:00 UTC\nDone.',
      '5:1 warning postmortem-owed it was resolved at 2026-03-11 10:00 UTC, and its postmortem is owed since. Write "## Postmortem — 2026-03-20 12:00 UTC" with what happened and what will change.',
    ],
    [
      'a postmortem owed for long',
      'title: x\nimpact: critical',
      '## Resolved — 2025-12-16 10:00 UTC\nDone.',
      '5:1 warning postmortem-owed it was resolved at 2025-12-16 10:00 UTC, and its postmortem is owed since. Write "## Postmortem — 2026-03-20 12:00 UTC" with what happened and what will change.',
    ],
    [
      'started after the first update',
      'title: x\nstarted: 2026-03-19 10:30 UTC',
      resolved,
      '3:1 warning start-after-first-update "started" is 2026-03-19 10:30 UTC, after the first update of 2026-03-19 10:00 UTC. Correct one of the two.',
    ],
    [
      'a fact misspelt',
      'title: x',
      '## Investigating — 2026-03-20 10:00 UTC\n\n- Next udpate: 2026-03-20 13:00 UTC\n- Coordinator: ben',
      '6:1 warning fact-unknown "Next udpate" makes this list plain text, though other lines of it look like facts. Did you mean "Next update"?',
    ],
  ])('%s', (_, frontmatter, body, expected) => {
    expect(incident(frontmatter, body)).toContain(expected);
  });

  test.each<[string, string, string, string]>([
    [
      'thirty days',
      'title: x\nstarted: 2026-02-18 12:00 UTC',
      '## Investigating — 2026-03-19 10:00 UTC',
      'open-for-long',
    ],
    [
      'seven days',
      'title: x',
      '## Investigating — 2026-03-12 10:00 UTC\n## Resolved — 2026-03-19 10:00 UTC\nDone.',
      'lasted-long',
    ],
    [
      'an update of this moment',
      'title: x',
      '## Investigating — 2026-03-20 12:00 UTC',
      'update-in-future',
    ],
    [
      'a promise for the next minute',
      'title: x\nnext_update: 2026-03-20 12:01 UTC',
      '## Investigating — 2026-03-20 10:00 UTC',
      'update-overdue',
    ],
    [
      'a promise that no longer matters',
      'title: x\nnext_update: 2026-03-19 10:30 UTC',
      '## Investigating — 2026-03-19 10:00 UTC\n## Resolved — 2026-03-19 10:20 UTC\nDone.',
      'update-overdue',
    ],
    ['unplanned work', 'title: Unplanned outage', resolved, 'maintenance-as-incident'],
    [
      'five working days',
      'title: x\nimpact: critical',
      '## Resolved — 2026-03-13 10:00 UTC\nDone.',
      'postmortem-owed',
    ],
    [
      'a postmortem that nobody wrote in three months',
      'title: x\nimpact: critical',
      '## Resolved — 2025-12-09 10:00 UTC\nDone.',
      'postmortem-owed',
    ],
    [
      'a false alarm',
      'title: x\nimpact: critical\nfalse_alarm: true',
      '## Resolved — 2026-03-11 10:00 UTC\nDone.',
      'postmortem-owed',
    ],
    [
      'a postmortem',
      'title: x\nimpact: critical',
      '## Resolved — 2026-03-11 10:00 UTC\nDone.\n## Postmortem — 2026-03-12 10:00 UTC',
      'postmortem-owed',
    ],
    [
      'the day before in another zone',
      'title: x',
      '## Resolved — 2026-03-18 10:00 UTC\nDone.',
      'name-date-differs',
    ],
  ])('but not of %s', (_, frontmatter, body, code) => {
    expect(incident(frontmatter, body).filter((line) => line.includes(code))).toEqual([]);
  });

  test('maintenances: past their end, and ahead', () => {
    const head =
      '---\ntitle: x\nscheduled_for: 2026-03-20 08:00 UTC\nscheduled_until: 2026-03-20 10:00 UTC\n---\n';
    expect(
      check({
        'maintenances/a.md': `${head}## In progress — 2026-03-20 08:00 UTC\n`,
        'maintenances/b.md': `${head}## Completed — 2026-03-20 13:00 UTC\n`,
        'maintenances/c.md': head,
      }).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'maintenances/a.md:4:1 warning maintenance-not-ended',
      'maintenances/b.md:6:1 warning update-in-future',
    ]);
  });
});

describe('other files', () => {
  test.each<[string, Record<string, string | Buffer>, string[]]>([
    [
      'a window that ends before it begins',
      {
        'maintenances/m.md':
          '---\ntitle: x\nscheduled_for: 2026-04-02 08:00 UTC\nscheduled_until: 2026-04-02 07:00 UTC\n---\n',
      },
      [
        'maintenances/m.md:4:18 error window-reversed it ends at 2026-04-02 07:00 UTC, before or when it begins at 2026-04-02 08:00 UTC. Correct one of the two.',
      ],
    ],
    [
      'a window without an end',
      { 'maintenances/m.md': '---\ntitle: x\nscheduled_for: 2026-04-02 08:00 UTC\n---\n' },
      [
        'maintenances/m.md:2:1 error key-missing "scheduled_until" is missing. Write "scheduled_until: 2026-04-02 10:00 UTC".',
      ],
    ],
    [
      'an announcement that ends before it begins',
      {
        'announcements/a.md':
          '---\ntitle: x\nfrom: 2026-04-02 08:00 UTC\nuntil: 2026-04-02 08:00 UTC\n---\n',
      },
      [
        'announcements/a.md:4:8 error window-reversed it ends at 2026-04-02 08:00 UTC, before or when it begins at 2026-04-02 08:00 UTC. Correct one of the two.',
      ],
    ],
    [
      'two files for one issue',
      {
        'incidents/a.md': `---\ntitle: x\nissue: 7\n---\n${resolved}`,
        'incidents/b.md': `---\ntitle: x\nissue: 7\n---\n${resolved}`,
      },
      ['incidents/b.md:3:1 error issue-twice issue #7 belongs to '],
    ],
    [
      'not UTF-8',
      { 'incidents/a.md': Buffer.from('---\ntitle: St\xf6rung\n---\n', 'latin1') },
      [
        'incidents/a.md:1:1 error not-utf8 the file is not UTF-8 (byte 14 does not belong). Save it as UTF-8.',
      ],
    ],
    [
      'UTF-16',
      { 'incidents/a.md': Buffer.from('\uFEFF---\ntitle: x\n', 'utf16le') },
      ['incidents/a.md:1:1 error not-utf8'],
    ],
    [
      'too large',
      { 'incidents/a.md': 'x'.repeat(maxFileBytes + 1) },
      [
        'incidents/a.md:1:1 error file-too-large the file has 257 KB; at most 256 KB are read. Shorten it, or link to the long part.',
      ],
    ],
    ['empty', { 'incidents/a.md': '' }, ['incidents/a.md:1:1 error frontmatter-missing']],
    [
      'a name that is none',
      { 'incidents/Foo Bar.md': `---\ntitle: x\n---\n${resolved}` },
      [
        'incidents/Foo Bar.md:1:1 error file-name "Foo Bar.md" cannot stand in a URL on every system. Name it "foo-bar.md"',
      ],
    ],
    [
      'a device of Windows',
      { 'incidents/con.md': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/con.md:1:1 error file-name'],
    ],
    [
      'an ending in capitals',
      { 'incidents/a.MD': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a.MD:1:1 error file-name'],
    ],
    [
      'another ending',
      { 'incidents/a.markdown': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a.markdown:1:1 error file-name'],
    ],
    [
      'no ending',
      { 'incidents/a': `---\ntitle: x\n---\n${resolved}` },
      ['incidents/a:1:1 error file-name'],
    ],
    ['a picture', { 'incidents/a.png': '' }, ['incidents/a.png:1:1 warning file-unexpected']],
    [
      'a folder inside',
      { 'incidents/2026/a.md': '' },
      [
        'incidents/2026:1:1 error folder-unexpected folders in here are not read. Move the files in it one level up.',
      ],
    ],
    [
      'a folder misspelt',
      { 'incident/a.md': '' },
      [
        'incident:1:1 warning file-unexpected this is not read: reports are .md files in incidents, maintenances and announcements. Move it elsewhere, or name it "incidents" if it is a report.',
      ],
    ],
    ['a report outside the folders', { 'a.md': '' }, ['a.md:1:1 warning file-unexpected']],
    [
      'what editors and systems leave behind',
      { 'incidents/.DS_Store': '', 'incidents/a.md~': '', '.gitkeep': '', 'templates/x.md': '' },
      [],
    ],
    ['no page', { 'page.yml': 'name: [' }, ['page.yml:']],
    [
      'an id twice',
      {
        'page.yml':
          'name: x\ncomponents:\n  - id: a\n    name: A\n  - group: G\n    components:\n      - id: a\n        name: B\n',
      },
      [
        'page.yml:7:13 error component-id-twice the id "a" belongs to another component already. Give each component an id of its own.',
      ],
    ],
    [
      'a component without a name',
      { 'page.yml': 'name: x\ncomponents:\n  - id: a\n' },
      [
        'page.yml:3:5 error key-missing "components.0.name" is missing. Write "name: Example Status".',
      ],
    ],
    [
      'a component with a key too many',
      { 'page.yml': 'name: x\ncomponents:\n  - id: a\n    name: A\n    descripton: b\n' },
      [
        'page.yml:5:5 error key-unknown "descripton" is not a key that is known here. Did you mean "description"?',
      ],
    ],
    [
      'no time zone',
      { 'page.yml': 'name: x\ncomponents: []\ntime_zone: Europe/Belin\n' },
      [
        'page.yml:3:12 error value-invalid "time_zone" must be an IANA time zone such as Europe/Berlin, found "Europe/Belin"',
      ],
    ],
    [
      'no language',
      { 'page.yml': 'name: x\ncomponents: []\nlanguage: "?"\n' },
      [
        'page.yml:3:11 error value-invalid "language" must be a BCP 47 tag such as en or pt-BR, found "?"',
      ],
    ],
    [
      'a bad id',
      { 'page.yml': 'name: x\ncomponents:\n  - id: A b\n    name: A\n' },
      [
        'page.yml:3:9 error value-invalid "components.0.id" must be lower-case letters and digits, joined by single dashes, underscores or dots, found "A b"',
      ],
    ],
  ])('%s', (_, files, expected) => {
    const found = check(files);
    expect(found).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(found[index]).toContain(start);
  });

  test('a link to nowhere', () => {
    const folder = writeContent({ 'incidents/a.md': '' });
    rmSync(path.join(folder, 'incidents/a.md'));
    symlinkSync('nowhere', path.join(folder, 'incidents/a.md'));
    const { problems, content } = readContent(folder, { now, servedAt });
    expect(problems.map(({ code }) => code)).toEqual(['file-unreadable']);
    expect(content?.unreadable).toMatchObject([{ mayBeOpen: true }]);
  });

  test('no page.yml', () => {
    const folder = writeContent({ 'incidents/a.md': 'x' });
    rmSync(path.join(folder, 'page.yml'));
    const { problems, content } = readContent(folder, { now, servedAt });
    expect(problems.map(({ code }) => code)).toEqual(['frontmatter-missing', 'page-missing']);
    expect(content).toBeUndefined();
  });
});

test('all problems of all files come at once, sorted', () => {
  const files = {
    'incidents/b.md': '---\ntitle: 1\nimpact: big\n---\n## Nope\n',
    'incidents/a.md': '',
    'announcements/z.md': '---\ntitle: x\n---\n',
    'maintenances/m.md': '---\n---\n',
  };
  expect(check(files).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'announcements/z.md:2:1 error key-missing',
    'incidents/a.md:1:1 error frontmatter-missing',
    'incidents/b.md:2:8 error value-type',
    'incidents/b.md:3:9 error unknown-status',
    'incidents/b.md:5:1 error heading-unreadable',
    'maintenances/m.md:2:1 error key-missing',
    'maintenances/m.md:2:1 error key-missing',
    'maintenances/m.md:2:1 error key-missing',
  ]);
  expect(check(files)).toEqual(check(Object.fromEntries(Object.entries(files).toReversed())));
});

describe('a broken file never hides', () => {
  const told = (body: string, frontmatter = 'title: x\ncomponents:\n  api: major_outage') => ({
    'incidents/x.md': `---\n${frontmatter}\n---\n${body}`,
  });
  const update = '## Investigating — 2026-03-19 10:00 UTC\n\n';
  const over = '## Resolved — 2026-03-19 11:00 UTC\n\nDone.\n\n';
  const wrong = 'title: x\ncomponents:\n  api: major_outage\noops: 1';
  const everything = undefined;

  test.each<[string, Record<string, string | Buffer>, boolean, readonly string[] | undefined]>([
    ['a key misspelt', told(update, wrong), true, ['api']],
    ['a status misspelt', told(update, 'title: x\ncomponents:\n  api: major'), true, ['api']],
    [
      'a component misspelt',
      told(update, 'title: x\ncomponents:\n  ap: major_outage'),
      true,
      everything,
    ],
    [
      'the list of components misspelt',
      told(update, 'title: x\ncomponentes:\n  api: major_outage'),
      true,
      everything,
    ],
    ['no component named', told(update, 'title: x\noops: 1'), true, everything],
    ['none of YAML', told(update, 'title: a: b'), true, everything],
    ['a heading misspelt', told(`${update}## Resovled — 2026-03-19 11:00 UTC`), true, ['api']],
    [
      'a heading misspelt above a fact',
      told(`${update}## Identifed — 2026-03-19 11:00 UTC\n\n- Components: web major_outage`),
      true,
      ['api', 'web'],
    ],
    ['a fact misspelt', told(`${update}- Components: wbe major_outage`), true, everything],
    [
      'a fact with a bad instant',
      told(`${update}- Next update: soon\n- Components: web major_outage`),
      true,
      ['api', 'web'],
    ],
    ['over', told(`${update}${over}`, wrong), false, ['api']],
    ['over, with none of YAML', told(`${update}${over}`, 'title: a: b'), false, everything],
    [
      'over, in CRLF',
      { 'incidents/x.md': `---\ntitle: a: b\n---\n${update}${over}`.replaceAll('\n', '\r\n') },
      false,
      everything,
    ],
    [
      'over, and reopened',
      told(`${update}${over}## Investigating — 2026-03-19 12:00 UTC`, wrong),
      true,
      ['api'],
    ],
    [
      'over, and perhaps reopened',
      told(`${update}${over}## Invetigating — 2026-03-19 12:00 UTC`),
      true,
      ['api'],
    ],
    ['over in a code block only', told(`${update}\`\`\`\n${over}\`\`\`\n`, wrong), true, ['api']],
    ['newest first', told(`${update}## Resolved — 2026-03-19 09:00 UTC\n\nDone.`), true, ['api']],
    ['a postmortem', told(`${over}## Postmortem — 2026-03-19 12:00 UTC\n`, wrong), false, ['api']],
    ['not UTF-8', { 'incidents/x.md': Buffer.from([0x2d, 0xff]) }, true, everything],
    ['too large', { 'incidents/x.md': over.repeat(10_000) }, true, everything],
    [
      'a maintenance',
      { 'maintenances/m.md': '---\ntitle: x\ncomponents: { web: under_maintenance }\n---\n' },
      true,
      ['web'],
    ],
    [
      'a maintenance that is over',
      { 'maintenances/m.md': '---\ntitle: x\n---\n## Completed — 2026-03-19 12:00 UTC\n' },
      false,
      everything,
    ],
    [
      'an incident is not over by the word of a maintenance',
      told('## Completed — 2026-03-19 12:00 UTC'),
      true,
      ['api'],
    ],
    ['an announcement', { 'announcements/a.md': '---\n---\n' }, false, everything],
    ['a folder', { 'incidents/2026/a.md': '' }, true, everything],
  ])('%s', (_, files, mayBeOpen, componentIds) => {
    const { content } = readContent(writeContent(files), { now, servedAt });
    expect(content?.unreadable.map((each) => [each.mayBeOpen, each.componentIds])).toEqual([
      [mayBeOpen, componentIds],
    ]);
  });

  test('and the rest is read', () => {
    const { content } = readContent(
      writeContent({
        ...told(update),
        'incidents/broken.md': '',
        'incidents/B.MD': told(update)['incidents/x.md'],
      }),
      { now, servedAt },
    );
    expect(content?.incidents.map(({ id }) => id).toSorted()).toEqual(['b', 'x']);
    expect(content?.unreadable.map(({ file }) => path.basename(file))).toEqual(['broken.md']);
  });

  test('a bad name never takes the place of a good one', () => {
    const text = told(update)['incidents/x.md'];
    const { content } = readContent(
      writeContent({ 'incidents/x.md': text, 'incidents/x.txt': text, 'incidents/X!.md': text }),
      { now, servedAt },
    );
    expect(content?.incidents.map(({ id }) => id)).toEqual(['x']);
    expect(content?.unreadable.map(({ mayBeOpen }) => mayBeOpen)).toEqual([true, true]);
  });
});

test('a broken page.yml leaves no page', () => {
  const folder = writeContent({ 'page.yml': 'name: x\n' });
  expect(readContent(folder, { now, servedAt }).content).toBeUndefined();
});
