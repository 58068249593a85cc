import { existsSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './folders.ts';

/** The folder itself, or the one that we ship: an import brings no templates. */
export function folderWithTemplates(folder: string): string {
  return existsSync(path.join(folder, 'templates')) ? folder : path.join(projectFolder, 'content');
}
