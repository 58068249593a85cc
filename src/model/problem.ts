import { compareText } from './text-order.ts';
import type { ProblemArguments } from './problem-arguments.ts';

export type ProblemCode = keyof ProblemArguments;

/** Errors stop a build; warnings never do. */
const warningCodes = [
  'template-gaps-left',
  'language-unknown',
  'style-foreign',
  'translation-unmatched',
  'html-dropped',
  'link-refused',
  'anchor-missing',
  'link-leaves-page',
  'picture-missing',
  'fact-unknown',
  'fact-misplaced',
  'text-twice',
  'nul-character',
  'end-time-ignored',
  'promise-doubtful',
  'fact-twice',
  'heading-lookalike',
  'open-for-long',
  'lasted-long',
  'update-in-future',
  'day-far',
  'completed-early',
  'resolved-without-words',
  'postmortem-not-resolved',
  'update-overdue',
  'component-outside-since',
  'maintenance-as-incident',
  'name-date-differs',
  'postmortem-owed',
  'maintenance-not-ended',
  'start-after-first-update',
  'zero-length',
  'repeat-unknown-day',
  'repeat-overlap',
  'repeat-begins-later',
  'url-missing',
  'page-renamed',
  'history-shallow',
  'owner-unknown',
  'rota-one-member',
  'rota-turn-open',
  'rota-gap',
  'same-name',
  'gap-lookalike',
  'comment-in-value',
  'quotes-in-value',
  'file-unexpected',
  'file-backup',
  'report-renamed',
  'maintenance-removed',
  'incident-removed',
  'log-orphan',
  'log-undated',
  'log-unsorted',
] as const satisfies readonly ProblemCode[];

/** A place in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in what a person wrote, as data; its message is in `views/tools/problems`. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    /** Path as a person would type it. */
    readonly file: string;
    readonly args: Readonly<ProblemArguments[Code]>;
  } & Position;
}[ProblemCode];

export function problem<Code extends ProblemCode>(
  code: Code,
  file: string,
  { line, column }: Position,
  args: ProblemArguments[Code],
): Problem {
  return { code, file, line, column, args } as Problem;
}

export function isWarning({ code }: Pick<Problem, 'code'>): boolean {
  return (warningCodes as readonly ProblemCode[]).includes(code);
}

/** By file, then place, then code: the same problems always come in the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code),
  );
}
