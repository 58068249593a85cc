import { affectedComponentIds } from '../../model/reports/facts.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import { memoize } from '../../model/memoize.ts';

/** The reports that name a component in any update, in their order. */
export function reportsOfComponent<R extends AnyReport>(
  reports: readonly R[],
  componentId: string,
): readonly R[] {
  const lists = byComponent(reports) as ReadonlyMap<string, readonly unknown[]>;
  return (lists.get(componentId) ?? []) as readonly R[];
}

/** Remembered, so that a long history is searched once, not once for each component and feed. */
const byComponent = memoize((reports: readonly AnyReport[]) => {
  const named = reports.flatMap((report) => idsIn(report).map((id) => ({ id, report })));
  const lists = new Map<string, AnyReport[]>();
  for (const { id, report } of named) {
    const list = lists.get(id);
    if (list) list.push(report);
    else lists.set(id, [report]);
  }
  return lists;
});

function idsIn(report: AnyReport): readonly string[] {
  return report.kind === 'announcement' ? (report.components ?? []) : affectedComponentIds(report);
}
