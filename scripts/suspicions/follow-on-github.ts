import { defaultGitHubSettings } from '../../src/model/page/github-settings.ts';
import type { Content } from '../../src/model/content.ts';
import { readRota } from '../../src/sources/folder/settings/read-rota.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { parseSuspicions, suspicionsFile } from '../../src/sources/suspicions/suspicions-file.ts';
import type { Sighting } from '../../src/suspicions/next-suspicion.ts';
import { printError } from '../cli/print.ts';
import { githubFromEnvironment, hasGitHub } from '../github/from-environment.ts';
import type { State, StateFiles } from '../state/state.ts';
import { followIssues, hasIssues } from './follow-issues.ts';

/** The source of the suspicions, and the state in which they are remembered. */
interface Followed {
  readonly source: Sighting['source'];
  readonly folder: string;
  readonly content: Content;
  readonly state: State;
  readonly files: StateFiles;
  readonly now: number;
}

/**
 * Follows the issues of a source's suspicions, if there are any. A failure of GitHub is printed and stops nothing.
 * @returns `none` where there are no issues, so that files take their place; otherwise whether readers get to see
 * something else
 */
export async function followOnGitHub(
  sightings: readonly Sighting[],
  followed: Followed,
): Promise<'none' | 'unseen' | 'seen'> {
  if (!hasGitHub()) return 'none';
  const { source, folder, content, files, now } = followed;
  const known = [...parseSuspicions(files.get(suspicionsFile)).values()];
  const isNeeded =
    sightings.some(({ state }) => state.kind === 'wrong') ||
    known.some(
      (each) => each.source === source && (each.endedAt === undefined || each.owed.length > 0),
    );
  if (!isNeeded) return 'unseen';
  const warnings: string[] = [];
  try {
    const client = await githubFromEnvironment(undefined, warnings);
    if (!(await hasIssues(client))) return 'none';
    const isSeen = await followIssues(sightings, files, {
      ...followed,
      client,
      settings: content.page.github ?? defaultGitHubSettings,
      rota: readRota(folder, now).rota,
      timeZone: content.page.timeZone,
    });
    return isSeen ? 'seen' : 'unseen';
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    printError(`${error.message} The next run tries again.`);
    return 'unseen';
  } finally {
    for (const warning of warnings) printError(warning);
  }
}
