import type { ProblemArguments, ProblemCode } from '../model/problem.ts';

/** What is wrong, and what to write instead. */
export interface Wording {
  readonly message: string;
  readonly cure: string;
}

export type ProblemWords = {
  readonly [Code in ProblemCode]: (args: ProblemArguments[Code]) => Wording;
};
