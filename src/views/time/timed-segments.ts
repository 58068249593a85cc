import type { Forecast } from '../../model/forecast.ts';
import { addDays, dayOf, startOfDay } from '../../model/time/day.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Site } from '../site.ts';
import { formatIso } from './time-format.ts';

/** Half-open, ISO 8601; an open end is left out. An element is hidden outside of its time. */
export interface SegmentAttributes {
  readonly 'data-from'?: string;
  readonly 'data-until'?: string;
  readonly hidden?: true;
}

/** The attributes of what is shown while the page can be believed, and of what is shown instead when it cannot. */
export const whileKnown = { 'data-lost': '0' } as const;
export const whenLost = { 'data-lost': '1', hidden: true } as const;

/** A value during one stretch of time; the attributes tell the script in the page when to show it. */
export interface TimedSegment<T> {
  readonly value: T;
  readonly attributes: SegmentAttributes;
}

/** How something changes with time alone: at least one segment, without gaps between them, the present one first. */
export type TimedSegments<T> = readonly [TimedSegment<T>, ...TimedSegment<T>[]];

/** The same stretches of time with other values. */
export function mapSegments<From, To>(
  [first, ...others]: TimedSegments<From>,
  view: (value: From) => To,
): TimedSegments<To> {
  const map = ({ value, attributes }: TimedSegment<From>) => ({ value: view(value), attributes });
  return [map(first), ...others.map(map)];
}

/** Neighbours that are alike are one. */
export function toTimedSegments<T>(
  forecasts: readonly Forecast[],
  view: (forecast: Forecast) => T,
): TimedSegments<T> {
  const values: { fromAt: Instant | undefined; value: T; text: string }[] = [];
  for (const [index, forecast] of forecasts.entries()) {
    const value = view(forecast);
    const text = JSON.stringify(value);
    if (values.at(-1)?.text === text) continue;
    // The first segment has no beginning, for visitors whose clock is slow.
    values.push({ fromAt: index === 0 ? undefined : forecast.startAt, value, text });
  }
  const [first, ...rest] = values.map(({ fromAt, value }, index) => ({
    value,
    attributes: segmentAttributes(fromAt, values[index + 1]?.fromAt, index === 0),
  }));
  if (!first) throw new Error('A page without a forecast');
  return [first, ...rest];
}

/** The label of the day of `now`: "today", and its date once the day is over. */
export function toTodayLabel(now: Instant, { messages, time }: Site): TimedSegments<string> {
  const today = dayOf(now, time.timeZone);
  const endAt = startOfDay(addDays(today, 1), time.timeZone);
  return [
    { value: messages.today, attributes: segmentAttributes(undefined, endAt, true) },
    { value: time.shortDay(today), attributes: segmentAttributes(endAt, undefined, false) },
  ];
}

export function segmentAttributes(
  fromAt: Instant | undefined,
  untilAt: Instant | undefined,
  isNow: boolean,
): SegmentAttributes {
  return {
    ...(fromAt !== undefined && { 'data-from': formatIso(fromAt) }),
    ...(untilAt !== undefined && { 'data-until': formatIso(untilAt) }),
    ...(!isNow && { hidden: true as const }),
  };
}
