import { digestOf } from '../../../model/digest.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { toFileName } from '../../text/file-name.ts';

const dated = /^(\d{4}-\d{2}-\d{2})(?:[-_.\s]+|$)/;

/** `content/2018-11-21_networking-issues.md` → `2018-11-21_networking-issues`. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** Our id for a report: the day in its name, or else that of its start in UTC, and its name, made safe. */
export function toId(path: string, startedAt: Instant): string {
  const stem = stemOf(path);
  const day = dated.exec(stem)?.[1] ?? new Date(startedAt).toISOString().slice(0, 10);
  const rest = stem.replace(dated, '');
  return rest === '' ? day : `${day}-${toFileName(rest)}`;
}

/** Tells two reports with like names apart. It depends on the file's name alone, so that other files cannot change it. */
export function nameMark(path: string): string {
  return digestOf(path).slice(0, 8);
}
