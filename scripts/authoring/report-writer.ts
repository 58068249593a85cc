import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { pathOf, type Edit } from '../../src/authoring/content-edit.ts';
import type { ReportKind } from '../../src/model/content.ts';
import { Refusal } from '../../src/authoring/refusal.ts';

export function readReport(folder: string, kind: ReportKind, id: string): string {
  return readFileSync(path.join(folder, pathOf({ kind, id })), 'utf8');
}

/**
 * Writes an edit: the whole file at once, or nothing.
 * @throws Refusal when the file is not what it was when the edit was made: somebody else was faster.
 */
export function writeEdit(folder: string, edit: Edit): string {
  const file = path.join(folder, pathOf(edit));
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, edit.after);
    if (edit.before === undefined) place(draft, file);
    else {
      if (!existsSync(file) || readFileSync(file, 'utf8') !== edit.before) {
        throw new Refusal(
          `${file} was changed meanwhile; nothing was written. Look at it, then repeat the command.`,
        );
      }
      renameSync(draft, file);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return file;
}

/** A link fails when the name is taken, in one step with looking; a rename would replace. */
function place(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      throw new Refusal(`${file} exists already; nothing was written.`, { cause: error });
    }
    // Some file systems have no links; creating exclusively is the next best.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code ?? '')) throw error;
    writeFileSync(file, readFileSync(draft), { flag: 'wx' });
  }
}
