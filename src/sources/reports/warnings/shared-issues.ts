import type { Incident } from '../../../model/reports/incident.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { type Problem } from '../../../model/problem.ts';
import { ProblemList } from '../../problem-list.ts';
import { keyAt, type ParsedReport } from '../parsed-report.ts';

/** Adds a problem for two files that name the same GitHub issue. */
export function findSharedIssues(
  reads: readonly ParsedReport<Incident | Maintenance>[],
): Problem[] {
  const seen = new Map<number, string>();
  return reads.flatMap((read) => {
    const { report, file } = read;
    if (report.issue === undefined) return [];
    const other = seen.get(report.issue);
    if (other === undefined) {
      seen.set(report.issue, file);
      return [];
    }
    const list = new ProblemList(file);
    list.add('issue-twice', keyAt(read, 'issue'), { issue: report.issue, other });
    return list.problems;
  });
}
