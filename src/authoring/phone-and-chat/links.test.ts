import { expect, test } from 'vitest';

import { buildPage } from '../../../test/support/build-page.ts';
import { KnownComponents } from '../../sources/page/known-components.ts';
import { ProblemList } from '../../sources/problem-list.ts';
import { parseIncident } from '../../sources/reports/incident-file.ts';
import { repositoryOf, toLinks } from './links.ts';

test.each([
  ['https://github.com/you/status.git', 'https://github.com/you/status'],
  ['https://x-access-token:secret@github.com/you/status', 'https://github.com/you/status'],
  ['git@github.com:you/status.git', 'https://github.com/you/status'],
  ['ssh://git@git.example.org:2222/you/my.status.git', 'https://git.example.org/you/my.status'],
  ['/srv/status.git', undefined],
])('%s is a page on the web', (remote, address) => {
  expect(repositoryOf(remote)).toBe(address);
});

const page = buildPage().status;
const content = {
  page: page.page,
  incidents: [],
  maintenances: [],
  announcements: [],
  unreadable: [],
};
const links = toLinks(
  { content, templates: [] },
  { repository: 'https://github.com/you/status', branch: 'main', folder: 'content' },
);

test('the links of a repository', () => {
  expect(links.map(({ url }) => url.replace(/\?filename=([^&]+)&.*/, ' $1'))).toEqual([
    'https://github.com/you/status/actions/workflows/report.yml',
    'https://github.com/you/status/issues/new?template=incident.yml',
    'https://github.com/you/status/issues/new?template=maintenance.yml',
    'https://github.com/you/status/tree/main/content/incidents',
    'https://github.com/you/status/new/main content%2Fincidents%2FYYYY-MM-DD-what-fails.md',
    'https://github.com/you/status/new/main content%2Fmaintenances%2FYYYY-MM-DD-what-we-do.md',
    'https://github.com/you/status/new/main content%2Fannouncements%2FYYYY-MM-DD-what-is-new.md',
  ]);
});

test('what the editor opens with lacks nothing but its gaps', () => {
  const text = new URL(links[4]!.url).searchParams.get('value') ?? '';
  const filled = text
    .replaceAll('YYYY-MM-DD HH:MM', '2026-03-14 09:58')
    .replace(/"\[\[[^\]]*\]\]"/, 'API fails')
    .replace(/\[\[[^\]]*\]\]/, 'Requests fail.');
  const problems = new ProblemList('x.md');
  const read = parseIncident('x', filled, new KnownComponents(['api']), problems);
  expect(problems.problems).toEqual([]);
  expect(read?.report.updates).toHaveLength(1);
});
