import type { z } from 'zod';

import { nearest } from '../text/nearest.ts';
import { isTranslatedKey } from '../page/translated-keys.ts';
import { addInstantProblem } from '../text/instant-problem.ts';
import type { InstantReading } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { ComponentGroupSchema, ComponentSchema } from '../page/page-schema.ts';
import type { YamlSource } from './frontmatter.ts';

type Issue = z.core.$ZodIssue;

/**
 * What to write, by key: for a key that is missing, or made from what stands there when that is of another type.
 */
export type Examples = Readonly<Record<string, string | ((found: unknown) => string)>>;

/**
 * Reads what was written by a schema. Undefined when something is wrong; then every problem has been added, with the
 * place of the key or value it is about.
 */
export function parseWithSchema<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  problems: ProblemList,
  examples: Examples = {},
): T | undefined {
  if (source.data === null || typeof source.data !== 'object' || Array.isArray(source.data)) {
    problems.add('not-a-map', source.valueAt([]), { found: describe(source.data) });
    return undefined;
  }
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return result.data;
  const reading: Reading = { source, problems, examples, schema, base: [] };
  for (const issue of result.error.issues) addIssue(issue, reading);
  return undefined;
}

interface Reading {
  readonly source: YamlSource;
  readonly problems: ProblemList;
  readonly examples: Examples;
  /** The schema of what stands at `base`. */
  readonly schema: z.core.$ZodType;
  readonly base: readonly PropertyKey[];
}

function addIssue(issue: Issue, reading: Reading): void {
  const { source, problems, examples } = reading;
  const path = [...reading.base, ...issue.path];
  const key = path.map(String).join('.');
  const at = source.valueAt(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(reading.schema, issue.path);
      for (const unknown of issue.keys) {
        const near = nearest(unknown, known);
        problems.add('key-unknown', source.keyAt([...path, unknown]), {
          key: unknown,
          known: known.filter((name) => !isTranslatedKey(name)),
          ...(near !== undefined && { nearest: near }),
        });
      }
      return;
    }
    case 'invalid_union': {
      if (issue.path.at(0) !== 'components') {
        addUnionIssue(issue, reading);
        return;
      }
      // A component and a group differ by one key: report what the likelier of the two misses.
      const isGroup =
        typeof issue.input === 'object' && issue.input !== null && 'group' in issue.input;
      const schema = isGroup ? ComponentGroupSchema : ComponentSchema;
      for (const inner of issue.errors[isGroup ? 1 : 0] ?? []) {
        addIssue(inner, { ...reading, schema, base: path });
      }
      return;
    }
    case 'invalid_type': {
      if (issue.input === undefined) {
        const name = String(path.at(-1) ?? '');
        const example = examples[name];
        problems.add('key-missing', at, {
          key,
          example: typeof example === 'string' ? example : `${name}: …`,
        });
      } else {
        const expected = issue.expected === 'record' ? 'a map' : article(issue.expected);
        const example = examples[key];
        problems.add('value-type', at, {
          key,
          expected,
          found: describe(issue.input),
          ...(typeof example === 'function' && { instead: example(issue.input) }),
        });
      }
      return;
    }
    case 'custom': {
      const instant = issue.params?.['reading'] as
        Exclude<InstantReading, { kind: 'instant' }> | undefined;
      if (instant) {
        const takesEnd = /until|end/.test(key);
        addInstantProblem(instant, String(issue.input), at, problems, { takesEnd });
      } else {
        const expected = String(issue.params?.['expected'] ?? issue.message);
        problems.add('value-invalid', at, { key, expected, found: describe(issue.input) });
      }
      return;
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      const near = typeof issue.input === 'string' ? nearest(issue.input, known) : undefined;
      const found = describe(issue.input);
      problems.add('unknown-status', at, {
        found,
        known,
        ...(near !== undefined && { nearest: near }),
      });
      return;
    }
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'too_big':
    case 'too_small':
      problems.add('value-invalid', at, {
        key,
        expected: expectation(issue),
        found: describe(issue.input),
      });
  }
}

/** A text, or a map of texts: what was written says which of the two was meant. */
function addUnionIssue(issue: z.core.$ZodIssueInvalidUnion, reading: Reading): void {
  const isMap = typeof issue.input === 'object' && issue.input !== null;
  for (const inner of issue.errors[isMap ? 1 : 0] ?? []) {
    addIssue({ ...inner, path: [...issue.path, ...inner.path] }, reading);
  }
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_format') {
    if (issue.format === 'url') return 'a URL such as https://example.org';
    return issue.message;
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `at most ${issue.maximum} characters`
      : `at most ${issue.maximum}`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}`;
  }
  return issue.message;
}

/** The keys that the schema knows at a path, for suggestions; of a union, those of all its members. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let candidates = members(schema);
  for (const step of path) {
    candidates = candidates.flatMap((each) => {
      if (hasField(each, 'shape'))
        return members((each.shape as Record<PropertyKey, unknown>)[step]);
      return hasField(each, 'element') ? members(each.element) : [];
    });
  }
  return [
    ...new Set(
      candidates.flatMap((each) =>
        hasField(each, 'shape') ? Object.keys(each.shape as object) : [],
      ),
    ),
  ];
}

/** A schema without its optional wrapper, or the members of a union. */
function members(schema: unknown): unknown[] {
  if (hasField(schema, 'options') && Array.isArray(schema.options)) {
    return schema.options.flatMap(members);
  }
  return hasField(schema, 'unwrap') && !hasField(schema, 'element')
    ? members((schema as { unwrap(): unknown }).unwrap())
    : [schema];
}

function hasField<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}

/** What came, in words that fit into a sentence. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'a map',
  };
  return names[type] ?? type;
}
