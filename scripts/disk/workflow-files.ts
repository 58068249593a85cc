import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The names of the workflow files in the repository that holds a content folder, and which of them have a schedule. */
export function listWorkflowFiles(content: string) {
  const folder = path.resolve(content, '../.github/workflows');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  const scheduled = files.filter((name) =>
    /^ +schedule:/m.test(readFileSync(path.join(folder, name), 'utf8')),
  );
  return { files, scheduled };
}
