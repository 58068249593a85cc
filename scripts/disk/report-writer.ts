import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { pathOf, type Edit } from '../../src/authoring/edit.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { findReport } from '../../src/authoring/reports/report-id.ts';
import type { AuthoringSession } from '../../src/authoring/session.ts';
import type { ReportKind } from '../../src/model/content.ts';
import { createFile, replaceFile } from './replace-file.ts';

/** The text of a report's file. */
export function readReport(folder: string, kind: ReportKind, id: string): string {
  return readFileSync(path.join(folder, pathOf({ kind, id })), 'utf8');
}

/** The incident and the text of its file, read again. @throws Refusal when it is gone */
export function readIncident(id: string, { folder, status }: AuthoringSession) {
  const report = findReport(id, status.incidents, [], 'incident');
  return { report, text: readReport(folder, 'incident', report.id) };
}

/**
 * Writes an edit, the whole file at once.
 * @throws Refusal when the file has changed since the edit was drafted.
 */
export function writeEdit(folder: string, edit: Edit): void {
  const file = path.join(folder, pathOf(edit));
  if (edit.before === undefined) {
    if (!createFile(file, edit.after)) {
      throw new Refusal(`${file} exists already; nothing was written.`);
    }
    return;
  }
  if (!existsSync(file) || readFileSync(file, 'utf8') !== edit.before) {
    throw new Refusal(
      `${file} was changed meanwhile; nothing was written. Look at it, then repeat the command.`,
    );
  }
  replaceFile(file, edit.after);
}
