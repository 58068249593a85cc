import type { z } from 'zod';

import { isMap } from '../../../model/text/json.ts';
import { toFileName } from '../../text/file-name.ts';
import { keysAt } from '../schema-keys.ts';
import type { SchemaReading } from '../schema-problems.ts';
import { guessValues } from '../values/value-cures.ts';
import { formatFlow, formatPair } from '../yaml-line.ts';

import { addWindow } from './window-mistakes.ts';

type Issue = z.core.$ZodIssue;

/** Adds one problem for each mistake that the schema would report several times. @returns the issues that they cover */
export function addMapMistakes(issues: readonly Issue[], reading: SchemaReading): Set<Issue> {
  const told = new Set<Issue>(addMapMeant(issues, reading));
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys' || told.has(issue)) continue;
    const slips =
      addUnindented(issue, issues, reading) ??
      addWrapper(issue, issues, reading) ??
      addNamedItem(issue, issues, reading) ??
      addWindow(issue.path, issue, issues, reading);
    for (const each of slips ?? []) told.add(each);
  }
  if (told.size === 0) {
    for (const each of addWindow([], undefined, issues, reading) ?? []) told.add(each);
  }
  addMissingStatuses(issues, reading, told);
  return told;
}

const isAt = (issue: Issue, path: readonly PropertyKey[]) =>
  issue.path.join('.') === path.join('.');

/** `components: { api, docs }`: several components without a status are one problem. */
function addMissingStatuses(
  issues: readonly Issue[],
  { source, problems, meanings, base, trial }: SchemaReading,
  told: Set<Issue>,
): void {
  const meant = meanings['components'];
  const missing = issues.filter(
    ({ code, input, path }) =>
      code === 'invalid_value' && input === null && path[0] === 'components' && path.length === 2,
  );
  if (base.length > 0 || missing.length === 0 || !meant) return;
  const entries = Object.entries(trial.at(['components']) as object);
  problems.add('value-type', source.valueAt([...missing[0]!.path]), {
    key: 'components',
    expected: 'components and their statuses',
    found: 'a component without one',
    instead: formatPair(
      'components',
      meant(entries.map(([id, status]) => `${id.replace(/[:=]/, ' ')} ${status ?? ''}`)),
    ),
  });
  // The line to write replaces all of them.
  for (const issue of issues) if (issue.path[0] === 'components') told.add(issue);
}

/** The keys whose maps may mean something as a whole. */
const wholes = ['repeat', 'updates'];

/** A map at the top that means something as a whole, as its key tells: `repeat: { weekly: tuesday }`. */
function addMapMeant(
  issues: readonly Issue[],
  { source, problems, meanings, base, trial }: SchemaReading,
): Issue[] {
  const [key] = issues.find(({ path }) => wholes.includes(String(path[0])))?.path ?? [];
  const found = key === undefined ? undefined : trial.at([key]);
  const meant = isMap(found) ? meanings[String(key)]?.(found) : undefined;
  if (base.length > 0 || meant === undefined || !trial.isRight([key!], meant)) return [];
  problems.add('value-invalid', source.valueAt([key!]), {
    ...{ key: String(key), expected: 'a rule of the keys that are known here' },
    ...{ found: 'another form', instead: formatPair(String(key), meant) },
  });
  return issues.filter(({ path }) => path[0] === key);
}

/** Keys directly below an empty `components:` that are indented like it. */
function addUnindented(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly Issue[],
  { source, problems, base, trial }: SchemaReading,
): Issue[] | undefined {
  const place = [...base, ...issue.path];
  const map = trial.at(issue.path) as Readonly<Record<string, unknown>>;
  const empty = issues.find(
    (each) =>
      each.code === 'invalid_type' &&
      each.path.length === issue.path.length + 1 &&
      isAt({ ...each, path: each.path.slice(0, -1) }, issue.path) &&
      ['record', 'object'].includes(each.expected) &&
      map[String(each.path.at(-1))] === null,
  );
  if (!empty) return undefined;
  const { line } = source.keyAt([...place, empty.path.at(-1)!]);
  const at = issue.keys.map((key) => source.keyAt([...place, key]));
  if (at.some((each, index) => each.line !== line + 1 + index)) return undefined;
  const indent = ' '.repeat(at[0]!.column + 1);
  const lines = issue.keys.map((key) => `${indent}${formatPair(key, map[key])}`);
  problems.add('yaml-indent', at[0]!, { instead: lines.join('\n'), spaces: indent.length });
  return [issue, empty];
}

/** `page:` with the whole file below it. */
function addWrapper(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly Issue[],
  { source, problems, schema, base, trial }: SchemaReading,
): Issue[] | undefined {
  const map = (trial.at(issue.path) ?? {}) as Readonly<Record<string, unknown>>;
  const known = keysAt(schema, issue.path);
  const key = issue.keys.find((each) => {
    const inner = Object.keys(Object(map[each]) as object);
    return inner.length > 1 && inner.every((name) => known.includes(name) && !(name in map));
  });
  if (key === undefined || Array.isArray(map[key])) return undefined;
  const at = source.keyAt([...base, ...issue.path, key]);
  problems.add('key-unknown', at, { key, known, advice: 'outside' });
  const inner = Object.keys(map[key] as object);
  const missing = issues.filter(({ path }) => inner.includes(String(path[issue.path.length])));
  return [...(issue.keys.length === 1 ? [issue] : []), ...missing];
}

/** `- api: API` for a component, `- Core:` with a list for a group. */
function addNamedItem(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly Issue[],
  { source, problems, schema, base, trial }: SchemaReading,
): Issue[] | undefined {
  const place = [...base, ...issue.path];
  const map = (trial.at(issue.path) ?? {}) as Readonly<Record<string, unknown>>;
  const [key = ''] = issue.keys;
  const isItem = typeof place.at(-1) === 'number';
  if (!isItem || issue.keys.length !== 1) return undefined;
  const told = issues.filter((each) =>
    isAt({ ...each, path: each.path.slice(0, place.length - base.length) }, issue.path),
  );
  const value = map[key];
  const known = keysAt(schema, issue.path);
  const at = source.keyAt([...place, key]);
  const add = (instead: string) => {
    problems.add('key-unknown', at, {
      key,
      known,
      nearest: instead.replace(/^[-{ ]+/, '').split(':')[0]!,
      instead,
    });
    return told;
  };
  if (
    value === null &&
    known.includes('group') &&
    map['group'] === undefined &&
    'components' in map
  ) {
    return add(`- ${formatPair('group', key)}`);
  }
  if (value === null && known.includes('id') && map['id'] === undefined && 'name' in map) {
    const { [key]: _, ...rest } = map;
    return add(`- ${formatFlow({ id: key, ...rest })}`);
  }
  // `- Ana:` with the other keys below it
  if (value === null && known.includes('name') && !('name' in map) && !key.includes(' '))
    return add(`- ${formatPair('name', key)}`);
  if (Object.keys(map).length !== 1) return undefined;
  if (Array.isArray(value) && place[0] === 'components') {
    const items: unknown[] = value;
    const isFull = items.every((each) => Object(each) === each);
    return add(
      isFull
        ? `- ${formatPair('group', key)}\n  components:`
        : `- ${formatFlow({ group: key, components: items.map(toComponent) })}`,
    );
  }
  const cured =
    issue.path.length > 0
      ? trial.cure(issue.path)
      : guessValues(map).find((each) => trial.isRight([], each));
  return cured === undefined ? undefined : add(`- ${formatFlow(cured)}`);
}

const toComponent = (item: unknown) =>
  Object(item) === item ? item : { id: toFileName(String(item)), name: String(item) };
