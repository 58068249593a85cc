import path from 'node:path';

import { pathOf } from '../../../src/authoring/content-edit.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { doneLines, toEditDocument, urlOf } from '../../../src/authoring/edit-report.ts';
import { endingChoices, endingOf, whyNoCommit } from '../../../src/authoring/git/edit-ending.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { readGitState } from '../../git/git.ts';
import { pullPublished } from './pull-published.ts';
import { finishUnchanged } from './finish-unchanged.ts';
import { readSession } from '../open-session.ts';
import { planEdit, showPlan } from './plan-edit.ts';
import { askOne, CancelledByPerson } from '../prompts/prompts.ts';
import { commitEdit, publishEdit } from './publish-edit.ts';
import { writeEdit } from '../report-writer.ts';

/** The flags of every command that writes, as they were given. */
export interface FinishOptions {
  readonly json: boolean;
  /** Whether a person is asked before anything is written. */
  readonly asks: boolean;
  readonly commit: boolean;
  readonly push: boolean;
  readonly dryRun: boolean;
  /** Gaps may stay open; then it is written, but not committed. */
  readonly draft: boolean;
  /** It is no news for readers: no channel carries it. */
  readonly tellsNobody?: boolean;
  /** What the words come from, when flags can fill its gaps. */
  readonly template?: Template | undefined;
}

/**
 * Shows what an edit does, asks, writes, commits, pushes and says so. Where others publish at the same time, it is drafted
 * again on top of what they wrote.
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
  const { edit } = drafted;
  const { folder } = session;
  const file = path.join(folder, pathOf(edit));
  const git = readGitState(folder, file);
  const plan = planEdit(edit, session, options);
  if (!options.asks && !options.dryRun && git.isRepository) {
    const id = plan.repeats(git);
    if (id !== undefined) {
      const reason = 'It was written before, and was not published yet.';
      return finishUnchanged(
        { kind: edit.kind, id, reason, subject: drafted.subject },
        session,
        options,
      );
    }
  }
  if (!options.json) showPlan(plan, session, options);
  const ending = options.asks
    ? options.dryRun
      ? 'nothing'
      : await askOne('All right?', endingChoices(git, plan.isDraft, options))
    : endingOf(options, plan.isDraft);
  if (ending === 'nothing' && options.asks) throw new CancelledByPerson();
  if (ending === 'commit' || ending === 'publish') {
    const reason = whyNoCommit(git, file);
    if (reason !== undefined) throw new Refusal(`Nothing was written. ${reason}`);
  }
  if (ending !== 'nothing') writeEdit(folder, edit);
  const done =
    ending === 'publish'
      ? await publishEdit({ drafted, plan }, draft, { session, options, git })
      : ending === 'commit'
        ? commitEdit({ drafted, plan }, { session, options, git })
        : {
            plan,
            written: ending === 'write',
            commit: undefined,
            pushed: false,
            notPublished: undefined,
          };
  if (options.json) {
    printJson(
      toEditDocument({
        edit: done.plan.edit,
        file,
        url: urlOf(edit, session),
        echoes: session.echoes,
        consequences: done.plan.consequences,
        problems: done.plan.problems,
        moment: done.plan.moment,
        done,
      }),
    );
  } else {
    if (done.notPublished === undefined)
      print(
        doneLines(ending, file, done.commit, git, { ...plan, subject: drafted.subject }).join('\n'),
      );
    else printError(done.notPublished);
    if (done.pushed)
      print(`Pushed to ${git.remote ?? ''}. The page follows when its build is done.`);
  }
  return done.notPublished === undefined ? 0 : 3;
}

/** A person has been asked for a while; what others published in that time goes first. */
async function withPublished(
  session: AuthoringSession,
  options: FinishOptions,
): Promise<AuthoringSession> {
  const incoming = pullPublished(session.folder, options);
  if (incoming.kind !== 'ready' || incoming.subjects.length === 0) return session;
  const { echoes } = session;
  return { ...(await readSession(session.folder, session.now)), echoes };
}
