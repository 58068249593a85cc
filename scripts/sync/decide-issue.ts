import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import type { Page } from '../../src/model/page/page.ts';
import { rootLanguage } from '../../src/model/reports/translation.ts';
import type { Suspicion } from '../../src/model/suspicions/suspicion.ts';
import type { GitHubHistory } from '../../src/sources/github/answers/issue-data.ts';
import { decideIssue, type IssueDecision } from '../../src/sources/github/reports/decision.ts';
import type { Roles } from '../../src/sources/github/reports/trust.ts';
import type { SyncedIssue } from '../../src/sources/sync/state.ts';
import { doubtsOf, mustWait, withWorseAnswer } from '../../src/sync/contradiction.ts';
import { trustedCommenters, withEarlierTrust } from '../../src/sync/earlier-trust.ts';
import { planFile, type FilePlan } from '../../src/sync/file-plan.ts';
import { replyTo, type IssueReply } from '../../src/sync/issue-reply.ts';
import { messagesFor } from '../../src/views/messages/languages.ts';
import type { SyncFolder } from './folder.ts';

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

/** Decides what becomes of an issue, given its file in the folder and its record. */
export function decideAndPlan(
  told: GitHubHistory,
  known: SyncedIssue | undefined,
  folder: SyncFolder,
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
