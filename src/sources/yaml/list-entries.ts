import type { Position } from '../../model/problem.ts';
import { fold } from '../text/nearest.ts';
import { ProblemList } from '../problem-list.ts';
import { formatFlow } from './yaml-line.ts';

/**
 * One cause, one problem: where several things are wrong with an entry of a list, or nobody can say what it is, and one
 * line puts all of it right, that line is told.
 * @param read adds what is wrong with the entry
 * @param meant what may stand in its place; those that hold are told
 */
export function tellAtOnce(
  problems: ProblemList,
  { at, key, found = 'others' }: { at: Position; key: string; found?: string },
  read: (list: ProblemList) => void,
  meant: () => readonly unknown[],
): void {
  const tried = new ProblemList(problems.file, problems.now, problems.timeZone);
  read(tried);
  const isUnclear = tried.problems.some(({ code }) => code.endsWith('-kind'));
  const entries = tried.problems.length > 1 || isUnclear ? meant() : [];
  if (entries.length === 0) problems.problems.push(...tried.problems);
  else {
    const instead = entries.map((entry) => `- ${formatFlow(entry)}`).join('\n');
    problems.add('value-type', at, {
      key,
      expected: 'written with the keys that are known here',
      found,
      instead,
    });
  }
}

/** The text or number of the first of some keys that an entry has, in whatever case. */
export function textNamed(
  entry: Readonly<Record<string, unknown>>,
  names: string,
): string | undefined {
  const keys = Object.keys(entry);
  const key = names.split(' ').flatMap((name) => keys.find((each) => fold(each) === name) ?? [])[0];
  const value = key === undefined ? undefined : entry[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
