import { startOf } from '../time/day.ts';
import { msPerDay, msPerHour, type Instant } from '../time/instant.ts';
import type { Sample } from './sample.ts';

/** The samples of a stretch of time; blind samples are left out. */
export interface SampleRow {
  readonly startAt: Instant;
  readonly samples: number;
  readonly ok: number;
  /** The time that samples cover, each at most twice the interval between questions. */
  readonly knownMs: number;
  /** The median response time, in milliseconds. */
  readonly p50?: number;
  readonly p95?: number;
}

/**
 * The hours (UTC) of samples that are sorted by time.
 * @param holdsMs how long a sample is valid at most; the next one replaces it
 * @param until the instant after which no sample is valid
 */
export function toHours(
  samples: readonly Sample[],
  { holdsMs, until }: { readonly holdsMs: number; readonly until: Instant },
): SampleRow[] {
  const seen = samples.filter(({ result }) => result !== 'blind');
  const known = new Map<Instant, number>();
  for (const [index, { at }] of seen.entries()) {
    const endAt = Math.min(at + holdsMs, seen[index + 1]?.at ?? until, until);
    for (let hour = startOf(at, msPerHour); hour < endAt; hour += msPerHour) {
      const ms = Math.min(endAt, hour + msPerHour) - Math.max(at, hour);
      known.set(hour, (known.get(hour) ?? 0) + ms);
    }
  }
  const byHour = Map.groupBy(seen, ({ at }) => startOf(at, msPerHour));
  return [...new Set([...byHour.keys(), ...known.keys()])]
    .toSorted((a, b) => a - b)
    .map((startAt) => {
      const each = byHour.get(startAt) ?? [];
      const times = each.flatMap(({ result, ms }) =>
        result === 'failed' || ms === undefined ? [] : [ms],
      );
      return {
        startAt,
        samples: each.length,
        ok: each.filter(({ result }) => result === 'ok').length,
        knownMs: known.get(startAt) ?? 0,
        ...(times.length > 0 && { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }),
      };
    });
}

/** Hours as days (UTC). */
export function toDays(hours: readonly SampleRow[]): SampleRow[] {
  return [...Map.groupBy(hours, ({ startAt }) => startOf(startAt, msPerDay))].map(
    ([startAt, each]) => joinRows(startAt, each),
  );
}

/** Combines rows into one; its percentiles are the median of theirs, and the worst apart from a few. */
export function joinRows(startAt: Instant, rows: readonly SampleRow[]): SampleRow {
  const sum = (of: (row: SampleRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const p50 = rows.flatMap((row) => row.p50 ?? []);
  const p95 = rows.flatMap((row) => row.p95 ?? []);
  return {
    startAt,
    samples: sum(({ samples }) => samples),
    ok: sum(({ ok }) => ok),
    knownMs: sum(({ knownMs }) => knownMs),
    ...(p50.length > 0 && { p50: percentile(p50, 0.5), p95: percentile(p95, 0.95) }),
  };
}

/** The smallest value that at least this share does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
