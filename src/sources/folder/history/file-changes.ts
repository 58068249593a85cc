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

/** What became of files: the reports that were renamed, and the incidents and maintenances that are gone. */
export interface FileChanges {
  readonly renamed: readonly Renaming[];
  readonly removed: readonly RemovedFile[];
}

/** What the last commit did, and what was done since (a renaming with `git mv`); not to the shipped example. */
export function readFileChanges(folder: string): FileChanges {
  const changes = ['HEAD~1', 'HEAD'].map((before) => readChangesSince(folder, before));
  return {
    renamed: latest(
      changes.flatMap(({ renamed }) => renamed),
      ({ to }) => to,
    ),
    removed: latest(
      changes.flatMap(({ removed }) => removed),
      ({ file }) => file,
    ),
  };
}

/** Of those with the same name, the last. */
function latest<T>(all: readonly T[], nameOf: (each: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [nameOf(each), each])).values()];
}

function readChangesSince(folder: string, before: string): FileChanges {
  const none = { renamed: [], removed: [] };
  const listed = (...options: readonly string[]) =>
    git(folder, 'diff', ...options, '--name-status', '--relative', '-z', before, '--', ...folders);
  // This asks for no text; a clone without the texts of old versions would ask for each of them.
  if (!listed('--no-renames', '--diff-filter=D')) return none;
  if (git(folder, 'config', '--get-regexp', 'remote\\..*\\.promisor')) return none;
  const changed = listed('--find-renames', '--diff-filter=RD') ?? '';
  const isExample = git(folder, 'show', `${before}:./page.yml`)?.includes(exampleName) === true;
  const gone = isExample
    ? []
    : [...changed.matchAll(/D\0((?:incidents|maintenances)\/[^\0]+\.md)\0/g)];
  return {
    renamed: [...changed.matchAll(/R\d+\0([^\0]+)\0([^\0]+)\0/g)].map(([, from, to]) => ({
      from: from!,
      to: to!,
    })),
    removed: gone.flatMap(([, file]) => {
      const text = git(folder, 'show', `${before}:./${file!}`);
      return text === undefined ? [] : { file: file!, text };
    }),
  };
}
