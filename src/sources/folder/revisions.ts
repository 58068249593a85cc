import { execFileSync } from 'node:child_process';
import path from 'node:path';

import type { ContentHistory, Revision, Revisions } from '../../model/reports/revision.ts';

/** What git knows of a content folder. */
export function readHistory(folder: string): ContentHistory {
  return {
    commit: git(folder, 'rev-parse', 'HEAD')?.trim(),
    revisions: readRevisions(folder),
  };
}

/**
 * The revisions of the maintenances in `folder`. A shallow clone tells nothing: there every file seems to be as old as
 * the last commit. A file that was renamed is a new one, as its id is new too.
 */
export function readRevisions(folder: string): Revisions {
  if (git(folder, 'rev-parse', '--is-shallow-repository')?.trim() !== 'false') return new Map();
  const scope = ['--', 'maintenances'];
  const log = git(folder, 'log', '--format=%x00%ct', '--name-only', '--no-renames', '-z', ...scope);
  const edited = git(folder, 'status', '--porcelain', '-z', '--untracked-files=no', ...scope);
  const revisions = parseLog(log ?? '');
  for (const [id, revision] of revisions) {
    if (edited?.includes(`maintenances/${id}.md`)) {
      revisions.set(id, { ...revision, count: revision.count + 1 });
    }
  }
  return revisions;
}

/** Newest commit first: an instant in seconds, then the names of the files it touched, all ended by NUL. */
export function parseLog(log: string): Map<string, Revision> {
  const revisions = new Map<string, Revision>();
  let at = NaN;
  for (const token of log.split('\0').map((part) => part.trim())) {
    if (/^\d+$/.test(token)) at = Number(token) * 1000;
    else if (token.endsWith('.md')) {
      const id = path.posix.basename(token, '.md');
      const known = revisions.get(id);
      revisions.set(id, {
        firstAt: Math.min(at, known?.firstAt ?? at),
        lastAt: Math.max(at, known?.lastAt ?? at),
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  return revisions;
}

/** What git says; undefined where there is no git or no repository. */
function git(folder: string, ...command: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...command], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // The page can live without its history.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
