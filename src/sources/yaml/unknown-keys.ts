import { isMap } from '../../model/text/json.ts';
import type { z } from 'zod';

import type { Position } from '../../model/problem.ts';
import { incidentStatuses, writtenStatuses } from '../../model/status.ts';
import { isTranslatedKey } from '../text/translated-keys.ts';
import { guessStatus } from '../text/guesses/guessed-status.ts';
import { saysNothing, timeContext } from '../text/instant-problem.ts';
import { nearest } from '../text/nearest.ts';
import { guessTime } from '../text/guesses/guessed-time.ts';
import { keyAdvice, guessKeys, type KeyAdvice } from './other-tools-keys.ts';
import { keysAt } from './schema-keys.ts';
import type { SchemaReading } from './schema-problems.ts';
import { windowStartOf } from './mistakes/window-mistakes.ts';
import { guessHeadingOf } from './values/guessed-headings.ts';
import { guessValues } from './values/value-cures.ts';
import { formatFlow, formatPair } from './yaml-line.ts';

/** Adds problems for unknown keys. @returns the issues of keys that are only missing because they have another name */
export function addUnknownKeys(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly z.core.$ZodIssue[],
  reading: SchemaReading,
): z.core.$ZodIssue[] {
  const given = new Set<string>();
  const told = [...addComponentKeys(keys, path, reading), ...addOfComponent(keys, path, reading)];
  return keys.flatMap((unknown) => {
    if (told.includes(unknown)) return [];
    const renamed =
      addWithoutColon(unknown, path, reading) ?? addUnknownKey(unknown, path, given, reading);
    const place = [...path, renamed].join('.');
    return issues.filter((issue) => renamed !== undefined && issue.path.join('.') === place);
  });
}

/** `{ id: api, name API }`. @returns the key that lacks its colon */
function addWithoutColon(
  unknown: string,
  path: readonly PropertyKey[],
  { source, problems, schema, base, trial }: SchemaReading,
): string | undefined {
  const known = keysAt(schema, path);
  const { [unknown]: value, ...others } = (trial.at(path) ?? {}) as Record<string, unknown>;
  const [, key = '', text = ''] = /^([a-z_]+)[ =]+(\S.*)$/.exec(unknown) ?? [];
  const isMeant = value === null && known.includes(key) && !(key in others);
  if (!isMeant || !trial.isRight([...path, key], text)) return undefined;
  const place = [...base, ...path];
  const isItem = typeof place.at(-1) === 'number';
  problems.add('key-unknown', source.keyAt([...place, unknown]), {
    ...{ key: unknown, known, nearest: key },
    instead: isItem ? `- ${formatFlow({ ...others, [key]: text })}` : formatPair(key, text),
  });
  return key;
}

/** `component: api` with `status: down` beside it. @returns the keys that the problem covers */
function addComponentKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  { source, problems, schema, meanings, base, trial }: SchemaReading,
): string[] {
  const known = keysAt(schema, path);
  const map = (trial.at(path) ?? {}) as Readonly<Record<string, unknown>>;
  const bare = addBareComponents(keys, path, { source, problems, schema, meanings, base, trial });
  if (bare.length > 0) return bare;
  const named = keys.find(
    (key) => typeof map[key] === 'string' && guessKeys(key, known)[0] === 'components',
  );
  const status = keys.find((key) => /^(?:status|state|severity)$/i.test(key));
  const meaning = meanings['components'];
  const isFree = !('components' in map) && base.length === 0 && known.includes('started');
  if (named === undefined || status === undefined || !meaning || !isFree) return [];
  if (guessStatus(String(map[status]), writtenStatuses) === undefined) return [];
  const instead = formatPair('components', meaning([{ id: map[named], status: map[status] }]));
  const args = { key: `${named}", "${status}`, known, nearest: 'components', instead };
  problems.add('key-unknown', source.keyAt([named]), args);
  return [named, status];
}

/** `api: down` and `desk: slow` directly in the frontmatter. @returns the keys that the problem covers */
function addBareComponents(
  keys: readonly string[],
  path: readonly PropertyKey[],
  { source, problems, schema, meanings, base, trial }: Omit<SchemaReading, 'examples'>,
): string[] {
  const map = (trial.at(path) ?? {}) as Readonly<Record<string, unknown>>;
  const known = keysAt(schema, path);
  const meaning = meanings['components'];
  const isFree = !('components' in map) && base.length === 0 && known.includes('upstream');
  if (!isFree || !meaning) return [];
  const named = (key: string) => meaning([{ [key]: map[key] }]);
  const own = keys.filter((key) => {
    const value = map[key];
    const isStatus = typeof value === 'string' && guessStatus(value, writtenStatuses) !== undefined;
    const found = isStatus ? named(key) : undefined;
    return isMap(found) && Object.hasOwn(found, key);
  });
  if (own.length === 0) return [];
  const args = { key: own.join('", "'), known, nearest: 'components' };
  const instead = formatPair('components', Object.assign({}, ...own.map(named)));
  problems.add('key-unknown', source.keyAt([own[0]!]), { ...args, instead });
  return own;
}

/**
 * @param given the advice that was given for keys beside it
 * @returns the key that it was meant to be, if its value is valid there
 */
function addUnknownKey(
  unknown: string,
  path: readonly PropertyKey[],
  given: Set<string>,
  reading: SchemaReading,
): string | undefined {
  const { source, problems, schema, base, trial } = reading;
  const known = keysAt(schema, path);
  const at = source.keyAt([...base, ...path, unknown]);
  const map = (trial.at(path) ?? {}) as Readonly<Record<string, unknown>>;
  const value = map[unknown];
  // `status: major_outage` of an incident is its impact.
  const isImpact = known.includes('impact') && isComponentStatus(value);
  const names = [...guessKeys(unknown, known), ...(isImpact ? ['impact'] : [])];
  const [meant] = names;
  const isUntil = names.includes('until');
  if (isUntil && known.includes('pinned') && saysNothing(String(value))) {
    const found = String(value);
    problems.add('instant-unreadable', at, { found, meant: [], leftOut: 'until' });
    return undefined;
  }
  const after = isUntil ? windowStartOf(map) : undefined;
  const context = timeContext(problems, after === undefined ? {} : { after });
  const instants = guessTime(String(value), context).meant.map(({ instant }) => instant);
  const renamed = trial.rename(path, unknown, names, instants);
  const isThere = !renamed && meant !== undefined && meant !== unknown && Object.hasOwn(map, meant);
  const nested = renamed || isThere ? undefined : guessNested(unknown, value, path, reading);
  // `scheduled: true`: what is meant has a value of its own.
  const isFlag = typeof value === 'boolean' && meant !== undefined && !renamed && !isThere;
  const habit = renamed ? undefined : isFlag ? 'remove' : habitOf(unknown, known, value);
  const advice = habit ?? (isThere ? 'there' : undefined);
  // If the whole file belongs elsewhere, one problem is enough.
  if (advice === 'maintenance' || advice === 'announcement') {
    if (given.has(advice)) return undefined;
    given.add(advice);
  }
  const isItem = typeof [...base, ...path].at(-1) === 'number';
  if (isItem && !renamed && addGroup(unknown, map, at, known, reading)) return undefined;
  const isLike = isThere || nearest(unknown, known) === meant || Object(value) === value;
  const near =
    renamed?.key ??
    nested?.split(':')[0] ??
    (habit || !isLike || meant === unknown ? undefined : meant);
  const isShown =
    renamed?.value !== undefined && (renamed.isCured || Object(renamed.value) !== renamed.value);
  const instead = isShown ? formatPair(renamed.key, renamed.value) : nested;
  problems.add('key-unknown', at, {
    key: unknown,
    known: known.filter((name) => !isTranslatedKey(name)),
    ...(near !== undefined && { nearest: near }),
    ...(instead !== undefined && { instead }),
    ...(advice && nested === undefined && { advice, ...guessHeadingOf(unknown, value, known) }),
  });
  // A list under another name is not missing as well.
  const isTop = base.length + path.length === 0;
  return renamed?.key ?? (isTop && Object(value) === value ? near : undefined);
}

/** `hidden: true` of a component, and a group that is named again in it. @returns the keys that the problems cover */
function addOfComponent(
  keys: readonly string[],
  path: readonly PropertyKey[],
  { source, problems, schema, base, trial }: SchemaReading,
): string[] {
  const known = keysAt(schema, path);
  const map = (trial.at(path) ?? {}) as Readonly<Record<string, unknown>>;
  const place = [...base, ...path];
  if (!known.includes('show')) return [];
  return keys.filter((key) => {
    const isGroup = place.length > 2 && /^(?:group|category)$/.test(key);
    if (!isGroup && !(map[key] === true && /^(?:hidden|hide)$/i.test(key))) return false;
    const meant = isGroup
      ? ({ advice: 'there', nearest: 'group' } as const)
      : { nearest: 'show', instead: 'show: in_trouble' };
    problems.add('key-unknown', source.keyAt([...place, key]), { key, known, ...meant });
    return true;
  });
}

function habitOf(
  key: string,
  known: readonly string[],
  value: unknown,
): KeyAdvice | 'updates' | undefined {
  const advice = keyAdvice(key, known, value);
  return advice === 'body' && isMap([value].flat()[0]) ? 'updates' : advice;
}

/** Whether a value is a status of components but not of incidents. */
function isComponentStatus(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    guessStatus(value, incidentStatuses) === undefined &&
    guessStatus(value, writtenStatuses) !== undefined
  );
}

/** Adds the problem of a component that names its group, or of a group under another name, if the entry is one. */
function addGroup(
  unknown: string,
  map: unknown,
  at: Position,
  known: readonly string[],
  { meanings, problems }: SchemaReading,
): boolean {
  if (!/^(?:group|category|components|children|items)$/.test(unknown)) return false;
  const [entry, ...others] = [meanings['components']?.([map])].flat();
  if (!isMap(entry) || !('group' in entry) || others.length > 0) return false;
  const nearest = unknown === 'components' ? 'group' : 'components';
  const args = { key: unknown, known, nearest, instead: `- ${formatFlow(entry)}` };
  problems.add('key-unknown', at, args);
  return true;
}

/** `within` for `expect: { within: … }`: a key that belongs into the map of another. */
function guessNested(
  unknown: string,
  value: unknown,
  path: readonly PropertyKey[],
  { schema, trial }: SchemaReading,
): string | undefined {
  const known = keysAt(schema, path);
  const innerOf = (outer: string) => keysAt(schema, [...path, outer]);
  const outer =
    known.find((key) => innerOf(key).includes(unknown)) ??
    known.find((key) => key === 'expect' && guessKeys(unknown, innerOf(key)).length > 0);
  if (outer === undefined || trial.at([...path, outer]) !== undefined) return undefined;
  const [name = unknown] = guessKeys(unknown, innerOf(outer));
  const inner = [value, ...guessValues(value)].find((each) =>
    trial.isRight([...path, outer], { [name]: each }),
  );
  return inner === undefined ? undefined : formatPair(outer, { [name]: inner });
}
