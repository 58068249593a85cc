import { promisedUpdateAt } from '../../model/reports/facts.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { PageContext } from '../page-context.ts';

/** Lines about what an edit promises: a next update, a window. */
export function promiseLines(
  before: StatusPage,
  after: StatusPage,
  { time }: PageContext,
): string[] {
  const promises = new Map(
    [...before.incidents, ...before.maintenances].map((each) => [each.id, promisedUpdateAt(each)]),
  );
  const windows = new Map(before.maintenances.map((each) => [each.id, each]));
  return [
    ...[...after.incidents, ...after.maintenances].flatMap((report) => {
      const promised = promisedUpdateAt(report);
      return promised === undefined || promised <= after.now || promised === promises.get(report.id)
        ? []
        : [`The next update is promised for ${time.dateTime(promised).text}.`];
    }),
    ...after.maintenances.flatMap(({ id, title, scheduledFor, scheduledUntil }) => {
      const was = windows.get(id);
      return was?.scheduledFor === scheduledFor && was.scheduledUntil === scheduledUntil
        ? []
        : [`"${title}" is planned for ${time.range(scheduledFor, scheduledUntil)}.`];
    }),
  ];
}
