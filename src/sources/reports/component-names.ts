import type { WrittenStatus } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import type { FrontmatterSource } from '../yaml/frontmatter.ts';
import { componentsMeant } from './meant/components-meant.ts';
import type { ProblemList } from '../problem-list.ts';

/**
 * Components and their statuses, from a text or a list that holds them: `{ api: major_outage }`. A name without a status
 * gets `usual`.
 */
export function componentsNamed(
  usual: WrittenStatus,
  directory: KnownComponents,
): (found: unknown) => Readonly<Record<string, string>> {
  return (found) => {
    if (typeof found === 'string' && /^(none|nothing|no|-)$/i.test(found)) return {};
    const parts =
      typeof found === 'string'
        ? found.split(/[,;|&+]|\band\b/)
        : Array.isArray(found)
          ? found
          : [];
    const pairs = parts.slice(0, 10).flatMap((part: unknown) => {
      const entries =
        typeof part === 'object' && part !== null
          ? (described(part) ?? Object.entries(part).map(([id, status]) => `${id} ${status}`))
          : [String(part)];
      return entries.flatMap((each) => {
        const meant = componentsMeant(each, directory);
        if (meant !== undefined) return meant.split(', ').map((pair) => pair.split(' '));
        return directory.allMeant(each.trim()).map((id) => [id, usual]);
      });
    });
    const [first = 'api'] = directory.ids;
    return Object.fromEntries(pairs.length > 0 ? pairs : [[first, usual]]) as Record<
      string,
      string
    >;
  };
}

/** `{ id: api, status: down }`, as other tools list what is hit. */
function described(part: object): string[] | undefined {
  const { id, name, status } = part as Readonly<Record<string, unknown>>;
  const named = [id, name].find((each) => typeof each === 'string');
  // An id is in lower case, a name need not be.
  return named === undefined
    ? undefined
    : [`${named.toLowerCase()} ${typeof status === 'string' ? status : ''}`];
}

/** `API: down`: a component and its status that are both wrong are one problem, with both in its line. */
export function tellPairsOnce({ problems }: ProblemList): void {
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

/** Checks the names alone, so that a wrong status does not hide a wrong name. */
export function checkComponentNames(
  source: FrontmatterSource,
  directory: KnownComponents,
  problems: ProblemList,
): void {
  const components: unknown = (source.data as { components?: unknown } | null)?.components;
  if (typeof components !== 'object' || components === null || Array.isArray(components)) return;
  // `{ api:major_outage }` has a problem of its own.
  const ids = Object.entries(components)
    .filter(([id, status]) => status !== null || !id.includes(':'))
    .map(([id]) => id);
  directory.check(ids, (id) => source.keyAt(['components', id]), problems);
}
