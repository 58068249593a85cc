import { flattenComponents } from '../../../model/components/component.ts';
import { oldPaths } from '../../../model/old-address.ts';
import type { Page } from '../../../model/page/page.ts';
import type { Position, Problem } from '../../../model/problem.ts';
import type { AnyReport } from '../../../model/reports/report-extent.ts';
import { ProblemList } from '../../problem-list.ts';

/** A report and the position of its `was`. */
interface Claimant {
  readonly report: AnyReport;
  readonly file: string;
  readonly at: Position;
}

/** An old address can only lead to one page: if two reports or components claim it, the second gets a problem. */
export function findSharedOldIds(
  page: Pick<Page, 'components'> | undefined,
  pageFile: string,
  claimants: readonly Claimant[],
): Problem[] {
  const components = flattenComponents(page?.components ?? []);
  const taken = new Map<string, string>();
  for (const { id } of components) taken.set(`components/${id}`, id);
  for (const { report, file } of claimants) taken.set(`${report.kind}s/${report.id}`, file);
  const claims = [
    ...components.map((each) => ({
      paths: oldPaths(each, 'components'),
      name: each.id,
      file: pageFile,
      at: { line: 1, column: 1 },
    })),
    ...claimants.map(({ report, file, at }) => ({
      paths: oldPaths(report, 'incidents'),
      name: file,
      file,
      at,
    })),
  ];
  return claims.flatMap(({ paths, name, file, at }) => {
    const list = new ProblemList(file);
    for (const path of new Set(paths)) {
      // Many file systems ignore case.
      const other = taken.get(path.toLowerCase());
      if (other === undefined) taken.set(path.toLowerCase(), name);
      else list.add('old-id-twice', at, { id: path, other });
    }
    return list.problems;
  });
}
