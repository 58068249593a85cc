import path from 'node:path';

import { mergeUpdates } from '../../src/authoring/git/merge-updates.ts';
import { git } from './git.ts';
import { replaceFile } from '../disk/replace-file.ts';

interface Change {
  /** From the top of the repository. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Puts the commits that `upstream` has not got on top of it: each adds its updates again to the reports as they are there.
 * Nothing happens unless every one of them changes nothing but reports.
 * @returns why not
 */
export function replayCommits(folder: string, upstream: string): string | undefined {
  const top = git(folder, ['rev-parse', '--show-toplevel']).out;
  const list = git(folder, ['rev-list', '--reverse', 'HEAD', '--not', upstream]);
  const commits = list.out.split('\n').filter(Boolean);
  const texts = new Map<string, string>();
  const plan: { commit: string; files: string[]; texts: string[] }[] = [];
  for (const commit of commits) {
    const changes = changesOf(folder, commit);
    if (!changes) return `your commit ${commit.slice(0, 7)} changes more than reports`;
    const files = changes.map(({ file }) => file);
    for (const { file, before, after } of changes) {
      const theirs = texts.get(file) ?? textAt(folder, upstream, file);
      const merged = theirs === undefined ? after : mergeUpdates(before, after, theirs);
      if (merged === undefined) return `both sides changed more of ${file} than its updates`;
      texts.set(file, merged);
    }
    plan.push({ commit, files, texts: files.map((file) => texts.get(file) ?? '') });
  }
  const moved = git(folder, ['read-tree', '-m', '-u', 'HEAD', upstream]);
  if (moved.status !== 0) return moved.errors;
  git(folder, ['update-ref', '-m', 'outpost: on top of others', 'HEAD', upstream]);
  for (const { commit, files, texts: wanted } of plan) {
    for (const [index, file] of files.entries()) replaceFile(path.join(top, file), wanted[index]!);
    git(top, ['add', '--', ...files]);
    // If others have published all of it, nothing is left to commit.
    if (git(top, ['diff', '--quiet', 'HEAD', '--', ...files]).status === 0) continue;
    const options = ['--quiet', '--no-verify', `--reuse-message=${commit}`];
    const committed = git(top, ['commit', ...options, '--', ...files]);
    if (committed.status !== 0) return committed.errors;
  }
  return undefined;
}

/** Undefined for a merge, and for a commit that does more than add or change reports. */
function changesOf(folder: string, commit: string): Change[] | undefined {
  const options = ['--no-commit-id', '--name-status', '--no-renames', '-r', '-z'];
  const { out } = git(folder, ['diff-tree', ...options, commit]);
  const parts = out.split('\0').filter(Boolean);
  const changes: Change[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const [kind, file = ''] = parts.slice(index);
    if (
      !/^[AM]$/.test(kind ?? '') ||
      !/(?:^|\/)(?:incidents|maintenances)\/[^/]+\.md$/.test(file)
    ) {
      return undefined;
    }
    const after = textAt(folder, commit, file);
    if (after === undefined) return undefined;
    changes.push({ file, before: textAt(folder, `${commit}~1`, file), after });
  }
  return changes.length > 0 ? changes : undefined;
}

function textAt(folder: string, commit: string, file: string): string | undefined {
  const { status, out } = git(folder, ['cat-file', 'blob', `${commit}:${file}`]);
  return status === 0 ? `${out}\n` : undefined;
}
