import { readFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../scripts/cli/folders.ts';

/** What `npm run NAME` runs in the folder of a project, without Node itself. */
export function scriptOf(name: string, project: string = projectFolder): string[] {
  const file = path.join(project, 'package.json');
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
  return scripts[name]!.split(' ').slice(1);
}
