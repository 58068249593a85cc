/** A file in a git tree. */
export interface TreeFile {
  readonly mode: string;
  readonly blob: string;
}

/** The files of a tree by their paths. */
export type Tree = ReadonlyMap<string, TreeFile>;

/** What the upgrade does with a path that differs between the three sides. */
export type PathPlan = {
  readonly path: string;
  /** The file as the adopter's version of Outpost had it. */
  readonly base: TreeFile | undefined;
  /** The file in the adopter's repository. */
  readonly own: TreeFile | undefined;
  /** The file in the new version of Outpost. */
  readonly next: TreeFile | undefined;
} & {
  /**
   * `take`: only we have changed it. `keep`: only the adopter has. `merge`: both have, and the file is as much the
   * adopter's as ours (`.github`, `package.json`). `carry`: both have, and it is our code.
   */
  readonly kind: 'take' | 'keep' | 'merge' | 'carry';
};

/** What an upgrade never touches. */
const ownFolders = /^(?:content|public)\//;
/** What adopters have reason to change. */
const shared =
  /^(?:\.github\/|package\.json$|\.vscode\/|\.gitignore$|\.gitattributes$|README\.md$)/;

/** What the upgrade does with each path, sorted; paths without a difference are left out. */
export function planUpgrade(base: Tree, own: Tree, next: Tree): PathPlan[] {
  const paths = new Set([...base.keys(), ...own.keys(), ...next.keys()]);
  return [...paths].toSorted().flatMap((path): PathPlan[] => {
    if (ownFolders.test(path)) return [];
    const [b, o, n] = [base.get(path), own.get(path), next.get(path)];
    const sides = { path, base: b, own: o, next: n };
    if (isSame(o, n)) return [];
    if (isSame(o, b)) return [{ ...sides, kind: 'take' }];
    if (isSame(n, b)) return [{ ...sides, kind: 'keep' }];
    return [{ ...sides, kind: shared.test(path) ? 'merge' : 'carry' }];
  });
}

/** Whether the adopter has changed our code there, which the next upgrade will meet again. */
export function isCodeChange({ kind, path, base }: PathPlan): boolean {
  return kind === 'carry' || (kind === 'keep' && base !== undefined && !shared.test(path));
}

/**
 * How alike two trees are, byte for byte, from 0 to 1; files that only one of them has count as different. It tells
 * from which version a copy was made.
 */
export function likeness(one: Tree, other: Tree): number {
  const [own, others] = [one, other].map((tree) =>
    [...tree].filter(([path]) => !ownFolders.test(path)),
  ) as [[string, TreeFile][], [string, TreeFile][]];
  const same = own.filter(([path, file]) => isSame(file, other.get(path))).length;
  return (2 * same) / Math.max(1, own.length + others.length);
}

function isSame(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.blob === other?.blob && one?.mode === other?.mode;
}

/** Parses the output of `git ls-tree -r -z`. */
export function parseTree(listing: string): Tree {
  return new Map(
    listing.split('\0').flatMap((line) => {
      const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return path === '' ? [] : [[path, { mode, blob }] as const];
    }),
  );
}

/** The files of ours that a workflow or script calls. It cannot run once one of them is gone. */
export function calledFiles(text: string): string[] {
  return (
    text.match(/(?<=\b(?:node|sh) (?:--\S+ )*)(?:scripts|\.github)\/[\w./-]+\.(?:ts|sh)/g) ?? []
  );
}
