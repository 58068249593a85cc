import { msPerHour, msPerMinute } from '../model/time/instant.ts';

export type Count = readonly [value: number, unit: 'day' | 'hour' | 'minute' | 'second'];

/** A length of time for `Intl`: whole units, towards zero; hours from two on, days likewise. */
export function toCount(ms: number): Count {
  const hours = Math.trunc(ms / msPerHour);
  return Math.abs(hours) > 47
    ? [Math.trunc(hours / 24), 'day']
    : Math.abs(hours) > 1
      ? [hours, 'hour']
      : [Math.trunc(ms / msPerMinute), 'minute'];
}
