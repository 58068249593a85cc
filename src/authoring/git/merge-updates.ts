import { parseInstant } from '../../sources/text/instant-text.ts';
import { cutHeading } from '../../sources/reports/report-updates.ts';
import { splitSections } from '../../sources/reports/update-sections.ts';

interface Parts {
  /** What stands above the first update. */
  readonly head: string;
  readonly updates: readonly string[];
}

/**
 * Merges three versions of a report: `theirs`, plus the updates that `ours` added since `before`, each where its time
 * belongs. Undefined when ours changed anything else, unless theirs made the same change.
 */
export function mergeUpdates(
  before: string | undefined,
  ours: string,
  theirs: string,
): string | undefined {
  if (ours === theirs) return theirs;
  const [base, own, other] = [before ?? '', ours, theirs].map(partsOf) as [Parts, Parts, Parts];
  const isSameHead = own.head === base.head || own.head === other.head || before === undefined;
  const kept = base.updates.every((each) => own.updates.includes(each));
  if (!isSameHead || !kept) return undefined;
  const added = own.updates.filter((each) => !base.updates.includes(each));
  const updates = [...other.updates];
  for (const each of added) {
    if (updates.includes(each)) continue;
    const at = timeOf(each);
    const later = updates.findIndex((other) => timeOf(other) > at);
    updates.splice(later < 0 ? updates.length : later, 0, each);
  }
  const merged = `${[other.head, ...updates].join('\n\n')}\n`;
  return theirs.includes('\r\n') ? merged.replaceAll('\n', '\r\n') : merged;
}

/** The parts, without blank lines at their ends. */
function partsOf(text: string): Parts {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  const { sections } = splitSections(lines.slice(end + 1).join('\n'), end + 2);
  const starts = sections.flatMap(({ level, line }) => (level === 2 ? [line - 1] : []));
  const cut = (from: number, to = lines.length) => lines.slice(from, to).join('\n').trimEnd();
  return {
    head: cut(0, starts[0]),
    updates: starts.map((start, index) => cut(start, starts[index + 1])),
  };
}

function timeOf(update: string): number {
  const heading = update.split('\n', 1)[0]!.replace(/^ {0,3}##\s*/, '');
  const reading = parseInstant(cutHeading(heading).instant ?? '');
  return reading.kind === 'instant' ? reading.at : -Infinity;
}
