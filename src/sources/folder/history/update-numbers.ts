import type { Instant } from '../../../model/time/instant.ts';

/** A report after its last change. */
export interface ChangedReport {
  readonly changedAt: Instant;
  /** The numbers of its updates, in the order of the file; undefined if all came last. */
  readonly numbers?: readonly number[];
}

/**
 * The order in which the updates of a report came into its file, from 1. An update that was put above others later has
 * a higher number than those, and one whose heading was corrected keeps its number.
 *
 * @param log newest commit first: NUL, an instant in seconds, and patches that show files whole
 * @returns by folder and id, `incidents/x`
 */
export function parseUpdateNumbers(log: string): Map<string, ChangedReport> {
  const reports = new Map<string, Required<ChangedReport> & { readonly highest: number }>();
  for (const commit of log.split('\0').toReversed()) {
    const [head = '', ...files] = commit.split(/^diff --git /m);
    for (const file of files) {
      const report = /^\+\+\+ .*?((?:incidents|maintenances)\/[^/"\n]+)\.md"?$/m.exec(file)?.[1];
      if (report === undefined) continue;
      const lines = file.slice(file.indexOf('\n@@')).split('\n').slice(2);
      const numbered = renumber(lines, reports.get(report));
      reports.set(report, { ...numbered, changedAt: Number(head.trim()) * 1000 });
    }
  }
  const isInOrder = (numbers: readonly number[]) =>
    numbers.every((number, index) => number === index + 1);
  return new Map(
    [...reports].map(([report, { changedAt, numbers }]) => [
      report,
      { changedAt, ...(!isInOrder(numbers) && { numbers }) },
    ]),
  );
}

function renumber(
  patch: readonly string[],
  known: { readonly numbers: readonly number[]; readonly highest: number } | undefined,
): { numbers: number[]; highest: number } {
  const headings = patch.filter((line) => /^[-+ ]## /.test(line));
  const before = headings.filter((line) => !line.startsWith('+'));
  const isKnown = known?.numbers.length === before.length;
  const old = isKnown ? [...known.numbers] : before.map((_, index) => index + 1);
  let highest = isKnown ? known.highest : before.length;
  const removed = new Map(
    before.flatMap((line, index) => (line.startsWith('-') ? [[line.slice(1), old[index]!]] : [])),
  );
  const added = new Set(headings.flatMap((line) => (line.startsWith('+') ? [line.slice(1)] : [])));
  const numbers: number[] = [];
  /**
   * The numbers of headings that were removed just above and are nowhere else: an added heading may correct one of
   * them.
   */
  let corrected: number[] = [];
  for (const line of headings) {
    const text = line.slice(1);
    if (line.startsWith('+')) {
      numbers.push(removed.get(text) ?? corrected.shift() ?? (highest += 1));
      continue;
    }
    const number = old.shift()!;
    if (line.startsWith(' ')) {
      numbers.push(number);
      corrected = [];
    } else if (!added.has(text)) corrected.push(number);
  }
  return { numbers, highest };
}
