import { isDeepStrictEqual } from 'node:util';

import { onDutyAt, escalationAt, type Rota } from '../../src/model/duty/rota.ts';
import type { Content } from '../../src/model/content.ts';
import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import { suspicionKey, type Suspicion } from '../../src/model/suspicions/suspicion.ts';
import { toIssueLook, type IssueLook } from '../../src/sources/github/reports/suspicion-issue.ts';
import {
  formatSuspicions,
  parseSuspicions,
  suspicionsFile,
} from '../../src/sources/suspicions/suspicions-file.ts';
import {
  isAbandoned,
  isSeenByReaders,
  needsLook,
  nextSuspicion,
  suspectedBy,
  withDecided,
  type Sighting,
} from '../../src/suspicions/next-suspicion.ts';
import { isReported } from '../../src/suspicions/reported-component.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchAlone } from '../github/histories.ts';
import { fetchIssue } from '../github/issues.ts';
import type { State, StateFiles } from '../state/state.ts';
import { actOnIssue, type IssueWriter } from './act-on-issue.ts';

/** What following suspicions on GitHub needs. */
export interface Follower {
  readonly client: GitHubClient;
  readonly state: State;
  readonly settings: GitHubSettings;
  readonly rota: Rota | undefined;
  readonly timeZone: string;
  readonly content: Content;
  readonly now: number;
}

/**
 * Acts on suspicions on GitHub: opens issues, confirms, comments, closes. Each step is claimed in the state before, and
 * repeated in the next round if it failed. A source without a sighting is left alone.
 * @param files the state as it was read last
 * @returns whether the change is visible to readers
 * @throws GitHubError when GitHub could not be asked; what was claimed is done by a later round
 */
export async function followIssues(
  sightings: readonly Sighting[],
  files: StateFiles,
  follower: Follower,
): Promise<boolean> {
  const { state, now } = follower;
  const byKey = new Map(sightings.map((each) => [suspicionKey(each), each]));
  const decided = await decide(byKey, parseSuspicions(files.get(suspicionsFile)), follower);
  if (decided.size === 0) return false;
  const write = (
    edit: (all: ReturnType<typeof parseSuspicions>) => ReadonlyMap<string, Suspicion>,
  ) =>
    state.change((each) => {
      const all = parseSuspicions(each.get(suspicionsFile));
      return new Map(each).set(suspicionsFile, formatSuspicions(edit(all)));
    });
  const written = await write((all) => withDecided(all, decided, now));
  const after = parseSuspicions(written.get(suspicionsFile));
  const writer: IssueWriter = {
    ...follower,
    onDuty: onDuty(follower),
    sightings: byKey,
    record: async (key, edit) => {
      await write((all) => {
        const suspicion = all.get(key);
        return suspicion ? new Map(all).set(key, edit(suspicion)) : all;
      });
    },
  };
  let isSeen = false;
  for (const [key, { from, to }] of decided) {
    // Another run was first.
    if (!to || !isDeepStrictEqual(after.get(key), to)) continue;
    isSeen ||= isSeenByReaders(from, to);
    if (to.owed.length > 0 && to.claimedAt === now)
      await actOnIssue(key, to, writer, (from?.owed.length ?? 0) > 0);
  }
  return isSeen;
}

/** The suspicions that change, claimed for this run where something is to be done on GitHub. */
async function decide(
  sightings: ReadonlyMap<string, Sighting>,
  known: ReadonlyMap<string, Suspicion>,
  follower: Follower,
): Promise<Map<string, { from: Suspicion | undefined; to: Suspicion | undefined }>> {
  const { now } = follower;
  const decided = new Map<string, { from: Suspicion | undefined; to: Suspicion | undefined }>();
  const current = new Map(known);
  for (const [key, sighting] of sightings) {
    const from = known.get(key);
    const look =
      from && needsLook(from, sighting, now) ? await fetchLook(from, follower) : undefined;
    const others = suspectedBy(current, key);
    const to = nextSuspicion(from, sighting, {
      now,
      look,
      isReported: sighting.components.some(({ id }) => isReported(id, follower) || others.has(id)),
    });
    const claimed = to && isAbandoned(to, now) ? { ...to, claimedAt: now } : to;
    if (claimed === from) continue;
    decided.set(key, { from, to: claimed });
    if (claimed) current.set(key, claimed);
  }
  return decided;
}

async function fetchLook(suspicion: Suspicion, { client, settings }: Follower): Promise<IssueLook> {
  const found = await fetchIssue(client, suspicion.issue!);
  const history = found.kind === 'here' ? await fetchAlone(client, found.issue) : undefined;
  return history
    ? toIssueLook(history, suspicion, settings)
    : { isOpen: false, confirmedAt: undefined, hasPersonPosted: false };
}

/** The people who are present; when nobody is, the first of the rota. */
function onDuty({ rota, now }: Follower): string[] {
  if (!rota) return [];
  const present = onDutyAt(rota, now);
  return (present.length > 0 ? present : escalationAt(rota, now).slice(0, 1)).map(
    ({ github }) => github,
  );
}

/** Whether the repository takes issues. @throws GitHubError when GitHub could not be asked */
export async function hasIssues(client: GitHubClient): Promise<boolean> {
  const what = `the repository ${client.repository}`;
  const { data } = await client.ask({ path: '', what });
  if (typeof data !== 'object' || data === null) {
    throw new GitHubError('unexpected-shape', `GitHub does not describe ${what}.`);
  }
  return !('has_issues' in data) || data.has_issues !== false;
}
