import type { ContentHistory } from '../../../model/reports/revision.ts';
import { git } from './git.ts';
import { readPageNames } from './page-names.ts';

/** What git knows of a content folder, without the revisions: they take the longest, and parsers. */
export function readPast(folder: string): Omit<ContentHistory, 'revisions'> {
  const [isShallow, commit] =
    git(folder, 'rev-parse', '--is-shallow-repository', 'HEAD')?.trim().split('\n') ?? [];
  return {
    commit,
    names: isShallow === 'false' ? readPageNames(folder) : [],
    isShallow: isShallow === 'true',
  };
}
