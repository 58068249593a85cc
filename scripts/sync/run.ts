import { digestOf } from '../../src/model/digest.ts';
import {
  defaultGitHubSettings,
  type GitHubSettings,
} from '../../src/model/page/github-settings.ts';
import type { Page } from '../../src/model/page/page.ts';
import { advanceCursor } from '../../src/sources/github/answers/cursor.ts';
import type { GitHubHistory, GitHubIssue } from '../../src/sources/github/answers/data.ts';
import { decideIssue, type IssueDecision } from '../../src/sources/github/reports/decision.ts';
import { recordOf } from '../../src/sync/record.ts';
import { planFile, type FilePlan } from '../../src/sync/plan.ts';
import type { SyncedIssue, SyncState } from '../../src/sources/sync/state.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import { fetchChangedIssues, type ChangedIssues } from '../github/issues.ts';
import { fetchHistories } from '../github/histories.ts';
import type { GitHubClient } from '../github/client.ts';
import { createSite } from '../../src/views/site.ts';
import { isWanted } from '../../src/sync/gone.ts';
import { hasText, replyTo, type IssueReply } from '../../src/sync/reply.ts';
import { sendReply } from './comments.ts';
import { SyncFolder } from './folder.ts';
import { followGone, prune } from './gone.ts';
import { pinWorstIncident } from './pin.ts';
import { RoleBook } from './roles.ts';
import type { SyncOutcome } from '../../src/sync/outcome.ts';

export interface SyncOptions {
  readonly content: string;
  readonly page: Page;
  readonly dryRun: boolean;
  /** Ask for every issue again. */
  readonly full: boolean;
  /** Take the issue's side over an edit by hand. */
  readonly force: boolean;
  /** Remove the files of issues that are gone. */
  readonly prune: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How many issues are written in one go; their bytes are held in memory and announced in the record before. */
const batchSize = 25;

interface Taken {
  readonly history: Pick<GitHubHistory, 'issue' | 'readAt'>;
  readonly decision: IssueDecision;
  readonly plan: FilePlan | undefined;
  readonly reply: IssueReply | undefined;
}

/** One sync: fetch, decide, write, batch by batch. What is finished stays finished, whatever comes after. */
export class SyncRun {
  readonly #client: GitHubClient;
  readonly #options: SyncOptions;
  readonly #settings: GitHubSettings;
  readonly #folder: SyncFolder;
  readonly #outcome: SyncOutcome;
  readonly #issues: Map<number, SyncedIssue>;
  readonly #roles: RoleBook;
  readonly #isFirst: boolean;
  #state: SyncState;

  constructor(client: GitHubClient, options: SyncOptions, outcome: SyncOutcome) {
    this.#client = client;
    this.#options = options;
    this.#outcome = outcome;
    this.#settings = options.page.github ?? defaultGitHubSettings;
    this.#roles = new RoleBook(client, this.#settings);
    this.#folder = new SyncFolder(options.content);
    this.#state = this.#folder.readState(client.repository);
    this.#issues = new Map(this.#state.issues);
    this.#isFirst = this.#state.isImporting ?? this.#state.cursor.since === undefined;
    if (this.#isFirst) this.#state = { ...this.#state, isImporting: true };
  }

  /**
   * @throws `GitHubError` after what was fetched before is written and remembered
   * @throws `UsageError` when going on would be a mistake
   */
  async run(): Promise<void> {
    const { dryRun } = this.#options;
    if (!dryRun) this.#folder.removeDrafts();
    const changed = await this.#list();
    if (changed.unchanged) {
      this.#outcome.isUnchanged = true;
      return;
    }
    this.#checkEmpty(changed);
    const wanted = changed.issues.filter((issue) =>
      isWanted(issue, this.#issues.get(issue.number), this.#state.cursor, this.#options),
    );
    try {
      await this.#takeIn(wanted);
      await followGone(this.#client, changed, this.#folder, this.#issues);
      if (this.#options.prune) prune(this.#folder, this.#issues, this.#options, this.#outcome);
      const { etag } = changed;
      this.#remember({ ...this.#state.cursor, ...(etag !== undefined && { etag }) });
      const { isImporting: _, ...state } = this.#state;
      this.#state = state;
      await this.#pin();
    } finally {
      this.#outcome.setRecord(this.#issues, this.#folder.index);
      this.#save();
    }
  }

  /** With `--full`, `--force` or `--prune` the whole list is needed, and what is pending is told from it here. */
  async #list(): Promise<ChangedIssues> {
    const { incident, maintenance } = this.#settings.labels;
    const { full, force, prune: isPruned } = this.#options;
    const cursor = full || force || isPruned ? {} : this.#state.cursor;
    return fetchChangedIssues(this.#client, { ...cursor, labels: [incident, maintenance] });
  }

  #checkEmpty({ listed }: Extract<ChangedIssues, { unchanged: false }>): void {
    const files = this.#folder.index.size;
    if (listed.size > 0 || files === 0 || this.#options.force) return;
    throw new UsageError(
      `GitHub lists no issue at all, but ${files} files in ${this.#options.content} come from issues. Nothing was changed. If that is right, run it with --force.`,
    );
  }

  async #takeIn(issues: readonly GitHubIssue[]): Promise<void> {
    let batch: Taken[] = [];
    let done = 0;
    try {
      for await (const history of fetchHistories(this.#client, issues)) {
        await this.#roles.prepare(history);
        batch.push(this.#decide(history));
        done += 1;
        this.#options.onProgress?.(done, issues.length);
        if (batch.length < batchSize) continue;
        const full = batch;
        batch = [];
        await this.#write(full);
      }
    } catch (error) {
      // The error is thrown on; what came before it is whole and stays.
      if (error instanceof GitHubError) await this.#write(batch, error instanceof GitHubLimitError);
      throw error;
    }
    await this.#write(batch);
  }

  #decide(history: GitHubHistory): Taken {
    const { issue, readAt } = history;
    const { page, force, dryRun } = this.#options;
    const context = {
      settings: this.#settings,
      components: page.components,
      roles: this.#roles.roles,
      messages: createSite(page).messages,
    };
    const decision = decideIssue(history, context);
    const known = this.#issues.get(issue.number);
    const plan =
      decision.kind === 'report'
        ? planFile({
            report: decision,
            history,
            found: this.#folder.find(issue.number, decision.path),
            known,
            read: (file) => this.#folder.read(file),
            force,
            context,
          })
        : undefined;
    return {
      history: { issue, readAt },
      decision,
      plan,
      reply: dryRun
        ? undefined
        : replyTo(history, decision, plan, {
            page,
            settings: this.#settings,
            isFirst: this.#isFirst,
          }),
    };
  }

  async #write(batch: readonly Taken[], isLimited = false): Promise<void> {
    const { dryRun } = this.#options;
    for (const { history, plan } of batch) {
      if (plan?.kind === 'written') this.#intend(history.issue, digestOf(plan.text));
    }
    if (batch.length > 0) this.#save();
    let isHeld = false;
    for (const taken of batch) {
      const { history, decision, plan, reply } = taken;
      this.#outcome.add(history.issue, decision, plan, (file) => this.#folder.read(file));
      if (!dryRun) this.#apply(history.issue.number, plan);
      this.#recordIssue(taken);
      // At the limit no comment would get through; the issue is taken up again, and those updated after it.
      isHeld ||= isLimited && reply !== undefined && hasText(reply);
      if (isHeld) continue;
      if (reply) this.#outcome.comments += await sendReply(this.#client, reply);
      this.#remember(advanceCursor(this.#state.cursor, history.issue, history.readAt));
    }
  }

  #intend({ number, nodeId, updatedAt }: GitHubIssue, next: string): void {
    const known = this.#issues.get(number) ?? { node: nodeId, updatedAt };
    this.#issues.set(number, { ...known, next });
  }

  #apply(number: number, plan: FilePlan | undefined): void {
    if (plan?.kind !== 'written') return;
    if (plan.detaches) this.#folder.detach(plan.detaches);
    this.#folder.write(plan.path, plan.text, number);
    if (plan.replaces !== undefined) this.#folder.remove(plan.replaces);
  }

  #recordIssue({ history, decision, plan }: Taken): void {
    const { number } = history.issue;
    const record = recordOf(history.issue, decision, plan, {
      known: this.#issues.get(number),
      hasFile: this.#folder.index.has(number),
    });
    if (record) this.#issues.set(number, record);
    else this.#issues.delete(number);
  }

  async #pin(): Promise<void> {
    if (this.#options.dryRun || !this.#settings.pinWorstIncident) return;
    const { pinned, warning } = await pinWorstIncident(
      this.#client,
      this.#issues,
      this.#state.pinned,
    );
    if (warning !== undefined) this.#client.warn(warning);
    const { pinned: _, ...rest } = this.#state;
    this.#state = { ...rest, ...(pinned && { pinned }) };
  }

  #remember(cursor: SyncState['cursor']): void {
    this.#state = { ...this.#state, cursor };
  }

  #save(): void {
    this.#state = { ...this.#state, issues: this.#issues };
    if (!this.#options.dryRun) this.#folder.writeState(this.#state);
  }
}
