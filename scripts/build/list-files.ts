import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Size and time of a file; hardly anybody touches it without changing one of them. */
export type Stamp = readonly [size: number, timeMs: number];

/** What a folder holds, by path relative to it. */
export interface FolderSurvey {
  readonly files: ReadonlyMap<string, Stamp>;
  /** Folders without a file in them or below; of one in another the outer alone. */
  readonly emptyFolders: readonly string[];
}

/** All that is below a folder; nothing when there is no such folder. */
export function surveyFolder(folder: string): FolderSurvey {
  const files = new Map<string, Stamp>();
  const visit = (below: string): string[] => {
    const before = files.size;
    const empty: string[] = [];
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) empty.push(...visit(name));
      else files.set(name, stampOf(path.join(folder, name)) ?? [-1, -1]);
    }
    return files.size === before && below !== '' ? [below] : empty;
  };
  const emptyFolders = existsSync(folder) ? visit('') : [];
  return { files, emptyFolders };
}

/** Undefined when there is no such file. */
export function stampOf(file: string): Stamp | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeMs];
}
