import { barDays } from '../../model/components/bar-days.ts';
import { lastDays } from '../../model/time/day.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import {
  coverageOf,
  dayTimesOf,
  type ComponentHistory,
  type DayTimes,
} from '../../model/probes/sample-history.ts';
import { responseTimeMessages } from '../messages/response-time-messages.ts';
import type { Site } from '../site.ts';

/** The measurements of a component's probes. */
export interface ProbeFiguresView {
  /** `Known for 97% of the last 90 days.` */
  readonly coverage: string;
  readonly times: ResponseTimesView | undefined;
}

export interface ResponseTimesView {
  readonly heading: string;
  readonly half: string;
  readonly most: string;
  /** The value at the top of the chart: `420 ms`. */
  readonly top: string;
  /** One unit a day wide, from the first day on. */
  readonly viewBox: string;
  readonly p50: string;
  readonly p95: string;
  /** Days with answers, today first. */
  readonly rows: readonly { readonly day: string; readonly p50: string; readonly p95: string }[];
}

/** The height in units of the lines: fine enough to look right, coarse enough to keep the drawing small. */
const height = 24;

export function toProbeFigures(
  history: ComponentHistory,
  now: Instant,
  site: Site,
): ProbeFiguresView | undefined {
  const { messages, time } = site;
  const days = lastDays(now, barDays, time.timeZone);
  const window = { startAt: days[0]!.startAt, endAt: now };
  const known = coverageOf(history, window, now);
  if (!known) return undefined;
  const percent = time.percent(known.ratio);
  const count = Math.min(barDays, Math.ceil((now - known.window.startAt) / msPerDay));
  const over = messages.uptimeOver(percent, count);
  const times = dayTimesOf(history, days);
  return {
    coverage: responseTimeMessages(messages.language).coverage({ percent, days: count, over }),
    times: times && toResponseTimes(times, site),
  };
}

function toResponseTimes(days: readonly DayTimes[], { messages, time }: Site): ResponseTimesView {
  const { heading, half, most } = responseTimeMessages(messages.language);
  const max = Math.max(1, ...days.flatMap(({ p95 }) => p95 ?? []));
  const number = new Intl.NumberFormat(time.locale, {
    style: 'unit',
    unit: 'millisecond',
    unitDisplay: 'short',
  });
  return {
    heading,
    half,
    most,
    top: number.format(max),
    viewBox: `0 -1 ${days.length - 1} ${height + 2}`,
    p50: toPath(
      days.map(({ p50 }) => p50),
      max,
    ),
    p95: toPath(
      days.map(({ p95 }) => p95),
      max,
    ),
    rows: days
      .flatMap(({ day, p50, p95 }) =>
        p50 === undefined || p95 === undefined
          ? []
          : [{ day: time.shortDay(day), p50: number.format(p50), p95: number.format(p95) }],
      )
      .toReversed(),
  };
}

/** A line through values that are one unit apart, as relative steps; it is interrupted where values are missing. */
function toPath(values: readonly (number | undefined)[], max: number): string {
  let path = '';
  let before: number | undefined;
  for (const [x, value] of values.entries()) {
    const y = value === undefined ? undefined : height - Math.round((value / max) * height);
    if (y !== undefined) {
      if (before === undefined) path += `M${x} ${y}h0l`;
      else path += `${path.endsWith('l') ? '' : ' '}1${y < before ? '' : ' '}${y - before}`;
    } else path = path.replace(/l$/, '');
    before = y;
  }
  return path.replace(/l$/, '');
}
