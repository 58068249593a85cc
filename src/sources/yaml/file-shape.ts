import { isMap } from '../../model/text/json.ts';
import type { z } from 'zod';

import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from './frontmatter.ts';
import { keysAt } from './schema-keys.ts';
import type { Meanings } from './cure-trial.ts';
import { describe } from './values/value-wording.ts';
import { formatFlow, formatPair } from './yaml-line.ts';

/** Adds a problem for a file that is not a map. @returns whether it is not */
export function addNoMap(
  source: YamlSource,
  schema: z.core.$ZodType,
  problems: ProblemList,
  meanings: Meanings,
): boolean {
  if (source.data !== null && typeof source.data === 'object' && !Array.isArray(source.data))
    return false;
  const found = describe(source.data);
  const foreign = Array.isArray(source.data) && foreignList(source.data, schema, meanings);
  const meant = foreign ? { instead: foreign } : guessFromNoMap(source.data, schema);
  problems.add('not-a-map', source.valueAt([]), { found, ...meant });
  return true;
}

/** Adds a problem for a file that is a single entry of its list, or the list of another tool. @returns whether it is */
export function addLoneEntry(
  source: YamlSource,
  schema: z.core.$ZodType,
  problems: ProblemList,
  meanings: Meanings,
): boolean {
  const data = source.data as Readonly<Record<string, unknown>>;
  const known = keysAt(schema, []);
  const alone = listsOf(schema, meanings).find(
    ([list, meant]) => !Object.hasOwn(data, list) && meant(data) !== undefined,
  );
  if (alone) {
    const [key, meant] = alone;
    const instead = formatPair(key, meant(data));
    const args = { key, expected: 'a list of entries', found: 'one entry alone', instead };
    problems.add('value-type', source.valueAt([]), args);
    return true;
  }
  const unknown = Object.keys(data).filter((key) => !known.includes(key));
  const list = unknown.find((key) => foreignList(data[key], schema, meanings) !== undefined);
  if (list === undefined || unknown.length < Object.keys(data).length) return false;
  const instead = foreignList(data[list], schema, meanings)!;
  const [nearest = ''] = instead.split(':');
  const args = { key: unknown.join('", "'), known, nearest, instead };
  problems.add('key-unknown', source.keyAt([unknown[0]!]), args);
  return true;
}

/** The lists of a file of settings, each with what something else in its place may mean. */
function listsOf(schema: z.core.$ZodType, meanings: Meanings) {
  const known = keysAt(schema, []);
  return Object.entries(meanings).filter(([list]) => wholeLists.has(list) && known.includes(list));
}

/** The lists that are all that a file is about. */
const wholeLists = new Set(['probes', 'channels', 'routes', 'tiers', 'issues']);

/** The meaning of the list of another tool, if its entries cannot stay as they are. */
function foreignList(
  found: unknown,
  schema: z.core.$ZodType,
  meanings: Meanings,
): string | undefined {
  if (!Array.isArray(found) || found.length === 0) return undefined;
  const lists = listsOf(schema, meanings).map(([key, meant]) => ({ key, meant: meant(found) }));
  const { key, meant } = lists.find((each) => [each.meant].flat().length >= found.length) ?? {};
  return key === undefined || meant === undefined || isDeepEqual(meant, found)
    ? undefined
    : formatPair(key, meant);
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  return formatFlow(a) === formatFlow(b);
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
  const [, word = '', rest = ''] = /^(\w+)[ \t]+(?:[-–—][ \t]+)?([^\n]+)$/.exec(String(data)) ?? [];
  if (known.includes(word)) return { instead: formatPair(word, rest) };
  // `- title: x`, `- components: …`
  const maps = Array.isArray(data) && data.every(isMap) ? data : [];
  const merged = Object.assign({}, ...maps) as Readonly<Record<string, unknown>>;
  const keys = Object.keys(merged);
  if (
    keys.length > 0 &&
    keys.length === maps.length &&
    keys.every((each) => known.includes(each))
  ) {
    return { instead: keys.map((each) => formatPair(each, merged[each])).join('\n') };
  }
  const isReport = known.includes('title');
  if (isReport && typeof data === 'string' && /^[^\n:]{1,200}$/.test(data)) {
    return { instead: formatPair('title', data) };
  }
  const lists = ['components', 'people', 'channels', 'probes', 'routes'];
  const above = isReport ? undefined : known.find((each) => lists.includes(each));
  return Array.isArray(data) && above !== undefined ? { above: `${above}:` } : {};
}
