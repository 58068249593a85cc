import path from 'node:path';

import {
  calledOffKey,
  updatesKey,
  type ContentHistory,
  type Revision,
  type Revisions,
  type WindowMove,
} from '../../../model/reports/revision.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Interval } from '../../../model/time/interval.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { modifiedAt } from '../modified-at.ts';
import { git } from './git.ts';
import { readPageNames } from './page-names.ts';
import { parseUpdateNumbers } from './update-numbers.ts';

/** What git knows of a content folder. */
export function readHistory(folder: string): ContentHistory {
  const past = readPast(folder);
  // In a shallow clone every file seems to be as old as the last commit.
  const isWhole = past.commit !== undefined && !past.isShallow;
  return { ...past, revisions: isWhole ? readRevisions(folder) : new Map() };
}

/** The same without the revisions, which take the longest. */
export function readPast(folder: string): Omit<ContentHistory, 'revisions'> {
  const [isShallow, commit] =
    git(folder, 'rev-parse', '--is-shallow-repository', 'HEAD')?.trim().split('\n') ?? [];
  return {
    commit,
    names: isShallow === 'false' ? readPageNames(folder) : [],
    isShallow: isShallow === 'true',
  };
}

/**
 * The revisions of the maintenances in `folder`, of the incidents that are called off by their key, and of the
 * updates of reports that were changed. A file that was renamed is a new one, as its id is new too.
 */
function readRevisions(folder: string): Revisions {
  const scope = ['--', 'maintenances'];
  const format = ['--format=%x00%ct', '--no-renames', '--no-color', '--no-ext-diff'];
  const log = git(folder, 'log', ...format, '--name-only', '-z', ...scope);
  const revisions = parseLog(log ?? '');
  const edited = git(folder, 'status', '--porcelain', '-z', '--untracked-files=no', ...scope);
  for (const [id, revision] of revisions) {
    if (!edited?.includes(`maintenances/${id}.md`)) continue;
    const editedAt = modifiedAt(path.join(folder, 'maintenances', `${id}.md`)) ?? 0;
    revisions.set(id, { ...revision, lastAt: Math.max(revision.lastAt, editedAt) });
  }
  // A clone without the texts of old versions would ask for each of them.
  if (git(folder, 'config', '--get-regexp', 'remote\\..*\\.promisor')) return revisions;
  const patches = ['--patch', '--unified=40', `--max-count=${mostPatches}`];
  for (const [id, moves] of parseMoves(git(folder, 'log', ...format, ...patches, ...scope) ?? '')) {
    const revision = revisions.get(id);
    if (revision) revisions.set(id, { ...revision, moves });
  }
  const whole = ['--first-parent', '-m', '--patch', '--unified=100000', '--diff-filter=M'];
  const edits = [...whole, `--max-count=${mostEdits}`, '--', 'incidents', 'maintenances'];
  const changes = git(folder, '-c', 'core.quotePath=off', 'log', ...format, ...edits) ?? '';
  for (const [report, { numbers, changedAt }] of parseUpdateNumbers(changes)) {
    const revision = { firstAt: changedAt, lastAt: changedAt };
    revisions.set(updatesKey(report), {
      ...revision,
      ...(numbers && { updateNumbers: numbers }),
    });
  }
  const found = git(folder, 'grep', '-lzE', '^false_alarm: *true', '--', 'incidents');
  const files = found?.split('\0').filter((file) => file !== '') ?? [];
  if (files.length === 0) return revisions;
  const within = files.length > mostFiles ? ['incidents'] : files;
  const keys = ['--name-only', '-z', '-G^false_alarm:', '--', ...within];
  for (const [id, { lastAt }] of parseLog(git(folder, 'log', ...format, ...keys) ?? '')) {
    revisions.set(calledOffKey(id), { firstAt: lastAt, lastAt });
  }
  return revisions;
}

/** Moves of windows are news for a month or so. */
const mostPatches = 200;
/** Changes of reports that are looked through for updates that were put above others. */
const mostEdits = 2_000;
/** The most files that fit into one command. */
const mostFiles = 500;

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
      });
    }
  }
  return revisions;
}

/**
 * Newest commit first: NUL, an instant in seconds, and a patch with the lines around each change. The moves of windows
 * that came without a heading, by id, oldest first.
 */
function parseMoves(log: string): Map<string, WindowMove[]> {
  const moves = new Map<string, WindowMove[]>();
  for (const commit of log.split('\0').toReversed()) {
    const [head = '', ...files] = commit.split(/^diff --git /m);
    const at = Number(head.trim()) * 1000;
    for (const file of files) {
      const id = /^\+\+\+ .*?([^/"\n]+)\.md"?$/m.exec(file)?.[1];
      const lines = file.slice(file.indexOf('\n@@')).split('\n').slice(2);
      const before = windowOf(lines, '-');
      const after = windowOf(lines, '+');
      const isTold = lines.some((line) => line.startsWith('+## '));
      if (id === undefined || isTold || !before || !after) continue;
      if (before.startAt === after.startAt && before.endAt === after.endAt) continue;
      moves.set(id, [...(moves.get(id) ?? []), { at, before, after }]);
    }
  }
  return moves;
}

/** The window on one side of a patch; undefined when the patch does not show both ends. */
function windowOf(patch: readonly string[], side: '-' | '+'): Interval | undefined {
  const lines = patch
    .filter((line) => line.startsWith(side) || line.startsWith(' '))
    .map((line) => line.slice(1));
  const startAt = instantOf('scheduled_for', lines);
  const endAt = instantOf('scheduled_until', lines);
  return startAt === undefined || endAt === undefined ? undefined : { startAt, endAt };
}

function instantOf(key: string, lines: readonly string[]): Instant | undefined {
  const value = lines.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1);
  const text = value
    ?.replace(/\s#.*$/, '')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
  const reading = text === undefined ? undefined : parseInstant(text);
  return reading?.kind === 'instant' ? reading.at : undefined;
}
