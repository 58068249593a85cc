import { git } from './git.ts';
import { exampleName } from './page-names.ts';

/** A report whose file got another name; both are paths within the content folder. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** A file that is gone, and what it said; the path is within the content folder. */
interface RemovedFile {
  readonly file: string;
  readonly text: string;
}

const folders = ['incidents', 'maintenances', 'announcements'] as const;

/**
 * What the last commit and whatever came since (a renaming with `git mv`) made of files: the reports that were renamed,
 * and the maintenances that are gone, without those of the shipped example.
 */
export function readFileChanges(folder: string): {
  renamed: readonly Renaming[];
  removed: readonly RemovedFile[];
} {
  const none = { renamed: [], removed: [] };
  const before = 'HEAD~1';
  const changed = (...options: readonly string[]) =>
    git(folder, 'diff', ...options, '--name-status', '--relative', '-z', before, '--', ...folders);
  // This asks for no text; a clone without the texts of old versions would ask for each of them.
  if (!changed('--no-renames', '--diff-filter=D')) return none;
  if (git(folder, 'config', '--get-regexp', 'remote\\..*\\.promisor')) return none;
  const listed = changed('--find-renames', '--diff-filter=RD') ?? '';
  const isExample = git(folder, 'show', `${before}:./page.yml`)?.includes(exampleName) === true;
  const gone = isExample ? [] : [...listed.matchAll(/D\0(maintenances\/[^\0]+\.md)\0/g)];
  return {
    renamed: [...listed.matchAll(/R\d+\0([^\0]+)\0([^\0]+)\0/g)].map(([, from, to]) => ({
      from: from!,
      to: to!,
    })),
    removed: gone.flatMap(([, file]) => {
      const text = git(folder, 'show', `${before}:./${file!}`);
      return text === undefined ? [] : { file: file!, text };
    }),
  };
}
