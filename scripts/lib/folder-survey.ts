import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Size and time of a file, which both change when somebody touches it. */
export type Stamp = readonly [size: number, timeMs: number];

/** The files of a folder, by path relative to it. */
export type FolderSurvey = ReadonlyMap<string, Stamp>;

/** All files below a folder; none when there is no such folder. */
export function surveyFolder(folder: string): Map<string, Stamp> {
  const files = new Map<string, Stamp>();
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else files.set(name, stampOf(path.join(folder, name))!);
    }
  };
  if (existsSync(folder)) visit('');
  return files;
}

/** Undefined when there is no such file. */
export function stampOf(file: string): Stamp | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeMs];
}
