import { mergePackage } from '../../src/adoption/package-merge.ts';
import { calledFiles, type PathPlan, type TreeFile } from '../../src/adoption/upgrade-plan.ts';
import type { UpgradedRepository } from './upgraded-repository.ts';

export interface ResolvedUpgrade {
  /** The new file of each path; undefined removes it. */
  readonly changes: ReadonlyMap<string, TreeFile | undefined>;
  /** A line for each path about which a person should know. */
  readonly lines: readonly string[];
}

/** Decides the new content of each path. A conflict goes to one side as a whole: no marks are left. */
export function resolveUpgrade(
  repository: UpgradedRepository,
  plans: readonly PathPlan[],
  next: string,
): ResolvedUpgrade {
  const changes = new Map<string, TreeFile | undefined>();
  const lines: string[] = [];
  const shipped = repository.tree(next);
  for (const plan of plans) {
    const { path, kind, base, own, next: theirs } = plan;
    if (kind === 'take') {
      changes.set(path, theirs);
      continue;
    }
    if (kind === 'keep') {
      if (base) lines.push(`kept      ${path}: changed by you, not by us`);
      continue;
    }
    const merged = mergeTexts(repository, plan);
    if (merged) {
      changes.set(path, merged);
      lines.push(`merged    ${path}: has your changes and ours`);
    } else if (kind === 'merge' && isUsable(repository, own, shipped)) {
      lines.push(
        `kept      ${path}: changed by you where we changed it; compare it with git show ${next.slice(0, 10)}:${path}`,
      );
    } else {
      changes.set(path, theirs);
      lines.push(toLine(plan));
    }
  }
  return { changes, lines };
}

function mergeTexts(
  repository: UpgradedRepository,
  { path, base, own, next }: PathPlan,
): TreeFile | undefined {
  if (!own || !next) return undefined;
  const [before, mine, theirs] = [
    base ? repository.text(base) : '',
    repository.text(own),
    repository.text(next),
  ];
  const text =
    path === 'package.json'
      ? mergePackage(before || '{}', mine, theirs)
      : repository.merge(before, mine, theirs);
  return text === undefined ? undefined : { mode: next.mode, blob: repository.write(text) };
}

/** Whether every file that the adopter's file calls still exists. */
function isUsable(
  repository: UpgradedRepository,
  own: TreeFile | undefined,
  shipped: ReadonlyMap<string, TreeFile>,
): boolean {
  return !own || calledFiles(repository.text(own)).every((file) => shipped.has(file));
}

/** The line about a path that gets our version although the adopter has changed it. */
function toLine({ path, base, own, next }: PathPlan): string {
  if (!own) return `restored  ${path}: removed by you, changed by us`;
  const command = base ? `git diff ${short(base)} ${short(own)}` : `git show ${short(own)}`;
  return next
    ? `replaced  ${path}: your changes do not fit the new version; ${command} shows them`
    : `removed   ${path}: the new version has no such file; ${command} shows your changes`;
}

function short(file: TreeFile): string {
  return file.blob.slice(0, 10);
}
