import type { ProbeHistory } from '../../model/probes/sample-history.ts';
import { toDays, toHours, type SampleRow } from '../../model/probes/sample-rows.ts';
import { sampleResults, type Sample } from '../../model/probes/sample.ts';
import { startOf } from '../../model/time/day.ts';
import { msPerDay, msPerHour, msPerSecond, type Instant } from '../../model/time/instant.ts';

/**
 * The CSV files of a probe: all samples of the current day (UTC), hours of the last 90 days, and days before that. The
 * last sample of the previous day is kept, because it is valid beyond midnight.
 */
export interface SampleFiles {
  readonly day: string;
  readonly hours: string;
  readonly days: string;
}

export const samplePieces = ['day', 'hours', 'days'] as const satisfies (keyof SampleFiles)[];

/** The name of a probe's file in the state. */
export function sampleFileName(id: string, piece: keyof SampleFiles): string {
  return `samples/${id}/${piece}.csv`;
}

const hoursKeptMs = 90 * msPerDay;
const dayHead = 'at,result,ms,planned\n';
const hourHead = 'hour,samples,ok,p50,p95,known\n';
const daysHead = 'day,samples,ok,p50,p95,known\n';

/**
 * Adds a sample, unless there is one of the same instant.
 * @param everyMs the interval between questions: a sample is valid for at most twice that
 */
export function withSample(
  files: SampleFiles,
  sample: Sample,
  { now, everyMs }: { readonly now: Instant; readonly everyMs: number },
): SampleFiles {
  const samples = parseSamples(files.day);
  const isKnown = samples.some(({ at }) => at === sample.at);
  const all = (isKnown ? samples : [...samples, sample]).toSorted((a, b) => a.at - b.at);
  return folded(files, all, now, everyMs);
}

/** The history of a probe. If two writers left rows for the same stretch, the one with more samples counts. */
export function parseHistory(
  files: SampleFiles,
  { now, everyMs }: { readonly now: Instant; readonly everyMs: number },
): ProbeHistory {
  const running = toHours(parseSamples(files.day), { holdsMs: 2 * everyMs, until: now });
  const hours = byStart([...parseRows(files.hours, msPerHour, everyMs), ...running]);
  return { hours, days: byStart(parseRows(files.days, msPerDay, everyMs)) };
}

/** Combines samples of past days into hours, and hours of more than 90 days ago into days. */
function folded(
  files: SampleFiles,
  samples: readonly Sample[],
  now: Instant,
  everyMs: number,
): SampleFiles {
  const today = startOf(now, msPerDay);
  const past = samples.filter(({ at }) => at < today);
  if (past.length <= 1) return { ...files, day: formatSamples(samples) };
  const first = samples[past.length]?.at ?? now;
  const fresh = toHours(past, { holdsMs: 2 * everyMs, until: Math.min(first, today) });
  const hours = byStart([...parseRows(files.hours, msPerHour, everyMs), ...fresh]);
  const old = hours.filter(({ startAt }) => startAt < startOf(now - hoursKeptMs, msPerDay));
  const days =
    old.length === 0
      ? files.days
      : formatRows(
          byStart([...parseRows(files.days, msPerDay, everyMs), ...toDays(old)]),
          daysHead,
          10,
        );
  return {
    day: formatSamples(samples.slice(past.length - 1)),
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
  const lines = samples.map(({ at, result, ms, isPlanned }) => {
    const fields = [new Date(at).toISOString(), result, ms ?? '', isPlanned ? 'planned' : ''];
    return `${fields.join(',').replace(/,+$/, '')}\n`;
  });
  return dayHead + lines.join('');
}

/**
 * @param lengthMs the length of a row. Rows of earlier versions do not say how much is known, so the minimum is
 * assumed.
 */
function parseRows(text: string, lengthMs: number, everyMs: number): SampleRow[] {
  return text.split('\n').flatMap((line): SampleRow[] => {
    const [time = '', samples, ok, p50, p95, known] = line.split(',');
    const startAt = Date.parse(time.length > 10 ? `${time}:00Z` : time);
    if (Number.isNaN(startAt) || !/^\d+$/.test(samples ?? '') || !/^\d+$/.test(ok ?? '')) return [];
    const knownMs = /^\d+$/.test(known ?? '')
      ? Number(known) * msPerSecond
      : Number(samples) * everyMs;
    return [
      {
        startAt,
        samples: Number(samples),
        ok: Number(ok),
        knownMs: Math.min(lengthMs, knownMs),
        ...(p50 && p95 && { p50: Number(p50), p95: Number(p95) }),
      },
    ];
  });
}

/** @param length the number of characters of an ISO instant that identify the stretch */
function formatRows(rows: readonly SampleRow[], head: string, length: number): string {
  const lines = rows.map(({ startAt, samples, ok, p50 = '', p95 = '', knownMs }) => {
    const name = new Date(startAt).toISOString().slice(0, length);
    return `${name},${samples},${ok},${p50},${p95},${Math.floor(knownMs / msPerSecond)}\n`;
  });
  return head + lines.join('');
}

function byStart(rows: readonly SampleRow[]): SampleRow[] {
  return [...Map.groupBy(rows, ({ startAt }) => startAt).values()]
    .map((same) => same.toSorted((a, b) => b.samples - a.samples)[0]!)
    .toSorted((a, b) => a.startAt - b.startAt);
}
