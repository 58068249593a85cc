import { expect, test } from 'vitest';

import type { Announcement } from '../../../model/reports/announcement.ts';
import { findSharedOldIds } from './old-id-conflicts.ts';

const report = (id: string, ...was: string[]) => ({
  report: {
    ...({ kind: 'announcement', id, title: 'T', fromAt: 0, pinned: false, body: '' } as const),
    was,
  } satisfies Announcement,
  file: `content/announcements/${id}.md`,
  at: { line: 4, column: 1 },
});
const component = (id: string, ...was: string[]) => ({ id, name: id, retired: false, was });

test.each<[string, Parameters<typeof findSharedOldIds>[2], string[]]>([
  ['each its own', [report('a', 'x1', 'schedules/1'), report('b', 'x2', 'schedules/2')], []],
  ['one twice in one report', [report('a', 'x', 'x')], []],
  ['two with one', [report('a', 'x'), report('b', 'x')], ['b.md:4 incidents/x announcements/a.md']],
  [
    'in another case',
    [report('a', 'x'), report('b', 'X')],
    ['b.md:4 incidents/X announcements/a.md'],
  ],
  [
    'an id and its path',
    [report('a', 'x'), report('b', 'incidents/x')],
    ['b.md:4 incidents/x announcements/a.md'],
  ],
  [
    'what another is called now',
    [report('a'), report('b', 'announcements/a')],
    ['b.md:4 announcements/a announcements/a.md'],
  ],
])('%s', (_, claimants, expected) => {
  const found = findSharedOldIds(undefined, 'content/page.yml', claimants);
  expect(
    found.map(({ file, line, args }) => {
      const { id, other } = args as { id: string; other: string };
      return `${file.replace(/^.*\//, '')}:${line} ${id} ${other.replace('content/', '')}`;
    }),
  ).toEqual(expected);
});

test('two components with one', () => {
  const components = [component('api', 'x'), component('web', 'x', 'api')];
  const found = findSharedOldIds({ components }, 'content/page.yml', []);
  expect(found.map(({ args }) => args)).toEqual([
    { id: 'components/x', other: 'api' },
    { id: 'components/api', other: 'api' },
  ]);
});
