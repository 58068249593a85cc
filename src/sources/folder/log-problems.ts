import path from 'node:path';

import type { Problem } from '../../model/problem.ts';
import { ProblemList } from '../problem-list.ts';
import { parseLogLines } from '../reports/log-file.ts';
import { parseInstant } from '../text/instant-text.ts';
import { nearest } from '../text/nearest.ts';
import { exists, displayPath } from './content-folder.ts';
import { entriesOf, hasReportText } from './folder-entries.ts';
import { readText } from './read-text.ts';

/** The problems of the logs of maintainers; none of them concerns the page. */
export function checkLogs(folder: string): readonly Problem[] {
  const logs = path.join(folder, 'log');
  if (!exists(logs)) return [];
  const known = ['incidents', 'maintenances']
    .map((kind) => path.join(folder, kind))
    .filter((each) => exists(each))
    .flatMap((each) => entriesOf(each).map(({ name }) => name));
  return entriesOf(logs).flatMap((entry) => {
    // A report in this folder is found where all misplaced reports are.
    if (entry.name === 'README.md' || hasReportText(entry)) return [];
    const list = new ProblemList(displayPath(entry.path));
    if (!known.includes(entry.name)) {
      const near = nearest(entry.name, known);
      const at = { line: 1, column: 1 };
      list.add('log-orphan', at, near === undefined ? {} : { nearest: near });
    }
    const text = entry.kind === 'file' ? readText(entry.path, list) : undefined;
    if (text !== undefined) checkLines(text, list);
    return list.problems;
  });
}

function checkLines(text: string, list: ProblemList): void {
  let latest = -Infinity;
  for (const [index, line] of parseLogLines(text).entries()) {
    const at = { line: index + 1, column: 1 };
    if (typeof line === 'string') list.add('log-undated', at, toDated(line));
    if (typeof line !== 'object') continue;
    if (line.at < latest) list.add('log-unsorted', at, {});
    latest = Math.max(latest, line.at);
  }
}

/** The text to write after the instant, and the instant itself if only its zone is missing. */
function toDated(line: string): { said: string; instant?: string } {
  const [, clock = '', rest = ''] =
    /^(\d{4}-\d{2}-\d{2}[Tt ]+\d{1,2}:\d{2}(?::\d{2})?)(.*)$/.exec(line) ?? [];
  const reading = parseInstant(clock);
  return reading.kind === 'without-zone'
    ? { said: rest, instant: reading.suggestion }
    : { said: `: ${line}` };
}
