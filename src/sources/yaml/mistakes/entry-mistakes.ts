import { isMap } from '../../../model/text/json.ts';
import type { z } from 'zod';

import type { ProblemList } from '../../problem-list.ts';
import { parseOrAddOne } from '../list-entries.ts';
import type { SchemaReading } from '../schema-problems.ts';

type Issue = z.core.$ZodIssue;

/**
 * Adds a problem for an entry of a list that has a meaning as a whole, but not key by key. @returns the issues that the
 * problem covers
 */
export function addEntries(
  issues: readonly Issue[],
  reading: SchemaReading,
  addOthers: (issues: readonly Issue[], reading: SchemaReading) => void,
): Set<Issue> {
  const { meanings, trial, source, problems, base } = reading;
  const entries = Map.groupBy(issues, ({ path }) => path.slice(0, 2).join('.'));
  const told = [...entries.values()].flatMap((about) => {
    const [list, index] = about[0]!.path;
    const meaning = meanings[String(list)];
    const place = [list!, index!];
    if (!meaning || typeof index !== 'number' || !isMap(trial.at(place))) return [];
    const whole = [...base, ...place];
    const key = whole.map(String).join('.');
    const read = (tried: ProblemList) => addOthers(about, { ...reading, problems: tried });
    parseOrAddOne(problems, { at: source.valueAt(whole), key, of: 'map' }, read, () => {
      const meant = [meaning([trial.at(place)])].flat();
      return meant.length === 1 && trial.isRight(place, meant[0]) ? meant : [];
    });
    return about;
  });
  return new Set(told);
}
