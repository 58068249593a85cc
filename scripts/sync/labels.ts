import type { GitHubIssue } from '../../src/sources/github/answers/issue-data.ts';
import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import {
  absentLabels,
  findUnlabelledForms,
  missingLabels,
  type UnlabelledForm,
} from '../../src/sync/needed-labels.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { replyToForm } from '../../src/sync/issue-reply.ts';
import { labelAbsent, type SyncOutcome } from '../../src/sync/outcome.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchAlone } from '../github/histories.ts';
import { createLabel, listLabels } from '../github/write.ts';
import { sendReply } from './send-reply.ts';

/**
 * Answers issues from forms whose label GitHub dropped because the repository does not have it; creates missing labels
 * then, and at a first sync.
 * @returns how many comments were written
 */
export async function updateLabels(
  client: GitHubClient,
  others: readonly GitHubIssue[],
  { settings, now, isFirst }: { settings: GitHubSettings; now: Instant; isFirst: boolean },
): Promise<number> {
  const forms = findUnlabelledForms(others, settings, now);
  if (!client.hasToken || (!isFirst && forms.length === 0)) return 0;
  await createMissingLabels(client, settings);
  return answerForms(client, forms, settings);
}

/**
 * Creates what is missing of the labels that put issues on the page.
 * @throws `GitHubLimitError`; any other failure is a warning, for an issue with a label needs none created
 */
async function createMissingLabels(client: GitHubClient, settings: GitHubSettings): Promise<void> {
  try {
    for (const label of missingLabels(settings, await listLabels(client))) {
      await createLabel(client, label);
    }
  } catch (error) {
    if (!(error instanceof GitHubError) || error instanceof GitHubLimitError) throw error;
    client.warn(`The labels that put issues on the page could not be created: ${error.message}`);
  }
}

/**
 * Notes the labels that make an issue an incident and that the repository does not have, for they may have been renamed.
 * @param isSeen whether an issue was seen to carry one
 */
export async function noteMissingLabels(
  client: GitHubClient,
  settings: GitHubSettings,
  outcome: SyncOutcome,
  isSeen: boolean,
): Promise<void> {
  const { incident } = settings.labels;
  if (isSeen && (outcome.isUnchanged || incident.length === 1)) return;
  const absent = absentLabels(incident, await listLabels(client));
  if (absent.length === incident.length && !isSeen) outcome.absent.push(...absent.slice(0, 1));
  else for (const label of absent) outcome.warnings.push(labelAbsent(label));
}

/** Says on each issue that a form made that its label is missing, once. @returns how many comments were written */
async function answerForms(
  client: GitHubClient,
  forms: readonly UnlabelledForm[],
  settings: GitHubSettings,
): Promise<number> {
  let count = 0;
  for (const { issue, label } of forms) {
    client.warn(
      `Issue #${issue.number} has the form's headings and no label "${label}", so the page does not show it.`,
    );
    if (!settings.problemComment) continue;
    const history = await fetchAlone(client, issue);
    if (history) count += await sendReply(client, replyToForm(history, label, settings));
  }
  return count;
}
