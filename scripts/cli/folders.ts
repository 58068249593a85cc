import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The root of the project, wherever the command was called from. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** The cache that makes later commands quicker. */
export const cacheFolder = path.join(projectFolder, 'node_modules/.cache/outpost');

/**
 * The files that are served as they are: in `public` beside the content, in that of the project where there is none;
 * `OUTPOST_PUBLIC` names another.
 */
export function publicFolder(content: string): string {
  const named = process.env['OUTPOST_PUBLIC'];
  if (named) return path.resolve(named);
  const beside = path.resolve(content, '../public');
  return existsSync(beside) ? beside : path.join(projectFolder, 'public');
}
