import { git } from './git.ts';

/** A report whose file got another name; both are paths within the content folder. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** What the last commit renamed, and what was renamed since with `git mv`. */
export function readRenamings(folder: string): Renaming[] {
  const options = ['--find-renames', '--diff-filter=R', '--name-status', '--relative', '-z'];
  const kinds = ['incidents', 'maintenances', 'announcements'];
  const names = new Map<string, string>();
  for (const before of ['HEAD~1', 'HEAD']) {
    const listed = git(folder, 'diff', ...options, before, '--', ...kinds) ?? '';
    for (const [, from = '', to = ''] of listed.matchAll(/R\d+\0([^\0]+)\0([^\0]+)\0/g)) {
      names.set(to, from);
    }
  }
  return [...names].map(([to, from]) => ({ from, to }));
}
