import { msPerMinute, msPerSecond } from '../model/time/instant.ts';

export type Count = readonly [value: number, unit: 'day' | 'hour' | 'minute' | 'second'];

/**
 * A length of time for `Intl.RelativeTimeFormat`, in whole units, rounded towards zero: hours from two hours on, days
 * from two days on. Now counts as past: its zero is negative, which reads "0 min ago" and not "in 0 min".
 */
export function toCount(ms: number): Count {
  const sign = ms > 0 ? 1 : -1;
  const minutes = Math.floor(Math.abs(ms) / msPerMinute);
  const hours = Math.floor(minutes / 60);
  if (hours > 47) return [sign * Math.floor(hours / 24), 'day'];
  return hours > 1 ? [sign * hours, 'hour'] : [sign * minutes, 'minute'];
}

/** The same for what happens about once a minute: in seconds below two minutes, at least one second. */
export function toFineCount(ms: number): Count {
  const seconds = Math.max(1, Math.floor(-ms / msPerSecond));
  return seconds < 120 ? [-seconds, 'second'] : toCount(ms);
}
