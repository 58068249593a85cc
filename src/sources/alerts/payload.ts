import type { z } from 'zod';

import { isMap, parseJson } from '../../model/text/json.ts';
import type { Position } from '../../model/problem.ts';
import type { Instant } from '../../model/time/instant.ts';
import { ProblemList } from '../problem-list.ts';
import { parseFormFields, wholeFields } from './form-fields.ts';
import { parseYaml } from '../yaml/frontmatter.ts';

/** What parsing a payload needs, and where it adds problems. */
export interface PayloadContext {
  readonly now: Instant;
  readonly problems: ProblemList;
}

/** A document, and its path in the text; undefined where it is packed into another text. */
interface Document {
  readonly data: unknown;
  readonly base: readonly PropertyKey[] | undefined;
}

/**
 * Parses what a tool sent, by a schema. It may be packed in the event of a workflow: in `client_payload` of a
 * `repository_dispatch`, in `payload` or `body` beside `from`, as text in text, in base64, or as the fields of a form.
 */
export function parsePayload<T>(
  schema: z.ZodType<T>,
  text: string,
  { problems }: PayloadContext,
): T | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const document = parseDocument(trimmed, problems);
  if (!document) return undefined;
  const { data, base } = unpacked(document, 3);
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [...(base ?? []), ...asWritten(issue.path, data)];
    problems.add('payload-value', base ? placeIn(trimmed, path) : start, {
      path: path.map(String).join('.'),
      expected: expectedBy(issue),
      found: foundAt(issue),
    });
  }
  return undefined;
}

/** Problems in a list of alerts, or in a single one, name the path as it was written. */
function asWritten(path: readonly PropertyKey[], data: unknown): readonly PropertyKey[] {
  const isThere = typeof data === 'object' && data !== null && 'alerts' in data;
  if (path[0] !== 'alerts' || path.length === 1 || isThere) return path;
  return path.slice(Array.isArray(data) ? 1 : 2);
}

const start: Position = { line: 1, column: 1 };

function parseDocument(text: string, problems: ProblemList): Document | undefined {
  if (text === '') {
    problems.add('payload-json', start, { reason: 'it is empty' });
    return undefined;
  }
  const form = parseFormFields(text);
  if (form) {
    const [[name, whole] = ['', ''], ...others] = Object.entries(form);
    const isWhole = others.length === 0 && wholeFields.includes(name);
    const data = isWhole ? parseJson(whole) : undefined;
    return data === undefined ? { data: form, base: [] } : { data, base: undefined };
  }
  if (/^[A-Za-z0-9+/_-][\w+/\s-]*={0,2}$/.test(text) && text.length > 15) {
    const data = parseJson(Buffer.from(text, 'base64').toString());
    if (data !== undefined) return { data, base: undefined };
  }
  try {
    return { data: JSON.parse(text) as unknown, base: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = offsetOf(error, text);
    const isCut = offset >= text.length;
    const before = text.slice(0, offset).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    problems.add('payload-json', at, {
      reason: isCut ? 'it ends in the middle' : 'it is not JSON',
    });
    return undefined;
  }
}

/** For a short text the error only names the character. */
function offsetOf({ message }: SyntaxError, text: string): number {
  if (/unterminated|end of JSON/i.test(message)) return text.length;
  const position = /at position (\d+)/.exec(message)?.[1];
  const token = /Unexpected token '(.)'/u.exec(message)?.[1];
  return position === undefined ? Math.max(0, text.indexOf(token ?? text)) : Number(position);
}

function unpacked(document: Document, depth: number): Document {
  const { data, base } = document;
  if (depth === 0 || !isMap(data)) return document;
  const isWrapped = typeof data['from'] === 'string' || 'event_type' in data;
  const names = isWrapped ? ['client_payload', 'payload', 'body'] : ['client_payload'];
  for (const name of names) {
    const inner = data[name];
    if (typeof inner === 'object' && inner !== null) {
      return unpacked({ data: inner, base: base && [...base, name] }, depth - 1);
    }
    if (typeof inner === 'string' && inner !== '') {
      const packed = parseDocument(inner.trim(), new ProblemList(''));
      if (packed) return unpacked({ data: packed.data, base: undefined }, depth - 1);
    }
  }
  return document;
}

/** Whether the alert has a key; without one, its end could be the end of another alert. */
export function hasKey(
  key: string,
  path: string,
  { problems }: Pick<PayloadContext, 'problems'>,
): boolean {
  if (key !== '') return true;
  problems.add('payload-value', start, { path, expected: 'a name', found: 'nothing' });
  return false;
}

/** JSON is YAML as well, and the YAML parser knows positions. */
function placeIn(text: string, path: readonly PropertyKey[]): Position {
  return parseYaml(text, new ProblemList(''))?.valueAt(path) ?? start;
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected === 'record' ? 'object' : issue.expected;
  if (issue.code === 'invalid_union') {
    const expected = issue.errors.flatMap(([first]) => (first ? [expectedBy(first)] : []));
    return [...new Set(expected)].join(' or ');
  }
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  return issue.message;
}

function foundAt({ input }: z.core.$ZodIssue): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'an object' : JSON.stringify(input).slice(0, 80);
}
