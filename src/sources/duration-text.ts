import { msPerDay, msPerHour, msPerMinute } from '../model/instant.ts';

const units = { min: msPerMinute, h: msPerHour, d: msPerDay } as const;

/** Milliseconds of `30 min`, `2h` or `1 d`; undefined for anything else, for nothing and for more than a year. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6}) ?(min|h|d)$/.exec(text.trim()) ?? [];
  const ms = Number(count) * units[unit as keyof typeof units];
  return ms > 0 && ms <= 366 * msPerDay ? ms : undefined;
}
