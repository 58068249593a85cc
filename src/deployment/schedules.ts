import { msPerDay, type Instant } from '../model/time/instant.ts';
import type { GitHubRepository, GitHubWorkflow } from '../sources/github/answers/workflows.ts';

/** After so much time without activity GitHub switches schedules of public repositories off. */
const longestQuietDays = 60;
/** From when on it is said aloud that this cannot be helped. */
const warnedAfterDays = 45;

export interface ClockPlan {
  /** To be switched on (again). */
  readonly enable: readonly GitHubWorkflow[];
  /** To be started. */
  readonly start: GitHubWorkflow | undefined;
  /** What a person has switched off, and what is not there. */
  readonly warnings: readonly string[];
}

/**
 * What is to be done whenever the clock strikes. What a person switched off stays off.
 * @param scheduled the files in `.github/workflows` that have a schedule.
 */
export function planClock(
  workflows: readonly GitHubWorkflow[],
  scheduled: readonly string[],
): ClockPlan {
  const publish = workflows.find(({ file }) => file === 'publish.yml');
  const ours = workflows.filter(({ file }) => scheduled.includes(file) || file === 'publish.yml');
  const off = ours.filter(({ state }) => state === 'disabled_manually');
  return {
    // One that has no schedule grows no older by being quiet.
    enable: ours.filter(
      ({ file, state }) =>
        state !== 'disabled_manually' && (state !== 'active' || scheduled.includes(file)),
    ),
    start: off.some(({ file }) => file === 'publish.yml') ? undefined : publish,
    warnings: [
      ...off.map(
        ({ file }) =>
          `${file} was switched off by hand. Actions, ${file}, Enable workflow switches it on.`,
      ),
      ...(publish ? [] : ['There is no publish.yml, so nothing is published.']),
    ],
  };
}

/**
 * What it means that schedules could not be kept on.
 * @param reason GitHub's.
 */
export function judgeUnhealed(
  { pushedAt, isPrivate }: Pick<GitHubRepository, 'pushedAt' | 'isPrivate'>,
  files: readonly string[],
  reason: string,
  now: Instant,
): { readonly level: 'warning' | 'error'; readonly text: string } {
  const quietDays = Math.floor((now - pushedAt) / msPerDay);
  const left = longestQuietDays - quietDays;
  const cure =
    'Give the job "actions: write" (clock.yml has it), or make any commit, which begins the days anew.';
  const text = `The schedule of ${files.join(', ')} could not be renewed: ${reason}`;
  if (isPrivate) return { level: 'warning', text: `${text} ${cure}` };
  const when =
    left > 0
      ? `GitHub switches it off in ${left} ${left === 1 ? 'day' : 'days'} unless something happens in the repository.`
      : 'GitHub may switch it off any day.';
  return {
    level: quietDays >= warnedAfterDays ? 'error' : 'warning',
    text: `${text} ${when} ${cure}`,
  };
}
