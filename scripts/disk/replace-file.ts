import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/** Replaces a file in one step: a reader sees the old file or the new one, never half of either. */
export function replaceFile(file: string, text: string | Uint8Array): void {
  withDraft(file, text, (draft) => renameSync(draft, file));
}

/**
 * Writes a file that must not exist yet, whole or not at all.
 * @returns false when there is one, which stays as it is
 */
export function createFile(file: string, text: string): boolean {
  try {
    withDraft(file, text, (draft) => placeNew(draft, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function withDraft(file: string, text: string | Uint8Array, place: (draft: string) => void): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${process.pid}.${threadId}.tmp`,
  );
  try {
    writeFileSync(draft, text);
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link fails in one step when the name is taken; a rename would replace the file. */
function placeNew(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some file systems have no links; creating exclusively is the next best.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code ?? '')) throw error;
    writeFileSync(file, readFileSync(draft), { flag: 'wx' });
  }
}
