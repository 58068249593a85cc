import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { expect, test } from 'vitest';

import { ok } from '../bench/fake-github/reply.ts';
import { openFakeGitHub } from '../bench/fake-github/server.ts';
import { runAction } from './support/action-run.ts';
import { expectAlike, filesIn } from './support/built-project.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

const flags = [
  ...['--name', 'Heron', '--component', 'api=API', '--component', 'web=Website'],
  ...['--url', 'https://status.example.org/', '--uses', 'acme/outpost@v1', '-y'],
];

test('a thin repository gives the same bytes as a full checkout', async () => {
  const root = temporaryFolder();
  const now = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
  const thin = path.join(root, 'thin');
  const written = await runScript('adopt/init', [thin, ...flags]);
  expect(written).toMatchObject({ code: 0, stderr: '' });
  const files = filesIn(thin);
  expect(files.length).toBeLessThanOrEqual(15);
  expect(files.filter((name) => /\.(?:ts|js|mjs|astro|sh)$/.test(name))).toEqual([]);
  git(root, 'init', '-q', '--bare', '-b', 'main', 'origin');
  git(thin, 'init', '-q', '-b', 'main');
  git(thin, 'add', '-A');
  git(thin, 'commit', '-qm', 'A status page');
  git(thin, 'remote', 'add', 'origin', '../origin');
  git(thin, 'push', '-q', '-u', 'origin', 'main');

  await using fake = await openFakeGitHub();
  fake.repository.answers.set('GET /pages', ok({}));
  const at = Date.now() - 3_600_000;
  fake.repository.issue({ title: 'API is down', createdAt: at, labels: ['incident'] });
  const run = await runAction({
    folder: thin,
    inputs: { token: fake.token },
    env: {
      GITHUB_API_URL: fake.url,
      GITHUB_REPOSITORY: fake.repository.fullName,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    actions: ({ id }) => ({
      outputs: {
        ...(id === 'pages' && { base_url: 'http://127.0.0.1:9' }),
        ...(id === 'upload' && { artifact_id: '7' }),
      },
    }),
    edit: (command, { name }) =>
      name === 'Install' ? undefined : name === 'Build' ? `${command} --now ${now}` : command,
  });
  expect(run).toMatchObject({
    hasFailed: false,
    outputs: {
      artifact: 'github-pages-1',
      channels: 'false',
      deploy: 'true',
      homes: 'false',
      generated: now.replace('.000', ''),
    },
  });
  expect(run.ran.slice(-10)).toEqual([
    ...[
      'See whether Pages is on',
      'pages',
      'Sync',
      'Commit what changed',
      'Ask what the page depends on',
      'See whether the history is long',
    ],
    ...['Build', 'Prepare the deploy', 'upload', 'Check'],
  ]);
  expect(git(path.join(root, 'origin'), 'log', '--format=%s', 'main')).toContain('Take in');

  const full = path.join(root, 'full');
  for (const name of readdirSync(projectFolder)) {
    if (/^(?:\.git|\.cache|\.astro|content|public|dist.*|node_modules|state)$/.test(name)) continue;
    cpSync(path.join(projectFolder, name), path.join(full, name), { recursive: true });
  }
  for (const name of ['content', 'public', '.git']) {
    cpSync(path.join(thin, name), path.join(full, name), { recursive: true });
  }
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(full, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.ts', '--keep-going', '--now', now], {
    cwd: full,
    env: { ...process.env, GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/status' },
  });
  expectAlike(path.join(thin, 'dist'), path.join(full, 'dist'));
  rmSync(root, { recursive: true });
});
