import path from 'node:path';

import {
  calledOffKey,
  updatesKey,
  type ContentHistory,
  type Revision,
  type Revisions,
} from '../../../model/reports/revision.ts';
import { modifiedAt } from '../modified-at.ts';
import { git } from './git.ts';
import { readPast } from './past.ts';
import { parseUpdateNumbers } from './update-numbers.ts';
import { parseWindowChanges } from './window-changes.ts';

/** What git knows of a content folder. */
export function readHistory(folder: string): ContentHistory {
  const past = readPast(folder);
  // In a shallow clone every file seems to be as old as the last commit.
  const isWhole = past.commit !== undefined && !past.isShallow;
  return { ...past, revisions: isWhole ? readRevisions(folder) : new Map() };
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
  const patches = ['log', ...format, '--patch', '--unified=40'];
  const recent = git(folder, ...patches, `--max-count=${mostPatches}`, ...scope);
  // A window that was called off is shown for as long as its file is there.
  const series = filesWith('^repeat:', 'maintenances', folder);
  const ofSeries = series.length > 0 ? git(folder, ...patches, '--', ...series) : '';
  for (const [id, changes] of [recent, ofSeries].flatMap((log) => [
    ...parseWindowChanges(log ?? ''),
  ])) {
    const revision = revisions.get(id);
    if (revision) revisions.set(id, { ...revision, ...changes });
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
  const files = filesWith('^false_alarm: *true', 'incidents', folder);
  if (files.length === 0) return revisions;
  const keys = ['--name-only', '-z', '-G^false_alarm:', '--', ...files];
  for (const [id, { lastAt }] of parseLog(git(folder, 'log', ...format, ...keys) ?? '')) {
    revisions.set(calledOffKey(id), { firstAt: lastAt, lastAt });
  }
  return revisions;
}

/** The tracked files of a folder of reports with such a line; the folder itself when there are very many. */
function filesWith(line: string, reports: string, folder: string): string[] {
  const found = git(folder, 'grep', '-lzE', line, '--', reports);
  const files = found?.split('\0').filter((file) => file !== '') ?? [];
  return files.length > mostFiles ? [reports] : files;
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
