import type { z } from 'zod';

import { incidentStatuses, maintenanceStatuses } from '../../model/status.ts';
import { isTranslatedKey } from '../page/translated-keys.ts';
import { nearestStatus } from '../reports/meant/status-meaning.ts';
import { timeContext } from '../text/instant-problem.ts';
import { readWrittenTime } from '../text/written-time.ts';
import { keyAdvice, keysMeant } from './other-tools-keys.ts';
import { keysAt } from './schema-keys.ts';
import type { SchemaReading } from './schema-problems.ts';
import { formatFlow, formatPair } from './yaml-line.ts';

/** Returns the issues of keys that are missing because they stand there under another name. */
export function addUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  issues: readonly z.core.$ZodIssue[],
  { source, problems, schema, base, trial, examples }: SchemaReading,
): z.core.$ZodIssue[] {
  const known = keysAt(schema, issue.path);
  const listed = known.filter((name) => !isTranslatedKey(name));
  return issue.keys.flatMap((unknown) => {
    const at = source.keyAt([...base, ...issue.path, unknown]);
    const meant = keysMeant(unknown, known);
    const map = (trial.at(issue.path) ?? {}) as Readonly<Record<string, unknown>>;
    const time = readWrittenTime(String(map[unknown]), timeContext(problems, {}));
    const instants = time.meant.map(({ instant }) => instant);
    const renamed = trial.rename(issue.path, unknown, meant, instants);
    const isThere = !renamed && meant[0] !== undefined && Object.hasOwn(map, meant[0]);
    const habit = renamed ? undefined : keyAdvice(unknown, known, map[unknown]);
    const advice = habit ?? (isThere ? 'there' : undefined);
    const near = renamed?.key ?? (habit ? undefined : meant[0]);
    const group = unknown === 'group' ? groupAround(map) : undefined;
    if (group !== undefined) {
      problems.add('key-unknown', at, {
        key: unknown,
        known,
        nearest: 'components',
        instead: group,
      });
      return [];
    }
    const example = renamed || isThere ? undefined : examples[near ?? ''];
    const made = typeof example === 'function' ? example(map[unknown]) : undefined;
    problems.add('key-unknown', at, {
      key: unknown,
      known: listed,
      ...(near !== undefined && { nearest: near }),
      ...(renamed?.value !== undefined &&
        (Object(renamed.value) !== renamed.value || renamed.isCured) && {
          instead: formatPair(renamed.key, renamed.value),
        }),
      ...(made !== undefined && advice === undefined && { instead: made }),
      ...(advice && {
        advice,
        ...headingMeant(unknown, trial.at([...issue.path, unknown]), known),
      }),
    });
    return issues.filter(
      ({ path }) => renamed && path.join('.') === [...issue.path, renamed.key].join('.'),
    );
  });
}

/** A component that names its group, as an item of the group. */
function groupAround({
  group,
  ...component
}: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof group !== 'string' || component['id'] === undefined) return undefined;
  return `- ${formatFlow({ group, components: [component] })}`;
}

/** The status and the instant that `status: resolved` or `resolved_at: …` of another tool says. */
function headingMeant(key: string, value: unknown, known: readonly string[]) {
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
