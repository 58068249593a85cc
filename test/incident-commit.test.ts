import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, expect, it } from 'vitest';

import { pageText } from './support/content-folder.ts';
import { incident, incidentWith, open } from './support/incident-call.ts';
import { temporaryFolder } from './support/run-script.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

const template = temporaryFolder({ 'content/page.yml': pageText, 'other.txt': 'one' });
beforeAll(() => {
  git(template, 'init', '--quiet', '--template=', '--initial-branch=main');
  git(template, 'config', 'user.email', 'ana@example.org');
  git(template, 'config', 'user.name', 'Ana');
  git(template, 'add', '.');
  git(template, 'commit', '--quiet', '--message', 'Begin');
});

function repository(): string {
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

it('commits its file alone, whatever else is changed or staged', async () => {
  const folder = repository();
  writeFileSync(path.join(folder, 'other.txt'), 'two');
  git(folder, 'add', 'other.txt');
  const { code, stdout } = await incident(folder, ...open, '-y', '--commit');
  expect(code).toBe(0);
  expect(stdout).toContain('1 other changed file was left alone.');
  expect(git(folder, 'show', '--format=%s', '--name-only', 'HEAD')).toBe(
    'Open incident: API fails\n\ncontent/incidents/x.md',
  );
  expect(git(folder, 'status', '--porcelain')).toBe('M  other.txt');
});

it('does not mix its update with changes of a hand', async () => {
  const folder = repository();
  await incident(folder, ...open, '-y', '--commit');
  const file = path.join(folder, 'content/incidents/x.md');
  const edited = `${readFileSync(file, 'utf8')}\nBy hand.\n`;
  writeFileSync(file, edited);
  const { code, stderr } = await incident(folder, 'update', '-m', 'More.', '-y', '--commit');
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('has changes that are not committed'),
  ]);
  expect(readFileSync(file, 'utf8')).toBe(edited);
});

it('says what to do without a remote, and when somebody was faster', async () => {
  const folder = repository();
  const alone = await incident(folder, ...open, '-y', '--push');
  expect([alone.code, alone.stderr]).toEqual([
    3,
    expect.stringMatching(/git -C \S+ remote add origin URL/),
  ]);
  const remote = temporaryFolder();
  git(remote, 'init', '--quiet', '--bare', '--initial-branch=main');
  git(folder, 'remote', 'add', 'origin', remote);
  // The same call once more publishes what the first one wrote, and writes nothing twice.
  const again = await incident(folder, ...open.toSpliced(1, 2), '--json', '--push');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ id: 'x', unchanged: true, pushed: true });

  const other = temporaryFolder();
  git(other, 'clone', '--quiet', '--branch', 'main', remote, '.');
  git(other, 'config', 'user.email', 'ben@example.org');
  git(other, 'config', 'user.name', 'Ben');
  expect((await incident(other, 'update', '-m', 'Of Ben.', '-y', '--push')).code).toBe(0);
  // A wrong call changes nothing here, and does not pull what others have published either.
  const wrong = await incident(folder, 'fly', '-y');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^"fly" is not a verb/)]);
  const late = await incident(folder, 'update', '-m', 'Of Ana.', '-y', '--push');
  expect([late.code, late.stderr]).toEqual([
    0,
    'Others have published meanwhile:\n  Ben: Update incident: API fails\n',
  ]);
  const shown = git(remote, 'show', 'main:content/incidents/x.md');
  expect(shown.match(/Of \w+\./g)).toEqual(['Of Ben.', 'Of Ana.']);
});

it('writes the file when git knows no name, and commits it the next time', async () => {
  const folder = repository();
  git(folder, 'config', '--unset', 'user.email');
  git(folder, 'config', '--unset', 'user.name');
  const nobody = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'user.useConfigOnly',
    GIT_CONFIG_VALUE_0: 'true',
  };
  const keyed = [...open, '--key', 'k', '--commit', '--json'];
  const first = await incidentWith(nobody, folder, ...keyed);
  expect(first.code).toBe(3);
  expect(JSON.parse(first.stdout)).toMatchObject({
    written: true,
    committed: false,
    error: { code: 'not_published', exit_code: 3 },
  });
  git(folder, 'config', 'user.email', 'ana@example.org');
  git(folder, 'config', 'user.name', 'Ana');
  const second = await incident(folder, ...keyed);
  expect([second.code, JSON.parse(second.stdout)]).toEqual([
    0,
    expect.objectContaining({ committed: true, unchanged: true }),
  ]);
});
