import { msPerDay, msPerHour, type Instant } from '../../model/time/instant.ts';
import type { ImportPlan, PlannedFile } from '../../sources/imports/import-plan.ts';
import { parseInstant } from '../../sources/text/instant-text.ts';

interface Window {
  readonly path: string;
  readonly from: Instant;
  /** Equal for windows that may belong to one series. */
  readonly kind: string;
}

/** How titles name the day. */
const dayNames = /\d+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi;

/** The fewest windows from which a rule is guessed. */
const fewest = 3;

/**
 * A line for each kind of planned work that has repeated and will again: one file with `repeat` could replace the
 * windows to come. Changes nothing.
 */
export function repeatLines({ files }: Pick<ImportPlan, 'files'>, now: Instant): string[] {
  const kinds = Map.groupBy(files.flatMap(toWindow), ({ kind }) => kind);
  return [...kinds.values()].flatMap((windows) => {
    const sorted = windows.toSorted((one, other) => one.from - other.from);
    const every = sorted.length < fewest ? undefined : paceOf(sorted.map(({ from }) => from));
    const ahead = sorted.filter(({ from }) => from > now);
    const [next] = ahead;
    if (every === undefined || next === undefined) return [];
    const count = `${ahead.length} of ${sorted.length} windows ${ahead.length === 1 ? 'lies' : 'lie'} ahead`;
    return `repeats      ${next.path}: ${count}; "repeat: { every: ${every} }" in this file could stand for all that come (docs/format.md, Work that repeats)`;
  });
}

function toWindow({ path, text }: PlannedFile): Window[] {
  const [, from = '', until = ''] =
    /^scheduled_for: (.+)\nscheduled_until: (.+)$/m.exec(text) ?? [];
  const [begin, end] = [parseInstant(from), parseInstant(until)];
  if (begin.kind !== 'instant' || end.kind !== 'instant') return [];
  const title = /^title: (.+)$/m.exec(text)?.[1] ?? '';
  return [{ path, from: begin.at, kind: `${title.replace(dayNames, '')} ${end.at - begin.at}` }];
}

/** `week` for windows a week apart, some of which may be left out; undefined for those without a rule. */
function paceOf(starts: readonly Instant[]): string | undefined {
  const apart = starts.slice(1).map((at, index) => (at - starts[index]!) / msPerDay);
  const days = apart.map(Math.round);
  // Clocks change twice a year.
  if (apart.some((each, index) => Math.abs(each - days[index]!) * msPerDay > 2 * msPerHour)) {
    return undefined;
  }
  const least = Math.min(...days);
  if (least < 1) return undefined;
  if (days.every((each) => each % least === 0)) {
    const [count, unit] = least % 7 === 0 ? [least / 7, 'week'] : [least, 'day'];
    return count === 1 ? unit : `${count} ${unit}s`;
  }
  return days.every((each) => each >= 28 && each <= 35) ? 'month' : undefined;
}
