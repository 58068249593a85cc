import { rm } from 'node:fs/promises';
import path from 'node:path';

import type { askGit } from '../git/ask-git.ts';

/**
 * Deletes git objects that only replaced states use, because a loop that writes each minute would fill the repository.
 * Objects that a ref, the index or a reflog uses are kept, and so are packed ones.
 */
export async function deleteOldObjects(
  { folder, ask }: { readonly folder: string; readonly ask: typeof askGit },
  commits: readonly string[],
): Promise<void> {
  const list = async (...from: string[]) => {
    const { status, out } = await ask(folder, ['rev-list', '--objects', ...from]);
    return status === 0 ? (out.toString().match(/^[0-9a-f]{40,64}/gm) ?? []) : undefined;
  };
  const replaced = await list(...commits);
  const kept = await list('--all', '--reflog', '--indexed-objects');
  const home = await ask(folder, ['rev-parse', '--path-format=absolute', '--git-path', 'objects']);
  if (!replaced || !kept || home.status !== 0) return;
  const objects = home.out.toString().trim();
  const wanted = new Set(kept);
  await Promise.all(
    replaced
      .filter((id) => !wanted.has(id))
      .map((id) => rm(path.join(objects, id.slice(0, 2), id.slice(2)), { force: true })),
  );
}
