import { msPerDay, msPerHour, msPerMinute } from '../model/instant.ts';

/** A length of time for `Intl.RelativeTimeFormat`: whole units, towards zero; days from two on, hours likewise. */
export function toCount(ms: number): [value: number, unit: 'day' | 'hour' | 'minute'] {
  const size = Math.abs(ms);
  return size < 2 * msPerHour
    ? [Math.trunc(ms / msPerMinute), 'minute']
    : size < 2 * msPerDay
      ? [Math.trunc(ms / msPerHour), 'hour']
      : [Math.trunc(ms / msPerDay), 'day'];
}
