import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { deleteOldObjects } from './delete-old-objects.ts';
import { askGit, withSecondTry, type GitAnswer } from '../git/ask-git.ts';
import { isStateName, StateError, type State, type StateFiles } from './state.ts';

const branch = 'refs/heads/outpost-state';
/** The ref in the local repository that names what was fetched or written last. */
const local = 'refs/outpost/state';
const mostTries = 25;
/** How many replaced states may be left in the local repository before they are deleted. */
const mostReplaced = 50;

interface Repository {
  readonly folder: string;
  readonly remote: string;
  readonly ask: typeof askGit;
}

/** What the branch holds; `commit` is empty where there is no branch. */
interface Snapshot {
  readonly commit: string;
  readonly files: StateFiles;
}

/**
 * The branch `outpost-state` of a remote: one commit without parents, which a push replaces only if the branch still is
 * what was read.
 */
export function gitState(folder: string, remote: string, ask = askGit): State {
  const patient = withSecondTry(ask);
  const repository: Repository = { folder: path.resolve(folder), remote, ask: patient };
  let known: Snapshot | undefined;
  const replaced: string[] = [];
  const read = async () => (known = await fetchSnapshot(repository));
  return {
    place: `the branch outpost-state of ${remote}`,
    read: async () => (await read()).files,
    change: async (edit) => {
      for (let tries = 1; tries <= mostTries; tries += 1) {
        const before = known ?? (await read());
        const next = edit(before.files);
        if (!next) return before.files;
        const commit = await writeCommit(repository, next);
        if (await replace(repository, before.commit, commit)) {
          known = { commit, files: next };
          if (before.commit !== '') replaced.push(before.commit);
          if (replaced.length >= mostReplaced)
            await deleteOldObjects(repository, replaced.splice(0));
          return next;
        }
        known = undefined;
        await setTimeout(Math.random() * 50 * tries);
      }
      throw new StateError(`${remote}: others write to the branch outpost-state without end`);
    },
  };
}

const torn =
  /not our ref|bad (?:object|tree|commit)|corrupt|missing|unable to (?:read|find)|did not send all|upload-pack|not a (?:commit|tree)/i;

async function fetchSnapshot(repository: Repository): Promise<Snapshot> {
  const { folder, remote, ask } = repository;
  const options = [
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--refmap=',
  ];
  for (let tries = 1; ; tries += 1) {
    const fetched = await ask(folder, ['fetch', ...options, remote, `+${branch}:${local}`]);
    if (fetched.status === 0) {
      const commit = await ask(folder, ['rev-parse', local]);
      return readCommit(repository, commit.out.toString().trim());
    }
    if (fetched.errors.includes("couldn't find remote ref"))
      return { commit: '', files: new Map() };
    // Another process uses the same name, or replaced the branch in the middle.
    if (tries < 3) continue;
    if (!torn.test(fetched.errors)) throw refused(`${remote} does not give the state`, fetched);
    // A damaged file counts as lost, and the next write replaces it.
    return { commit: await fetchCommit(repository), files: new Map() };
  }
}

async function fetchCommit({ folder, remote, ask }: Repository): Promise<string> {
  const answer = await ask(folder, ['ls-remote', remote, branch]);
  if (answer.status !== 0) throw refused(`${remote} does not say what the state is`, answer);
  return /^[0-9a-f]{40,64}/.exec(answer.out.toString())?.[0] ?? '';
}

async function readCommit({ folder, ask }: Repository, commit: string): Promise<Snapshot> {
  const listing = await ask(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const entries = listing.out
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, object = '', name = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return isStateName(name) ? [{ object, name }] : [];
    });
  if (entries.length === 0) return { commit, files: new Map() };
  const input = entries.map(({ object }) => `${object}\n`).join('');
  const { out } = await ask(folder, ['cat-file', '--batch'], { input });
  const files = new Map<string, string>();
  let from = 0;
  for (const { name } of entries) {
    const end = out.indexOf('\n', from);
    const size = Number(/ blob (\d+)$/.exec(out.subarray(from, end).toString())?.[1]);
    // What is missing was never written.
    if (Number.isNaN(size)) {
      from = end + 1;
      continue;
    }
    files.set(name, out.subarray(end + 1, end + 1 + size).toString());
    from = end + size + 2;
  }
  return { commit, files };
}

/** @returns its id */
async function writeCommit({ folder, ask }: Repository, files: StateFiles): Promise<string> {
  const message = 'Remember the state';
  const lines = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => {
      if (!isStateName(name)) throw new RangeError(`${name} is not a name for a file of the state`);
      return `M 100644 inline ${name}\n${data(text)}`;
    });
  const input = [
    `commit ${local}\nmark :1\n`,
    `committer Outpost <outpost@localhost> ${Math.floor(Date.now() / 1000)} +0000\n`,
    data(message),
    ...lines,
    'get-mark :1\ndone\n',
  ].join('');
  const answer = await ask(folder, ['fast-import', '--quiet', '--force', '--done'], { input });
  const commit = /^[0-9a-f]{40,64}/.exec(answer.out.toString())?.[0];
  if (commit === undefined) throw refused('git cannot write the state', answer);
  return commit;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** False when the branch has changed meanwhile. @throws StateError when the remote refuses the push. */
async function replace(repository: Repository, before: string, after: string): Promise<boolean> {
  const { folder, remote, ask } = repository;
  const lease = `--force-with-lease=${branch}:${before}`;
  const options = ['--quiet', '--no-verify', lease];
  const pushed = await ask(folder, ['push', ...options, remote, `${after}:${branch}`]);
  if (pushed.status === 0) return true;
  const now = await fetchCommit(repository);
  // The answer may have been lost on its way.
  if (now === after) return true;
  const isLate =
    /stale info|cannot lock ref|failed to update ref|incorrect old value|reference already exists/;
  if (now !== before || isLate.test(pushed.errors)) return false;
  throw refused(`${remote} does not take the state`, pushed);
}

function refused(what: string, { errors, status }: GitAnswer): StateError {
  return new StateError(`${what}: ${errors || `git ended with ${status}`}`);
}
