import { z } from 'zod';
import { parseJson } from '../../model/text/json.ts';
import { impacts, type Impact } from '../../model/status.ts';
import { isAhead, type GitHubCursor } from '../github/answers/cursor.ts';

/** Why a file no longer follows an issue. */
export const issueFates = [
  'unlabelled',
  'stranger',
  'spam',
  'missing',
  'transferred',
  'deleted',
] as const;
export type IssueFate = (typeof issueFates)[number];

/** What the sync remembers about an issue. */
export interface SyncedIssue {
  /** GitHub's node id: a recreated repository gives the same number to another issue. */
  readonly node: string;
  readonly updatedAt: number;
  /** SHA-256 of the file's bytes as last written. */
  readonly digest?: string;
  /** The digest of the bytes about to be written: after a crash the file may have either. */
  readonly next?: string;
  /** The impact of an incident that is going on. */
  readonly open?: Impact;
  readonly fate?: IssueFate;
  /** The file was edited by hand, so changes of the issue wait for `--force`. */
  readonly kept?: boolean;
  /** In how many consecutive runs GitHub's answers about it contradicted each other; counted up to `mostDoubts`. */
  readonly doubts?: number;
  /** The authors whose comments are published. The comments of a person who leaves the project later stay. */
  readonly trusted?: readonly string[];
}

/**
 * What the sync remembers between runs. Without it the next run fetches everything again, and writes the same files.
 */
export interface SyncState {
  readonly repository: string;
  readonly cursor: GitHubCursor;
  /** The first import was interrupted and continues: its issues are old. */
  readonly isImporting?: boolean;
  /** When runs began to fail to read the issues; undefined after a run that succeeded. */
  readonly unreadSince?: number;
  readonly issues: ReadonlyMap<number, SyncedIssue>;
  /** The issue that the sync pinned. */
  readonly pinned?: { readonly number: number; readonly node: string };
}

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const stateFile = z.object({
  version: z.literal(1),
  repository: z.string(),
  cursor: z.object({
    etag: z.string().exactOptional(),
    since: z.number().exactOptional(),
    taken: z.array(z.number()).exactOptional(),
  }),
  isImporting: z.boolean().exactOptional(),
  unreadSince: z.number().exactOptional(),
  pinned: z.object({ number: z.number(), node: z.string() }).exactOptional(),
  issues: z.record(
    z.string().regex(/^\d+$/),
    z.object({
      node: z.string(),
      updatedAt: z.number(),
      digest: digest.exactOptional(),
      next: digest.exactOptional(),
      open: z.enum(impacts).exactOptional(),
      fate: z.enum(issueFates).exactOptional(),
      kept: z.boolean().exactOptional(),
      doubts: z.number().exactOptional(),
      trusted: z.array(z.string()).exactOptional(),
    }),
  ),
});

/** Numbers of the issues of incidents that are going on, as far as their issue is still there, whoever wrote it. */
export function openIssues(issues: ReadonlyMap<number, SyncedIssue>): number[] {
  return [...issues].flatMap(([number, { open, fate = 'stranger' }]) =>
    open === undefined || fate !== 'stranger' ? [] : [number],
  );
}

/** The part of a record that a build needs: which issues are open, and since when nobody could ask GitHub. */
export interface KnownIssues extends Pick<SyncState, 'unreadSince'> {
  readonly open: readonly number[];
}

/** Undefined when the record cannot be read. */
export function parseKnownIssues(text: string): KnownIssues | undefined {
  const state = parseSyncState(text);
  if (!state) return undefined;
  const { issues, unreadSince } = state;
  return { open: openIssues(issues), ...(unreadSince !== undefined && { unreadSince }) };
}

/** Whether any of it is from a clock that was ahead: changes until that time would be overlooked. */
export function isFromFuture({ cursor, issues }: SyncState, now: number): boolean {
  const read = [...issues.values()].map(({ updatedAt: since }) => ({ since }));
  return [cursor, ...read].some((each) => isAhead(each, now));
}

export function emptyState(repository: string): SyncState {
  return { repository, cursor: {}, issues: new Map() };
}

/** Undefined when this version has not written the text; the state then counts as lost. */
export function parseSyncState(text: string): SyncState | undefined {
  const read = stateFile.safeParse(parseJson(text));
  if (!read.success) return undefined;
  const { repository, cursor, isImporting, unreadSince, pinned, issues } = read.data;
  return {
    repository,
    cursor,
    ...(isImporting === true && { isImporting }),
    ...(unreadSince !== undefined && { unreadSince }),
    issues: new Map(Object.entries(issues).map(([number, issue]) => [Number(number), issue])),
    ...(pinned && { pinned }),
  };
}

/**
 * One line per issue, sorted, so that a diff shows what changed, and one for the etag: `.github/commit-content.sh` makes
 * no commit for that alone.
 */
export function formatSyncState(state: SyncState): string {
  const { repository, cursor, isImporting, unreadSince, pinned, issues } = state;
  const { etag, ...read } = cursor;
  const head = JSON.stringify({ version: 1, repository, isImporting, unreadSince, pinned });
  const place = JSON.stringify(read).slice(1);
  const etagLine =
    etag === undefined ? '' : `"etag":${JSON.stringify(etag)}${place === '}' ? '' : ','}\n`;
  const lines = [...issues]
    .toSorted(([one], [other]) => one - other)
    .map(([number, { digest: written, ...known }]) => {
      const { node, updatedAt, next, open, fate, kept, doubts, trusted } = known;
      const issue = { node, updatedAt, digest: written, next, open, fate, kept, doubts, trusted };
      return `"${number}":${JSON.stringify(issue)}`;
    });
  return `${head.slice(0, -1)},"cursor":{\n${etagLine}${place},"issues":{\n${lines.join(',\n')}\n}}\n`;
}
