import type { ComponentDay } from '../../model/components/component-days.ts';
import { componentYears, isTroubled } from '../../model/components/component-year.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { writtenStatuses, type WrittenStatus } from '../../model/status.ts';
import { historyMessages } from '../messages/history-messages.ts';
import { reportPath, type Site } from '../site.ts';
import { componentName } from './component-index.ts';
import { describeDay, toDayReports, type DayReportView } from './uptime-bar.ts';

/** The status that the square of a day shows. */
export type DayMark = WrittenStatus | 'no_data';

/** The last twelve months of each component that is in use, in display order. */
export interface CalendarsView {
  readonly heading: string;
  /** The meanings of the squares that are there. */
  readonly legend: readonly {
    readonly mark: DayMark;
    readonly label: string;
    /** The mark on the square of a day with trouble, 24 by 24. */
    readonly sign?: string;
  }[];
  readonly months: readonly MonthGround[];
  readonly calendars: readonly YearCalendarView[];
}

/** A month in squares of 24 units, one row per week, with the first row at 24; above it there is room for the name. */
export interface MonthGround {
  readonly id: string;
  readonly name: string;
  /** The position at which the name of the month begins, in reading direction. */
  readonly nameX: number;
  /** All its days, drawn as days without trouble. */
  readonly path: string;
}

export interface YearCalendarView {
  readonly name: string;
  readonly anchor: string;
  /** A sentence with the number of days with trouble, or that nothing is known. */
  readonly summary: string;
  readonly months: readonly MonthDrawing[];
  /** The days with trouble in words, newest first. */
  readonly troubles: readonly {
    /** The link of a square with several reports. */
    readonly anchor: string | undefined;
    readonly text: string;
    readonly reports: readonly DayReportView[];
  }[];
  /** Whether it is open at first: only the calendar of the component that had trouble last. */
  readonly isOpen: boolean;
}

export interface MonthDrawing {
  readonly ground: MonthGround;
  /** Drawn instead of `path` when some days are unknown. */
  readonly strokes?: readonly { readonly mark: DayMark; readonly path: string }[];
  /** Drawn over the days without trouble. */
  readonly days: readonly {
    readonly x: number;
    readonly y: number;
    readonly status: WrittenStatus;
    readonly text: string;
    /** A link to the report, or to the list of reports if the day has several. */
    readonly href: string;
  }[];
}

const side = 24;
/** How far a square lies inside of it. */
const inset = 7;

/** Shapes that can be told apart without colour. */
const signs: Readonly<Partial<Record<DayMark, string>>> = {
  under_maintenance: 'M9 7v10m6-10v10',
  degraded_performance: 'M12 8l4 4-4 4-4-4z',
  partial_outage: 'M12 8l4 7H8z',
  major_outage: 'M8 8l8 8m0-8l-8 8',
};

/** The anchor of a component's calendar on the page of the history. */
export function calendarAnchor(componentId: string): string {
  return `calendar-${componentId}`;
}

export function toCalendars(status: StatusPage, site: Site): CalendarsView {
  const { messages } = site;
  const own = [...componentYears(status)].map(([id, days]) => ({ id, days }));
  const lastTrouble = ({ days }: { days: readonly ComponentDay[] }) =>
    days.findLast(isTroubled)?.day ?? '';
  const newest = own.map(lastTrouble).toSorted().at(-1) ?? '';
  const open = own.find((each) => newest !== '' && lastTrouble(each) === newest);
  const shown = new Set(own.flatMap(({ days }) => days.map(markOf)));
  const months = byMonth(own[0]?.days ?? []).map(([month, days]) => toGround(month, days, site));
  return {
    heading: historyMessages(messages.language).lastYear,
    legend: [...writtenStatuses, 'no_data' as const]
      .filter((mark) => shown.has(mark))
      .map((mark) => ({
        mark,
        label: mark === 'no_data' ? messages.noData : messages.componentStatus[mark],
        ...(signs[mark] !== undefined && { sign: signs[mark] }),
      })),
    months,
    calendars: own.map(({ id, days }) => ({
      name: componentName(id, site),
      anchor: calendarAnchor(id),
      summary: days.some((day) => markOf(day) !== 'no_data')
        ? historyMessages(messages.language).reportedDays(days.filter(isTroubled).length)
        : messages.noData,
      months: byMonth(days).map(([, list], index) => ({
        ground: months[index]!,
        ...drawMonth(id, list, site),
      })),
      troubles: days
        .filter(isTroubled)
        .toReversed()
        .map((day) => ({
          anchor: day.reports.length === 1 ? undefined : anchorOf(id, day),
          text: describeDay(day, site),
          reports: toDayReports(day, site),
        })),
      isOpen: id === open?.id,
    })),
  };
}

function byMonth(days: readonly ComponentDay[]): [string, ComponentDay[]][] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))];
}

function markOf({ status }: ComponentDay): DayMark {
  return status ?? 'no_data';
}

function anchorOf(componentId: string, { day }: ComponentDay): string {
  return `${componentId}-${day}`;
}

function toGround(month: string, days: readonly ComponentDay[], site: Site): MonthGround {
  return {
    id: `month-${month}`,
    name: site.time.month(month),
    nameX: site.direction === 'rtl' ? 7 * side - inset : inset,
    path: toDashes(placeDays(days, site)),
  };
}

function drawMonth(
  componentId: string,
  days: readonly ComponentDay[],
  site: Site,
): Pick<MonthDrawing, 'strokes' | 'days'> {
  const placed = placeDays(days, site);
  const unknown = placed.filter(({ day }) => markOf(day) === 'no_data');
  const known = placed.filter(({ day }) => markOf(day) !== 'no_data');
  return {
    ...(unknown.length > 0 && {
      strokes: [
        { mark: 'operational' as const, path: toDashes(known) },
        { mark: 'no_data' as const, path: toDashes(unknown) },
      ],
    }),
    days: placed.flatMap(({ day, x, y }) => {
      if (!isTroubled(day)) return [];
      const [report, ...others] = day.reports;
      const isOne = report !== undefined && others.length === 0;
      const href = isOne ? site.path(reportPath(report)) : `#${anchorOf(componentId, day)}`;
      return [{ x, y, status: day.status, text: describeDay(day, site), href }];
    }),
  };
}

/** The positions of a month's squares, week by week, in reading direction. */
function placeDays(days: readonly ComponentDay[], { time, direction }: Site) {
  const month = days[0]!.day.slice(0, 7);
  const offset = (new Date(`${month}-01T12:00Z`).getUTCDay() + 7 - time.firstWeekday) % 7;
  return days.map((day, index) => {
    const column = (offset + index) % 7;
    const week = Math.floor((offset + index) / 7);
    return { day, x: (direction === 'rtl' ? 6 - column : column) * side, y: (1 + week) * side };
  });
}

/** Consecutive days of a week are one dashed line. */
function toDashes(squares: readonly { readonly x: number; readonly y: number }[]): string {
  const runs: { readonly x: number; readonly y: number; days: number }[] = [];
  for (const { x, y } of squares.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = runs.at(-1);
    if (last?.y === y && last.x + last.days * side === x) last.days += 1;
    else runs.push({ x, y, days: 1 });
  }
  return runs.map(({ x, y, days }) => `M${x + inset} ${y + 12}h${days * side}`).join('');
}
