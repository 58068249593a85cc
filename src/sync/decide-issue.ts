import type { GitHubSettings } from '../model/page/github-settings.ts';
import type { Page } from '../model/page/page.ts';
import { rootLanguage } from '../model/reports/translation.ts';
import type { Suspicion } from '../model/suspicions/suspicion.ts';
import type { GitHubHistory } from '../sources/github/answers/issue-data.ts';
import { decideIssue, type IssueDecision } from '../sources/github/reports/decision.ts';
import type { Roles } from '../sources/github/reports/trust.ts';
import type { SyncedIssue } from '../sources/sync/state.ts';
import { doubtsOf, mustWait, withWorseAnswer } from './contradiction.ts';
import { trustedCommenters, withEarlierTrust } from './earlier-trust.ts';
import { planFile, type FilePlan } from './file-plan.ts';
import { replyTo, type IssueReply } from './issue-reply.ts';
import type { FoundFile } from './synced-file.ts';
import { messagesFor } from '../views/messages/languages.ts';

/** What is to be done about an issue, with all that writing and remembering it takes. */
export interface Taken {
  readonly history: Pick<GitHubHistory, 'issue' | 'readAt'>;
  readonly decision: IssueDecision;
  readonly plan: FilePlan | undefined;
  /** The number that `doubtsOf` gives. */
  readonly doubts: number;
  /** The logins whose comments it publishes. */
  readonly trusted: readonly string[];
  /** Whether it is an incident that was opened again since it was read. */
  readonly isReopened: boolean;
  readonly reply: IssueReply | undefined;
}

/** The files of the content folder that come from issues. */
export interface SyncedFiles {
  /** Paths by the number of the issue. */
  readonly index: ReadonlyMap<number, string>;
  /** The file of an issue, or else the file at `path`. */
  find: (issue: number, path: string) => FoundFile | undefined;
  read: (path: string) => string | undefined;
}

/** Decides what becomes of an issue, given its file in the folder and its record. */
export function decideAndPlan(
  told: GitHubHistory,
  known: SyncedIssue | undefined,
  folder: SyncedFiles,
  options: {
    readonly page: Page;
    readonly settings: GitHubSettings;
    readonly roles: Roles;
    readonly isFirst: boolean;
    readonly force: boolean;
    readonly dryRun: boolean;
    readonly suspicions?: ReadonlyMap<number, Suspicion>;
  },
): Taken {
  const { page, settings, roles, isFirst, force, dryRun, suspicions } = options;
  const { issue, readAt } = told;
  const history = withEarlierTrust(withWorseAnswer(told), known, settings);
  const { components } = page;
  const messages = messagesFor(rootLanguage(page));
  const context = { settings, components, roles, messages, ...(suspicions && { suspicions }) };
  const decision = decideIssue(history, context);
  const doubts = doubtsOf(told, known);
  const plan = (): FilePlan | undefined => {
    if (decision.kind !== 'report') return undefined;
    const path = folder.index.get(issue.number);
    if (path !== undefined && mustWait(doubts, decision, known)) return { kind: 'held', path };
    const found = folder.find(issue.number, decision.path);
    const read = (file: string) => folder.read(file);
    return planFile({ report: decision, history, found, known, read, force, context });
  };
  const planned = plan();
  const isSilent = dryRun || planned?.kind === 'held';
  return {
    history: { issue, readAt },
    decision,
    plan: planned,
    doubts,
    trusted: trustedCommenters(history, settings, roles),
    isReopened:
      folder.index.get(issue.number)?.startsWith('incidents/') === true &&
      told.events.some(
        ({ kind, at }) => kind === 'reopened' && at > (known?.updatedAt ?? Infinity),
      ),
    reply: isSilent ? undefined : replyTo(history, decision, planned, { page, settings, isFirst }),
  };
}
