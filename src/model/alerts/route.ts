import { digestOf } from '../digest.ts';
import type { WrittenStatus } from '../status.ts';
import type { Alert } from './alert.ts';

/** The values that labels must have, by name: one of these texts, in which a `*` at the end stands for any text. */
export type LabelPatterns = ReadonlyMap<string, readonly string[]>;

export interface Match {
  readonly has: LabelPatterns;
  readonly hasNot: LabelPatterns;
}

/** What certain alerts mean. */
export interface Route {
  readonly match: Match;
  readonly component: string;
  readonly status?: WrittenStatus;
  /** The id of the template whose text is published. */
  readonly template?: string;
  /** How long an alert has to fire before it counts. */
  readonly afterMs?: number;
  readonly atLeast?: { readonly count: number; readonly withinMs: number };
  readonly quietMs: number;
  /** After how long it becomes an incident by itself; `Infinity` for never. */
  readonly publishAfterMs: number;
}

/**
 * The `key` under which all alerts of a route share one report. It stays the same as long as the route has the same
 * labels and the same component.
 */
export function routeKey({ match, component }: Route): string {
  const sorted = (patterns: LabelPatterns) =>
    [...patterns].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const digest = digestOf(JSON.stringify([sorted(match.has), sorted(match.hasNot), component]));
  return `alert-${component}-${digest.slice(0, 8)}`;
}

/** The first route that an alert fits. */
export function routeOf(
  { labels }: Pick<Alert, 'labels'>,
  routes: readonly Route[],
): Route | undefined {
  const fits = (patterns: readonly string[], value: string | undefined) =>
    value !== undefined && patterns.some((pattern) => covers(pattern, value));
  const valueOf = (name: string) => (Object.hasOwn(labels, name) ? labels[name] : undefined);
  return routes.find(
    ({ match: { has, hasNot } }) =>
      [...has].every(([name, patterns]) => fits(patterns, valueOf(name))) &&
      ![...hasNot].some(([name, patterns]) => fits(patterns, valueOf(name))),
  );
}

/** Whether no alert can match, because every value that a label may have is refused. */
export function isImpossible({ has, hasNot }: Match): boolean {
  return [...has].some(([name, patterns]) => isWithin(patterns, hasNot.get(name) ?? []));
}

/** Whether `earlier` matches every alert that `later` matches, so that none reaches `later`. */
export function takesAllOf(earlier: Match, later: Match): boolean {
  return (
    [...earlier.has].every(([name, patterns]) => {
      const possible = possibleFor(name, later);
      return possible !== undefined && isWithin(possible, patterns);
    }) &&
    [...earlier.hasNot].every(([name, patterns]) => {
      const possible = possibleFor(name, later);
      const isApart = possible?.every((one) => !patterns.some((other) => overlap(one, other)));
      return isApart ?? isWithin(patterns, later.hasNot.get(name) ?? []);
    })
  );
}

/** The values that a label may have, without those that are refused entirely; undefined for any value, or none. */
function possibleFor(name: string, { has, hasNot }: Match): readonly string[] | undefined {
  const refused = hasNot.get(name) ?? [];
  return has.get(name)?.filter((pattern) => !isWithin([pattern], refused));
}

function isWithin(patterns: readonly string[], others: readonly string[]): boolean {
  return patterns.every((pattern) => others.some((other) => covers(other, pattern)));
}

/** Whether a pattern matches a text, or everything that another pattern matches. */
function covers(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [a, b].map((each) => each.replace(/\*$/, '')) as [string, string];
  if (a.endsWith('*') && b.endsWith('*')) return one.startsWith(other) || other.startsWith(one);
  return covers(a, b) || covers(b, a);
}
