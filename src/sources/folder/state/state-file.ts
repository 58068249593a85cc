import { readFileSync } from 'node:fs';

/** The text of a file of the state; undefined when it is not there or cannot be read. */
export function readStateFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)) return undefined;
    throw error;
  }
}
