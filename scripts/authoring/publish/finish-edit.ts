import path from 'node:path';

import { pathOf } from '../../../src/authoring/edit.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { doneLines, toEditDocument, urlOf } from '../../../src/authoring/edit-result.ts';
import {
  outcomeChoices,
  outcomeOf,
  whyNoCommit,
  type EditOutcome,
  type GitState,
} from '../../../src/authoring/git/edit-outcome.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { readGitState } from '../../git/git.ts';
import { pullPublished } from './pull-published.ts';
import { finishUnchanged } from './finish-unchanged.ts';
import { readSession } from '../open-session.ts';
import { planEdit, showPlan, type PlannedEdit } from './plan-edit.ts';
import { askOne, CancelledByPerson } from '../prompts/prompts.ts';
import {
  commitEdit,
  publishEdit,
  pushedLine,
  type Outcome,
  type Place,
  type Written,
} from './publish-edit.ts';
import { writeEdit } from '../../disk/report-writer.ts';

/** The flags that every writing command has. */
export interface FinishOptions {
  readonly json: boolean;
  /** Whether a person is asked before anything is written. */
  readonly asks: boolean;
  readonly commit: boolean;
  readonly push: boolean;
  readonly dryRun: boolean;
  /** Whether gaps may stay open; then the file is written but not committed. */
  readonly draft: boolean;
  /** Whether the edit is not announced to channels. */
  readonly tellsNobody?: boolean;
  /** The template of the text, if flags can fill its gaps. */
  readonly template?: Template | undefined;
}

/**
 * Shows what an edit does, asks, writes, commits and pushes it. If others publish at the same time, the edit is drafted
 * again on top of theirs.
 * @returns the exit code
 */
export async function finishEdit(
  draft: Draft,
  opened: AuthoringSession,
  options: FinishOptions,
): Promise<number> {
  const session = options.asks && !options.dryRun ? await withPublished(opened, options) : opened;
  const drafted = draft(session);
  if (!('edit' in drafted)) return finishUnchanged(drafted, session, options);
  const { edit, subject } = drafted;
  const file = path.join(session.folder, pathOf(edit));
  const git = readGitState(session.folder, file);
  const plan = planEdit(edit, session, options);
  const repeated =
    !options.asks && !options.dryRun && git.isRepository ? plan.repeats(git) : undefined;
  if (repeated !== undefined) {
    const reason = 'It was written before, and was not published yet.';
    return finishUnchanged({ kind: edit.kind, id: repeated, reason, subject }, session, options);
  }
  if (!options.json) showPlan(plan, session, options);
  const ending = await chooseOutcome(git, plan, options);
  const place = { session, options, git };
  const done = await carryOut({ drafted, plan }, draft, ending, place);
  if (options.json) printDocument(file, done, session);
  else printDone(ending, file, done, git, { ...plan, subject });
  return done.whyNotPublished === undefined ? 0 : 3;
}

/** @throws CancelledByPerson when the person chooses to write nothing */
async function chooseOutcome(
  git: GitState,
  { isDraft }: PlannedEdit,
  options: FinishOptions,
): Promise<EditOutcome> {
  if (!options.asks || options.dryRun) return outcomeOf(options, isDraft);
  const ending = await askOne('All right?', outcomeChoices(git, isDraft, options));
  if (ending === 'nothing') throw new CancelledByPerson();
  return ending;
}

/** @throws Refusal when git cannot commit: then nothing is written */
async function carryOut(
  written: Written,
  draft: Draft,
  ending: EditOutcome,
  place: Place,
): Promise<Outcome> {
  const { plan } = written;
  const { folder } = place.session;
  if (ending === 'commit' || ending === 'publish') {
    const reason = whyNoCommit(place.git, path.join(folder, pathOf(plan.edit)));
    if (reason !== undefined) throw new Refusal(`Nothing was written. ${reason}`);
  }
  if (ending !== 'nothing') writeEdit(folder, plan.edit);
  if (ending === 'publish') return publishEdit(written, draft, place);
  if (ending === 'commit') return commitEdit(written, place);
  const isWritten = ending === 'write';
  return { plan, written: isWritten, commit: undefined, pushed: false, whyNotPublished: undefined };
}

function printDocument(file: string, done: Outcome, session: AuthoringSession): void {
  const { edit, consequences, problems, moment } = done.plan;
  const { echoes } = session;
  const url = urlOf(edit, session);
  printJson(toEditDocument({ edit, file, url, echoes, consequences, problems, moment, done }));
}

function printDone(
  ending: EditOutcome,
  file: string,
  { commit, pushed, whyNotPublished }: Outcome,
  git: GitState,
  edit: { readonly isDraft: boolean; readonly subject: string },
): void {
  if (whyNotPublished === undefined) print(doneLines(ending, file, commit, git, edit).join('\n'));
  else printError(whyNotPublished);
  if (pushed) print(pushedLine(git));
}

/** Pulls updates that others published while the person answered questions. */
async function withPublished(
  session: AuthoringSession,
  options: FinishOptions,
): Promise<AuthoringSession> {
  const incoming = pullPublished(session.folder, options);
  if (incoming.kind !== 'ready' || incoming.subjects.length === 0) return session;
  const { echoes } = session;
  return { ...(await readSession(session.folder, session.now)), echoes };
}
