import { isMap } from '../../model/text/json.ts';
import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { CureTrial } from '../yaml/cure-trial.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { ComponentSchema, PageSchema } from './page-schema.ts';
import { pairsIn } from '../yaml/values/guessed-values.ts';
import { toName } from '../yaml/missing-keys.ts';
import { fold } from '../text/nearest.ts';
import { toFileName } from '../text/file-name.ts';

type Entry = Record<string, unknown>;

/** Other names for our keys of components and groups, from other tools and everyday words. */
const names: Readonly<Record<string, string>> = {
  id: 'id slug key identifier',
  name: 'name title label',
  group: 'group category section',
  components:
    'components component groups group children items entries list members services systems sites monitors',
};

/**
 * The components and groups that a list, a map or a text may mean, however they are nested and named: groups side by
 * side, each component with its id. Empty if there are none.
 */
export function guessEntries(found: unknown): Entry[] {
  return joined(toEntries(found).map(apart));
}

/**
 * Adds one problem for components that are split over several entries, or listed after their group instead of in it.
 */
export function addSplitEntries(source: YamlSource, problems: ProblemList): boolean {
  const { components } = (source.data ?? {}) as { components?: unknown };
  if (!Array.isArray(components) || !isScattered(components)) return false;
  const meant = guessEntries(components);
  if (!new CureTrial(PageSchema, source.data).isRight(['components'], meant)) return false;
  problems.add('value-type', source.valueAt(['components']), {
    key: 'components',
    expected: 'components with ids and names, those of a group below it',
    found: 'entries in pieces',
    instead: formatPair('components', meant),
  });
  return true;
}

/** Whether a list has a group without components, a component split over several entries, or several like `api: API`. */
function isScattered(list: readonly unknown[]): boolean {
  const entries = list.filter(isMap).map(renamed);
  if (entries.length > 1 && list.every(isPairOfNames)) return true;
  return (
    entries.length === list.length &&
    entries.some((each, index) => {
      const next = entries[index + 1];
      const names = [each['group'], each['category']].some((group) => typeof group === 'string');
      // `group: Core` beside the id of a component
      if (names && each['components'] === undefined && (each['id'] ?? each['name']) !== undefined)
        return true;
      const isPiece = each['id'] !== undefined && each['name'] === undefined;
      return (
        next !== undefined &&
        (isOpenGroup(each) || (isPiece && next['id'] === undefined)) &&
        next['group'] === undefined
      );
    })
  );
}

const ownKeys = new Set(Object.values(names).flatMap((each) => each.split(' ')));

/** `api: API`, where the key is the id. */
function isPairOfNames(entry: unknown): boolean {
  const [[key, value] = ['id'], ...more] = isMap(entry) ? Object.entries(entry) : [];
  return more.length === 0 && typeof value === 'string' && !ownKeys.has(fold(key));
}

function toEntries(found: unknown): Entry[] {
  if (typeof found === 'string') {
    const pairs = pairsIn(found);
    if (pairs.length > 0) return pairs;
    return found
      .split(/\s*[,;]\s*/)
      .flatMap((name) => (name === '' ? [] : [{ id: toFileName(name), name }]));
  }
  if (Array.isArray(found)) return found.flatMap(toEntries);
  if (!isMap(found)) return [];
  const entry = renamed(found);
  if (Object.keys(names).some((key) => key in entry)) return [entry];
  const [first, ...rest] = Object.entries(found);
  // `api: API` beside keys of a component
  if (first && rest.length > 0 && rest.every(([key]) => key in ComponentSchema.shape))
    return [{ id: toFileName(first[0]), name: first[1], ...Object.fromEntries(rest) }];
  return Object.entries(found).flatMap(([key, value]): Entry[] => {
    if (Array.isArray(value)) return [{ group: key, components: value }];
    return isMap(value)
      ? [{ id: toFileName(key), ...renamed(value) }]
      : [{ id: toFileName(key), name: value }];
  });
}

function renamed(entry: Entry): Entry {
  const result: Entry = {};
  for (const [key, value] of Object.entries(entry)) {
    const isList = Object(value) === value;
    const meant = Object.keys(names).find(
      (each) => (each === 'components') === isList && names[each]!.split(' ').includes(fold(key)),
    );
    result[meant ?? key] ??= value;
  }
  return result;
}

/** A component with id and name, or a group of such components; a nested group is put after it. */
function apart({ id, name, group, components, ...rest }: Entry): Entry[] {
  if (components === undefined && name === undefined && group !== undefined)
    return [{ group, ...rest }];
  const title = name ?? (typeof id === 'string' ? toName(id) : '');
  if (components === undefined) {
    const piece = id === undefined ? 'name' : name === undefined ? 'id' : undefined;
    const component = {
      id: id ?? toFileName(typeof title === 'string' ? title : ''),
      name: title,
      ...rest,
    };
    return [group === undefined ? { ...component, piece } : { group, components: [component] }];
  }
  const inner = guessEntries(components);
  const own = inner.filter((each) => each['group'] === undefined);
  const outer = {
    group: group ?? title,
    ...(id !== undefined && { id }),
    ...rest,
    components: own,
  };
  return [...(own.length > 0 ? [outer] : []), ...inner.filter((each) => !own.includes(each))];
}

const isOpenGroup = (entry: Entry) =>
  entry['group'] !== undefined && entry['components'] === undefined;

/** Joins split entries: components listed after an empty group, and those that name the same group. */
function joined(entries: readonly Entry[][]): Entry[] {
  const result: Entry[] = [];
  for (const entry of entries.flat()) {
    const { piece, ...plain } = entry;
    const last = result.at(-1);
    const same = result.find(
      (each) => each['group'] !== undefined && each['group'] === plain['group'],
    );
    if (same) same['components'] = [...listOf(same), ...listOf(plain)];
    else if (last && 'isOpen' in last && plain['group'] === undefined)
      last['components'] = [...listOf(last), plain];
    else if (piece === 'name' && last?.['piece'] === 'id')
      Object.assign(last, { name: plain['name'], piece: undefined });
    else result.push({ ...plain, piece, ...(isOpenGroup(plain) && { isOpen: true }) });
  }
  return result.map(({ piece: _, isOpen: __, ...entry }) => entry);
}

const listOf = ({ components }: Entry) =>
  Array.isArray(components) ? (components as Entry[]) : [];
