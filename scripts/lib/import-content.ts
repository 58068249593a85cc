import path from 'node:path';

import type { ImportPlan } from '../../src/sources/imports/import-plan.ts';
import { readDigests, removeFiles, writeFiles, type WriteOutcome } from './write-files.ts';

export interface ImportOutcome {
  /** What became of each planned file. */
  readonly outcomes: ReadonlyMap<string, WriteOutcome>;
  /** The files of the shipped example that made room. */
  readonly removed: readonly string[];
}

/**
 * Writes a plan into a content folder. The shipped example makes room as long as nobody has changed its `page.yml`:
 * from then on the folder is somebody's own, and nothing that stands there is touched.
 */
export function importContent(
  folder: string,
  { files }: ImportPlan,
  dryRun: boolean,
): ImportOutcome {
  const shipped = readDigests(path.join(folder, '.shipped.json'));
  const written = writeFiles(folder, files, {
    record: '.imported.json',
    replaceable: shipped,
    dryRun,
  });
  const outcomes = new Map(files.map((file, index) => [file.path, written[index] ?? 'kept']));
  const example = new Map(
    [...shipped].filter(
      ([name]) => /^(incidents|maintenances|announcements)\//.test(name) && !outcomes.has(name),
    ),
  );
  const isTaken = outcomes.get('page.yml') === 'kept';
  return { outcomes, removed: isTaken ? [] : removeFiles(folder, example, { dryRun }) };
}
