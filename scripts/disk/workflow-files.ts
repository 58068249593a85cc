import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The names of the workflow files in the repository that holds a content folder, which of them have a schedule, and
 * which name an action otherwise than by its full commit.
 */
export function listWorkflowFiles(content: string) {
  const folder = path.resolve(content, '../.github/workflows');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  const thatHave = (form: RegExp) =>
    files.filter((name) => form.test(readFileSync(path.join(folder, name), 'utf8')));
  const unpinned = thatHave(/^[ -]*uses: *["']?[\w./-]+@(?![0-9a-f]{40}\b)/m);
  return { files, scheduled: thatHave(/^ +schedule:/m), unpinned };
}
