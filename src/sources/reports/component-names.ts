import { isMap } from '../../model/text/json.ts';
import type { Problem } from '../../model/problem.ts';
import { writtenStatuses, type WrittenStatus } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import type { FrontmatterSource } from '../yaml/frontmatter.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { guessComponents } from './guesses/guessed-components.ts';
import { guessStatus } from '../text/guesses/guessed-status.ts';
import type { ProblemList } from '../problem-list.ts';

/**
 * Components and their statuses, from a text or a list: `{ api: major_outage }`. A name without a status gets `usual`.
 */
export function componentsNamed(
  usual: WrittenStatus,
  directory: KnownComponents,
): (found: unknown) => Readonly<Record<string, string>> {
  return (found) => {
    if (typeof found === 'string' && /^(none|nothing|no|-)$/i.test(found)) return {};
    const parts =
      typeof found === 'string'
        ? found.split(/[,;|&+]|\b(?:and|und|et)\b/)
        : Array.isArray(found)
          ? found
          : [];
    const pairs = parts.slice(0, 10).flatMap((part: unknown) => {
      const entries =
        typeof part === 'object' && part !== null
          ? (described(part) ?? Object.entries(part).map(([id, status]) => `${id} ${status}`))
          : [String(part)];
      return entries.flatMap((each) => {
        const meant = guessComponents(each, directory);
        if (meant !== undefined) return meant.split(', ').map((pair) => pair.split(' '));
        const whole = directory.allMeant(each.trim());
        const ids =
          whole.length > 0
            ? whole
            : each.split('/').flatMap((one) => directory.allMeant(one.trim()));
        return ids.map((id) => [id, usual]);
      });
    });
    const [first = 'api'] = directory.ids;
    return Object.fromEntries(pairs.length > 0 ? pairs : [[first, usual]]) as Record<
      string,
      string
    >;
  };
}

/** `{ id: api, status: down }`, as other tools list affected components. */
function described(part: object): string[] | undefined {
  const { id, name, component, status } = part as Readonly<Record<string, unknown>>;
  const named = [id, name, component].find((each) => typeof each === 'string');
  // An id is in lower case, a name need not be.
  return named === undefined
    ? undefined
    : [`${named.toLowerCase()} ${typeof status === 'string' ? status : ''}`];
}

/** Reports a component and a status that are both wrong, `API: down`, as one problem with one line to type. */
export function joinPairProblems({ problems }: ProblemList): void {
  for (const named of [...problems]) {
    if (named.code !== 'unknown-component' || named.args.nearest === undefined) continue;
    const index = problems.findIndex(
      (each) => each.code === 'unknown-status' && each.line === named.line,
    );
    const other = problems[index];
    if (other?.code !== 'unknown-status') continue;
    const { nearest, instead, ...args } = other.args;
    const status = nearest ?? instead?.split(': ')[1];
    if (status === undefined) continue;
    problems[index] = { ...other, args: { ...args, instead: `${named.args.nearest}: ${status}` } };
    problems.splice(problems.indexOf(named), 1);
  }
}

/**
 * Reports a map of another shape as one problem, with the whole map to type: `{ name: api, status: down }`, `{ down:
 * [api, docs] }`, `{ "api, docs": down }`, `{ all: down }`.
 */
export function addMapProblem(
  source: FrontmatterSource,
  directory: KnownComponents,
  { problems }: ProblemList,
): void {
  const map = (source.data as { components?: unknown } | null)?.components;
  if (!isMap(map)) return;
  const lines = Object.keys(map).flatMap((id) => [
    source.keyAt(['components', id]).line,
    source.valueAt(['components', id]).line,
  ]);
  const own = problems.filter(
    ({ code, line }) => /^unknown-(?:component|status)$/.test(code) && lines.includes(line),
  );
  const isCured = ({ args }: Problem) =>
    'nearest' in args ||
    'instead' in args ||
    ('among' in args && args.among.length < directory.ids.length && !directory.isGroup(args.found));
  const [first, ...others] = own;
  // A group, or a name that nobody knows, with a status that is wrong as well.
  const isUnknown = ({ code, args, line }: Problem) =>
    code === 'unknown-component' &&
    !('nearest' in args) &&
    own.some((each) => each.code === 'unknown-status' && each.line === line);
  const isNested = others.length > 0 && Object.values(map).some((each) => Object(each) === each);
  if (first === undefined || (own.every(isCured) && !isNested && !own.some(isUnknown))) return;
  const meant = guessMap(map, directory);
  if (meant === undefined) {
    // Only the status is reported, because a line with that name would be refused again.
    for (const named of own.filter(isUnknown)) {
      const at = problems.findIndex(
        (each) => each.code === 'unknown-status' && each.line === named.line,
      );
      const found = problems[at];
      const [, status] =
        found?.code === 'unknown-status' ? (found.args.instead?.split(': ') ?? []) : [];
      if (found?.code !== 'unknown-status' || status === undefined) continue;
      const { instead: _, ...args } = found.args;
      problems[at] = { ...found, args: { ...args, nearest: status } };
    }
    return;
  }
  const pairs = meant.split(', ').map((pair) => pair.split(' '));
  problems[problems.indexOf(first)] = {
    code: 'value-type',
    file: first.file,
    line: first.line,
    column: first.column,
    args: {
      key: 'components',
      expected: 'components with a status each',
      found: 'another form',
      instead: formatPair('components', Object.fromEntries(pairs)),
    },
  };
  for (const each of others) problems.splice(problems.indexOf(each), 1);
}

function guessMap(map: Readonly<Record<string, unknown>>, directory: KnownComponents) {
  const parts = described(map) ?? undefined;
  const pairs = parts
    ? [guessComponents(parts.join(), directory)]
    : Object.entries(map).map(([key, value]) => guessEntry(key, value, directory));
  return pairs.includes(undefined) ? undefined : pairs.join(', ');
}

/** One key of the map with its value. */
function guessEntry(key: string, value: unknown, directory: KnownComponents): string | undefined {
  if (isMap(value)) {
    const isGroup = directory.allMeant(key).length > 1;
    return isGroup ? guessMap(value, directory) : undefined;
  }
  const status = guessStatus(key, writtenStatuses);
  const ids = status === undefined ? undefined : directory.idsMeant(value);
  if (ids) return ids.map((id) => `${id} ${status}`).join(', ');
  if (Array.isArray(value)) return undefined;
  const named = directory.idsMeant(key) ?? [];
  const texts = named.length === 0 ? [key] : named;
  return guessComponents(texts.map((id) => `${id} ${String(value)}`).join(', '), directory);
}

/** Checks the names alone, so that a wrong status does not hide a wrong name. */
export function checkComponentNames(
  source: FrontmatterSource,
  directory: KnownComponents,
  problems: ProblemList,
): void {
  const components: unknown = (source.data as { components?: unknown } | null)?.components;
  if (!isMap(components)) return;
  // `{ api:major_outage }` has a problem of its own.
  const ids = Object.entries(components)
    .filter(([id, status]) => status !== null || !/[:=]/.test(id))
    .map(([id]) => id);
  directory.check(ids, (id) => source.keyAt(['components', id]), problems);
}
