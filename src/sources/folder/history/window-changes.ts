import type { Revision } from '../../../model/reports/revision.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Interval } from '../../../model/time/interval.ts';
import { parseWindows } from '../../reports/maintenance-file.ts';
import { parseInstant } from '../../text/instant-text.ts';

type WindowChanges = Pick<Revision, 'moves' | 'ruleChanges'>;

/**
 * Newest commit first: NUL, an instant in seconds, and a patch with the lines around each change. What became of
 * windows, by id and oldest first: moves that came without a heading, and changes of when work repeats.
 */
export function parseWindowChanges(log: string): Map<string, WindowChanges> {
  const changes = new Map<string, WindowChanges>();
  for (const commit of log.split('\0').toReversed()) {
    const [head = '', ...files] = commit.split(/^diff --git /m);
    const at = Number(head.trim()) * 1000;
    for (const file of files) {
      const id = /^\+\+\+ .*?([^/"\n]+)\.md"?$/m.exec(file)?.[1];
      const lines = file.slice(file.indexOf('\n@@')).split('\n').slice(2);
      if (id === undefined) continue;
      const [before, after] = [sideOf(lines, '-'), sideOf(lines, '+')];
      const isTold = lines.some((line) => line.startsWith('+## '));
      const ruleChange = ruleChangeBetween(before, after);
      const move = isTold || ruleChange ? undefined : moveBetween(before, after);
      const { moves = [], ruleChanges = [] } = changes.get(id) ?? {};
      if (move) changes.set(id, { ...changes.get(id), moves: [...moves, { at, ...move }] });
      if (ruleChange) {
        const known = [...ruleChanges, { at, isTold, ...ruleChange }];
        changes.set(id, { ...changes.get(id), ruleChanges: known });
      }
    }
  }
  return changes;
}

/** The lines of a file before or after a patch, as far as the patch shows them. */
function sideOf(patch: readonly string[], side: '-' | '+'): string[] {
  return patch
    .filter((line) => line.startsWith(side) || line.startsWith(' '))
    .map((line) => line.slice(1));
}

/** Undefined when the window is the same, or the patch does not show both ends. */
function moveBetween(linesBefore: readonly string[], linesAfter: readonly string[]) {
  const [before, after] = [windowOf(linesBefore), windowOf(linesAfter)];
  const isSame = before?.startAt === after?.startAt && before?.endAt === after?.endAt;
  return before && after && !isSame ? { before, after } : undefined;
}

/** Undefined when the keys are the same, when the work does not repeat, or when the patch does not show all keys. */
function ruleChangeBetween(linesBefore: readonly string[], linesAfter: readonly string[]) {
  const [keysBefore, keysAfter] = [keysOf(linesBefore), keysOf(linesAfter)];
  if (keysBefore === keysAfter || !keysBefore?.includes('\nrepeat:')) return undefined;
  const [before, after] = [parseWindows(keysBefore), keysAfter && parseWindows(keysAfter)];
  return before?.repeat && after && after.repeat ? { before, after } : undefined;
}

/** The keys of a file, between their fences. */
function keysOf(lines: readonly string[]): string | undefined {
  const end = lines.indexOf('---', 1);
  return lines[0] === '---' && end > 0 ? `${lines.slice(0, end + 1).join('\n')}\n` : undefined;
}

function windowOf(lines: readonly string[]): Interval | undefined {
  const startAt = instantOf('scheduled_for', lines);
  const endAt = instantOf('scheduled_until', lines);
  return startAt === undefined || endAt === undefined ? undefined : { startAt, endAt };
}

function instantOf(key: string, lines: readonly string[]): Instant | undefined {
  const value = lines.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1);
  const text = value
    ?.replace(/\s#.*$/, '')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
  const reading = text === undefined ? undefined : parseInstant(text);
  return reading?.kind === 'instant' ? reading.at : undefined;
}
