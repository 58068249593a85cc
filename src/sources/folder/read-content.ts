import { readFolder, type ContentOptions, type ContentReading } from './content-reader.ts';
import { parsers } from './parsers.ts';

/**
 * Reads a content folder, all of it, whatever is wrong. The one reader of site, scripts and tests.
 * @throws when the folder itself cannot be listed.
 */
export function readContent(
  folder: string,
  options: Omit<ContentOptions, 'parsers'>,
): ContentReading {
  return readFolder(folder, { ...options, parsers });
}
