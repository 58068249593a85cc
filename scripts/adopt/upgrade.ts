import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { isCodeChange, planUpgrade } from '../../src/adoption/upgrade-plan.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { shellWord } from '../../src/model/text/shell-word.ts';
import { print } from '../cli/print.ts';
import { projectFolder } from '../cli/folders.ts';
import { parseArguments, run } from '../cli/run.ts';
import { fetchVersion } from './fetch-version.ts';
import { resolveUpgrade } from './resolve-upgrade.ts';
import { isCopy, UpgradedRepository } from './upgraded-repository.ts';

await run(() => {
  const { values } = parseArguments({
    usage: 'npm run upgrade -- [--in DIR] [--from ADDRESS|PATH] [--to REF] [--dry-run]',
    purpose:
      'Brings a fork or a copy of Outpost to a newer version: one commit on a branch that replaces everything except content/, public/ and your changes.',
    options: {
      in: { type: 'string', value: 'DIR', about: 'the copy to upgrade; default this one' },
      from: {
        type: 'string',
        value: 'ADDRESS',
        about:
          'the Outpost to take, an address or a folder; default the remote upstream, or this one for another copy',
      },
      to: { type: 'string', default: 'HEAD', value: 'REF', about: 'the version, such as v1' },
      'dry-run': { type: 'boolean', default: false, about: 'says what would happen to each path' },
      'no-install': { type: 'boolean', default: false, about: 'leaves out install and check' },
    },
  });
  const folder = path.resolve(values.in ?? projectFolder);
  const repository = new UpgradedRepository(folder);
  const from = values.from ?? sourceOf(repository);
  const branch = checkReady(repository);
  const next = fetchVersion(repository, from, values.to);
  const base = repository.findBase(next);
  const plans = planUpgrade(repository.tree(base), repository.tree('HEAD'), repository.tree(next));
  const { changes, lines } = resolveUpgrade(repository, plans, next);
  for (const line of changelog(repository, base, next)) print(line);
  print(`From ${base.slice(0, 10)} to ${next.slice(0, 10)}, ${changes.size} paths change.`);
  for (const line of lines) print(line);
  const name = `outpost-upgrade-${next.slice(0, 10)}`;
  // On the branch of this upgrade, an earlier call may have been interrupted before it installed.
  const isBegun = branch === name;
  if (changes.size === 0 && !isBegun) {
    print('This copy is up to date.');
    return 0;
  }
  if (values['dry-run']) {
    print('This was a dry run: nothing was changed.');
    return 0;
  }
  if (changes.size > 0) {
    keepPatch(
      repository,
      base,
      plans.filter(isCodeChange).map((plan) => plan.path),
      name,
    );
    const message = `Upgrade Outpost to ${next.slice(0, 10)}\n\nOutpost-Version: ${next}`;
    const commit = repository.commit(changes, message);
    switchTo(repository, name, commit);
  }
  const isWell = values['no-install'] || install(repository);
  print('');
  print(`The upgrade is one commit on the branch ${name}.`);
  const back = `git switch ${previousBranch(repository)}`;
  print(`Take it: ${back} && git merge --ff-only ${name}`);
  print(`Undo it: ${back}`);
  return isWell ? 0 : 1;
});

/** @returns the current branch, if any. @throws UsageError for a copy that cannot be upgraded. */
function checkReady(repository: UpgradedRepository): string | undefined {
  const { folder } = repository;
  if (repository.try(['rev-parse', '--is-inside-work-tree']) !== 'true') {
    throw new UsageError(`${folder} is not in git; an upgrade is a commit.`);
  }
  if (!isCopy(folder)) {
    throw new UsageError(
      `${folder} holds no code of Outpost. A thin repository is upgraded by the line "uses:" of its workflows, which Dependabot changes.`,
    );
  }
  if (repository.git(['status', '--porcelain']).trim() !== '') {
    const lock = path.resolve(
      folder,
      repository.git(['rev-parse', '--git-path', 'index.lock']).trim(),
    );
    throw new UsageError(
      existsSync(lock)
        ? `In ${folder} git was cut off, perhaps in an upgrade, and may have left files half written. If no git runs there any more: rm ${shellWord(lock)}, put the files aside with git stash --include-untracked, then upgrade.`
        : `${folder} has changes that are not committed. Commit them, or put them aside with git stash --include-untracked; then upgrade.`,
    );
  }
  return repository.try(['symbolic-ref', '--quiet', '--short', 'HEAD']);
}

/**
 * Checks the commit out as a branch, which replaces one that an earlier call has left.
 * @throws Refusal when somebody has gone on there
 */
function switchTo(repository: UpgradedRepository, name: string, commit: string): void {
  const left = repository.try(['log', '-1', '--format=%s', `refs/heads/${name}`]);
  if (left !== undefined && left !== repository.try(['log', '-1', '--format=%s', commit])) {
    throw new Refusal(
      `The branch ${name} has commits of yours. Rename it (git branch -m ${name} NAME) and upgrade again.`,
    );
  }
  repository.git(['switch', '--quiet', '--force-create', name, commit]);
}

/** From where the branch of the upgrade was checked out, as `git switch` takes it. */
function previousBranch(repository: UpgradedRepository): string {
  const branch = repository.try(['rev-parse', '--abbrev-ref', '@{-1}']);
  return branch || `--detach ${repository.try(['rev-parse', '@{-1}']) ?? 'HEAD~1'}`;
}

function sourceOf(repository: UpgradedRepository): string {
  if (repository.folder !== projectFolder) return projectFolder;
  if (repository.try(['remote', 'get-url', 'upstream']) !== undefined) return 'upstream';
  throw new UsageError(
    'From where? Say --from ADDRESS, or name it once: git remote add upstream ADDRESS.',
  );
}

/** The sections of the changelog that the old version did not have. */
function changelog(repository: UpgradedRepository, base: string, next: string): string[] {
  const diff = repository.try(['diff', '--unified=0', base, next, '--', 'CHANGELOG.md']) ?? '';
  const added = diff.split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
  return added.map((line) => line.slice(1));
}

/** The adopter's changes of our code, as a patch against the old version. */
function keepPatch(
  repository: UpgradedRepository,
  base: string,
  paths: readonly string[],
  name: string,
): void {
  if (paths.length === 0) return;
  const patch = repository.git(['diff', '--binary', base, 'HEAD', '--', ...paths]);
  // Git ignores this folder, so the copy stays clean.
  const file = path.join(repository.folder, '.cache', `${name}.patch`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, patch);
  print(`Your changes of our code: ${file}`);
}

/** Whether the new version installs and checks the content. */
function install(repository: UpgradedRepository): boolean {
  const { folder } = repository;
  const call = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, stdio: 'inherit' }).status === 0;
  const isInstalled =
    call('npm', 'ci', '--no-audit', '--no-fund') ||
    call('npm', 'install', '--no-audit', '--no-fund');
  if (!isInstalled) {
    print('npm could not install the new version; see above. Call npm run upgrade again.');
    return false;
  }
  if (repository.git(['status', '--porcelain', '--', 'package-lock.json']).trim() !== '') {
    repository.git(['commit', '--quiet', '--amend', '--no-edit', '--', 'package-lock.json']);
  }
  const env = { ...process.env, OUTPOST_URL: process.env['OUTPOST_URL'] ?? '' };
  const { status } = spawnSync('npm', ['run', '--silent', 'check'], {
    cwd: folder,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) print('The content has problems with this version; each is named above.');
  return status === 0;
}
