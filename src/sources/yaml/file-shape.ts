import type { z } from 'zod';

import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from './frontmatter.ts';
import { keysAt } from './schema-keys.ts';
import type { Meanings } from './schema-trial.ts';
import { describe } from './values/value-wording.ts';
import { formatPair } from './yaml-line.ts';

/** Adds a problem for a file that is not a map. @returns whether it is not */
export function addNoMap(
  source: YamlSource,
  schema: z.core.$ZodType,
  problems: ProblemList,
): boolean {
  if (source.data !== null && typeof source.data === 'object' && !Array.isArray(source.data))
    return false;
  const found = describe(source.data);
  problems.add('not-a-map', source.valueAt([]), { found, ...guessFromNoMap(source.data, schema) });
  return true;
}

/** Adds a problem for a file that is one entry of its list, without the list. @returns whether it is */
export function addLoneEntry(
  source: YamlSource,
  problems: ProblemList,
  meanings: Meanings,
): boolean {
  const alone = Object.entries(meanings).find(
    ([list, meant]) =>
      list !== 'components' &&
      !Object.hasOwn(source.data as object, list) &&
      meant(source.data) !== undefined,
  );
  if (alone) {
    const [key, meant] = alone;
    const instead = formatPair(key, meant(source.data));
    const args = { key, expected: 'a list of entries', found: 'one entry alone', instead };
    problems.add('value-type', source.valueAt([]), args);
    return true;
  }
  return false;
}

/** `title:API` and `- id: api`: the line as it should be, or the key that belongs above a list. */
function guessFromNoMap(
  data: unknown,
  schema: z.core.$ZodType,
): { instead?: string; above?: string } {
  const [, key, value] = /^([A-Za-z][\w-]*)\s*[:=]\s*([^\n]+)$/.exec(String(data)) ?? [];
  if (typeof data === 'string' && key !== undefined && value !== undefined) {
    return { instead: formatPair(key, value) };
  }
  const known = keysAt(schema, []);
  const isReport = known.includes('title');
  const lists = ['components', 'people', 'channels', 'probes', 'routes'];
  const above = isReport ? undefined : known.find((each) => lists.includes(each));
  return Array.isArray(data) && above !== undefined ? { above: `${above}:` } : {};
}
