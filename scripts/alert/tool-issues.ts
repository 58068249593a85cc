import { readAlertRules } from '../../src/sources/folder/settings/read-alerts.ts';
import { parseToolIssue } from '../../src/sources/alerts/tool-issue.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { msPerDay } from '../../src/model/time/instant.ts';
import { formatAlertRun } from '../../src/views/tools/alert-messages.ts';
import { ContentError } from '../cli/run.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchIssuesOf } from '../github/issues.ts';
import { openState } from '../state/open-state.ts';
import { StateError } from '../state/state.ts';

/** An issue that has been closed for longer was dealt with by an earlier run. */
const closedMs = 7 * msPerDay;

/**
 * Treats the issues that tools open by themselves as alerts, if `alerts.yml` names their authors. A failure stops nothing.
 * @returns a line for each result or failure
 */
export async function takeToolIssues({
  content: folder,
  state,
  client,
  now,
  isDry,
}: {
  readonly content: string;
  readonly state: string | undefined;
  readonly client: GitHubClient;
  readonly now: number;
  readonly isDry: boolean;
}): Promise<string[]> {
  const sources = readAlertRules(folder, undefined, undefined).rules?.issues ?? [];
  if (sources.length === 0) return [];
  const { runAlerts } = await import('./run-alerts.ts');
  try {
    const alerts = [];
    for (const source of sources) {
      const issues = await fetchIssuesOf(client, source.login, now - closedMs);
      alerts.push(...issues.flatMap((issue) => parseToolIssue(issue, source, now)));
    }
    if (alerts.length === 0) return [];
    const place = await openState(state, folder);
    const { reports, files } = await runAlerts({ folder, state: place, alerts, now, isDry });
    const told = reports.filter(({ did }) => did !== 'unchanged');
    return told.length === 0 ? [] : formatAlertRun(told, files, { due: false, 'dry-run': isDry });
  } catch (error) {
    const isExpected = [ContentError, StateError, GitHubError].some(
      (kind) => error instanceof kind,
    );
    if (!isExpected) throw error;
    return [error instanceof Error ? error.message : String(error)];
  }
}
