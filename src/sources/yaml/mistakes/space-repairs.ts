import type { Position } from '../../../model/problem.ts';
import { writtenStatuses } from '../../../model/status.ts';
import type { ProblemList } from '../../problem-list.ts';
import type { Candidate } from './line-repairs.ts';

/** `name:Lantern`, `name = Lantern`, `name - Lantern`, `-id: api`; also a text alone where a key and a value belong. */
export function missingSpaces(lines: readonly string[], index: number): Candidate[] {
  const line = lines[index] ?? '';
  const forms: readonly (readonly [RegExp, string])[] = [
    [/^(\s*)-(?=[^\s-])/, '$1- '],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*(?:：|=|:=|=>|::)\s*/, '$1: '],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*[:;.,]\s*(?=\S)/, '$1: '],
    [/^(\s*(?:- +)?[a-z][a-z_]*)\s+(?:[-–—]\s+)?(?=\S)/, '$1: '],
    [/^(\s*- +)(?=[A-Za-z][\w .-]*$)/, `$1${keyOfEntry(lines, index)}: `],
    [/^(\s*(?:- +)?[A-Za-z][\w.-]*)\s*$/, `$1:${statusAbove(lines, index)}`],
    // `components: []` with a list below it
    [/^(\s*[A-Za-z][\w.-]*:)\s*(?:\[\s*\]|\{\s*\})\s*$/, '$1'],
  ];
  return forms.flatMap(([form, replacement]) => {
    if (!form.test(line)) return [];
    const repaired = line.replace(form, replacement);
    return {
      line: repaired,
      column: line.search(/\S/) + 1,
      addTo: (problems: ProblemList, at: Position) => {
        problems.add('yaml-space', at, { instead: repaired.trim() });
      },
    };
  });
}

/** Of a component below others with their statuses, the status that was probably meant as well. */
function statusAbove(lines: readonly string[], index: number): string {
  const [, status = ''] = /^\s*[\w.-]+:\s+(\w+)\s*$/.exec(lines[index - 1] ?? '') ?? [];
  return writtenStatuses.some((each) => each === status) ? ` ${status}` : '';
}

/** The key that a text alone has in an entry of a list with more keys below it. */
function keyOfEntry(lines: readonly string[], index: number): string {
  const column = (lines[index] ?? '').search(/\w/);
  const end = lines.findIndex((line, at) => at > index && line.search(/\S/) !== column);
  const below = lines.slice(index + 1, end < 0 ? undefined : end).join('\n');
  if (/^\s*components:/m.test(below)) return 'group';
  return /^\s*name:/m.test(below) ? 'id' : 'name';
}
