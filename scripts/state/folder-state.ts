import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { createFile, replaceFile } from '../disk/replace-file.ts';
import { isAlive, parseHolder, type Holder } from './lock-holder.ts';
import { isStateName, StateError, type State, type StateFiles } from './state.ts';

const lockName = '.lock';
/** After this time a lock is ignored, because it is only held for a few writes. */
const lockMs = 30_000;

/** A plain folder, with a lock file while somebody writes; the lock of a dead process is ignored. */
export function folderState(folder: string): State {
  return {
    place: folder,
    read: () => new Promise((resolve) => resolve(readFolder(folder))),
    change: async (edit) => {
      await lock(folder);
      try {
        const files = readFolder(folder);
        const next = edit(files);
        if (next) writeFolder(folder, files, next);
        return next ?? files;
      } finally {
        rmSync(path.join(folder, lockName), { force: true });
      }
    },
  };
}

function readFolder(folder: string): StateFiles {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter(isStateName);
    return new Map(
      names.sort().flatMap((name) => {
        const text = readUnlessGone(path.join(folder, name));
        return text === undefined ? [] : [[name, text] as const];
      }),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw toStateError(folder, error);
  }
}

/** Undefined for a file that was removed since it was listed: reading waits for no lock. */
function readUnlessGone(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeFolder(folder: string, before: StateFiles, after: StateFiles): void {
  try {
    for (const [name, text] of after) {
      if (before.get(name) !== text) replaceFile(path.join(folder, name), text);
    }
    for (const name of before.keys()) {
      if (!after.has(name)) rmSync(path.join(folder, name), { force: true });
    }
  } catch (error) {
    throw toStateError(folder, error);
  }
}

async function lock(folder: string): Promise<void> {
  const file = path.join(folder, lockName);
  const mine: Holder = { host: os.hostname(), pid: process.pid, untilAt: Date.now() + lockMs };
  const giveUpAt = mine.untilAt;
  for (;;) {
    try {
      mkdirSync(folder, { recursive: true });
      if (createFile(file, JSON.stringify(mine))) return;
      removeDead(file);
    } catch (error) {
      throw toStateError(folder, error);
    }
    if (Date.now() > giveUpAt) throw new StateError(`${folder}: another process is writing there`);
    await setTimeout(20 * Math.random());
  }
}

/** Removes a dead lock by renaming it, so that only one of two processes succeeds. */
function removeDead(file: string): void {
  const text = textOf(file);
  const holder = text === undefined ? undefined : parseHolder(text);
  if (text === undefined || (holder && isAlive(holder, Date.now()))) return;
  const taken = `${file}.${process.pid}`;
  try {
    renameSync(file, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Another process has removed the dead lock and locked since, so its lock is restored.
  const isOther = textOf(taken) !== text;
  if (isOther) createFile(file, textOf(taken) ?? '');
  rmSync(taken, { force: true });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function toStateError(folder: string, error: unknown): StateError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return new StateError(`${folder} cannot be used for the state: ${code}`, { cause: error });
}
