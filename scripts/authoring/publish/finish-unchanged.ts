import path from 'node:path';

import { pathOf } from '../../../src/authoring/edit.ts';
import type { NothingToDo } from '../../../src/authoring/draft.ts';
import { toUnchangedDocument, urlOf } from '../../../src/authoring/edit-result.ts';
import { whyNoCommit } from '../../../src/authoring/git/edit-outcome.ts';
import { NotPublished } from '../../../src/authoring/git/not-published-error.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { commitFile, readGitState } from '../../git/git.ts';
import { isAhead } from '../../git/remote.ts';
import type { FinishOptions } from './finish-edit.ts';
import { pushCommitted, pushedLine } from './publish-edit.ts';

/**
 * Says that there is nothing to write. If an earlier call wrote the report but could not publish it, this one publishes it:
 * so a call can be repeated until it succeeds.
 * @param nothing with the subject of the commit, if the file is what this call would have written
 */
export async function finishUnchanged(
  nothing: NothingToDo & { readonly subject?: string },
  session: AuthoringSession,
  options: FinishOptions,
): Promise<number> {
  const { folder } = session;
  const { kind, id = '' } = nothing;
  const file = path.join(folder, pathOf({ kind, id }));
  const git = readGitState(folder, file);
  const isAsked = nothing.id !== undefined && (options.commit || options.push) && !options.dryRun;
  // A program must not commit a person's own edit of a report.
  const commits = git.isChanged && (nothing.subject !== undefined || git.isNew === true);
  const pushes = options.push && (commits || isAhead(folder, git));
  let commit: string | undefined;
  let whyNotPublished: string | undefined;
  let pushed = false;
  if (isAsked && git.isRepository && (commits || pushes)) {
    const reason = whyNoCommit({ ...git, isChanged: false }, file);
    if (reason !== undefined) throw new Refusal(reason);
    if (commits) {
      const subject = nothing.subject ?? `Report ${id}`;
      const answer = tryCommit(() => commitFile(folder, file, subject, git));
      if (answer instanceof NotPublished) whyNotPublished = answer.message;
      else commit = answer;
    }
    if (pushes && whyNotPublished === undefined) {
      whyNotPublished = await pushCommitted(folder, git, options);
      pushed = whyNotPublished === undefined;
    }
  }
  if (options.json) {
    const place = { file, url: urlOf({ kind, id }, session) };
    printJson(
      toUnchangedDocument(nothing, place, { written: false, commit, pushed, whyNotPublished }),
    );
  } else {
    print(nothing.reason);
    if (pushed) print(pushedLine(git));
    if (whyNotPublished !== undefined) printError(whyNotPublished);
  }
  return whyNotPublished === undefined ? 0 : 3;
}

function tryCommit(commit: () => string): string | NotPublished {
  try {
    return commit();
  } catch (error) {
    if (error instanceof NotPublished) return error;
    throw error;
  }
}
