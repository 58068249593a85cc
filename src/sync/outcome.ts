import { isForAuthor, type IssueNote } from '../model/issue-note.ts';
import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import type { IssueDecision } from '../sources/github/reports/decision.ts';
import type { HiddenIssue } from './hidden-issues.ts';
import type { FilePlan } from './file-plan.ts';
import type { IssueFate, SyncedIssue } from '../sources/sync/state.ts';
import { toIssueNoteMessage } from '../views/tools/issue-note-messages.ts';

export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const fates: Readonly<Record<IssueFate, string>> = {
  unlabelled: 'has lost its label',
  stranger: 'is by somebody who is not trusted',
  spam: 'is locked as spam',
  missing: 'cannot be found',
  transferred: 'was transferred to another repository',
  deleted: 'was deleted',
};

const renamed =
  'If it was renamed, give it its name back, or write the new one under "labels" of "github" in page.yml.';

/** The warning about one missing label of several. */
export function labelAbsent(label: string): string {
  return `The repository has no label "${label}", so no issue that should have it reaches the page. ${renamed}`;
}

/** What a sync did, or would do with `--dry-run`. */
export class SyncOutcome {
  isUnchanged = false;
  /** Whether all that is to be read on GitHub was read. */
  isRead = false;
  comments = 0;
  unchanged = 0;
  readonly written: { readonly path: string; readonly isNew: boolean }[] = [];
  readonly kept: string[] = [];
  readonly removed: string[] = [];
  readonly warnings: string[] = [];
  readonly refused: { readonly number: number; readonly reason: IssueFate }[] = [];
  readonly notes: { readonly number: number; readonly note: IssueNote }[] = [];
  readonly unusable: number[] = [];
  readonly missing: number[] = [];
  readonly held: { readonly number: number; readonly path: string }[] = [];
  readonly hidden: HiddenIssue[] = [];
  /** Labels that would make an issue an incident, and that the repository does not have. */
  readonly absent: string[] = [];
  readonly gone: { readonly path: string; readonly number: number; readonly fate: IssueFate }[] =
    [];
  readonly #keepsChanges: boolean;
  /** Empty unless they were asked for: they hold whole files. */
  readonly changes: FileChange[] = [];

  constructor(keepsChanges: boolean) {
    this.#keepsChanges = keepsChanges;
  }

  add(
    { number }: GitHubIssue,
    decision: IssueDecision,
    plan: FilePlan | undefined,
    read: (file: string) => string | undefined,
  ): void {
    if (decision.kind === 'refused') this.refused.push({ number, reason: decision.reason });
    else for (const note of decision.notes) this.notes.push({ number, note });
    if (decision.kind === 'unusable') this.unusable.push(number);
    if (plan?.kind === 'unchanged') this.unchanged += 1;
    if (plan?.kind === 'kept') this.addKept(plan.path);
    if (plan?.kind === 'held') this.held.push({ number, path: plan.path });
    if (plan?.kind !== 'written') return;
    const { path, isNew, text, replaces, detaches } = plan;
    this.written.push({ path, isNew });
    if (replaces !== undefined) this.removed.push(replaces);
    if (!this.#keepsChanges) return;
    this.changes.push({ path, before: read(path), after: text });
    if (detaches) {
      this.changes.push({ path: detaches.path, before: read(detaches.path), after: detaches.text });
    }
  }

  /** A file that a person edited. */
  addKept(path: string): void {
    if (!this.kept.includes(path)) this.kept.push(path);
  }

  /** Whether an open issue is not on the page: the run then counts as failed. */
  get isRed(): boolean {
    return this.hidden.length > 0 || this.absent.length > 0;
  }

  /** Notes the files whose issue is gone. */
  setRecord(issues: ReadonlyMap<number, SyncedIssue>, index: ReadonlyMap<number, string>): void {
    this.gone.length = 0;
    for (const [number, { fate }] of issues) {
      const path = index.get(number);
      if (fate && path !== undefined) this.gone.push({ path, number, fate });
    }
  }

  /** One line per thing that a person should know, the summary last. */
  lines(requests: number): string[] {
    const { missing, held, hidden, absent, kept, warnings, written } = this;
    const hasNews = [missing, held, hidden, absent, kept, warnings, written].some(
      ({ length }) => length > 0,
    );
    if (this.isUnchanged && !hasNews) return [`Nothing new. ${count(requests, 'request')}.`];
    const verb = this.#keepsChanges ? 'would be written' : 'written';
    return [
      ...this.warnings.map((each) => `Warning: ${each}`),
      ...this.notes.map(({ number, note }) => {
        const level = isForAuthor(note) ? 'Issue' : 'Warning: issue';
        return `${level} #${number}: ${toIssueNoteMessage(note)}`;
      }),
      ...this.refused.map(
        ({ number, reason }) => `Issue #${number} ${fates[reason]}; it is not published.`,
      ),
      ...missing.map((number) => `The file of issue #${number} is gone; it is written again.`),
      ...held.map(
        ({ number, path }) =>
          `Warning: what GitHub says of issue #${number} contradicts itself, so ${path} stays as it is. The next run asks again.`,
      ),
      ...this.kept.map(
        (path) => `${path} was edited by hand, so it stays. --force takes the issue's side.`,
      ),
      ...this.gone
        .filter(({ path }) => !this.removed.includes(path))
        .map(
          ({ path, number, fate }) =>
            `${path} stays although issue #${number} ${fates[fate]}. --prune removes it.`,
        ),
      ...hidden.map(({ number, path }) =>
        path === undefined
          ? `Error: issue #${number} is open, but no file is about it.`
          : `Error: issue #${number} is open, and ${path} does not say so. Close the issue if it is over; else npm run sync -- --force takes its side.`,
      ),
      ...absent.map(
        (label) =>
          `Error: the repository has no label "${label}", so no incident reaches the page. ${renamed}`,
      ),
      ...this.removed.map((path) => `${path} ${this.#keepsChanges ? 'would be ' : ''}removed.`),
      `${count(this.written.length, 'file')} ${verb} (${this.written.filter(({ isNew }) => isNew).length} new), ${this.unchanged} unchanged, ${this.kept.length} kept, ${count(this.comments, 'comment')}, ${count(requests, 'request')}.`,
    ];
  }

  /** For the page of a workflow run. */
  markdown(requests: number): string {
    const lines = this.lines(requests).map((line) => `- ${line}`);
    const files = this.written.map(
      ({ path, isNew }) => `- ${isNew ? 'new' : 'changed'} \`${path}\``,
    );
    return ['## Sync with GitHub issues', '', ...lines, '', ...files, ''].join('\n');
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
