import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../../test/support/build-page.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { AffectedComponent } from '../../model/reports/facts.ts';
import { formatAnnouncement } from '../../sources/reports/announcement-file.ts';
import { formatIncident } from '../../sources/reports/incident-file.ts';
import { formatMaintenance } from '../../sources/reports/maintenance-file.ts';
import {
  draftAnnouncementAgain,
  repeatIncidentDraft,
  draftMaintenanceAgain,
} from './repeated-drafts.ts';
import { currentMaintenanceOf, openIncidentOf } from './reports-by-key.ts';
import { addedText } from '../edit-result.ts';

const { page } = buildPage().status;
const api = (status: AffectedComponent['status']) => ({ components: [{ id: 'api', status }] });
const opened = buildIncident({ key: 'k' });
const by = (person: string, status: 'identified' | 'resolved' = 'identified'): Incident => ({
  ...opened,
  updates: [...opened.updates, buildUpdate(status, '2026-03-14 10:10', person)],
});
const call = {
  message: 'We are looking into it.',
  postedAt: utc('2026-03-14 10:20'),
  facts: api('major_outage'),
  next: 'none',
} as const;

describe('a call that opens an incident again', () => {
  test.each<[string, Incident, object, string | undefined]>([
    ['says nothing when it is the same', opened, {}, undefined],
    ['says nothing after a person has spoken', by('The disk is full.'), {}, undefined],
    [
      'says nothing when a person has put its status right',
      {
        ...opened,
        updates: [
          ...opened.updates,
          buildUpdate('identified', '2026-03-14 10:10', 'Less.', api('partial_outage')),
        ],
      },
      {},
      undefined,
    ],
    [
      'says new words, and keeps the status that a person gave',
      by('The disk is full.'),
      { message: 'It got worse.' },
      '## Identified — 2026-03-14 10:20 UTC\n\n- Components: api major_outage\n\nIt got worse.',
    ],
    [
      'says another status of a component',
      opened,
      { facts: api('partial_outage') },
      '## Investigating — 2026-03-14 10:20 UTC\n\n- Components: api partial_outage\n\nWe are looking into it.',
    ],
    [
      'sets the status that it names',
      opened,
      { status: 'monitoring' },
      '## Monitoring — 2026-03-14 10:20 UTC\n\n- Components: api major_outage\n\nWe are looking into it.',
    ],
    [
      'takes the promise in its words for what it was',
      {
        ...opened,
        updates: [
          buildUpdate('investigating', '2026-03-14 09:58', `More by ${utc('2026-03-14 10:28')}.`, {
            nextUpdateAt: utc('2026-03-14 10:28'),
          }),
        ],
      },
      { message: (at: number | undefined) => `More by ${at}.`, next: 'policy' },
      undefined,
    ],
  ])('%s', (_, report, changes, added) => {
    const text = formatIncident(report);
    const edit = repeatIncidentDraft({ report, text }, { ...call, ...changes }, page);
    expect(edit && addedText(text, edit.after).trim()).toBe(added);
  });
});

test('only what is open is found by its key, the newest first', () => {
  const over = { ...by('Over.', 'resolved'), id: 'over' };
  const older = { ...opened, id: 'older', startedAt: utc('2026-03-14 08:00') };
  const other = { ...opened, id: 'other', key: 'l' };
  const { status } = buildPage({ incidents: [over, older, opened, other] });
  expect(openIncidentOf('k', status)?.id).toBe(opened.id);
  expect(openIncidentOf('l', status)?.id).toBe('other');
  expect(openIncidentOf('m', status)).toBeUndefined();
});

describe('a call that plans work again', () => {
  const report = buildMaintenance({ key: 'k' });
  const wanted = {
    title: report.title,
    scheduledFor: report.scheduledFor,
    scheduledUntil: report.scheduledUntil,
    message: 'Builds wait.',
    facts: report.facts,
    postedAt: utc('2026-04-01 08:00'),
  };
  test.each<[string, object, RegExp | undefined]>([
    ['says nothing when it is the same', {}, undefined],
    ['moves it', { scheduledUntil: utc('2026-04-02 11:00') }, /scheduled_until: 2026-04-02 11:00/],
    ['says new words', { message: 'Tests wait as well.' }, /## Scheduled — .*\n\n[^#]*Tests wait/],
  ])('%s', (_, changes, added) => {
    const text = formatMaintenance(report);
    const edit = draftMaintenanceAgain({ report, text }, { ...wanted, ...changes }, page);
    if (added) expect(edit?.after).toMatch(added);
    else expect(edit).toBeUndefined();
  });

  test('is not about work that is over', () => {
    const { status } = buildPage({ maintenances: [report] }, '2026-04-03 00:00');
    expect(currentMaintenanceOf('k', status)).toBeUndefined();
  });
});

test('an announcement with a key is put right, or left alone', () => {
  const report = buildAnnouncement({ key: 'k' });
  const file = { report, text: formatAnnouncement(report) };
  expect(draftAnnouncementAgain(file, { title: report.title, body: report.body })).toBeUndefined();
  const edit = draftAnnouncementAgain(file, { untilAt: utc('2026-03-20 00:00') });
  expect(edit?.after).toContain('until: 2026-03-20 00:00 UTC\nkey: k\n');
});
