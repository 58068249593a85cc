import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

import type { FilePlan } from '../../src/sync/file-plan.ts';
import { issueNumberOf, type FoundFile } from '../../src/sync/synced-file.ts';
import {
  emptyState,
  formatSyncState,
  parseSyncState,
  type SyncState,
} from '../../src/sources/sync/state.ts';
import { syncStateName } from '../../src/sources/sync/state-name.ts';
import { splitTranslations } from '../../src/sources/folder/translation-names.ts';
import { followComments, logPathOf } from '../../src/sources/reports/log-file.ts';
import type { CommentedLogEntry } from '../../src/model/reports/log-entry.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { pathInside } from '../disk/write-files.ts';

const folders = ['incidents', 'maintenances'] as const;
const draft = /^\..+\.\d+\.tmp$/;

/** The content folder as the sync sees it: reports by the number of their issue, and its own record. */
export class SyncFolder {
  readonly #folder: string;
  #index: Map<number, string> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Paths by issue number, from the content folder; read once. */
  get index(): Map<number, string> {
    this.#index ??= this.#readIndex();
    return this.#index;
  }

  #readIndex(): Map<number, string> {
    const index = new Map<number, string>();
    for (const folder of folders) {
      const files = this.#list(folder)
        .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
        .map((name) => ({ file: `${folder}/${name}`, id: name.slice(0, -3) }));
      // A translation that began as a copy carries the number as well.
      for (const { file } of splitTranslations(files).originals) {
        const number = issueNumberOf(this.#readHead(file));
        if (number !== undefined && !index.has(number)) index.set(number, file);
      }
    }
    return index;
  }

  /** The frontmatter is all that is wanted of thousands of files. */
  #readHead(file: string): string {
    const buffer = Buffer.alloc(32 * 1024);
    const handle = openSync(pathInside(this.#folder, file), 'r');
    try {
      return buffer.toString('utf8', 0, readSync(handle, buffer));
    } finally {
      closeSync(handle);
    }
  }

  #list(folder: string): string[] {
    const full = path.join(this.#folder, folder);
    if (!existsSync(full)) return [];
    // A link or a pipe is not a file of ours; reading one may never end.
    const entries = readdirSync(full, { withFileTypes: true }).filter((each) => each.isFile());
    return entries.map(({ name }) => name).sort();
  }

  /** The text of a file as it stands; undefined when there is none. */
  read(file: string): string | undefined {
    const full = pathInside(this.#folder, file);
    const isPlain = lstatSync(full, { throwIfNoEntry: false })?.isFile() === true;
    return isPlain ? readFileSync(full, 'utf8') : undefined;
  }

  /** The file that tells an issue, or else the one at `file`. */
  find(number: number, file?: string): FoundFile | undefined {
    for (const candidate of [this.index.get(number), file]) {
      const text = candidate === undefined ? undefined : this.read(candidate);
      if (candidate !== undefined && text !== undefined) return { path: candidate, text };
    }
    return undefined;
  }

  write(file: string, text: string, number: number): void {
    replaceFile(pathInside(this.#folder, file), text);
    this.index.set(number, file);
  }

  /** Brings the log of maintainers up to the comments; `report` is the path of the report that it is about. */
  log(report: string, entries: readonly CommentedLogEntry[]): void {
    const file = logPathOf(path.parse(report).name);
    const before = this.read(file);
    const after = followComments(before, entries);
    if (after !== undefined && after !== before) replaceFile(pathInside(this.#folder, file), after);
  }

  /** Writes the file of an issue; what makes room for it loses its number, or is removed. */
  carryOut(plan: Extract<FilePlan, { kind: 'written' }>, number: number): void {
    const { path: file, text, detaches, replaces } = plan;
    if (detaches) replaceFile(pathInside(this.#folder, detaches.path), detaches.text);
    this.write(file, text, number);
    if (replaces !== undefined) this.remove(replaces);
  }

  remove(file: string): void {
    rmSync(pathInside(this.#folder, file), { force: true });
  }

  /** Clears away what a run that was killed left half-written. */
  removeDrafts(): void {
    for (const folder of ['', ...folders]) {
      for (const name of this.#list(folder)) {
        if (draft.test(name)) rmSync(path.join(this.#folder, folder, name), { force: true });
      }
    }
  }

  /** The record, or an empty one when there is none that can be read: that costs requests, never content. */
  readState(repository: string): SyncState {
    const text = this.read(syncStateName);
    const state = text === undefined ? undefined : parseSyncState(text);
    if (!state) return emptyState(repository);
    // The cursor of another repository is useless, but digests stay valid.
    return state.repository === repository ? state : { ...state, repository, cursor: {} };
  }

  writeState(state: SyncState): void {
    const text = formatSyncState(state);
    if (this.read(syncStateName) !== text)
      replaceFile(pathInside(this.#folder, syncStateName), text);
  }
}
