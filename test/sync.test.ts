import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSyncProject, type SyncProject } from './support/sync-project.ts';
import type { IssueStart } from './support/fake-github/issue-history.ts';

let project: SyncProject;
beforeEach(async () => {
  project = await openSyncProject();
});
afterEach(async () => {
  await project[Symbol.asyncDispose]();
});

const at = (minute: number) => Date.UTC(2026, 2, 14, 9, 58) + minute * 60_000;

function open(start: Partial<IssueStart> = {}) {
  return project.fake.repository.issue({
    title: 'API requests fail',
    createdAt: at(0),
    labels: ['incident', 'component: api'],
    body: 'Requests fail.',
    ...start,
  });
}

const FILE = 'incidents/2026-03-14-api-requests-fail-1.md';
const quiet = 'link_comment: false\nproblem_comment: false\npin_worst: false';

describe('cost', () => {
  test('a first run takes the list and a request for 25 issues, the next one request', async () => {
    project.writePage(quiet);
    for (let index = 0; index < 30; index += 1) {
      open({ createdAt: at(index) }).close({ at: at(index + 1) });
    }
    const first = await project.sync();
    expect(first.code).toBe(0);
    expect(first.requests).toHaveLength(3);
    expect(project.reports()).toHaveLength(30);
    const next = await project.sync();
    expect(next.requests).toEqual([expect.stringMatching(/^GET .*\/issues\?.* 304$/)]);
    expect(next.stdout).toBe('Nothing new. 1 request.\n');
    project.fake.repository.find(7)?.comment('One more thing.', { at: at(100) });
    const third = await project.sync();
    expect(third.requests).toHaveLength(2);
    expect(third.stdout).toContain('1 file written (0 new)');
  });

  test('without the record it asks again and writes the same', async () => {
    open().comment('One.', { at: at(5) });
    await project.sync();
    const before = project.files();
    project.write('.github-sync.json', 'broken');
    const again = await project.sync();
    expect(again.stdout).toContain('1 unchanged');
    expect(project.read(FILE)).toBe(before[FILE]);
    project.write('.github-sync.json', '{}');
    project.fake.repository.find(1)?.close({ at: Date.now() });
    const later = await project.sync();
    expect(later.stdout).toContain('1 file written (0 new), 0 unchanged, 0 kept');
    expect(project.read(FILE)).toContain('## Resolved');
  });
});

describe('a file', () => {
  test('keeps its name when the title changes', async () => {
    const issue = open();
    await project.sync();
    issue.rename('Everything is on fire', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual([FILE]);
    expect(project.read(FILE)).toContain('title: Everything is on fire');
  });

  test('that a person renamed is found by its key', async () => {
    const issue = open();
    await project.sync();
    const text = project.read(FILE);
    project.write('incidents/2026-03-14-my-name.md', text);
    const { rmSync } = await import('node:fs');
    rmSync(path.join(project.folder, FILE));
    issue.comment('More.', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual(['incidents/2026-03-14-my-name.md']);
    expect(project.read('incidents/2026-03-14-my-name.md')).toContain('More.');
  });

  test('that a person edited is kept and reported, until --force takes the side of the issue', async () => {
    const issue = open();
    await project.sync();
    const edited = project.read(FILE).replace('Requests fail.', 'By hand.');
    project.write(FILE, edited);
    issue.comment('More.', { at: Date.now() });
    const kept = await project.sync();
    expect(kept.stdout).toContain('was edited by hand, so it stays');
    expect(project.read(FILE)).toBe(edited);
    const forced = await project.sync('--force');
    expect(forced.code).toBe(0);
    expect(project.read(FILE)).toContain('Requests fail.');
    expect(project.read(FILE)).toContain('More.');
  });

  test('moves when the issue becomes a maintenance', async () => {
    const issue = open();
    await project.sync();
    issue
      .edit('- Scheduled for: 2026-04-02 08:00 UTC\n- Scheduled until: 2026-04-02 10:00 UTC', {
        at: Date.now(),
      })
      .unlabel('incident', { at: Date.now() })
      .label('maintenance', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual(['maintenances/2026-03-14-api-requests-fail-1.md']);
  });

  test('of an issue in a repository made anew is another one', async () => {
    const issue = open();
    await project.sync();
    issue.nodeId = 'I_other';
    issue.edit('Another story.', { at: Date.now() });
    await project.sync();
    expect(project.reports()).toEqual([FILE.replace('.md', '-2.md'), FILE]);
    expect(project.read(FILE)).not.toMatch(/^issue:/m);
    expect(project.read(FILE)).toContain('Requests fail.');
    expect(project.read(FILE.replace('.md', '-2.md'))).toContain('Another story.');
    const check = await project.run('check.ts', ['--now', '2026-03-14 12:00 UTC']);
    expect(check.stdout).not.toContain(' error ');
  });
});

describe('what is gone', () => {
  const fates: readonly [string, (issue: ReturnType<typeof open>) => void][] = [
    ['has lost its label', (issue) => issue.unlabel('incident', { at: Date.now() })],
    ['was deleted', (issue) => issue.delete()],
    ['was transferred to another repository', (issue) => issue.transferTo(77, 3)],
    ['cannot be found', (issue) => issue.vanish()],
    ['is locked as spam', (issue) => issue.lock({ at: Date.now(), reason: 'spam' })],
  ];
  test.each(fates)('stays and is reported when it %s; --prune removes it', async (words, act) => {
    project.writePage(quiet);
    const issue = open();
    open({ title: 'Another', createdAt: at(3) });
    await project.sync();
    act(issue);
    const after = await project.sync();
    expect(after.code).toBe(0);
    expect(after.stdout).toContain(`stays although issue #1 ${words}`);
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune', '--dry-run')).stdout).toContain(
      `${FILE} would be removed.`,
    );
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune')).stdout).toContain(`${FILE} removed.`);
    expect(project.reports()).toHaveLength(1);
  });

  test('an empty list with files there is a mistake until --force says otherwise', async () => {
    open();
    await project.sync();
    project.fake.faults.add(/GET .*\/issues\?/, { status: 200, body: [] });
    const empty = await project.sync('--prune');
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('run it with --force');
    expect(project.reports()).toEqual([FILE]);
  });

  test('pruning everything needs --force', async () => {
    project.writePage(quiet);
    for (const minute of [0, 1]) open({ createdAt: at(minute) });
    await project.sync();
    for (const issue of project.fake.repository.issues)
      issue.unlabel('incident', { at: Date.now() });
    expect((await project.sync('--prune')).stderr).toContain('add --force');
    expect(project.reports()).toHaveLength(2);
    expect((await project.sync('--prune', '--force')).code).toBe(0);
    expect(project.reports()).toHaveLength(0);
  });
});

describe('back to GitHub', () => {
  const own = (number: number, mark: string) =>
    project.fake.repository
      .find(number)!
      .comments.map(({ body }) => body)
      .filter((body) => body.startsWith(`<!-- outpost: ${mark} -->`));

  test('an issue gets its link once, also when the record is lost', async () => {
    open();
    for (let run = 0; run < 3; run += 1) {
      await project.sync();
      project.write('.github-sync.json', '{}');
    }
    expect(own(1, 'link')).toEqual([
      expect.stringContaining(
        'https://status.example.org/incidents/2026-03-14-api-requests-fail-1/',
      ),
    ]);
    expect(project.read(FILE)).not.toContain('outpost');
  });

  test('a closed issue of a first import gets none, a new one does', async () => {
    open().close({ at: at(10) });
    await project.sync();
    open({ createdAt: at(20) }).close({ at: at(21) });
    await project.sync();
    expect([own(1, 'link'), own(2, 'link')].map(({ length }) => length)).toEqual([0, 1]);
  });

  test('problems are one comment, edited in place', async () => {
    const issue = open({ labels: ['incident', 'component: apii'] });
    await project.sync();
    await project.sync('--full');
    expect(own(1, 'problems')).toEqual([expect.stringContaining('Did you mean `api`?')]);
    issue
      .unlabel('component: apii', { at: Date.now() })
      .label('component: api', { at: Date.now() });
    // The sync's own comment is the newest event; labels of the same second are told by it.
    await project.sync('--full');
    expect(own(1, 'problems')).toHaveLength(1);
  });

  test('the worst open incident is pinned, and unpinned when it is over', async () => {
    const small = open({ labels: ['incident', 'impact: minor'] });
    const big = open({
      title: 'All down',
      labels: ['incident', 'impact: critical'],
      createdAt: at(1),
    });
    await project.sync();
    expect([small.isPinned, big.isPinned]).toEqual([false, true]);
    big.close({ at: Date.now() });
    await project.sync();
    expect([small.isPinned, big.isPinned]).toEqual([true, false]);
    small.close({ at: Date.now() });
    await project.sync();
    expect(project.fake.repository.issues.some(({ isPinned }) => isPinned)).toBe(false);
  });

  test('each can be turned off, and --dry-run writes nothing anywhere', async () => {
    open({ labels: ['incident', 'component: apii'] });
    const dry = await project.sync('--dry-run');
    expect(dry.stdout).toContain(`+++ ${FILE}\n@@ -0,0 +1,`);
    expect(project.files()).toEqual({});
    project.writePage(quiet);
    const run = await project.sync();
    const writes = [...dry.requests, ...run.requests].filter((each) => !each.startsWith('GET'));
    expect(writes).toEqual([]);
  });

  test('a comment that is refused is a warning', async () => {
    open();
    project.fake.faults.add(/POST .*comments/, {
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    const run = await project.sync();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Warning: No comment on issue #1');
  });
});

test('an import that broke off goes on without commenting on old stories', async () => {
  for (let index = 0; index < 4; index += 1) {
    open({ createdAt: at(index) }).close({ at: at(index + 1) });
  }
  project.fake.rate.remaining = 3;
  expect((await project.sync()).code).toBe(75);
  project.fake.rate.remaining = 5_000;
  const next = await project.sync();
  expect(project.reports()).toHaveLength(4);
  const full = await project.sync('--full');
  const writes = [...next.requests, ...full.requests].filter((each) => !each.startsWith('GET'));
  expect(writes).toEqual([]);
});

test('a summary stands in the page of the workflow run', async () => {
  open();
  const file = path.join(project.folder, 'summary.txt');
  await project.run('sync-issues.ts', [], { GITHUB_STEP_SUMMARY: file });
  expect(project.read('summary.txt')).toContain(`- new \`${FILE}\``);
});

describe('a run that fails', () => {
  const gone = {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html>Unicorn!</html>',
  };

  test('at the rate limit keeps what is finished, says when to go on, and the next run does', async () => {
    project.writePage(quiet);
    for (let index = 0; index < 6; index += 1) open({ createdAt: at(index) });
    project.fake.rate.remaining = 4;
    const limited = await project.sync();
    expect(limited.code).toBe(75);
    expect(limited.stderr).toMatch(/Go on after 20\d\d-/);
    expect(project.reports()).toHaveLength(3);
    project.fake.rate.remaining = 5_000;
    const next = await project.sync();
    expect(next.requests).toHaveLength(4);
    expect(project.reports()).toHaveLength(6);
    expect((await project.sync()).stdout).toContain('Nothing new');
  });

  test.each([
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, 77],
    ['no access', { status: 404, body: { message: 'Not Found' } }, 78],
    [
      'issues turned off',
      { status: 410, body: { message: 'Issues are disabled for this repo' } },
      78,
    ],
    ['a login page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }, 76],
    [
      'a foreign link',
      { status: 200, headers: { link: '<https://evil.example/?page=2>; rel="next"' }, body: [] },
      76,
    ],
  ])('by %s changes no file and says so', async (_name, fault, code) => {
    open();
    await project.sync();
    const before = project.files();
    project.fake.repository.find(1)?.comment('More.', { at: Date.now() });
    project.fake.faults.add(/GET .*\/issues\?/, fault);
    const run = await project.sync();
    expect(run.code).toBe(code);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr + run.stdout).not.toContain(project.fake.token);
    expect(project.files()).toEqual(before);
  });

  test('in the middle keeps what came before', { timeout: 120_000 }, async () => {
    project.writePage(quiet);
    for (let index = 0; index < 3; index += 1) open({ createdAt: at(index) });
    project.fake.faults.add(/issues\/3\/timeline/, gone, gone, gone, gone);
    const run = await project.sync();
    expect(run.code).toBe(69);
    expect(project.reports()).toHaveLength(2);
    const next = await project.sync();
    expect(next.requests).toHaveLength(2);
    expect(project.reports()).toHaveLength(3);
  });
});

describe('a run that is killed', () => {
  const preload = path.resolve(import.meta.dirname, 'support/kill-at-write.mjs');

  test(
    'at any write leaves whole files, and the next one ends in the same bytes',
    { timeout: 300_000 },
    async () => {
      project.writePage(quiet);
      const story = (other: SyncProject) => {
        const { repository } = other.fake;
        const first = repository.issue({
          title: 'One',
          createdAt: at(0),
          labels: ['incident'],
          body: 'One.',
        });
        repository.issue({ title: 'Two', createdAt: at(1), labels: ['incident'], body: 'Two.' });
        return () => first.comment('Later.', { at: at(60) });
      };
      const more = story(project);
      await project.sync();
      const early = project.files();
      more();
      await project.sync();
      const done = project.files();
      for (let killAt = 1; ; killAt += 1) {
        await using other = await openSyncProject();
        other.writePage(quiet);
        const goOn = story(other);
        for (const issue of other.fake.repository.issues) {
          issue.nodeId = project.fake.repository.find(issue.number)!.nodeId;
        }
        const env = { KILL_AT: String(killAt), KILL_IN: other.folder };
        const killed = await other.run('sync-issues.ts', [], env, ['--import', preload]);
        for (const [name, text] of Object.entries(other.files())) {
          if (name.endsWith('.md')) expect(text).toBe(early[name]);
        }
        if (killed.code === 0) {
          expect(killAt).toBeGreaterThan(8);
          break;
        }
        expect(killed.code).toBe(null);
        // The issue moves on before the next run: what the killed one wrote is still known as the sync's own.
        goOn();
        const next = await other.sync();
        expect(next.stdout).not.toContain('edited by hand');
        const reports = (files: Record<string, string>) =>
          Object.entries(files).filter(([name]) => name.endsWith('.md') || name.endsWith('.tmp'));
        expect(reports(other.files())).toEqual(reports(done));
      }
    },
  );
});

describe('npm run labels', () => {
  test('creates what is missing, mends what differs, and then does nothing', async () => {
    project.fake.repository.labels.push({ name: 'Incident', color: '000000', description: null });
    const first = await project.run('labels.ts');
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('changed  incident');
    expect(first.stdout).toContain('new      component: api');
    expect(first.stdout).toContain('new      status: monitoring');
    const again = await project.run('labels.ts');
    expect(again.stdout).toMatch(/^0 new, 0 changed, \d+ as they should be\.\n$/);
    expect(again.requests).toEqual([expect.stringContaining('GET ')]);
  });
});
