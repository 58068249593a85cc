import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { ImportOutcome } from '../../src/authoring/reports/import-report.ts';
import type { ImportPlan, PlannedFile } from '../../src/sources/imports/import-plan.ts';
import {
  componentsMissingIn,
  pagePath,
  withComponentsOf,
} from '../../src/sources/imports/shared/imported-page.ts';
import { pathInside, readDigests, removeFiles, writeFiles } from '../disk/write-files.ts';

const record = '.imported.json';

/**
 * Writes a plan into a content folder. It replaces the shipped example as long as nobody has changed its `page.yml`; after
 * that it touches no file of the owner. Files and components of earlier imports stay.
 */
export function importContent(folder: string, plan: ImportPlan, dryRun: boolean): ImportOutcome {
  const shipped = readDigests(path.join(folder, '.shipped.json'));
  const planned = new Set(plan.files.map((file) => file.path));
  const left = [...readDigests(path.join(folder, record)).keys()].filter(
    (name) => !planned.has(name) && existsSync(pathInside(folder, name)),
  );
  const pageFile = path.join(folder, pagePath);
  const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : '';
  const files = left.length === 0 ? plan.files : plan.files.map((file) => completed(file, page));
  const written = writeFiles(folder, files, { record, replaceable: shipped, dryRun });
  const outcomes = new Map(files.map((file, index) => [file.path, written[index] ?? 'kept']));
  const example = new Map(
    [...shipped].filter(
      ([name]) => /^(incidents|maintenances|announcements)\//.test(name) && !outcomes.has(name),
    ),
  );
  const isTaken = outcomes.get(pagePath) === 'kept';
  const wanted = files.find((file) => file.path === pagePath)?.text ?? '';
  return {
    outcomes,
    removed: isTaken ? [] : removeFiles(folder, example, { dryRun }),
    left,
    missing: isTaken ? componentsMissingIn(page, wanted) : [],
  };
}

function completed(file: PlannedFile, page: string): PlannedFile {
  return file.path === pagePath ? withComponentsOf(file, page) : file;
}
