import type { z } from 'zod';

import type { Position } from '../../../model/problem.ts';
import { nearestStatus } from '../../text/guesses/guessed-status.ts';
import { addInstantProblem, timeContext } from '../../text/instant-problem.ts';
import type { InstantReading } from '../../text/instant-text.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import { zonesToChooseFrom } from '../../text/guesses/guessed-zone-name.ts';
import { isTranslatedKey } from '../../text/translated-keys.ts';
import { keysAt } from '../schema-keys.ts';
import type { SchemaReading } from '../schema-problems.ts';
import { timeMissing } from '../missing-keys.ts';
import { windowStartOf } from '../mistakes/window-mistakes.ts';
import { formatPair } from '../yaml-line.ts';
import { typeInWords, describe } from './value-wording.ts';

/** An issue with its place in the file, and the line that would cure it. */
export interface PlacedIssue {
  readonly path: readonly PropertyKey[];
  readonly key: string;
  readonly at: Position;
  readonly cure: string | undefined;
}

/** A value of another type. */
export function addTypeIssue(
  issue: z.core.$ZodIssueInvalidType,
  { key, at, cure }: PlacedIssue,
  { problems, schema, trial }: SchemaReading,
): void {
  const expected = issue.expected === 'record' ? 'a map' : typeInWords(issue.expected);
  const isOptional = trial.isRight(issue.path, undefined);
  const isMap = expected === 'a map' && issue.input !== null;
  problems.add('value-type', at, {
    key,
    expected,
    found: describe(issue.input),
    ...(cure !== undefined
      ? { instead: cure }
      : {
          ...(isOptional && { isOptional }),
          ...((isMap || !isOptional) &&
            expected === 'a map' && {
              known: keysAt(schema, issue.path).filter((name) => !isTranslatedKey(name)),
            }),
        }),
  });
}

const openTimes = ['started', 'until', 'next_update', 'expected_fix'] as const;

/** Adds the problem of a custom rule of a schema: an instant, or what `expected` describes. */
export function addCustomIssue(
  issue: z.core.$ZodIssueCustom,
  { key, at, cure }: PlacedIssue,
  { problems, trial }: SchemaReading,
): void {
  const instant = issue.params?.['reading'] as
    Exclude<InstantReading, { kind: 'instant' }> | undefined;
  if (instant) {
    const takesEnd = /until|end/.test(key);
    // Work is planned ahead: for the day in the file's name, or from now on.
    const { day = -Infinity, now } = timeContext(problems, {});
    const ahead = key === 'scheduled_for' && now !== undefined ? Math.max(day, now) : undefined;
    const after = takesEnd ? windowStartOf(trial.at([])) : ahead;
    const isOptional = trial.isRight(issue.path, undefined);
    addInstantProblem(instant, String(issue.input), at, problems, {
      takesEnd,
      isPromise: /^(?:next_update|expected_fix)$/.test(key),
      ...(after !== undefined && { after }),
      leftOut: isOptional ? openTimes.find((each) => each === key) : undefined,
      fallback: isOptional ? undefined : timeMissing(key, trial.at([]), problems),
    });
    return;
  }
  const expected = String(issue.params?.['expected'] ?? issue.message);
  // `01/02/2026`
  const days = key.endsWith('.since') ? guessTime(String(issue.input)).meant : [];
  const zones = /(?:^|\.)time_zone$/.test(key) ? zonesToChooseFrom(String(issue.input)) : [];
  if (days.length > 1 || zones.length > 0) {
    const meant = [
      ...days.map(({ instant, where }) => ({
        instead: formatPair('since', instant.slice(0, 10)),
        where,
      })),
      ...zones.map(({ zone, where }) => ({ instead: formatPair('time_zone', zone), where })),
    ];
    problems.add('value-invalid', at, { key, expected, found: describe(issue.input), meant });
    return;
  }
  problems.add('value-invalid', at, {
    key,
    expected,
    found: describe(issue.input),
    ...(cure !== undefined
      ? { instead: cure }
      : trial.isRight(issue.path, undefined) && { isOptional: true }),
  });
}

/**
 * Adds the problem of a value that is not one of the allowed ones.
 * @param isLine whether the cure is more than the value
 */
export function addChoiceIssue(
  issue: z.core.$ZodIssueInvalidValue,
  { at, cure }: PlacedIssue,
  { problems, trial }: SchemaReading,
  isLine: boolean,
): void {
  const known = issue.values.map(String);
  const near = typeof issue.input === 'string' ? nearestStatus(issue.input, known) : undefined;
  const isSentence = typeof issue.input === 'string' && issue.input.includes(' ');
  const isAffected = issue.path.join('.') === 'impact' && isSentence && cure === undefined;
  // The value describes in words who is affected.
  if (isAffected && near === undefined && trial.at(['affected']) === undefined) {
    const instead = formatPair('affected', issue.input);
    const args = {
      key: 'impact',
      expected: known.join(', '),
      found: describe(issue.input),
      instead,
    };
    problems.add('value-invalid', at, args);
    return;
  }
  problems.add('unknown-status', at, {
    found: describe(issue.input),
    known,
    ...(near !== undefined && { nearest: near }),
    ...(cure !== undefined && (near === undefined || isLine) && { instead: cure }),
  });
}
