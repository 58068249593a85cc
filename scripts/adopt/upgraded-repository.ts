import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { likeness, parseTree, type Tree, type TreeFile } from '../../src/adoption/upgrade-plan.ts';
import { Refusal } from '../../src/authoring/refusal.ts';

const identity = {
  GIT_AUTHOR_NAME: 'Outpost',
  GIT_AUTHOR_EMAIL: 'outpost@localhost',
  GIT_COMMITTER_NAME: 'Outpost',
  GIT_COMMITTER_EMAIL: 'outpost@localhost',
};

/** A repository that is being upgraded, through git objects alone: files and branches change only in the last step. */
export class UpgradedRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws Refusal with git's message */
  git(args: readonly string[], input?: string, env: Readonly<Record<string, string>> = {}): string {
    const answer = this.#ask(args, input, env);
    if (answer.status === 0) return answer.stdout;
    throw new Refusal(`git ${args[0] ?? ''} failed: ${answer.stderr.trim()}`);
  }

  /** Undefined when git fails. */
  try(args: readonly string[]): string | undefined {
    const { status, stdout } = this.#ask(args);
    return status === 0 ? stdout.trim() : undefined;
  }

  #ask(args: readonly string[], input?: string, env: Readonly<Record<string, string>> = {}) {
    return spawnSync('git', ['-C', this.folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
      ...(input !== undefined && { input }),
    });
  }

  tree(commit: string): Tree {
    return parseTree(this.git(['ls-tree', '-r', '-z', '--full-tree', commit]));
  }

  text({ blob }: TreeFile): string {
    return this.git(['cat-file', 'blob', blob]);
  }

  /**
   * The commit of ours that the adopter's copy holds: the one that the last upgrade names, the last one that a fork
   * shares, or the one that a copy without shared history resembles most.
   */
  findBase(next: string): string {
    const named = this.try(['log', '-1', '--format=%B', '--grep', '^Outpost-Version: ', 'HEAD']);
    const version = /^Outpost-Version: ([0-9a-f]{40,64})$/m.exec(named ?? '')?.[1];
    if (version !== undefined && this.try(['merge-base', '--is-ancestor', version, next]) === '') {
      return version;
    }
    const common = this.try(['merge-base', 'HEAD', next]);
    if (common !== undefined && common !== '') return common;
    const first = this.git(['rev-list', '--max-parents=0', 'HEAD']).trim().split('\n').at(-1)!;
    // A copy of the template has exactly the same tree, or a similar one if it was edited before its first commit.
    const tree = this.git(['rev-parse', `${first}^{tree}`]).trim();
    const versions = this.git(['log', '--format=%H %T', next]).trim().split('\n');
    const same = versions.find((line) => line.endsWith(tree));
    if (same !== undefined) return same.slice(0, same.indexOf(' '));
    const begun = this.tree(first);
    let best = { commit: '', alike: 0 };
    for (const version of versions) {
      const commit = version.slice(0, version.indexOf(' '));
      const alike = likeness(begun, this.tree(commit));
      if (alike > best.alike) best = { commit, alike };
    }
    if (best.alike < 0.1) {
      throw new Refusal(
        `${this.folder} is not a copy of Outpost: it resembles none of its versions. Name the copy with --in.`,
      );
    }
    return best.commit;
  }

  /** Merges two changes of a text; undefined where they touch the same lines. */
  merge(base: string, own: string, next: string): string | undefined {
    const folder = mkdtempSync(path.join(tmpdir(), 'outpost-merge-'));
    try {
      const files = Object.entries({ own, base, next }).map(([name, text]) => {
        writeFileSync(path.join(folder, name), text);
        return path.join(folder, name);
      });
      const { status, stdout } = this.#ask(['merge-file', '-p', '--quiet', ...files]);
      return status === 0 ? stdout : undefined;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  write(text: string): string {
    return this.git(['hash-object', '-w', '--stdin'], text).trim();
  }

  /** Commits these paths on top of HEAD; undefined removes one. @returns the id of the commit */
  commit(changes: ReadonlyMap<string, TreeFile | undefined>, message: string): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'outpost-index-'));
    const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
    try {
      this.git(['read-tree', 'HEAD'], undefined, env);
      const lines = [...changes].map(([name, file]) =>
        file ? `${file.mode} ${file.blob}\t${name}\0` : `0 ${'0'.repeat(40)}\t${name}\0`,
      );
      this.git(['update-index', '-z', '--index-info'], lines.join(''), env);
      const tree = this.git(['write-tree'], undefined, env).trim();
      const author = this.try(['config', 'user.email']) ? {} : identity;
      const args = ['commit-tree', tree, '-p', 'HEAD', '-m', message];
      return this.git(args, undefined, author).trim();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Whether a folder holds a copy of Outpost, rather than a thin repository that calls it. */
export function isCopy(folder: string): boolean {
  try {
    return (
      'astro' in
      (
        JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
          dependencies: object;
        }
      ).dependencies
    );
  } catch {
    return false;
  }
}
