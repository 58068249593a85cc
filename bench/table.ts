import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { projectFolder } from '../scripts/cli/run.ts';

/** What was measured of one thing, a value for each round. */
export interface Row {
  readonly name: string;
  readonly incidents: number;
  readonly against?: string | undefined;
  readonly seconds: readonly number[];
  /** Of its time to that of `against`, in the same round. */
  readonly ratios: readonly number[];
  readonly peaks: readonly number[];
}

interface Kept {
  readonly machine: string;
  readonly rows: readonly { name: string; incidents: number; seconds: number; ratio?: number }[];
}

const keptFile = path.join(projectFolder, 'bench/kept.json');

/** A table in markdown, with what was kept before in brackets: of seconds on another machine only the ratios count. */
export function toTable(rows: readonly Row[]): string {
  const kept = readKept();
  const lines = rows.map((row) => {
    const before = kept?.rows.find(
      ({ name, incidents }) => name === row.name && incidents === row.incidents,
    );
    const beforeSeconds = kept?.machine === machine() ? before?.seconds : undefined;
    const ratio =
      row.ratios.length === 0
        ? ''
        : `${median(row.ratios).toFixed(2)} × ${row.against ?? ''}${was(before?.ratio)}`;
    const cells = [
      row.name,
      row.incidents,
      median(row.seconds).toFixed(2) + was(beforeSeconds),
      `${Math.min(...row.seconds).toFixed(2)}–${Math.max(...row.seconds).toFixed(2)}`,
      ratio,
      row.peaks.length === 0 ? '' : Math.max(...row.peaks).toFixed(0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| what | incidents | median s | spread s | median ratio | peak MB |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

/** Keeps the medians for the next time to compare with. */
export function keep(rows: readonly Row[]): void {
  const kept: Kept = {
    machine: machine(),
    rows: rows.map(({ name, incidents, seconds, ratios }) => ({
      name,
      incidents,
      seconds: rounded(median(seconds)),
      ...(ratios.length > 0 && { ratio: rounded(median(ratios)) }),
    })),
  };
  writeFileSync(keptFile, `${JSON.stringify(kept, undefined, 2)}\n`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

function readKept(): Kept | undefined {
  return existsSync(keptFile) ? (JSON.parse(readFileSync(keptFile, 'utf8')) as Kept) : undefined;
}

function machine(): string {
  const [cpu] = os.cpus();
  return `${os.availableParallelism()} × ${cpu?.model ?? 'unknown'}`;
}

function was(value: number | undefined): string {
  return value === undefined ? '' : ` (${value.toFixed(2)})`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
