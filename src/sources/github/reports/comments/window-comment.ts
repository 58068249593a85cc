import { fencedLines } from '../../../../model/text/code-fences.ts';
import type { IssueNote } from '../../../../model/issue-note.ts';
import { parseIssueInstant } from '../issue-text.ts';
import type { ComponentNames } from '../vocabulary.ts';

/** A window that is written in an HTML comment, as Upptime has it: https://upptime.js.org/docs/scheduled-maintenance */
export interface WindowComment {
  readonly scheduledFor: number | undefined;
  readonly scheduledUntil: number | undefined;
  /** The ids of components that it expects to be down or slow. */
  readonly components: readonly string[];
  /** The body without it. */
  readonly text: string;
}

/** The most notes about unknown names; the rest share one. */
const maxNoted = 200;

/** Parses the first HTML comment of a body; undefined when it states neither a start nor an end. */
export function parseWindowComment(
  body: string,
  names: ComponentNames,
  notes: IssueNote[],
): WindowComment | undefined {
  const from = body.indexOf('<!--');
  const to = body.indexOf('-->', from + 4);
  if (from < 0 || to < 0) return undefined;
  const keys = new Map<string, string>();
  for (const line of body.slice(from + 4, to).split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).trim();
    if (colon > 0 && value !== '') keys.set(line.slice(0, colon).trim(), value);
  }
  const start = keys.get('start');
  const end = keys.get('end');
  if (start === undefined && end === undefined) return undefined;
  const expected = [keys.get('expectedDown'), keys.get('expectedDegraded')]
    .flatMap((list) => list?.split(',') ?? [])
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids = expected.map((name) => names.read(name)?.id);
  const unknown = [...new Set(expected.filter((_, index) => ids[index] === undefined))];
  const rest = unknown.slice(maxNoted).join(', ').slice(0, 100);
  for (const name of [...unknown.slice(0, maxNoted), ...(rest === '' ? [] : [rest])]) {
    notes.push(names.noteOfUnknown(name));
  }
  return {
    scheduledFor: start === undefined ? undefined : parseIssueInstant('start', start, notes),
    scheduledUntil: end === undefined ? undefined : parseIssueInstant('end', end, notes),
    components: [...new Set(ids.filter((id) => id !== undefined))],
    text: joined(body.slice(0, from), body.slice(to + 3)),
  };
}

/**
 * Joins the text around the comment. Some people put the comment into a code block, so that GitHub does not hide it;
 * such a fence is removed.
 */
function joined(before: string, after: string): string {
  const lines = before.split('\n');
  const open = fencedLines(lines).at(-1)?.open;
  const isLast = open && lines.slice(open.index + 1).every((line) => line.trim() === '');
  const [, closing = '', rest = ''] = /^\s*\n([^\n]*)([^]*)$/.exec(after) ?? [];
  const isAround = isLast && open.isEnd(closing);
  const above = isAround ? lines.slice(0, open.index).join('\n') : before;
  return `${above}${isAround ? rest : after}`.trim();
}
