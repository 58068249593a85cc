import type { ComponentState } from '../model/component-state.ts';
import type { ComponentDay } from '../model/history.ts';
import type { WrittenStatus } from '../model/status.ts';
import type { Site } from './site.ts';

/** One stroke of the bar: all days of one status. */
export interface BarStroke {
  readonly status: WrittenStatus | 'no_data';
  readonly path: string;
}

export interface UptimeBarView {
  readonly days: number;
  readonly strokes: readonly BarStroke[];
  /** The component's. */
  readonly name: string;
  /** `99.98% uptime over 90 days` */
  readonly text: string;
  /** How many days at the start are without data. */
  readonly unknownDays: number;
  /** The days with trouble, oldest first, in words; `number` counts from 1, the oldest day of the bar. */
  readonly troubles: readonly { readonly number: number; readonly text: string }[];
  /** `99.98%`, or that there is none. */
  readonly uptime: string;
}

/** How high a day stands, of 20: trouble is told apart without colour. */
const heights: Record<WrittenStatus, number> = {
  operational: 8,
  under_maintenance: 11,
  degraded_performance: 14,
  partial_outage: 17,
  major_outage: 20,
};

/**
 * The last days of a component as a drawing of one unit a day. Calm days are one dashed line, so that a quiet history
 * weighs nothing.
 */
export function toUptimeBar(
  { component, days, uptime }: ComponentState,
  site: Site,
): UptimeBarView {
  const { words, time } = site;
  const firstKnown = days.findIndex(({ status }) => status !== undefined);
  const known = firstKnown < 0 ? days.length : firstKnown;
  const troubled = days
    .map((day, index) => ({ ...day, index }))
    .filter(({ status }) => status !== undefined && status !== 'operational');
  const percent = uptime === undefined ? words.uptimeUnknown : time.percent(uptime);
  return {
    days: days.length,
    strokes: [
      ...(known > 0 ? [{ status: 'no_data' as const, path: `M-.4 16h${known}` }] : []),
      ...(known < days.length
        ? [
            {
              status: 'operational' as const,
              path: `M${known === 0 ? '-.4' : known - 0.4} 16h${days.length - known}`,
            },
          ]
        : []),
      ...[...Map.groupBy(troubled, ({ status }) => status!)].map(([status, list]) => ({
        status,
        path: list.map(({ index }) => `M${index} 20V${20 - heights[status]}`).join(''),
      })),
    ],
    name: component.name,
    text: uptime === undefined ? words.noData : words.uptimeOf(percent, days.length),
    unknownDays: known,
    troubles: troubled.map((day) => ({ number: day.index + 1, text: describeDay(day, site) })),
    uptime: percent,
  };
}

/** `14 March: partial outage, 2 h 3 min` */
export function describeDay(day: ComponentDay, { words, time }: Site): string {
  const what =
    day.status === undefined
      ? words.noData
      : day.durations.length === 0
        ? words.componentStatus[day.status]
        : day.durations
            .toReversed()
            .map(({ status, ms }) => `${words.componentStatus[status]}, ${time.duration(ms)}`)
            .join('; ');
  return words.dayLine(time.shortDay(day.day), what);
}
