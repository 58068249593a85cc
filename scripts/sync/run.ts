import { digestOf } from '../../src/model/digest.ts';
import { flattenComponents } from '../../src/model/components/component.ts';
import {
  defaultGitHubSettings,
  type GitHubSettings,
} from '../../src/model/page/github-settings.ts';
import { advanceCursor } from '../../src/sources/github/answers/cursor.ts';
import type { GitHubHistory, GitHubIssue } from '../../src/sources/github/answers/issue-data.ts';
import { recordOf, rememberUnread } from '../../src/sync/issue-record.ts';
import {
  isFromFuture,
  openIssues,
  type SyncedIssue,
  type SyncState,
} from '../../src/sources/sync/state.ts';
import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubClient } from '../github/client.ts';
import { isAskedAgain } from '../../src/sync/contradiction.ts';
import type { HiddenIssue } from '../../src/sync/hidden-issues.ts';
import { findDifferences } from '../../src/sync/folder-differences.ts';
import { hasText } from '../../src/sync/issue-reply.ts';
import { warnOfUnclaimed } from '../../src/sync/unlabelled-issues.ts';
import { sendReply } from './send-reply.ts';
import type { Taken } from '../../src/sync/decide-issue.ts';
import { SyncFolder } from './folder.ts';
import { fetchAgain, fetchChanges, type FetchedChanges } from './fetch-changes.ts';
import { followGone, pruneGoneIssues, refuseEmpty } from './gone-issues.ts';
import { updateLabels, noteMissingLabels } from './labels.ts';
import { pinWorstIncident } from './pin.ts';
import type { SyncOptions } from '../../src/sync/options.ts';
import { RoleLookup } from './role-lookup.ts';
import type { SyncOutcome } from '../../src/sync/outcome.ts';

/** How many files are written together: their bytes are held in memory, and recorded before they are written. */
const batchSize = 25;

/** One sync: fetch, decide, write, batch by batch. A finished batch stays finished when a later one fails. */
export class SyncRun {
  readonly #client: GitHubClient;
  readonly #options: SyncOptions;
  readonly #settings: GitHubSettings;
  readonly #labels: readonly string[];
  readonly #folder: SyncFolder;
  readonly #outcome: SyncOutcome;
  readonly #issues: Map<number, SyncedIssue>;
  readonly #roles: RoleLookup;
  readonly #isFirst: boolean;
  readonly #takenAt = new Map<number, number>();
  #pending: GitHubIssue[] = [];
  #state: SyncState;

  constructor(client: GitHubClient, options: SyncOptions, outcome: SyncOutcome) {
    this.#client = client;
    this.#options = options;
    this.#outcome = outcome;
    this.#settings = options.page.github ?? defaultGitHubSettings;
    this.#labels = [this.#settings.labels.incident, this.#settings.labels.maintenance].flat();
    this.#roles = new RoleLookup(client, this.#settings);
    this.#folder = new SyncFolder(options.content);
    this.#state = this.#folder.readState(client.repository);
    this.#issues = new Map(this.#state.issues);
    this.#isFirst = this.#state.isImporting ?? this.#state.cursor.since === undefined;
    if (this.#isFirst) this.#state = { ...this.#state, isImporting: true };
    if (isFromFuture(this.#state, this.#options.now)) {
      client.warn('The record says that issues of the future are read; all are read again.');
      this.#remember({});
    }
  }

  /**
   * @throws `GitHubError` after what was fetched before is written and remembered
   * @throws `UsageError` when going on would be a mistake
   */
  async run(): Promise<void> {
    const { dryRun } = this.#options;
    if (!dryRun) this.#folder.removeDrafts();
    const fetched = await this.#fetchChanges();
    const { isUnchanged, isEmpty, areLabelled, gone, others, etag } = fetched;
    const list = { ...fetched.list, labels: this.#labels };
    for (const number of gone) this.#issues.delete(number);
    this.#outcome.isUnchanged = isUnchanged;
    if (isEmpty) refuseEmpty(this.#folder, this.#options);
    this.#outcome.warnings.push(...warnOfUnclaimed(others, this.#options.page));
    try {
      await this.#takeIn(fetched);
      if (!isUnchanged) await followGone(this.#client, list, this.#folder, this.#issues);
      const { unreadSince: __, ...read } = this.#state;
      this.#state = read;
      this.#outcome.isRead = true;
      if (this.#options.prune)
        pruneGoneIssues(this.#folder, this.#issues, this.#options, this.#outcome);
      if (!this.#options.dryRun) {
        const how = { settings: this.#settings, now: this.#options.now, isFirst: this.#isFirst };
        this.#outcome.comments += await updateLabels(this.#client, others, how);
      }
      const isSeen = areLabelled || this.#folder.index.size === 0;
      await noteMissingLabels(this.#client, this.#settings, this.#outcome, isSeen);
      this.#remember({ ...this.#state.cursor, ...(etag !== undefined && { etag }) });
      const { isImporting: _, ...state } = this.#state;
      this.#state = state;
      await this.#pin();
    } finally {
      this.#outcome.setRecord(this.#issues, this.#folder.index);
      if (!dryRun) this.#outcome.hidden.push(...(await this.#findHidden()));
      this.#save();
    }
  }

  /** With `--full`, `--force` or `--prune` the whole list is needed, and what is pending is told from it here. */
  async #fetchChanges(): Promise<FetchedChanges> {
    const { full, force, prune: isPruned } = this.#options;
    const differences = findDifferences(this.#issues, (number) => this.#folder.find(number));
    for (const path of force ? [] : differences.edited.values()) this.#outcome.addKept(path);
    this.#outcome.missing.push(...differences.lost);
    return fetchChanges(this.#client, {
      labels: this.#labels,
      cursor: this.#state.cursor,
      isWhole: full || force || isPruned,
      issues: this.#issues,
      ...{ full, force, differences },
    });
  }

  async #findHidden(): Promise<HiddenIssue[]> {
    const { page, now } = this.#options;
    if (openIssues(this.#issues).length === 0) return [];
    const { findHiddenIssues } = await import('../../src/sync/hidden-issues.ts');
    const components = flattenComponents(page.components);
    return findHiddenIssues(this.#issues, (each) => this.#folder.find(each), { components, now });
  }

  async #takeIn({ histories, pending, open, count }: FetchedChanges): Promise<void> {
    this.#pending = [...pending];
    let batch: Taken[] = [];
    let done = 0;
    try {
      for await (const told of histories) {
        const history = await this.#confirm(told);
        await this.#roles.prepare(history);
        batch.push(await this.#decide(history));
        done += 1;
        this.#options.onProgress?.(done, count);
        if (batch.length < batchSize) continue;
        const full = batch;
        batch = [];
        await this.#write(full);
      }
    } catch (error) {
      // The error is rethrown; what was written before it stays.
      if (error instanceof GitHubError) {
        const unread = open.filter(({ number }) => !this.#takenAt.has(number));
        rememberUnread(this.#issues, unread, this.#settings);
        await this.#write(batch, error instanceof GitHubLimitError);
      }
      throw error;
    }
    await this.#write(batch);
  }

  /** Fetches a history once more that contradicts itself. */
  async #confirm(history: GitHubHistory): Promise<GitHubHistory> {
    const { number } = history.issue;
    if (!isAskedAgain(history, this.#issues.get(number))) return history;
    return (await fetchAgain(this.#client, number)) ?? history;
  }

  /** What reads texts is loaded only when there is one to read. */
  async #decide(told: GitHubHistory): Promise<Taken> {
    const { decideAndPlan } = await import('../../src/sync/decide-issue.ts');
    return decideAndPlan(told, this.#issues.get(told.issue.number), this.#folder, {
      ...this.#options,
      ...{ settings: this.#settings, roles: this.#roles.roles, isFirst: this.#isFirst },
    });
  }

  async #write(batch: readonly Taken[], isLimited = false): Promise<void> {
    const { dryRun, page } = this.#options;
    for (const { history, plan } of batch) {
      if (plan?.kind === 'written') this.#intend(history.issue, digestOf(plan.text));
    }
    if (batch.length > 0) this.#save();
    for (const taken of batch) {
      const { history, decision, plan } = taken;
      this.#outcome.add(history.issue, decision, plan, (file) => this.#folder.read(file));
      if (!dryRun && plan?.kind === 'written') this.#folder.carryOut(plan, history.issue.number);
      if (!dryRun && plan && decision.kind === 'report' && !page.isLogOff) {
        this.#folder.log(plan.path, decision.logEntries);
      }
      this.#recordIssue(taken);
    }
    // A limit on comments delays no report; an issue whose reply failed, and all after it, are processed again.
    let isHeld = false;
    for (const { history, reply } of batch) {
      isHeld ||= isLimited && reply !== undefined && hasText(reply);
      if (isHeld) continue;
      if (reply) this.#outcome.comments += await sendReply(this.#client, reply);
      this.#advance(history.issue.number, history.readAt);
    }
  }

  /** Advances the cursor; open issues are processed first, but the cursor only moves past what has been processed. */
  #advance(number: number, readAt: number): void {
    this.#takenAt.set(number, readAt);
    for (;;) {
      const [next] = this.#pending;
      const takenAt = next && this.#takenAt.get(next.number);
      if (!next || takenAt === undefined) return;
      this.#pending.shift();
      this.#remember(advanceCursor(this.#state.cursor, next, takenAt));
    }
  }

  #intend({ number, nodeId, updatedAt }: GitHubIssue, next: string): void {
    const known = this.#issues.get(number) ?? { node: nodeId, updatedAt };
    this.#issues.set(number, { ...known, next });
  }

  #recordIssue({ history, decision, plan, doubts, trusted, isReopened }: Taken): void {
    const { number } = history.issue;
    const record = recordOf(history.issue, decision, plan, {
      known: this.#issues.get(number),
      hasFile: this.#folder.index.has(number),
      doubts,
      trusted,
      isReopened,
    });
    if (record) this.#issues.set(number, record);
    else this.#issues.delete(number);
  }

  async #pin(): Promise<void> {
    if (this.#options.dryRun || !this.#settings.pinWorstIncident) return;
    const { pinned: before, ...rest } = this.#state;
    const { pinned, warning } = await pinWorstIncident(this.#client, this.#issues, before);
    if (warning !== undefined) this.#client.warn(warning);
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
