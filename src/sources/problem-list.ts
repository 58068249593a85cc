import type { ProblemArguments } from '../model/problem-arguments.ts';
import { problem, type Position, type Problem, type ProblemCode } from '../model/problem.ts';
import type { Instant } from '../model/time/instant.ts';

/** The address of a picture that a text shows, or of a link in it. */
export interface NamedAddress extends Position {
  readonly address: string;
}

/** Collects the problems of one file. */
export class ProblemList {
  readonly file: string;
  readonly problems: Problem[] = [];
  /** The pictures in its texts, for whoever can look for them on disk. */
  readonly pictures: NamedAddress[] = [];
  /** The links in its texts that begin on the page itself, for whoever knows what is there. */
  readonly ownLinks: NamedAddress[] = [];
  /** The present, for cures of texts that count from today; parsing does not depend on it. */
  readonly now?: Instant;
  /** The zone of the page, for cures of days, which begin at midnight in it. */
  readonly timeZone?: string;

  constructor(file: string, now?: Instant, timeZone?: string) {
    this.file = file;
    if (now !== undefined) this.now = now;
    if (timeZone !== undefined) this.timeZone = timeZone;
  }

  add<Code extends ProblemCode>(code: Code, at: Position, args: ProblemArguments[Code]): void {
    this.problems.push(problem(code, this.file, at, args));
  }
}
