import { isWarning, type Problem } from '../../../model/problem.ts';
import { withFullStop } from '../../../model/text/full-stop.ts';
import { oneLine } from '../printable.ts';
import { toProblemMessage } from './problem-messages.ts';

/**
 * A problem in one line; `moment` as in `toProblemMessage`.
 * `content/incidents/x.md:7:3 error unknown-component "Workers" is not a component. Did you mean "workers"?`
 */
export function formatProblem(problem: Problem, moment?: string): string {
  const { message, cure } = toProblemMessage(problem, moment);
  const severity = isWarning(problem) ? 'warning' : 'error';
  const { file, line, column, code } = problem;
  return `${oneLine(file)}:${line}:${column} ${severity} ${code} ${oneLine(`${withFullStop(message)} ${cure}`)}`;
}

/** Line and message, for a text about the file: `line 3: "title" is here a second time`. */
export function toReasonMessage(problem: Problem): string {
  return `line ${problem.line}: ${toProblemMessage(problem).message}`;
}

/** `2 errors, 1 warning` */
export function countProblems(problems: readonly Problem[]): string {
  const warnings = problems.filter(isWarning).length;
  return `${count(problems.length - warnings, 'error')}, ${count(warnings, 'warning')}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return !problems.every(isWarning);
}

/** A workflow command that puts the problem on its line in a pull request. */
export function formatAnnotation(problem: Problem, moment: string): string {
  const { message, cure } = toProblemMessage(problem, moment);
  const { file, line, column, code } = problem;
  const properties = Object.entries({ file, line, col: column, title: code })
    .map(([key, value]) => `${key}=${escapeProperty(oneLine(String(value)))}`)
    .join(',');
  const level = isWarning(problem) ? 'warning' : 'error';
  return `::${level} ${properties}::${escapeData(oneLine(`${withFullStop(message)} ${cure}`))}`;
}

/** For `--json`. */
export function toJson(problems: readonly Problem[], moment: string): { problems: object[] } {
  const list = problems.map((problem) => ({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    severity: isWarning(problem) ? 'warning' : 'error',
    code: problem.code,
    ...toProblemMessage(problem, moment),
    args: problem.args,
  }));
  return { problems: list };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
