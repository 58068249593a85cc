import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { pathOf } from '../../../src/authoring/edit.ts';
import { addedText, type Done } from '../../../src/authoring/edit-result.ts';
import type { Draft, Drafted } from '../../../src/authoring/draft.ts';
import type { GitState } from '../../../src/authoring/git/edit-outcome.ts';
import {
  pushFailureOf,
  whyNoRemote,
  whyNotOnTop,
  whyNotPushed,
} from '../../../src/authoring/git/git-advice.ts';
import { NotPublished } from '../../../src/authoring/git/not-published-error.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { printError } from '../../cli/print.ts';
import { commitFile, shortId, takeBackCommit } from '../../git/git.ts';
import { push } from '../../git/remote.ts';
import { pullPublished } from './pull-published.ts';
import type { FinishOptions } from './finish-edit.ts';
import { readSession } from '../open-session.ts';
import { planEdit, type PlannedEdit } from './plan-edit.ts';
import { writeEdit } from '../../disk/report-writer.ts';

/** A written edit, and its plan. */
export interface Written {
  readonly drafted: Drafted;
  readonly plan: PlannedEdit;
}

/** The place of the written file, and how to draft the edit again. */
export interface Place {
  readonly session: AuthoringSession;
  readonly options: FinishOptions;
  readonly git: GitState;
}

export type Outcome = Done & { readonly plan: PlannedEdit };

/** The number of pushes that are tried: enough for several writers at once. */
const mostTries = 15;

/** The message about an edit that was pushed. */
export function pushedLine({ remote = '' }: GitState): string {
  return `Pushed to ${remote}. The page follows when its build is done.`;
}

/** Commits the written file. */
export function commitEdit(written: Written, place: Place): Outcome {
  const { plan } = written;
  const commit = tryCommit(written, place);
  const done = { plan, written: true, pushed: false };
  return typeof commit === 'string'
    ? { ...done, commit, whyNotPublished: undefined }
    : { ...done, commit: undefined, whyNotPublished: commit.message };
}

/**
 * Commits and pushes the written file. If somebody else pushed first, it takes the commit back, pulls theirs, and drafts
 * the update again.
 * @throws Refusal when the update no longer fits their version
 */
export async function publishEdit(first: Written, draft: Draft, place: Place): Promise<Outcome> {
  const { session, options, git } = place;
  const { folder } = session;
  let written = first;
  for (let tries = 1; ; tries += 1) {
    const done = commitEdit(written, place);
    if (done.commit === undefined) return done;
    const errors = pushOrSay(folder, git, done.commit);
    if (errors === undefined) return { ...done, pushed: true };
    if (errors.kind !== 'moved' || tries === mostTries) {
      return { ...done, whyNotPublished: errors.message };
    }
    if (!takeBackCommit(folder)) return { ...done, whyNotPublished: errors.message };
    await setTimeout(Math.random() * 100 * tries);
    const incoming = pullPublished(folder, options);
    if (incoming.kind !== 'ready') {
      writeEdit(folder, written.drafted.edit);
      const again = commitEdit(written, place);
      const stuck =
        incoming.kind === 'stuck'
          ? `Committed as ${again.commit ?? '?'}, but not pushed: ${whyNotOnTop(incoming.reason, git)}`
          : whyNotPushed(incoming.reason, again.commit ?? '?', git);
      return { ...again, whyNotPublished: again.whyNotPublished ?? stuck };
    }
    const current = {
      ...(await readSession(folder, session.now)),
      echoes: session.echoes,
    };
    const drafted = draft(current);
    if (!('edit' in drafted)) {
      return {
        plan: written.plan,
        written: false,
        commit: undefined,
        pushed: false,
        whyNotPublished: undefined,
      };
    }
    const plan = planEdit(drafted.edit, current, options);
    writeEdit(folder, drafted.edit);
    if (!options.json) tellPlacedAgain(plan);
    written = { drafted, plan };
  }
}

function pushOrSay(folder: string, git: GitState, commit: string) {
  if (git.remote === undefined) return { kind: 'other', message: whyNoRemote(commit, git) };
  const errors = push(folder, git);
  if (errors === undefined) return undefined;
  const kind = pushFailureOf(errors);
  return { kind, message: whyNotPushed(errors, commit, git) };
}

/** Pushes earlier commits on top of what others published meanwhile. @returns why it could not */
export async function pushCommitted(
  folder: string,
  git: GitState,
  options: Pick<FinishOptions, 'json'>,
): Promise<string | undefined> {
  for (let tries = 1; ; tries += 1) {
    const failure = pushOrSay(folder, git, shortId(folder));
    if (failure?.kind !== 'moved' || tries === mostTries) return failure?.message;
    await setTimeout(Math.random() * 100 * tries);
    const incoming = pullPublished(folder, options);
    if (incoming.kind === 'stuck') {
      return `Committed as ${shortId(folder)}, but not pushed: ${whyNotOnTop(incoming.reason, git)}`;
    }
  }
}

function tryCommit({ drafted }: Written, { session, git }: Place): string | NotPublished {
  const { folder } = session;
  const { edit, subject } = drafted;
  try {
    return commitFile(folder, path.join(folder, pathOf(edit)), subject, git);
  } catch (error) {
    if (error instanceof NotPublished) return error;
    throw error;
  }
}

function tellPlacedAgain({ edit }: PlannedEdit): void {
  const added = edit.before === undefined ? edit.after : addedText(edit.before, edit.after);
  printError(`Yours stands on top of it:\n\n${added.trim()}\n`);
}
