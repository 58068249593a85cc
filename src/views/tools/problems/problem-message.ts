import type { ProblemArguments } from '../../../model/problem-arguments.ts';
import type { ProblemCode } from '../../../model/problem.ts';

/** What is wrong, and what to write instead. */
export interface ProblemMessage {
  readonly message: string;
  readonly cure: string;
}

export type ProblemMessages = {
  /** @param moment an instant as a file may hold it, for what a person has to date */
  readonly [Code in ProblemCode]: (args: ProblemArguments[Code], moment: string) => ProblemMessage;
};
