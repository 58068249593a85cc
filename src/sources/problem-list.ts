import {
  problem,
  type Position,
  type Problem,
  type ProblemArguments,
  type ProblemCode,
} from '../model/problem.ts';

/** Collects the problems of one file. */
export class ProblemList {
  readonly file: string;
  readonly problems: Problem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  add<Code extends ProblemCode>(code: Code, at: Position, args: ProblemArguments[Code]): void {
    this.problems.push(problem(code, this.file, at, args));
  }
}
