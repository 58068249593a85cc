import path from 'node:path';

import { previewEdit } from '../../../src/authoring/edit-preview.ts';
import { pathOf, type Edit } from '../../../src/authoring/edit.ts';
import { addedText } from '../../../src/authoring/edit-result.ts';
import type { GitState } from '../../../src/authoring/git/edit-outcome.ts';
import { Refusal } from '../../../src/authoring/refusal.ts';
import { repeatedBy } from '../../../src/authoring/git/repeated-edit.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { flagsFor, gapsOf } from '../../../src/authoring/template-filling.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { reportKinds, type ReportKind } from '../../../src/model/content.ts';
import { isWarning, type Problem } from '../../../src/model/problem.ts';
import { channelsSentence } from '../../../src/notifications/channels-sentence.ts';
import { readChannels } from '../../../src/sources/folder/settings/read-channels.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { formatLocalInstant } from '../../../src/views/time/local-instant.ts';
import { toConsequences } from '../../../src/views/tools/consequences.ts';
import { formatProblem } from '../../../src/views/tools/problems/problem-report.ts';
import { promiseLines } from '../../../src/views/tools/promise-lines.ts';
import { print } from '../../cli/print.ts';
import { readGitState } from '../../git/git.ts';
import { isPending } from '../../git/remote.ts';
import type { FinishOptions } from './finish-edit.ts';
import { showText } from '../prompts/prompts.ts';

/** An edit with everything that is shown or decided before it is written. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly problems: readonly Problem[];
  readonly consequences: readonly string[];
  readonly moment: string;
  /** Whether it has open gaps of a template. */
  readonly isDraft: boolean;
  /** The id of a report that says it already but is not published yet. */
  readonly repeats: (git: GitState) => string | undefined;
}

/** @throws Refusal or UsageError for an edit that must not be written */
export function planEdit(
  edit: Edit,
  session: AuthoringSession,
  options: FinishOptions,
): PlannedEdit {
  const { folder, now, content, status, site } = session;
  const { problems, page } = previewEdit(edit, { content, folder, now });
  const moment = formatLocalInstant(now, site.page.timeZone);
  const gaps = problems.filter(({ code }) => code === 'placeholder-open');
  const isDraft =
    gaps.length > 0 && problems.every((each) => isWarning(each) || gaps.includes(each));
  if (!page && !(isDraft && (options.draft || options.asks))) {
    if (isDraft) refuseGaps(gaps, options.template);
    const cure = isDraft ? '\nFill the gaps, or write them open with --draft.' : '';
    const lines = problems.map((each) => formatProblem(each, moment));
    throw new Refusal(`Nothing was written.\n${lines.join('\n')}${cure}`);
  }
  const consequences = page
    ? [
        ...toConsequences(status, page),
        ...promiseLines(status, page, site),
        ...(options.tellsNobody
          ? []
          : channelsSentence(
              readChannels(folder, page.page).channels ?? [],
              page,
              ...reportOf(edit),
            )),
      ]
    : [];
  const isWaiting = (git: GitState) => (id: string) => {
    const file = path.resolve(folder, pathOf({ kind: edit.kind, id }));
    return isPending(folder, file, { ...git, ...readGitState(folder, file) });
  };
  const repeats = (git: GitState) => page && repeatedBy(edit, status, page, isWaiting(git));
  return { edit, problems, consequences, moment, isDraft, repeats };
}

/** The kind and the id of the edited report. */
function reportOf(edit: Edit): [kind: ReportKind, id: string] {
  const { dir, name } = path.parse(pathOf(edit));
  return [reportKinds.find((kind) => dir.startsWith(kind)) ?? 'incident', name];
}

/** @throws UsageError that names the missing flags, when all open gaps are the template's. */
function refuseGaps(gaps: readonly Problem[], template: Template | undefined): void {
  const offered = template ? gapsOf(template, new Map()) : [];
  const open = new Set(
    gaps.flatMap((gap) => (gap.code === 'placeholder-open' ? gap.args.name : [])),
  );
  if (![...open].every((name) => offered.includes(name))) return;
  throw new UsageError(
    `Missing: ${flagsFor([...open]).join(' ')}\nNothing was written; --draft writes it with its gaps open.`,
  );
}

export function showPlan(
  { edit, problems, consequences, moment }: PlannedEdit,
  { folder, echoes }: AuthoringSession,
  { asks }: Pick<FinishOptions, 'asks'>,
): void {
  const file = path.join(folder, pathOf(edit));
  const lines = [
    ...echoes,
    ...consequences,
    ...problems.map((each) => formatProblem(each, moment)),
  ];
  const added = edit.before === undefined ? edit.after : addedText(edit.before, edit.after);
  const title = edit.before === undefined ? `New file ${file}` : `Added to ${file}`;
  if (asks) {
    showText(title, added.trim());
    showText('What it does', lines.join('\n'));
    return;
  }
  print([`${title}:`, '', added.trim(), '', ...lines, ''].join('\n'));
}
