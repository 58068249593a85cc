import type { ProblemList } from '../../problem-list.ts';

/** Shorter paragraphs may be repeated on purpose. */
const minLength = 12;

/** Warns of paragraphs that one update holds twice. */
export function warnOfRepeats(text: string, firstLine: number, problems: ProblemList): void {
  const seen = new Map<string, number>();
  let line = firstLine;
  for (const paragraph of text.split(/\n(?=[ \t]*\n)/)) {
    const blank = /^\s*\n/.exec(paragraph)?.[0].split('\n').length ?? 1;
    const at = line + blank - 1;
    const said = paragraph.trim();
    const first = seen.get(said);
    if (first === undefined) seen.set(said, at);
    else if (said.length >= minLength && !problems.problems.some((each) => each.line === at))
      problems.add('text-twice', { line: at, column: 1 }, { first });
    line += paragraph.split('\n').length;
  }
}

/** Whether an update repeats another one, or its beginning. */
export function isRepeat(
  update: { readonly status: string; readonly postedAt: number; readonly body: string },
  before: typeof update | undefined,
): boolean {
  return (
    before?.status === update.status &&
    before.postedAt === update.postedAt &&
    (before.body.startsWith(update.body) || update.body.startsWith(before.body))
  );
}
