import { isGroup, type Component, type ComponentEntry } from './component.ts';

/**
 * The names under which components appear on their own, by id: with the group where another component has the same
 * name, as in `API (Europe)`.
 */
export function distinctNames(entries: readonly ComponentEntry[]): ReadonlyMap<string, string> {
  const placed = entries.flatMap((entry): { component: Component; group?: string }[] =>
    isGroup(entry)
      ? entry.components.map((component) => ({ component, group: entry.name }))
      : [{ component: entry }],
  );
  const counts = Map.groupBy(placed, ({ component }) => foldName(component.name));
  return new Map(
    placed.map(({ component: { id, name }, group }) => [
      id,
      group !== undefined && counts.get(foldName(name))!.length > 1 ? inGroup(name, group) : name,
    ]),
  );
}

/** The form of a name in which names that readers confuse are equal. */
export function foldName(name: string): string {
  return name.trim().toLowerCase();
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A name with its group in brackets, which are those of the script of the names. */
function inGroup(name: string, group: string): string {
  return eastAsian.test(name + group) ? `${name}（${group}）` : `${name} (${group})`;
}
