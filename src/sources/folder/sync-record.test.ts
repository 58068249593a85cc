import { describe, expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { msPerMinute } from '../../model/time/instant.ts';
import { formatSyncState, type SyncedIssue } from '../sync/state.ts';
import { readContent } from './read-content.ts';

const page = 'name: P\ncomponents: [{ id: api, name: API }, { id: web, name: Web }]\n';
const open =
  '---\ntitle: x\nissue: 7\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2026-03-20 09:00 UTC\n\nWords.\n';
const over = `${open}\n## Resolved — 2026-03-20 09:30 UTC\n\nWords.\n`;

function record(issue: Partial<SyncedIssue>): string {
  const issues = new Map([[7, { node: 'I', updatedAt: 0, ...issue }]]);
  return formatSyncState({ repository: 'acme/status', cursor: { since: 0 }, issues });
}

function read(files: Record<string, string>) {
  const folder = writeContent({ 'page.yml': page, ...files });
  const { content, problems } = readContent(folder, { now, servedAt });
  const { headline } = assembleStatusPage(content!, now);
  return {
    codes: problems
      .map(({ code }) => code)
      .filter((code) => code.startsWith('issue') || code.startsWith('record-')),
    isGreen: headline.indicator === 'none' && headline.troubles.length === 0,
    unknown: headline.troubles.flatMap(({ status, components }) =>
      status === 'unknown' ? components.map(({ id }) => id) : [],
    ),
  };
}

const name = '.github-sync.json';

describe('the page is not green while an issue is open', () => {
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['without a file', { [name]: record({ open: 'critical' }) }, ['issue-hidden'], ['api', 'web']],
    [
      'with a file that says that it is over',
      { [name]: record({ open: 'critical' }), 'incidents/x.md': over },
      ['issue-hidden'],
      ['api'],
    ],
    [
      'with a file that calls it a false alarm',
      {
        [name]: record({ open: 'minor' }),
        'incidents/x.md': open.replace('issue', 'false_alarm: true\nissue'),
      },
      ['issue-hidden'],
      ['api'],
    ],
    [
      'with a file of another number',
      { [name]: record({ open: 'minor' }), 'incidents/x.md': over.replace('issue: 7', 'issue: 8') },
      ['issue-hidden'],
      ['api', 'web'],
    ],
    [
      'with a record that is torn',
      { [name]: record({}).slice(0, 90) },
      ['record-unreadable'],
      ['api', 'web'],
    ],
    [
      'with a record that git could not merge',
      { [name]: `<<<<<<< a\n${record({})}=======\n${record({ open: 'minor' })}>>>>>>> b\n` },
      [],
      ['api', 'web'],
    ],
  ])('%s', (_, files, codes, unknown) => {
    expect(read(files)).toEqual({ codes, isGreen: false, unknown });
  });

  test.each<[string, string, number, string[]]>([
    ['for less than an hour', page, 59, []],
    ['for an hour', page, 60, ['api', 'web']],
    ['from a time ahead of now', page, -60, ['api', 'web']],
    ['for as long as the page may be old', `${page}stale_after: 30 min\n`, 30, ['api', 'web']],
    ['where the page follows no issues', `${page}github: { sync: false }\n`, 90, []],
  ])('when GitHub could not be asked %s', (_, text, minutes, unknown) => {
    const issues = new Map([[7, { node: 'I', updatedAt: 0 }]]);
    const unreadSince = now - minutes * msPerMinute;
    const state = { repository: 'acme/status', cursor: { since: 0 }, unreadSince, issues };
    const files = { 'page.yml': text, [name]: formatSyncState(state), 'incidents/x.md': over };
    const isGreen = unknown.length === 0;
    expect(read(files)).toEqual({ codes: isGreen ? [] : ['issues-unread'], isGreen, unknown });
  });

  test('and is when a report tells of it, or it is gone', () => {
    const files = { [name]: record({ open: 'critical' }), 'incidents/x.md': open };
    expect(read(files)).toMatchObject({ codes: [], unknown: [] });
    expect(read({ [name]: record({ open: 'critical', fate: 'deleted' }) }).isGreen).toBe(true);
    expect(read({ [name]: record({}), 'incidents/x.md': over }).isGreen).toBe(true);
  });
});
