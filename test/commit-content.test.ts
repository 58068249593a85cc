import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openFakeGitHub } from '../bench/fake-github/server.ts';
import { isoOf } from '../bench/fake-github/issue-history.ts';
import { temporaryFolder } from './support/run-script.ts';
import { SyncProject } from './support/sync-project.ts';

const script = path.resolve(import.meta.dirname, '../.github/commit-content.sh');
/** The folder that each test copies. */
const template = temporaryFolder();
let root = template;
beforeAll(() => {
  git(root, 'init', '-q', '--bare', '-b', 'main', 'origin');
  git(root, 'clone', '-q', 'origin', 'person');
  write('person', 'content/incidents/a.md', 'one\n');
  git(path.join(root, 'person'), 'checkout', '-q', '-B', 'main');
  commit('person');
  git(root, 'clone', '-q', '--depth', '1', `file://${root}/origin`, 'runner');
});
beforeEach(() => {
  root = temporaryFolder();
  cpSync(template, root, { recursive: true });
  for (const clone of ['person', 'runner']) {
    const config = path.join(root, clone, '.git/config');
    writeFileSync(config, readFileSync(config, 'utf8').replaceAll(template, root));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function write(clone: string, name: string, text: string): void {
  const file = path.join(root, clone, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit(clone: string): void {
  const folder = path.join(root, clone);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'By hand');
  git(folder, 'push', '-q', 'origin', 'HEAD:main');
}

function publish(): { status: number | null; log: string[] } {
  const { status } = spawnSync('sh', [script], { cwd: path.join(root, 'runner') });
  const log = git(path.join(root, 'origin'), 'log', '--format=%s', 'main').trim().split('\n');
  return { status, log };
}

/** A sync that fails because of an open issue. */
const syncsAgain = `import { readFileSync, writeFileSync } from 'node:fs';
writeFileSync('content/incidents/b.md', 'again, a.md is ' + readFileSync('content/incidents/a.md', 'utf8'));
process.exitCode = 3;
`;

describe('the commit of what the sync wrote', () => {
  test('is none when nothing changed, or the record has nothing to remember', () => {
    expect(publish()).toEqual({ status: 0, log: ['By hand'] });
    write('runner', 'content/.github-sync.json', '{}');
    expect(publish()).toEqual({ status: 0, log: ['By hand'] });
  });

  test('is made for the record alone when without it the next run would ask again', async () => {
    await using project = new SyncProject(
      path.join(root, 'runner/content'),
      await openFakeGitHub(),
    );
    const { repository } = project.fake;
    /** One workflow run, on a fresh checkout. */
    const run = async () => {
      git(path.join(root, 'runner'), 'fetch', '-q', 'origin', 'main');
      git(path.join(root, 'runner'), 'reset', '-q', '--hard', 'FETCH_HEAD');
      project.writePage();
      const { requests } = await project.sync();
      return { requests: requests.length, log: publish().log.slice(0, -1) };
    };
    const at = Date.now() - 3_600_000;
    const issue = repository.issue({ title: 'Down', createdAt: at, labels: ['incident'] });
    // The list, the timeline, the link, the labels and the pin.
    const taken = ['Take in GitHub issues'];
    expect(await run()).toEqual({ requests: 7, log: taken });
    // The link has changed the issue. From now on: the list, and all that is open.
    issue.updatedAt = isoOf(at + 60_000);
    const known = ['Remember how far the issues are read', ...taken];
    expect(await run()).toEqual({ requests: 2, log: known });
    expect(await run()).toEqual({ requests: 2, log: known });
    repository.issue({ title: 'A question', createdAt: at + 120_000 });
    expect(await run()).toEqual({ requests: 2, log: known });
    expect(await run()).toEqual({ requests: 2, log: known });
  });

  test('holds reports and record', () => {
    write('runner', 'content/.github-sync.json', '{}');
    write('runner', 'content/incidents/b.md', 'two\n');
    expect(publish()).toEqual({ status: 0, log: ['Take in GitHub issues', 'By hand'] });
    const files = git(path.join(root, 'origin'), 'ls-tree', '-r', '--name-only', 'main');
    expect(files).toContain('content/.github-sync.json');
  });

  test('goes on top of what was pushed meanwhile', () => {
    write('person', 'README.md', 'x\n');
    commit('person');
    write('runner', 'content/incidents/b.md', 'two\n');
    expect(publish()).toEqual({ status: 0, log: ['Take in GitHub issues', 'By hand', 'By hand'] });
  });

  test.each([
    ['edited', 'content/incidents/a.md', 'by hand\n'],
    ['made a record of', 'content/.github-sync.json', '{"by":"hand"}\n'],
  ])('syncs again on top of what a person %s meanwhile', (_, name, text) => {
    write('person', name, text);
    commit('person');
    // What the sync writes on top depends on what it finds.
    write('runner', 'scripts/sync.ts', syncsAgain);
    write('runner', name, 'by sync\n');
    write('runner', 'content/incidents/b.md', 'two\n');
    expect(publish()).toEqual({ status: 3, log: ['Take in GitHub issues', 'By hand', 'By hand'] });
    git(path.join(root, 'person'), 'pull', '-q', 'origin', 'main');
    const read = (file: string) => readFileSync(path.join(root, 'person', file), 'utf8');
    expect(read(name)).toBe(text);
    expect(read('content/incidents/b.md')).toBe(`again, a.md is ${read('content/incidents/a.md')}`);
  });

  test('says what it is told to, and leaves what others have pushed of the same report', () => {
    write('person', 'content/incidents/a.md', 'by hand\n');
    commit('person');
    write('runner', 'content/incidents/a.md', 'by probe\n');
    const { status } = spawnSync('sh', [script, 'Follow what probes see', 'true'], {
      cwd: path.join(root, 'runner'),
    });
    expect(status).toBe(0);
    write('runner', 'content/incidents/b.md', 'two\n');
    spawnSync('sh', [script, 'Follow what probes see', 'true'], {
      cwd: path.join(root, 'runner'),
    });
    const log = git(path.join(root, 'origin'), 'log', '--format=%s', 'main').trim().split('\n');
    expect(log).toEqual(['Follow what probes see', 'By hand', 'By hand']);
  });

  test.each([
    'GH006: Protected branch update failed for refs/heads/main.',
    'GH013: Repository rule violations found for refs/heads/main. Commits must have verified signatures.',
  ])('says what to do when the branch takes no push: %s', (refusal) => {
    const hook = path.join(root, 'origin/hooks/pre-receive');
    writeFileSync(hook, `#!/bin/sh\necho "error: ${refusal}" >&2\nexit 1\n`, { mode: 0o755 });
    write('runner', 'content/incidents/b.md', 'two\n');
    const { status, stdout } = spawnSync('sh', [script], {
      cwd: path.join(root, 'runner'),
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('::error::The branch takes no push');
    expect(stdout).not.toContain('Somebody else pushed');
  });

  test('pushes with the token it is given, and leaves it nowhere', async () => {
    const seen: (string | undefined)[] = [];
    await using server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(403).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    git(path.join(root, 'runner'), 'remote', 'set-url', 'origin', `${origin}/acme/status.git`);
    write('runner', 'content/incidents/b.md', 'two\n');
    const env = { ...process.env, GITHUB_TOKEN: 'ghs_secret', GITHUB_SERVER_URL: origin };
    const printed = await new Promise<string>((resolve) => {
      execFile('sh', [script], { cwd: path.join(root, 'runner'), env }, (_, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
    const login = Buffer.from('x-access-token:ghs_secret').toString('base64');
    expect(seen[0]).toBe(`basic ${login}`);
    const config = readFileSync(path.join(root, 'runner/.git/config'), 'utf8');
    expect(printed).toContain('::error::This run may not push');
    expect(config + printed).not.toMatch(new RegExp(`ghs_secret|${login}`));
  });
});
