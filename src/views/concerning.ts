import { affectedComponentIds, type Report } from '../model/facts.ts';

const indexes = new WeakMap<object, ReadonlyMap<string, readonly Report<string>[]>>();

/** Those of `reports` that ever name a component, in their order. A list is gone through once, for all components. */
export function concerning<R extends Report<string>>(
  reports: readonly R[],
  componentId: string,
): readonly R[] {
  let index = indexes.get(reports);
  if (!index) {
    const lists = new Map<string, R[]>();
    for (const report of reports) {
      for (const id of affectedComponentIds(report)) {
        const list = lists.get(id);
        if (list) list.push(report);
        else lists.set(id, [report]);
      }
    }
    index = lists;
    indexes.set(reports, index);
  }
  return (index.get(componentId) ?? []) as readonly R[];
}
