import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../scripts/cli/folders.ts';
import { median } from './median.ts';

/** What was measured of one thing, a value for each round. */
export interface Row {
  readonly name: string;
  readonly reports: number;
  /** CPU time of all its processes. */
  readonly seconds: readonly number[];
  /** Its time divided by the other's, in the same round. */
  readonly ratios: readonly { readonly other: string; readonly values: readonly number[] }[];
  readonly peaks: readonly number[];
}

const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];
const file = path.join(projectFolder, 'docs/performance.md');

/** A table in markdown, aligned as Prettier has it. */
export function toTable(rows: readonly Row[]): string {
  const head = ['what', 'reports', 'CPU s', 'spread', 'ratio', 'peak MB'];
  const cells = rows.map(({ name, reports, seconds, ratios, peaks }) => [
    name,
    reports.toLocaleString('en'),
    median(seconds).toFixed(1),
    `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`,
    ratios.map(({ other, values }) => `${median(values).toFixed(2)} × ${other}`).join(', '),
    peaks.length === 0 ? '' : Math.max(...peaks).toFixed(0),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}

/** Puts a table into `docs/performance.md`, in place of the one there. */
export function saveTable(table: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}
