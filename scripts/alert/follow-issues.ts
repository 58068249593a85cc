import type { RoutePlan } from '../../src/alerting/plan.ts';
import { wordingOf } from '../../src/alerting/report-wording.ts';
import type { Content } from '../../src/model/content.ts';
import { defaultGitHubSettings } from '../../src/model/page/github-settings.ts';
import { isTold } from '../../src/probes/probe-incidents.ts';
import { readRota } from '../../src/sources/folder/settings/read-rota.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { parseSuspicions, suspicionsFile } from '../../src/sources/suspicions/suspicions-file.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import type { Sighting } from '../../src/suspicions/next-suspicion.ts';
import { componentName } from '../../src/views/components/component-index.ts';
import { alertReportMessages } from '../../src/views/messages/alert-report-messages.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { printError } from '../cli/print.ts';
import { githubFromEnvironment, hasGitHub } from '../github/from-environment.ts';
import type { State, StateFiles } from '../state/state.ts';
import { followIssues, hasIssues } from '../suspicions/follow-issues.ts';

/** What alerts say together, and where what becomes of it is remembered. */
export interface AlertsFollowed {
  readonly folder: string;
  readonly content: Content;
  readonly templates: readonly Template[];
  readonly plans: readonly RoutePlan[];
  readonly state: State;
  readonly files: StateFiles;
  readonly now: number;
}

/** Opens and follows the issues of what alerts suspect. `none` where there are none, so that files take their place. */
export async function followAlertIssues(
  followed: AlertsFollowed,
): Promise<'none' | 'unseen' | 'seen'> {
  if (!hasGitHub()) return 'none';
  const { folder, content, plans, files, now } = followed;
  const known = parseSuspicions(files.get(suspicionsFile));
  const isNeeded =
    plans.some((plan) => plan.state.kind === 'wrong') ||
    [...known.values()].some(
      ({ source, endedAt, owed }) =>
        source === 'alert' && (endedAt === undefined || owed.length > 0),
    );
  const warnings: string[] = [];
  try {
    if (!isNeeded) return 'unseen';
    const client = await githubFromEnvironment(undefined, warnings);
    if (!(await hasIssues(client))) return 'none';
    const isSeen = await followIssues(
      plans.map((plan) => toSighting(plan, followed)),
      files,
      {
        ...followed,
        client,
        settings: content.page.github ?? defaultGitHubSettings,
        rota: readRota(folder, now).rota,
        timeZone: content.page.timeZone,
        isTold: (component) => isTold(component, followed),
      },
    );
    return isSeen ? 'seen' : 'unseen';
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    printError(`${error.message} The next run tries again.`);
    return 'unseen';
  } finally {
    for (const warning of warnings) printError(warning);
  }
}

function toSighting(
  { key, route, state }: RoutePlan,
  { content, templates }: AlertsFollowed,
): Sighting {
  const { messages, time } = createPageContext(content.page);
  const words = alertReportMessages(messages.language);
  const template = templates.find(({ id }) => id === route.template);
  const name = componentName(route.component, content);
  const { title, status, opened } = wordingOf(route, template, { name }, words, time);
  const { again, monitoring, resolved } = words;
  return {
    source: 'alert',
    id: key,
    components: [{ id: route.component, status }],
    state,
    publishAfterMs: route.publishAfterMs,
    isForMaintainers: false,
    words: { title, opened: opened(undefined), again, monitoring, resolved },
    quietMs: route.quietMs,
  };
}
