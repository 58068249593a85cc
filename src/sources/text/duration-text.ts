import { msPerDay, msPerHour, msPerMinute, msPerSecond } from '../../model/time/instant.ts';

const units: readonly { readonly form: RegExp; readonly ms: number }[] = [
  { form: /^(m|min|mins|minutes?)$/, ms: msPerMinute },
  { form: /^(h|hr|hrs|hours?)$/, ms: msPerHour },
  { form: /^(d|days?)$/, ms: msPerDay },
];

/**
 * Milliseconds of `30 min`, `2 h`, `1h 30m`, `5 days`; undefined for anything else, for nothing and for more than
 * a year. A day has 24 hours here.
 */
export function parseDuration(text: string): number | undefined {
  const parts = [
    ...text.toLowerCase().matchAll(/(\d{1,5}(?:\.\d{1,2})?) ?([a-z]+)(?:,? (?:and )?)?/g),
  ];
  const read = parts.map(([part]) => part).join('');
  if (read.trim() !== text.trim().toLowerCase()) return undefined;
  let sum = 0;
  for (const [, count = '', word = ''] of parts) {
    const unit = units.find(({ form }) => form.test(word));
    if (!unit) return undefined;
    sum += Math.round(Number(count) * unit.ms);
  }
  return sum > 0 && sum <= 366 * msPerDay ? sum : undefined;
}

/** The same, including less than a minute: `800 ms`, `3 s`, `60s`. */
export function parseBriefDuration(text: string): number | undefined {
  const [, count, unit] =
    /^(\d{1,5}(?:\.\d{1,3})?) ?(ms|s|sec|secs|seconds?)$/i.exec(text.trim()) ?? [];
  if (count === undefined) return parseDuration(text);
  const ms = Math.round(Number(count) * (unit?.toLowerCase() === 'ms' ? 1 : msPerSecond));
  return ms > 0 ? ms : undefined;
}

/** The text that `parseDuration` parses: `1 d 2 h 30 min`; undefined for undefined. */
export function formatDuration(ms: number | undefined): string | undefined {
  if (ms === undefined) return undefined;
  const parts: (readonly [count: number, unit: string])[] = [
    [Math.floor(ms / msPerDay), 'd'],
    [Math.floor((ms % msPerDay) / msPerHour), 'h'],
    [(ms % msPerHour) / msPerMinute, 'min'],
  ];
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}
