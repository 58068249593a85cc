import { readFileSync } from 'node:fs';

import { exists } from '../content-folder.ts';

/**
 * The text of a file of the state; undefined when it is not there. What is there but cannot be read, such as a link to
 * nowhere, is an empty text, as of a damaged file: nobody knows what it would say.
 */
export function readStateFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)) throw error;
    return exists(file) ? '' : undefined;
  }
}
