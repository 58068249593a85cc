import { sampleResults, type Sample } from '../model/probes/sample.ts';
import { msPerDay, msPerHour, type Instant } from '../model/time/instant.ts';

/** What is kept of a probe: the running day (UTC) in full, hours for 90 days, days before that. Texts of CSV files. */
export interface SampleFiles {
  readonly day: string;
  readonly hours: string;
  readonly days: string;
}

/** What came of a stretch of time; blind samples are none. */
interface Row {
  readonly startAt: Instant;
  readonly samples: number;
  readonly ok: number;
  readonly p50?: number;
  readonly p95?: number;
}

const hoursKeptMs = 90 * msPerDay;
const dayHead = 'at,result,ms,planned\n';
const hourHead = 'hour,samples,ok,p50,p95\n';
const daysHead = 'day,samples,ok,p50,p95\n';

/** Adds a sample; one of an instant that is there already is the same one. */
export function withSample(files: SampleFiles, sample: Sample, now: Instant): SampleFiles {
  const samples = parseSamples(files.day);
  const isKnown = samples.some(({ at }) => at === sample.at);
  return folded(files, isKnown ? samples : [...samples, sample], now);
}

/** Samples of days that are over become hours, hours of more than 90 days ago become days. */
function folded(files: SampleFiles, samples: readonly Sample[], now: Instant): SampleFiles {
  const today = startOf(now, msPerDay);
  const past = samples.filter(({ at }) => at < today);
  if (past.length === 0) return { ...files, day: formatSamples(samples) };
  const hours = byStart([...parseRows(files.hours), ...toRows(past)]);
  const old = hours.filter(({ startAt }) => startAt < startOf(now - hoursKeptMs, msPerDay));
  const days =
    old.length === 0
      ? files.days
      : formatRows(byStart([...parseRows(files.days), ...toDays(old)]), daysHead, 10);
  return {
    day: formatSamples(samples.filter(({ at }) => at >= today)),
    hours: formatRows(hours.slice(old.length), hourHead, 13),
    days,
  };
}

function parseSamples(text: string): Sample[] {
  return text.split('\n').flatMap((line): Sample[] => {
    const [time = '', result, ms, planned] = line.split(',');
    const at = Date.parse(time);
    const known = sampleResults.find((each) => each === result);
    if (Number.isNaN(at) || known === undefined) return [];
    return [
      {
        at,
        result: known,
        ...(ms && /^\d+$/.test(ms) && { ms: Number(ms) }),
        ...(planned === 'planned' && { isPlanned: true }),
      },
    ];
  });
}

function formatSamples(samples: readonly Sample[]): string {
  const lines = samples
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, result, ms, isPlanned }) => {
      const fields = [new Date(at).toISOString(), result, ms ?? '', isPlanned ? 'planned' : ''];
      return `${fields.join(',').replace(/,+$/, '')}\n`;
    });
  return dayHead + lines.join('');
}

function toRows(samples: readonly Sample[]): Row[] {
  const seen = samples.filter(({ result }) => result !== 'blind');
  return [...Map.groupBy(seen, ({ at }) => startOf(at, msPerHour))].map(([startAt, each]) => {
    const times = each.flatMap(({ result, ms }) =>
      result === 'failed' || ms === undefined ? [] : [ms],
    );
    return {
      startAt,
      samples: each.length,
      ok: each.filter(({ result }) => result === 'ok').length,
      ...(times.length > 0 && { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }),
    };
  });
}

/** The percentiles of a day are those of its hours: the middle one, and the worst but few. */
function toDays(hours: readonly Row[]): Row[] {
  return [...Map.groupBy(hours, ({ startAt }) => startOf(startAt, msPerDay))].map(
    ([startAt, each]) => {
      const p50 = each.flatMap((row) => row.p50 ?? []);
      const p95 = each.flatMap((row) => row.p95 ?? []);
      return {
        startAt,
        samples: each.reduce((sum, { samples }) => sum + samples, 0),
        ok: each.reduce((sum, { ok }) => sum + ok, 0),
        ...(p50.length > 0 && { p50: percentile(p50, 0.5), p95: percentile(p95, 0.95) }),
      };
    },
  );
}

/** The smallest value that at least this share does not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

function parseRows(text: string): Row[] {
  return text.split('\n').flatMap((line): Row[] => {
    const [time = '', samples, ok, p50, p95] = line.split(',');
    const startAt = Date.parse(time.length > 10 ? `${time}:00Z` : time);
    if (Number.isNaN(startAt) || !/^\d+$/.test(samples ?? '') || !/^\d+$/.test(ok ?? '')) return [];
    return [
      {
        startAt,
        samples: Number(samples),
        ok: Number(ok),
        ...(p50 && p95 && { p50: Number(p50), p95: Number(p95) }),
      },
    ];
  });
}

/** @param length how much of an ISO instant names the stretch */
function formatRows(rows: readonly Row[], head: string, length: number): string {
  const lines = rows.map(({ startAt, samples, ok, p50 = '', p95 = '' }) => {
    const name = new Date(startAt).toISOString().slice(0, length);
    return `${name},${samples},${ok},${p50},${p95}\n`;
  });
  return head + lines.join('');
}

/** Two rows of one stretch, left by two writers, are one: the one with more samples. */
function byStart(rows: readonly Row[]): Row[] {
  return [...Map.groupBy(rows, ({ startAt }) => startAt).values()]
    .map((same) => same.toSorted((a, b) => b.samples - a.samples)[0]!)
    .toSorted((a, b) => a.startAt - b.startAt);
}

function startOf(at: Instant, lengthMs: number): Instant {
  return Math.floor(at / lengthMs) * lengthMs;
}
