import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { git } from '../../git/git.ts';

/** The repository of a game day: nothing in it leads to the real page. */
export interface PracticeRepository {
  /** The folder in which the players write. */
  readonly content: string;
  /** The folder of the local page, which shows what was pushed. */
  readonly published: string;
  readonly state: string;
  /** Pulls pushed commits into the local page. @returns whether there were any */
  readonly publish: () => boolean;
  /** Whether there are changes that nobody has pushed. */
  readonly isPending: () => boolean;
  readonly remove: () => void;
}

/** Files that would reach the outside, or need a state. */
const leftOut = ['.git', 'channels.yml', 'probes.yml', 'alerts.yml'];

/**
 * A copy of a content folder in a repository of its own, with a remote beside it and a clone of that for the page.
 * @param isLeftOut told the path of each file inside the folder
 */
export function makePracticeRepository(
  folder: string,
  isLeftOut: (name: string) => boolean,
): PracticeRepository {
  const root = mkdtempSync(path.join(os.tmpdir(), 'outpost-game-day-'));
  const [work, origin, page] = ['work', 'origin.git', 'page'].map((name) => path.join(root, name));
  const [content, published] = [work!, page!].map((each) => path.join(each, 'content'));
  const from = path.resolve(folder);
  cpSync(from, content!, {
    recursive: true,
    filter: (source) => {
      const name = path.relative(from, source);
      return !leftOut.includes(name) && !isLeftOut(name);
    },
  });
  gitOrThrow(root, ['init', '--quiet', '--bare', '--initial-branch=main', origin!]);
  gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', work!]);
  const settings = {
    'user.name': 'Game day',
    'user.email': 'game-day@localhost',
    'commit.gpgSign': 'false',
    'core.hooksPath': path.join(root, 'no-hooks'),
  };
  for (const [key, value] of Object.entries(settings)) gitOrThrow(work!, ['config', key, value]);
  gitOrThrow(work!, ['add', '--all', '--force']);
  gitOrThrow(work!, ['commit', '--quiet', '--message', 'Begin the game day']);
  gitOrThrow(work!, ['remote', 'add', 'origin', origin!]);
  gitOrThrow(work!, ['push', '--quiet', '--set-upstream', 'origin', 'main']);
  gitOrThrow(root, ['clone', '--quiet', origin!, page!]);
  const ref = path.join(origin!, 'refs/heads/main');
  const pushed = () => readFileSync(ref, 'utf8').trim();
  let shown = pushed();
  return {
    content: content!,
    published: published!,
    state: path.join(root, 'state'),
    // Asked all the time, in a process that serves the page: no program is started for it.
    publish: () => {
      const newest = pushed();
      if (newest === shown) return false;
      gitOrThrow(page!, ['pull', '--quiet', '--ff-only']);
      shown = newest;
      return true;
    },
    isPending: () =>
      gitOrThrow(work!, ['--no-optional-locks', 'status', '--porcelain']) !== '' ||
      gitOrThrow(work!, ['rev-parse', 'refs/heads/main']) !== pushed(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function gitOrThrow(folder: string, args: readonly string[]): string {
  const { status, out, errors } = git(folder, args);
  if (status === 0) return out;
  throw new Error(`git ${args.join(' ')} failed in ${folder}: ${errors}`);
}
