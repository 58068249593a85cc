import type { IssueNote } from '../model/issue-note.ts';
import { readInstant } from './github-text.ts';
import type { ComponentNames } from './github-vocabulary.ts';

/** A window that is written in an HTML comment, as Upptime has it: https://upptime.js.org/docs/scheduled-maintenance */
export interface WindowComment {
  readonly scheduledFor: number | undefined;
  readonly scheduledUntil: number | undefined;
  /** The ids of what it expects to be down or slow. */
  readonly components: readonly string[];
  /** The body without it. */
  readonly text: string;
}

const maxNamed = 200;

/** Reads the first HTML comment of a body; undefined when it states neither a start nor an end. */
export function readWindowComment(
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
  const components = expected.slice(0, maxNamed).flatMap((name) => {
    const id = names.read(name)?.id;
    if (id === undefined) notes.push(names.noteOfUnknown(name));
    return id ?? [];
  });
  return {
    scheduledFor: start === undefined ? undefined : readInstant('start', start, notes),
    scheduledUntil: end === undefined ? undefined : readInstant('end', end, notes),
    components: [...new Set(components)],
    text: withoutEmptyFence(`${body.slice(0, from)}${body.slice(to + 3)}`),
  };
}

/** Some show the comment as code, so that GitHub does not hide it; what is left of that is no text. */
function withoutEmptyFence(text: string): string {
  return text.replace(/^(```|~~~)[a-z]*[ \t]*\r?\n\s*\1[ \t]*$/m, '').trim();
}
