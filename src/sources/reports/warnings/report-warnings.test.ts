import { describe, expect, test } from 'vitest';

import {
  check,
  incident,
  now,
  resolved,
  servedAt,
} from '../../../../test/support/check-content.ts';
import { writeContent } from '../../../../test/support/content-folder.ts';
import { overdueDuties } from '../../../model/duty/duties.ts';
import { assembleStatusPage } from '../../../model/status-page.ts';
import { readContent } from '../../folder/read-content.ts';

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
      '4:1 warning lasted-long it lasts 9 days, from 2026-03-10 10:00 UTC to 2026-03-19 10:00 UTC. Check the year and the month.',
    ],
    [
      'an update in the next year',
      'title: x',
      '## Investigating — 2027-03-19 10:00 UTC',
      '4:1 warning update-in-future 2027-03-19 10:00 UTC lies ahead (it is 2026-03-20 12:00 UTC). Write "## Investigating — 2026-03-19 10:00 UTC" if that was meant; else check the time and its zone.',
    ],
    [
      'an update in the future',
      'title: x',
      '## Investigating — 2026-03-21 10:00 UTC',
      '4:1 warning update-in-future 2026-03-21 10:00 UTC lies ahead (it is 2026-03-20 12:00 UTC). Check the time and its zone.',
    ],
    [
      'an end after the update that tells it',
      'title: x',
      '## Resolved — 2026-03-19 10:00 UTC\n- Ended: 2026-03-19 11:00 UTC\n\nA',
      '5:1 warning end-time-ignored "Ended" is 2026-03-19 11:00 UTC, after the update that says so (2026-03-19 10:00 UTC), so the time of the update counts. Write when it was over, or correct the heading.',
    ],
    [
      'an end under an update after which it goes on',
      'title: x',
      '## Monitoring — 2026-03-19 10:00 UTC\n- Ended: 2026-03-19 09:00 UTC\n\nA',
      '5:1 warning end-time-ignored "Ended" changes nothing under "monitoring", after which it goes on. Begin the heading with "Resolved" if it is over; else remove this line.',
    ],
    [
      'overdue',
      'title: x\nnext_update: 2026-03-20 11:59 UTC',
      '## Investigating — 2026-03-20 10:00 UTC',
      '5:1 warning update-overdue the next update was promised for 2026-03-20 11:59 UTC. Write an update, even if nothing is new, and promise the next.',
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
      'a slip of the year',
      'title: x\ncomponents:\n  docs: major_outage',
      '## Investigating — 2025-03-19 10:00 UTC',
      '6:1 warning name-date-differs the file is named 2026-03-19, but it started at 2025-03-19 10:00 UTC. Write "## Investigating — 2026-03-19 10:00 UTC" if that was meant. The name itself may stay.',
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
      '5:1 warning postmortem-owed it was resolved at 2026-03-11 10:00 UTC, and its postmortem is due. Write "## Postmortem — 2026-03-20 12:00 UTC" with what happened and what will change.',
    ],
    [
      'a postmortem owed for long',
      'title: x\nimpact: critical',
      '## Resolved — 2025-12-16 10:00 UTC\nDone.',
      '5:1 warning postmortem-owed it was resolved at 2025-12-16 10:00 UTC, and its postmortem is due. Write "## Postmortem — 2026-03-20 12:00 UTC" with what happened and what will change.',
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
      '6:1 warning fact-misplaced "Next update" is read as text here, so it changes nothing. Write "- Next update: 2026-03-20 13:00 UTC" in a list straight under the heading of the update.',
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

  const longer = '## In progress — 2026-03-20 10:05 UTC\n';
  test.each([
    ['nothing', '', 'maintenance-not-ended'],
    ['words', `${longer}It takes longer.\n`, undefined],
    ['an end', `${longer}- Expected fix: 2026-03-20 15:00 UTC\n`, undefined],
    ['an end that is past', '- Expected fix: 2026-03-20 11:00 UTC\n', 'maintenance-not-ended'],
    ['a promise', `${longer}- Next update: 2026-03-20 13:00 UTC\n`, undefined],
    [
      'a broken promise',
      `${longer}- Next update: 2026-03-20 11:00 UTC\n- Expected fix: 2026-03-20 15:00 UTC\n`,
      'maintenance-not-ended',
    ],
  ])('work that overruns, with %s: check and due agree', (_, added, code) => {
    const text = `---\ntitle: x\nscheduled_for: 2026-03-20 08:00 UTC\nscheduled_until: 2026-03-20 10:00 UTC\n---\n## In progress — 2026-03-20 08:00 UTC\n${added}`;
    const folder = writeContent({ 'maintenances/a.md': text });
    const { content, problems } = readContent(folder, { now, servedAt });
    expect(problems.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
    const overdue = overdueDuties(assembleStatusPage(content!, now));
    expect(overdue).toHaveLength(code === undefined ? 0 : 1);
  });

  test.each([
    [
      'scheduled_for: 2062-03-21 08:00 UTC\nscheduled_until: 2062-03-21 10:00 UTC\n---\n',
      '3:1 warning day-far "scheduled_for" is 2062-03-21 08:00 UTC, more than a year ahead. Write "scheduled_for: 2026-03-21 08:00 UTC" if that was meant; else check the year.',
    ],
    [
      'scheduled_for: 2026-03-21 08:00 UTC\nscheduled_until: 2026-03-21 10:00 UTC\n---\n## Completed — 2026-03-20 09:00 UTC\n\nDone.\n',
      '6:1 warning completed-early it is completed at 2026-03-20 09:00 UTC, before it begins at 2026-03-21 08:00 UTC. Write "## Cancelled — 2026-03-20 09:00 UTC" if it does not take place; else correct one of the two times.',
    ],
    [
      'scheduled_for: 2026-03-21 08:00 UTC\nscheduled_until: 2026-03-21 10:00 UTC\n---\n## In progress — 2026-03-20 08:00 UTC\n\nWords.\n\n## Completed — 2026-03-20 09:00 UTC\n\nDone.\n',
    ],
  ])('the window %j', (text, ...said) => {
    const files = { 'maintenances/a.md': `---\ntitle: x\n${text}` };
    expect(check(files)).toEqual(said.map((each) => `maintenances/a.md:${each}`));
  });

  test('a component that begins in decades', () => {
    const page =
      'name: P\nurl: https://p.example/\ncomponents: [{ id: api, name: API, since: 2062-01-01 }]\n';
    expect(check({ 'page.yml': page })).toEqual([
      'page.yml:3:43 warning day-far "since" is 2062-01-01, more than a year ahead. Write "since: 2026-01-01" if that was meant; else check the year.',
    ]);
  });

  test('a window of a year, after a slip', () => {
    const text =
      '---\ntitle: x\nscheduled_for: 2026-03-20 08:00 UTC\nscheduled_until: 2027-03-20 10:00 UTC\n---\n';
    expect(check({ 'maintenances/a.md': text })).toEqual([
      'maintenances/a.md:4:1 warning lasted-long it lasts 365 days, from 2026-03-20 08:00 UTC to 2027-03-20 10:00 UTC. Write "scheduled_until: 2026-03-20 10:00 UTC" if that was meant; else check the year and the month.',
    ]);
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
