import type { CureTrial } from './cure-trial.ts';
import { formatFlow, formatPair } from './yaml-line.ts';

/** The place of the key whose line a list stands in. */
export function lineOf(list: readonly PropertyKey[]): string {
  return list.slice(0, list.findLastIndex((step) => typeof step === 'string') + 1).join('.');
}

/** The line of a list; for a list inside another list, the line of the outer one. */
export function outermost(
  { path, value }: { readonly path: readonly PropertyKey[]; readonly value: unknown },
  trial: CureTrial,
): string {
  const name = path.at(-1);
  if (typeof name !== 'number') return formatPair(String(name), value);
  const outer = path.slice(0, -1);
  const list = trial.at(outer);
  if (!Array.isArray(list)) return `- ${formatFlow(value)}`;
  // One line for all of its lists.
  const cured = list.map(
    (_, index): unknown => trial.listAround([...outer, index, 0])?.value ?? list[index],
  );
  return outermost({ path: outer, value: cured.with(name, value) }, trial);
}
