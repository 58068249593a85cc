import type { ImportLine, ImportPlan } from '../../sources/imports/import-plan.ts';
import { oneLine } from '../../views/tools/printable.ts';
import { toReasonMessage } from '../../views/tools/problems/problem-report.ts';

/** What happened to a planned file. `kept`: the file on disk is not ours, or somebody has edited it since. */
export type WriteOutcome = 'written' | 'unchanged' | 'kept';

/** What happened to an import plan. */
export interface ImportOutcome {
  /** The outcome of each planned file, by its path. */
  readonly outcomes: ReadonlyMap<string, WriteOutcome>;
  /** The files of the shipped example that were removed. */
  readonly removed: readonly string[];
  /** Reports that an earlier import wrote and this one does not have. */
  readonly left: readonly string[];
  /** Components of the plan that are missing in a `page.yml` that was kept. */
  readonly missing: readonly { readonly id: string; readonly name: string }[];
}

const verbs = { written: 'written', unchanged: 'unchanged', kept: 'kept' } as const;

/** A remark about more sources than this is printed once. */
const mostAlike = 3;

/**
 * The report of an import: a line per source, a line for each caveat or refusal that many share, a line for each other
 * change in the folder, and a summary.
 */
export function formatImport(plan: ImportPlan, outcome: ImportOutcome): string[] {
  const doubts = shared(plan.lines, ({ target, caveats }) => (target === undefined ? [] : caveats));
  const refusals = shared(plan.lines, ({ target, reason }) =>
    target === undefined && typeof reason === 'string' ? [reason] : [],
  );
  const isSaidOnce = ({ target, reason, caveats }: ImportLine) =>
    target === undefined &&
    caveats.length === 0 &&
    typeof reason === 'string' &&
    refusals.has(causeOf(reason));
  return [
    ...plan.lines
      .filter((line) => !isSaidOnce(line))
      .map((line) => {
        const caveats =
          line.target === undefined
            ? line.caveats
            : line.caveats.filter((caveat) => !doubts.has(causeOf(caveat)));
        return oneLine(formatLine({ ...line, caveats }, outcome));
      }),
    ...formatShared(refusals, 'not written'),
    ...formatShared(doubts, 'caveat'),
    ...outcome.removed.map((file) => `removed      ${file}: it was part of the shipped example`),
    ...outcome.left.map(
      (file) =>
        `left         ${file}: an earlier import wrote it, this one has no such report; remove it if it stands under another name now`,
    ),
    ...outcome.missing.map(({ id, name }) =>
      oneLine(
        `missing      page.yml stays as it is, but reports may name a component that it lacks: add - { id: ${id}, name: ${JSON.stringify(name)} }`,
      ),
    ),
    formatSummary(plan, outcome),
  ];
}

interface Shared {
  /** The shared remark, in the words of the first source that has it. */
  readonly text: string;
  readonly sources: readonly string[];
}

/** Groups lines by what they say, apart from names and times. */
function shared(
  lines: readonly ImportLine[],
  textsOf: (line: ImportLine) => readonly string[],
): ReadonlyMap<string, Shared> {
  const all = lines.flatMap((line) => textsOf(line).map((text) => ({ text, source: line.source })));
  const groups = [...Map.groupBy(all, ({ text }) => causeOf(text))];
  return new Map(
    groups
      .filter(([, group]) => group.length > mostAlike)
      .map(([cause, group]) => [
        cause,
        { text: group[0]!.text, sources: group.map(({ source }) => source) },
      ]),
  );
}

/** A remark without the names and times in it. */
function causeOf(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/(?:"…", )*"…"/g, '"…"')
    .replace(/\d+(?:[.:]\d+)*/g, '0');
}

function formatShared(groups: ReadonlyMap<string, Shared>, head: string): string[] {
  return [...groups.values()].map(({ text, sources }) => {
    const places = sources.slice(0, mostAlike).join(', ');
    const more = sources.length - mostAlike;
    return oneLine(
      `${head.padEnd(11)}  ${sources.length} times, such as: ${text} (${places} and ${more} more)`,
    );
  });
}

/** Why nothing can be made of what was found. */
export function formatRefusals({ lines }: ImportPlan): string[] {
  const refused = lines.filter(({ target }) => target === undefined);
  return refused.map((line) => oneLine(formatRefusal(line)));
}

function formatRefusal({ source, caveats, reason }: ImportLine): string {
  const why = typeof reason === 'string' ? reason : (reason ?? []).map(toReasonMessage).join('; ');
  return `not written  ${[`${source}: ${why}`, ...caveats].join('; ')}`;
}

function formatLine(line: ImportLine, outcome: ImportOutcome): string {
  const { source, target, caveats } = line;
  if (target === undefined) return formatRefusal(line);
  const done = outcome.outcomes.get(target) ?? 'kept';
  const notes = [
    ...(done === 'kept' ? [`${target} is not as the import wrote it, so it stays as it is`] : []),
    ...caveats.map((caveat) => `caveat: ${caveat}`),
  ];
  const head = `${verbs[done].padEnd(11)}  ${source} → ${target}`;
  return notes.length === 0 ? head : `${head}: ${notes.join('; ')}`;
}

/** `22 sources: 4 written, 15 written with caveats, 3 not written. On disk: 19 changed, 0 as they were, …` */
function formatSummary({ lines }: ImportPlan, { outcomes }: ImportOutcome): string {
  const moved = lines.filter(({ target }) => target !== undefined);
  const uncertain = moved.filter(({ caveats }) => caveats.length > 0).length;
  const count = (wanted: WriteOutcome) =>
    [...outcomes.values()].filter((each) => each === wanted).length;
  return (
    `${lines.length} ${lines.length === 1 ? 'source' : 'sources'}: ${moved.length - uncertain} written, ${uncertain} written with caveats, ` +
    `${lines.length - moved.length} not written. On disk: ${count('written')} changed, ` +
    `${count('unchanged')} as they were, ${count('kept')} kept as somebody edited them.`
  );
}
