import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';
import { openSyncProject, type SyncProject } from './support/sync-project.ts';

const harbour = path.join(projectFolder, 'test/fixtures/upptime/harbour');

test('a checkout is moved by one command, and again without a change', async () => {
  const content = path.join(temporaryFolder(), 'content');
  const first = await runScript('import', ['upptime', harbour, '--content', content]);
  expect([first.code, first.stderr]).toEqual([0, '']);
  const [page, issues, ...rest] = first.stdout.split('\n');
  expect(page).toMatch(/^written +\.upptimerc\.yml → page\.yml: caveat: /);
  expect(issues).toMatch(
    /^not written +issues of harbour-example\/upptime: .*npm run sync -- --repository harbour-example\/upptime;/,
  );
  expect(rest.map((line) => /history\/\S+/.exec(line)?.[0])).toEqual([
    'history/berth-api.yml',
    'history/harbour-website.yml',
    'history/old-ferry.yml',
    'history/tides.yml',
    'history/summary.json',
    undefined,
    undefined,
  ]);
  const text = readFileSync(path.join(content, 'page.yml'), 'utf8');
  expect(first.stdout + text).not.toContain('do-not-copy-me');
  expect(text).toContain(`  - id: tides
    name: Tide tables
    since: 2022-07-15 09:30:12.345 UTC
`);
  const check = await runScript('check', ['--content', content]);
  expect([check.code, check.stderr]).toEqual([0, '']);
  const second = await runScript('import', ['upptime', harbour, '--content', content]);
  expect(second.stdout).toContain('On disk: 0 changed, 1 as they were, 0 kept');
  expect(readdirSync(content).filter((name) => !name.startsWith('.'))).toEqual(['page.yml']);
  expect(readFileSync(path.join(content, 'page.yml'), 'utf8')).toBe(text);
});

test('a folder without anything of it is refused', async () => {
  const { code, stdout, stderr } = await runScript('import', ['upptime', temporaryFolder()]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('holds nothing of Upptime');
});

const bot = { by: 'github-actions[bot]', association: 'NONE' } as const;
const sha = '0123456789abcdef0123456789abcdef01234567';
const commit = `[\`0123456\`](https://github.com/harbour-example/upptime/commit/${sha})`;
const minute = (number: number) => Date.UTC(2026, 2, 14, 8, number);

/** Issues as Upptime and the people around it leave them. */
function fileIssues({ fake: { repository } }: SyncProject): void {
  const file = (title: string, slug: string, how: string, author: string) => {
    const issue = repository.issue({
      title,
      author,
      association: author.endsWith('[bot]') ? 'NONE' : 'OWNER',
      createdAt: minute(0),
      labels: ['status', slug, 'backend'],
      body: `In ${commit}, ${slug} (https://x.example.com) ${how}:\n- HTTP code: 0\n- Response time: 0 ms\n`,
    });
    issue.isLocked = true;
    return issue;
  };
  file('🛑 BerthAPI is down', 'berth-api', 'was **down**', bot.by)
    .comment(`**Resolved:** BerthAPI is back up in ${commit} after 12 minutes.`, {
      ...bot,
      at: minute(12),
    })
    .close({ at: minute(12), by: bot.by });
  // With a token of their own it is a person who files them.
  file(
    '⚠️ Tide tables has degraded performance',
    'tides',
    'experienced **degraded performance**',
    'mate',
  );
  file('🛑 灯台 is down', '灯台', 'was **down**', bot.by);
  file('🛑 BerthAPI is down', 'berth-api', 'was **down**', 'eve[bot]');
  repository
    .issue({
      title: 'Dredging',
      author: 'mate',
      association: 'OWNER',
      createdAt: minute(0),
      labels: ['maintenance'],
      body: '<!--\nstart: 2026-03-15T13:00:00.220Z\nend: 2026-03-15T14:00:00Z\nexpectedDown: berth-api, tides\n-->\n\n**Additional context**\nShips wait.',
    })
    .close({ at: Date.UTC(2026, 2, 15, 14, 3), by: bot.by });
  repository.issue({
    title: '[Scheduled Maintenance] Everything',
    author: 'eve',
    association: 'NONE',
    createdAt: minute(0),
    labels: ['maintenance'],
    body: '<!--\nstart: 2026-03-15T13:00:00Z\nend: 2026-03-15T14:00:00Z\n-->',
  });
}

test('the sync takes the issues in, and leaves them alone', async () => {
  await using project = await openSyncProject();
  const content = path.join(temporaryFolder(), 'content');
  await runScript('import', ['upptime', harbour, '--content', content]);
  project.write('page.yml', readFileSync(path.join(content, 'page.yml'), 'utf8'));
  fileIssues(project);
  const { code, requests } = await project.sync();
  expect(code).toBe(0);
  expect(
    requests.filter((request) => !/^GET |^POST \/graphql |\/status\/labels /.test(request)),
  ).toEqual([]);
  expect(project.reports()).toEqual([
    'incidents/2026-03-14-berthapi-is-down-1.md',
    'incidents/2026-03-14-is-down-3.md',
    'incidents/2026-03-14-tide-tables-has-degraded-performance-2.md',
    'maintenances/2026-03-14-dredging-5.md',
  ]);
  const heads = project.reports().map((name) => project.read(name).split('\n---\n', 1)[0]);
  expect(heads).toEqual([
    '---\ntitle: BerthAPI is down\ncomponents:\n  berth-api: major_outage\nissue: 1',
    '---\ntitle: 灯台 is down\ncomponents:\n  component: major_outage\nissue: 3',
    '---\ntitle: Tide tables has degraded performance\ncomponents:\n  tides: degraded_performance\nissue: 2',
    '---\ntitle: Dredging\ncomponents:\n  berth-api: under_maintenance\n  tides: under_maintenance\nscheduled_for: 2026-03-15 13:00:00.220 UTC\nscheduled_until: 2026-03-15 14:00 UTC\nissue: 5',
  ]);
  const [down = ''] = project.reports().map((name) => project.read(name));
  expect(down.match(/^## .*/gm)).toEqual([
    '## Investigating — 2026-03-14 08:00 UTC',
    '## Resolved — 2026-03-14 08:12 UTC',
  ]);
  const check = await project.run('check', ['--now', '2026-03-14 12:00 UTC']);
  expect(check.stdout).not.toContain(' error ');
  expect([check.code, check.stderr]).toEqual([0, '']);
  await project.sync('--full');
  expect(project.reports()).toHaveLength(4);
});
