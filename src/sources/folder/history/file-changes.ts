import { git } from './git.ts';
import { exampleName } from './page-names.ts';

/** A report whose file got another name; both are paths within the content folder. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** A file that is gone, and what it said; the path is within the content folder. */
interface RemovedFile {
  readonly file: string;
  readonly text: string;
}

/** Before the last commit, and before what was changed since. */
const befores = ['HEAD~1', 'HEAD'] as const;

/** What the last commit renamed, and what was renamed since with `git mv`. */
export function readRenamings(folder: string): Renaming[] {
  const names = new Map<string, string>();
  for (const before of befores) {
    const listed = changedSince(folder, before, 'R', [
      'incidents',
      'maintenances',
      'announcements',
    ]);
    for (const [, from = '', to = ''] of listed.matchAll(/R\d+\0([^\0]+)\0([^\0]+)\0/g)) {
      names.set(to, from);
    }
  }
  return [...names].map(([to, from]) => ({ from, to }));
}

/** The maintenances that the last commit removed, and those that are gone since, without those of the shipped example. */
export function readRemovedMaintenances(folder: string): RemovedFile[] {
  const removed = new Map<string, RemovedFile>();
  for (const before of befores) {
    const listed = changedSince(folder, before, 'D', ['maintenances']);
    if (listed === '' || git(folder, 'show', `${before}:./page.yml`)?.includes(exampleName))
      continue;
    for (const [, file = ''] of listed.matchAll(/D\0([^\0]+\.md)\0/g)) {
      const text = git(folder, 'show', `${before}:./${file}`);
      if (text !== undefined) removed.set(file, { file, text });
    }
  }
  return [...removed.values()];
}

function changedSince(
  folder: string,
  before: string,
  kind: 'R' | 'D',
  folders: readonly string[],
): string {
  const options = ['--find-renames', `--diff-filter=${kind}`, '--name-status', '--relative', '-z'];
  return git(folder, 'diff', ...options, before, '--', ...folders) ?? '';
}
