import type { Outlook } from '../../model/forecast.ts';
import type { Instant } from '../../model/time/instant.ts';
import { formatIso } from './time-format.ts';

/** Half-open, ISO 8601; an open end is left out. What is not so yet, or no longer, is hidden. */
export interface StretchAttributes {
  readonly 'data-from'?: string;
  readonly 'data-until'?: string;
  readonly hidden?: true;
}

/** What something is during one stretch of time; the attributes tell the script in the page when to show it. */
export interface Stretch<T> {
  readonly value: T;
  readonly attributes: StretchAttributes;
}

/** What the clock alone will make of something: without a gap, at least one, what is true now first. */
export type Stretches<T> = readonly [Stretch<T>, ...Stretch<T>[]];

/** Neighbours that are alike are one. */
export function toStretches<T>(
  outlooks: readonly Outlook[],
  view: (outlook: Outlook) => T,
): Stretches<T> {
  const values: { fromAt: Instant | undefined; value: T; text: string }[] = [];
  for (const [index, outlook] of outlooks.entries()) {
    const value = view(outlook);
    const text = JSON.stringify(value);
    if (values.at(-1)?.text === text) continue;
    // What is true now also was before, to a visitor whose clock is slow.
    values.push({ fromAt: index === 0 ? undefined : outlook.startAt, value, text });
  }
  const [first, ...rest] = values.map(({ fromAt, value }, index) => ({
    value,
    attributes: stretchAttributes(fromAt, values[index + 1]?.fromAt, index === 0),
  }));
  if (!first) throw new Error('A page without an outlook');
  return [first, ...rest];
}

export function stretchAttributes(
  fromAt: Instant | undefined,
  untilAt: Instant | undefined,
  isNow: boolean,
): StretchAttributes {
  return {
    ...(fromAt !== undefined && { 'data-from': formatIso(fromAt) }),
    ...(untilAt !== undefined && { 'data-until': formatIso(untilAt) }),
    ...(!isNow && { hidden: true as const }),
  };
}
