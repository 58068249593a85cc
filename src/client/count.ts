import { msPerHour, msPerMinute } from '../model/time/instant.ts';

/** A length of time for `Intl.RelativeTimeFormat`: whole units, towards zero; hours from two on, days likewise. */
export function toCount(ms: number): [value: number, unit: 'day' | 'hour' | 'minute'] {
  const hours = Math.trunc(ms / msPerHour);
  return Math.abs(hours) > 47
    ? [Math.trunc(hours / 24), 'day']
    : Math.abs(hours) > 1
      ? [hours, 'hour']
      : [Math.trunc(ms / msPerMinute), 'minute'];
}
