import { digestOf } from '../model/digest.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';

/** A report on disk that names the issue, or has the path at which the issue's file is to be written. */
export interface FoundFile {
  /** From the content folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Whether the sync wrote a text, according to the record, or a run that broke off was about to write it. */
export function isOwnText(text: string, known: SyncedIssue | undefined): boolean {
  return hasDigest(text, known?.digest) || hasDigest(text, known?.next);
}

/** Whether a text has that digest; none has none. */
export function hasDigest(text: string, digest: string | undefined): boolean {
  return digest !== undefined && digest === digestOf(text);
}

/** The file without its `issue:` key. */
export function withoutIssueKey({ path, text }: FoundFile): FoundFile {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end + 1).replace(/^issue:.*\n/m, '');
  return { path, text: head + text.slice(end + 1) };
}

/** The number in the `issue:` key of a report; undefined when it has none. */
export function issueNumberOf(text: string): number | undefined {
  const end = text.indexOf('\n---', 3);
  const number = /^issue:[ \t]*(\d+)[ \t]*\r?$/m.exec(text.slice(0, Math.max(end + 1, 0)))?.[1];
  return number === undefined ? undefined : Number(number);
}
