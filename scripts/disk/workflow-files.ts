import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The names of the workflow files in the repository that holds a content folder, which of them have a schedule,
 * which name an action otherwise than by its full commit, and the actions that they name.
 */
export function listWorkflowFiles(content: string) {
  const folder = path.resolve(content, '../.github/workflows');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /\.ya?ml$/.test(name));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const thatHave = (form: RegExp) => files.filter((name) => form.test(read(name)));
  const unpinned = thatHave(/^[ -]*uses: *["']?[\w./-]+@(?![0-9a-f]{40}\b)/m);
  const actions = files.flatMap((name) => actionsIn(read(name)));
  return { files, scheduled: thatHave(/^ +schedule:/m), unpinned, actions };
}

/** The actions of other repositories that a workflow or an action calls. */
export function actionsIn(text: string): string[] {
  return [...text.matchAll(/^[ -]*uses: *["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm)].map(
    ([, action]) => action!,
  );
}
