import { msPerDay, type Instant } from '../model/time/instant.ts';
import type { GitHubRepository, GitHubWorkflow } from '../sources/github/answers/workflows.ts';

/** After this time without activity GitHub disables the schedules of public repositories. */
const longestQuietDays = 60;
/** From this age on, a failure to keep the schedules enabled is reported. */
const warnedAfterDays = 45;

export interface ClockPlan {
  /** Workflows to enable (again). */
  readonly enable: readonly GitHubWorkflow[];
  /** Workflows to start. */
  readonly start: GitHubWorkflow | undefined;
  /** Workflows that a person has disabled, and those that do not exist. */
  readonly warnings: readonly string[];
}

/**
 * What the clock workflow does each time it runs. Whatever a person disabled stays disabled.
 * @param scheduled the files in `.github/workflows` that have a schedule
 */
export function planClock(
  workflows: readonly GitHubWorkflow[],
  scheduled: readonly string[],
): ClockPlan {
  const publish = workflows.find(({ file }) => file === 'publish.yml');
  const ours = workflows.filter(({ file }) => scheduled.includes(file) || file === 'publish.yml');
  const off = ours.filter(({ state }) => state === 'disabled_manually');
  return {
    // A workflow without a schedule is not disabled for being quiet.
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
 * What a person should know when schedules could not be kept enabled.
 * @param reason GitHub's
 */
export function judgeFailedRenewal(
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
