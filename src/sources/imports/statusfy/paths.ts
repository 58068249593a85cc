import { digestOf } from '../../../model/digest.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { toFileName } from '../../text/file-name.ts';

const dated = /^(\d{4}-\d{2}-\d{2})(?:[-_.\s]+|$)/;

/** `content/2018-11-21_networking-issues.md` → `2018-11-21_networking-issues`. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/**
 * Our id for a report: the day in its name, or else the day in UTC on which it began, and its name in safe characters.
 */
export function toId(path: string, startedAt: Instant): string {
  const stem = stemOf(path);
  const day = dated.exec(stem)?.[1] ?? new Date(startedAt).toISOString().slice(0, 10);
  const rest = stem.replace(dated, '');
  return rest === '' ? day : `${day}-${toFileName(rest)}`;
}

/**
 * A mark that distinguishes reports with similar names. It depends only on the file's name, so that other files cannot
 * change it.
 */
export function nameMark(path: string): string {
  return digestOf(path).slice(0, 8);
}
