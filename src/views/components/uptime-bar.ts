import type { ComponentDay } from '../../model/components/component-days.ts';
import type { WrittenStatus } from '../../model/status.ts';
import { reportPath, type Site } from '../site.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';

/** One stroke of the bar: all days of one status. */
export interface BarStroke {
  readonly status: WrittenStatus | 'no_data';
  readonly path: string;
}

export interface UptimeBarView {
  readonly days: number;
  readonly strokes: readonly BarStroke[];
  /** The number of days at the start without data. */
  readonly unknownDays: number;
  /** The days with trouble, oldest first, in words; `number` counts from 1, the oldest day of the bar. */
  readonly troubles: readonly { readonly number: number; readonly text: string }[];
}

/** The height of a day's stroke, of 20, so that trouble shows without colour. */
const heights: Record<WrittenStatus, number> = {
  operational: 8,
  under_maintenance: 11,
  degraded_performance: 14,
  partial_outage: 17,
  major_outage: 20,
};

/**
 * A drawing of one unit a day. Days without trouble are one dashed line, so that a quiet history takes few bytes.
 *
 * @param describe puts the day at an index into words
 */
export function drawDays(
  days: readonly Pick<ComponentDay, 'status'>[],
  describe: (index: number) => string,
): UptimeBarView {
  const firstKnown = days.findIndex(({ status }) => status !== undefined);
  const known = firstKnown < 0 ? days.length : firstKnown;
  const numbered = days.map(({ status }, index) => ({ status, index }));
  // A day without data that follows days with data is described, as a day with trouble is.
  const told = numbered.filter(({ status, index }) => index >= known && status !== 'operational');
  const troubled = told.filter(({ status }) => status !== undefined);
  const gaps = told.filter(({ status }) => status === undefined);
  const calmEnd = gaps[0]?.index ?? days.length;
  return {
    days: days.length,
    strokes: [
      ...(known > 0 ? [{ status: 'no_data' as const, path: line(0, known) }] : []),
      ...(known < calmEnd ? [{ status: 'operational' as const, path: line(known, calmEnd) }] : []),
      ...gaps.map(({ index }) => ({ status: 'no_data' as const, path: line(index, index + 1) })),
      ...[...Map.groupBy(troubled, ({ status }) => status!)].map(([status, list]) => ({
        status,
        path: list.map(({ index }) => `M${index} 20V${20 - heights[status]}`).join(''),
      })),
    ],
    unknownDays: known,
    troubles: told.map(({ index }) => ({ number: index + 1, text: describe(index) })),
  };
}

/** The number of days of which something is known. */
export function knownDays(days: readonly Pick<ComponentDay, 'status'>[]): number {
  return days.filter(({ status }) => status !== undefined).length;
}

/** A stroke from one day to another; days are drawn 0.4 to the left of their number. */
function line(from: number, to: number): string {
  return `M${from === 0 ? '-.4' : from - 0.4} 16h${to - from}`;
}

/** `14 March: partial outage, 2 h 3 min` */
export function describeDay(day: ComponentDay, { messages, time }: Site): string {
  const what =
    day.status === undefined
      ? messages.noData
      : day.durations.length === 0
        ? messages.componentStatus[day.status]
        : day.durations
            .toReversed()
            .map(({ status, ms, goesOn }) =>
              [messages.componentStatus[status], ...(goesOn ? [] : [time.duration(ms)])].join(', '),
            )
            .join('; ');
  return messages.dayLine(time.shortDay(day.day), what);
}

/** A report of a day as a link. */
export interface DayReportView {
  readonly title: string;
  readonly href: string;
  readonly mark: LanguageMark | undefined;
}

/** What was reported of a component on a day. */
export function toDayReports({ reports }: ComponentDay, site: Site): DayReportView[] {
  return reports.map((report) => ({
    title: report.title,
    href: site.path(reportPath(report)),
    mark: markLanguage(report.titleLanguage, site),
  }));
}
