import type { Incident } from '../../../src/model/reports/incident.ts';
import { GitHubError } from '../../../src/sources/github/answers/failure.ts';
import { printError } from '../../cli/print.ts';
import { githubFromEnvironment, hasGitHub } from '../../github/from-environment.ts';
import { fetchReminders } from '../../github/reminders.ts';
import { createComment } from '../../github/write.ts';

/** Comments on the issue of an incident: the one that it came from, or the one that reminders have opened. */
export async function commentOnIssue(
  incident: Incident,
  body: string,
): Promise<
  | { readonly kind: 'told'; readonly issue: number }
  | { readonly kind: 'untold'; readonly reason: string }
> {
  if (!hasGitHub()) {
    return {
      kind: 'untold',
      reason: 'Nobody was notified on GitHub: GITHUB_TOKEN and GITHUB_REPOSITORY are not both set.',
    };
  }
  const warnings: string[] = [];
  try {
    const client = await githubFromEnvironment(undefined, warnings);
    const issue = incident.issue ?? (await fetchReminders(client, incident)).issue;
    if (issue === undefined) return { kind: 'untold', reason: 'The incident has no issue.' };
    await createComment(client, issue, body);
    return { kind: 'told', issue };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { kind: 'untold', reason: error.message };
  } finally {
    for (const warning of warnings) printError(warning);
  }
}
