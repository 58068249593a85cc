import type { z } from 'zod';

import { incidentStatuses, maintenanceStatuses } from '../../model/status.ts';
import { isTranslatedKey } from '../page/translated-keys.ts';
import { nearestStatus, statusMeant } from '../reports/meant/status-meaning.ts';
import { timeContext } from '../text/instant-problem.ts';
import { nearest } from '../text/nearest.ts';
import { readWrittenTime } from '../text/written-time.ts';
import { keyAdvice, keysMeant } from './other-tools-keys.ts';
import { keysAt } from './schema-keys.ts';
import type { SchemaReading } from './schema-problems.ts';
import { valuesMeant } from './values/value-cures.ts';
import { formatFlow, formatPair, isMap } from './yaml-line.ts';

/** Returns the issues of keys that are missing because they stand there under another name. */
export function addUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly z.core.$ZodIssue[],
  reading: SchemaReading,
): z.core.$ZodIssue[] {
  const { source, problems, schema, base, trial } = reading;
  const known = keysAt(schema, issue.path);
  const listed = known.filter((name) => !isTranslatedKey(name));
  const given = new Set<string>();
  return issue.keys.flatMap((unknown) => {
    const at = source.keyAt([...base, ...issue.path, unknown]);
    const meant = keysMeant(unknown, known);
    const map = (trial.at(issue.path) ?? {}) as Readonly<Record<string, unknown>>;
    const time = readWrittenTime(String(map[unknown]), timeContext(problems, {}));
    const instants = time.meant.map(({ instant }) => instant);
    const renamed = trial.rename(issue.path, unknown, meant, instants);
    const isThere =
      !renamed && meant[0] !== undefined && meant[0] !== unknown && Object.hasOwn(map, meant[0]);
    const nested =
      renamed || isThere ? undefined : nestedMeant(unknown, map[unknown], issue.path, reading);
    const [update] = [map[unknown]].flat();
    const said = renamed ? undefined : keyAdvice(unknown, known, map[unknown]);
    const habit = said === 'body' && isMap(update) ? 'updates' : said;
    const advice = habit ?? (isThere ? 'there' : undefined);
    // Where the whole file belongs elsewhere, one of its keys is enough to tell it.
    if (advice === 'maintenance' || advice === 'announcement') {
      if (given.has(advice)) return [];
      given.add(advice);
    }
    const value = map[unknown];
    const isLike = nearest(unknown, known) === meant[0] || Object(value) === value;
    const near =
      renamed?.key ??
      nested?.split(':')[0] ??
      (habit || !(isLike || isThere) ? undefined : meant[0]);
    const isItem = typeof [...base, ...issue.path].at(-1) === 'number';
    const group = isItem ? groupMeant(unknown, map, reading) : undefined;
    if (group !== undefined) {
      problems.add('key-unknown', at, {
        key: unknown,
        known,
        nearest: 'components',
        instead: group,
      });
      return [];
    }
    problems.add('key-unknown', at, {
      key: unknown,
      known: listed,
      ...(near !== undefined && { nearest: near }),
      ...(renamed?.value !== undefined &&
        (Object(renamed.value) !== renamed.value || renamed.isCured) && {
          instead: formatPair(renamed.key, renamed.value),
        }),
      ...(nested !== undefined && { instead: nested }),
      ...(advice &&
        nested === undefined && {
          advice,
          ...headingMeant(unknown, trial.at([...issue.path, unknown]), known),
        }),
    });
    return issues.filter(
      ({ path }) => renamed && path.join('.') === [...issue.path, renamed.key].join('.'),
    );
  });
}

/** A component that names its group, or a group under another name, as an item of the list. */
function groupMeant(
  unknown: string,
  map: unknown,
  { meanings }: SchemaReading,
): string | undefined {
  if (!/^(?:group|category|components|children|items)$/.test(unknown)) return undefined;
  const [entry, ...others] = [meanings['components']?.([map])].flat();
  return isMap(entry) && 'group' in entry && others.length === 0
    ? `- ${formatFlow(entry)}`
    : undefined;
}

/** `within` for `expect: { within: … }`: a key that belongs into the map of another. */
function nestedMeant(
  unknown: string,
  value: unknown,
  path: readonly PropertyKey[],
  { schema, trial }: SchemaReading,
): string | undefined {
  const outer = keysAt(schema, path).find((key) =>
    keysAt(schema, [...path, key]).includes(unknown),
  );
  if (outer === undefined || trial.at([...path, outer]) !== undefined) return undefined;
  const inner = [value, ...valuesMeant(value)].find((each) =>
    trial.isRight([...path, outer], { [unknown]: each }),
  );
  return inner === undefined ? undefined : formatPair(outer, { [unknown]: inner });
}

/** The status and the instant that `status: resolved` or `resolved_at: …` of another tool says. */
function headingMeant(key: string, value: unknown, known: readonly string[]) {
  const [update] = [value].flat();
  if (isMap(update)) return updateMeant(update);
  const statuses = known.includes('scheduled_for') ? maintenanceStatuses : incidentStatuses;
  const status =
    (typeof value === 'string' ? nearestStatus(value, statuses) : undefined) ??
    nearestStatus(key.replace(/_?(at|when|on)$/i, ''), statuses);
  const { meant } = readWrittenTime(typeof value === 'string' ? value : '');
  return {
    ...(status !== undefined && value !== false && { status }),
    ...(meant.length === 1 && { instant: meant[0]!.instant }),
  };
}

/** The same of one of the updates that another tool lists. */
function updateMeant(update: Readonly<Record<string, unknown>>) {
  const texts = Object.values(update).filter((each) => typeof each === 'string');
  const statuses = texts.map((each) => statusMeant(each, incidentStatuses));
  const instant = texts.flatMap((each) => readWrittenTime(each).meant)[0]?.instant;
  const status = statuses.find((each) => each !== undefined) ?? 'investigating';
  return { status, ...(instant !== undefined && { instant }) };
}
