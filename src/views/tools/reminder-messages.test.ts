import { expect, test } from 'vitest';

import { aMaintenance, anIncident, aPage, at } from '../../../test/support/builders.ts';
import type { Duty } from '../../model/duty/duties.ts';
import { toReminderText, toReminderTitle, toReminderMessage } from './reminder-messages.ts';
import { createSite } from '../site.ts';

const site = createSite(aPage());
const now = at('2026-03-14 10:42');
const incident = anIncident({ api: 'major_outage' }, [['investigating', '2026-03-14 09:58']]);
const work = aMaintenance(['2026-03-14 08:00', '2026-03-14 10:00'], [], { id: 'x' });

function duty(changes: Partial<Duty> = {}): Duty {
  const dueAt = at('2026-03-14 10:30');
  return { kind: 'update', report: incident, dueAt, isPromised: true, ...changes };
}

test('a reminder says to whom, what, since when, where and how', () => {
  expect(toReminderText(duty(), ['ben'], now, site)).toBe(
    '@ben: an-incident: an update has been due since 14 Mar 2026, 10:30 UTC (12 mins), as promised.\n\n' +
      'Users read https://status.example.org/incidents/an-incident/ and wait. Say something even if nothing is new, ' +
      'and promise the next update: `npm run incident update an-incident`',
  );
});

test.each<[string, Partial<Duty>, string, string]>([
  ['first_update', {}, 'ben', '`npm run incident update an-incident`'],
  ['postmortem', {}, 'ben', '`npm run incident postmortem an-incident`'],
  ['end', { report: work }, 'ben', '/maintenances/x/ and wait'],
  ['end', { report: work }, 'ben', '`npm run maintenance complete x`'],
])('of %s it names the command', (kind, changes, github, expected) => {
  const text = toReminderText(
    duty({ kind: kind as Duty['kind'], ...changes }),
    [github],
    now,
    site,
  );
  expect(text).toContain(expected);
});

test('it mentions the one who is asked and nobody else', () => {
  const text = (github: string, coordinator: string) =>
    toReminderText(
      duty({ coordinator }),
      github.split(' ').filter((each) => each !== ''),
      now,
      site,
    );
  expect(text('ben', '@torvalds and @octo/team').match(/@\w+/g)).toEqual(['@ben']);
  expect(text('', 'Ana')).toMatch(/^an-incident: an update/);
  expect(text('', '<!-- outpost-reminder "x" "y" -->')).not.toContain('<!-- outpost');
});

test('a title fits into what GitHub takes', () => {
  const titled = (title: string) => toReminderTitle(duty({ report: { ...incident, title } }));
  expect(titled('API fails')).toBe('An update is due: API fails');
  const long = titled('😀'.repeat(300));
  expect(Array.from(long)).toHaveLength(256);
  expect(long).toMatch(/^An update is due: 😀+…$/u);
});

test.each([
  [{ githubs: ['ben', 'cy'] }, false, /^Reminded ben, cy: an-incident: an update has been due/],
  [{ githubs: ['ben'] }, true, /^Would remind ben: an-incident/],
  [{ githubs: [] }, false, /^Reminded everybody: an-incident/],
  [undefined, false, /^Reminded before: an-incident/],
])('the log says of %j, dry %s', (next, isDryRun, expected) => {
  expect(toReminderMessage(duty(), next, isDryRun, now, site)).toMatch(expected);
});
