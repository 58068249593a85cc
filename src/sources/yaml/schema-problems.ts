import type { z } from 'zod';

import { addLoneEntry, addNoMap } from './file-shape.ts';
import { parseOrAddOne } from './list-entries.ts';
import { addEntries } from './mistakes/entry-mistakes.ts';
import { addMapMistakes } from './mistakes/map-mistakes.ts';
import { lineOf, outermost } from './list-lines.ts';
import { listExample, missingExample } from './missing-keys.ts';
import { CureTrial, type Meanings } from './cure-trial.ts';
import { schemasAt } from './schema-keys.ts';
import { addUnknownKeys } from './unknown-keys.ts';
import {
  addChoiceIssue,
  addCustomIssue,
  addTypeIssue,
  type PlacedIssue,
} from './values/value-problems.ts';
import { describe, expectation } from './values/value-wording.ts';
import { formatFlow, formatPair } from './yaml-line.ts';
import { toFileName } from '../text/file-name.ts';
import { guessPromise, timeContext } from '../text/instant-problem.ts';
import { guessTime } from '../text/guesses/guessed-time.ts';
import { guessBeginnings } from './values/guessed-settings.ts';
import { guessAbsences, pairsIn } from './values/guessed-values.ts';
import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from './frontmatter.ts';

type Issue = z.core.$ZodIssue;

/** The line to write for a missing key, by key. */
export type Examples = Readonly<Record<string, string>>;

/**
 * Parses a value by a schema. Undefined when something is wrong; then every problem has been added, at the position of
 * its key or value.
 */
export function parseWithSchema<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  problems: ProblemList,
  examples: Examples = {},
  meanings: Meanings = {},
): T | undefined {
  if (addNoMap(source, schema, problems, meanings)) return undefined;
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return result.data;
  if (addLoneEntry(source, schema, problems, meanings)) return undefined;
  const trial = new CureTrial(schema, source.data, meanings);
  addIssues(result.error.issues, {
    ...{ source, problems, examples, meanings, schema, base: [], trial },
  });
  return undefined;
}

export interface SchemaReading {
  readonly source: YamlSource;
  readonly problems: ProblemList;
  readonly examples: Examples;
  readonly meanings: Meanings;
  /** The schema of the value at `base`. */
  readonly schema: z.core.$ZodType;
  readonly base: readonly PropertyKey[];
  /** Tries each cure in its place. */
  readonly trial: CureTrial;
}

/** One cause, one problem: a key under another name is not also missing, and a list has one problem. */
function addIssues(issues: readonly Issue[], reading: SchemaReading): void {
  const told = addEntries(issues, reading, addOthers);
  addOthers(
    issues.filter((issue) => !told.has(issue)),
    reading,
  );
}

function addOthers(issues: readonly Issue[], reading: SchemaReading): void {
  const told = addMapMistakes(issues, reading);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' && !told.has(issue)) {
      for (const missing of addUnknownKeys(issue, issues, reading)) told.add(missing);
      told.add(issue);
    }
  }
  const lists = new Set<string>();
  const places = new Set<string>();
  for (const issue of issues) {
    const place = issue.path.map(String).join('.');
    if (told.has(issue) || places.has(place)) continue;
    places.add(place);
    const list = reading.trial.listAround([...issue.path]);
    const lacking = missingBeside(issue, issues).filter((each) => !told.has(each));
    if (lacking.length > 1) {
      for (const each of lacking) places.add(each.path.map(String).join('.'));
      addMissing(lacking, reading);
    } else if (!list) addIssue(issue, reading);
    else if (!lists.has(lineOf(list.path))) {
      lists.add(lineOf(list.path));
      addIssue(issue, reading, outermost(list, reading.trial));
    }
  }
}

/** The issues of all keys that a map lacks. */
function missingBeside(issue: Issue, issues: readonly Issue[]): Issue[] {
  const map = issue.path.slice(0, -1).join('.');
  const isMissing = ({ code, input, path }: Issue) =>
    input === undefined &&
    ['invalid_type', 'invalid_value', 'custom'].includes(code) &&
    path.slice(0, -1).join('.') === map;
  return isMissing(issue) ? issues.filter(isMissing) : [];
}

/** @param line the line to write, when it is more than the value */
function addIssue(issue: Issue, reading: SchemaReading, line?: string): void {
  const { source, problems } = reading;
  const path = [...reading.base, ...issue.path];
  const key = path.map(String).join('.');
  const at = source.valueAt(path);
  const cure = line ?? cureOf(issue, reading) ?? listExample(issue, reading.examples[key]);
  const instead = cure !== undefined && { instead: cure };
  const placed = { path, key, at, cure };
  switch (issue.code) {
    case 'unrecognized_keys':
      addIssues([issue], reading);
      return;
    case 'invalid_union':
      if (issue.path.at(0) === 'components') addComponentIssue(issue, placed, reading, line);
      else addUnionIssue(issue, reading);
      return;
    case 'invalid_type':
      if (issue.input === undefined) addMissing([issue], reading);
      else addTypeIssue(issue, placed, reading);
      return;
    case 'custom':
      addCustomIssue(issue, placed, reading);
      return;
    case 'invalid_value':
      if (issue.input === undefined) addMissing([issue], reading);
      else addChoiceIssue(issue, placed, reading, line !== undefined);
      return;
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'too_big':
    case 'too_small': {
      const isOptional = cure === undefined && reading.trial.isRight([...issue.path], undefined);
      const args = {
        ...{ key, expected: expectation(issue), found: describe(issue.input) },
        ...(isOptional ? { isOptional } : instead),
      };
      problems.add('value-invalid', at, args);
    }
  }
}

/** An entry of `components` that is neither a component nor a group. */
function addComponentIssue(
  issue: z.core.$ZodIssueInvalidUnion,
  { path, key, at }: PlacedIssue,
  reading: SchemaReading,
  line: string | undefined,
): void {
  const { input } = issue;
  const [text] = Array.isArray(input) ? (input as unknown[]) : [input];
  const item =
    typeof text === 'string'
      ? `- ${formatFlow(pairsIn(text)[0] ?? { id: toFileName(text), name: text })}`
      : undefined;
  const instead = line ?? item;
  if (instead !== undefined) {
    const args = { key, expected: 'a map', found: describe(input), instead };
    reading.problems.add('value-type', at, args);
    return;
  }
  // A component and a group differ in their keys, so the likelier of the two is assumed.
  const isGroup =
    typeof input === 'object' && input !== null && ('group' in input || 'components' in input);
  const schema = schemasAt(reading.schema, issue.path)[isGroup ? 1 : 0] ?? reading.schema;
  const trial = new CureTrial(schema, input);
  const meant = () => {
    const entries = [reading.meanings['components']?.([input])].flat(2);
    return entries.every((each) => reading.trial.isRight(issue.path, each)) ? entries : [];
  };
  const addInner = (list: ProblemList) => {
    const inner = { ...reading, schema, base: path, trial, problems: list };
    addIssues(issue.errors[isGroup ? 1 : 0] ?? [], inner);
  };
  parseOrAddOne(reading.problems, { at, key }, addInner, meant);
}

function addMissing(
  missing: readonly Issue[],
  { source, problems, examples, base, trial }: SchemaReading,
): void {
  const lines = missing.map(({ path }) =>
    missingExample([...base, ...path], trial.at(path.slice(0, -1)), examples, problems),
  );
  const [whole = [], ...others] = missing.map(({ path }) => [...base, ...path]);
  problems.add('key-missing', source.valueAt(whole), {
    key: [whole.map(String).join('.'), ...others.map((path) => String(path.at(-1)))].join('", "'),
    example: lines.join('\n'),
  });
}

/** The line to write in place of a value. */
function cureOf(
  { path }: Issue,
  { trial, base, source, problems }: SchemaReading,
): string | undefined {
  const whole = [...base, ...path];
  const text = source.textAt(whole) || source.commentAt(whole);
  const name = whole.at(-1);
  const found = trial.at([...path]);
  const parts = Object(found) === found ? Object.values(found as object) : [found];
  const value = text ?? parts.map(String).join(' ');
  const timely = () => {
    const isPromise = name === 'next_update' || name === 'expected_fix';
    const { meant } = isPromise
      ? guessPromise(value, problems)
      : guessTime(value, timeContext(problems, {}));
    const days = guessBeginnings(value, problems.now);
    const absences = problems.now === undefined ? [] : guessAbsences(value, problems.now);
    const instants = meant.flatMap(({ instant }) => [instant.slice(0, 10), instant]);
    return [...days, ...instants, ...absences, ...absences.flat()].find((each) =>
      trial.isRight([...path], each),
    );
  };
  const cured = trial.cure([...path], text) ?? timely();
  if (cured === undefined) return undefined;
  if (typeof name === 'number') {
    const list = trial.at(path.slice(0, -1));
    const outer = whole.slice(0, whole.findLastIndex((step) => typeof step === 'string') + 1);
    const isFlow = outer.length > 0 && source.keyAt(outer).line === source.valueAt(whole).line;
    return isFlow && Array.isArray(list)
      ? outermost({ path: path.slice(0, -1), value: list.with(name, cured) }, trial)
      : `- ${formatFlow(cured)}`;
  }
  // Within braces a comma needs quotes.
  const isNested = whole.length > 1 && typeof cured === 'string' && cured.includes(',');
  return isNested ? `${String(name)}: ${formatFlow(cured)}` : formatPair(String(name), cured);
}

/** Adds the problem of a value that may be a text or a map of texts, for the one that was written. */
function addUnionIssue(issue: z.core.$ZodIssueInvalidUnion, reading: SchemaReading): void {
  const isMap = typeof issue.input === 'object' && issue.input !== null;
  for (const inner of issue.errors[isMap ? 1 : 0] ?? []) {
    addIssues([{ ...inner, path: [...issue.path, ...inner.path] }], reading);
  }
}
