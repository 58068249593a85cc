import path from 'node:path';

import { pathOf, previewEdit, type Edit } from '../../src/authoring/content-edit.ts';
import { flagsFor, gapsOf } from '../../src/authoring/template-filling.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { carrierLines } from '../../src/notifications/carriers.ts';
import { reportKinds, type ReportKind } from '../../src/model/content.ts';
import { readChannels } from '../../src/sources/folder/read-channels.ts';
import { isWarning, type Problem } from '../../src/model/problem.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import { toConsequences } from '../../src/views/tools/consequences.ts';
import { formatMoment } from '../../src/views/time/moment.ts';
import { promiseLines } from '../../src/views/tools/promise-lines.ts';
import { endingChoices, endingOf, whyNoCommit } from '../../src/authoring/ending.ts';
import type { AuthoringSession } from '../../src/authoring/session.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { addedText, doneLines, toEditDocument, urlOf } from '../../src/authoring/edit-report.ts';
import { commitFile, push, readGitState } from '../disk/git.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { askOne, CancelledByPerson, show } from './prompts/prompts.ts';
import { writeEdit } from './report-writer.ts';
import { print, printJson } from '../cli/print.ts';

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
  /** What the words come from, when flags can fill its gaps. */
  readonly template?: Template | undefined;
}

/** Shows what an edit does, asks, writes, commits, pushes and says so. @returns the exit code */
export async function finishEdit(
  edit: Edit,
  subject: string,
  session: AuthoringSession,
  options: FinishOptions,
): Promise<number> {
  const { folder, now, content, status, site } = session;
  const { problems, page } = previewEdit(edit, { content, folder, now });
  const gaps = problems.filter(({ code }) => code === 'placeholder-open');
  const isDraft =
    gaps.length > 0 && problems.every((each) => isWarning(each) || gaps.includes(each));
  const consequences = page
    ? [
        ...toConsequences(status, page),
        ...promiseLines(status, page, site),
        ...carrierLines(readChannels(folder, page.page).channels ?? [], page, ...reportOf(edit)),
      ]
    : [];
  const file = path.join(folder, pathOf(edit));
  const moment = formatMoment(now, site.page.timeZone);
  const warnings = problems.map((each) => formatProblem(each, moment));
  if (!page && !(isDraft && (options.draft || options.asks))) {
    if (isDraft) refuseGaps(gaps, options.template);
    const cure = isDraft ? '\nFill the gaps, or write them open with --draft.' : '';
    throw new Refusal(`Nothing was written.\n${warnings.join('\n')}${cure}`);
  }
  const git = readGitState(folder, file);
  if (!options.json)
    showPlan(edit, file, [...session.echoes, ...consequences, ...warnings], options);
  const ending = options.asks
    ? options.dryRun
      ? 'nothing'
      : await askOne('All right?', endingChoices(git, isDraft, options))
    : endingOf(options, isDraft);
  if (ending === 'nothing' && options.asks) throw new CancelledByPerson();
  if (ending === 'commit' || ending === 'publish') {
    const reason = whyNoCommit(git, file);
    if (reason !== undefined) throw new Refusal(`Nothing was written. ${reason}`);
  }
  if (ending !== 'nothing') writeEdit(folder, edit);
  const isCommitted = ending === 'commit' || ending === 'publish';
  const commit = isCommitted ? commitFile(folder, file, subject) : undefined;
  if (options.json) {
    const document = toEditDocument({
      edit,
      file,
      url: urlOf(edit, session),
      echoes: session.echoes,
      consequences,
      problems,
      moment,
      commit,
      ending,
    });
    printJson(document);
  } else {
    print(doneLines(ending, file, commit, git, isDraft).join('\n'));
  }
  if (ending === 'publish') {
    push(folder, git);
    if (!options.json)
      print(`Pushed to ${git.remote ?? ''}. The page follows when its build is done.`);
  }
  return 0;
}

/** The kind and the id of what an edit writes. */
function reportOf(edit: Edit): [kind: ReportKind, id: string] {
  const { dir, name } = path.parse(pathOf(edit));
  return [reportKinds.find((kind) => dir.startsWith(kind)) ?? 'incident', name];
}

/** @throws UsageError that names the flags which are missing, when all gaps are those of the template. */
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

function showPlan(
  edit: Edit,
  file: string,
  lines: readonly string[],
  { asks }: FinishOptions,
): void {
  const added = edit.before === undefined ? edit.after : addedText(edit.before, edit.after);
  const title = edit.before === undefined ? `New file ${file}` : `Added to ${file}`;
  if (asks) {
    show(title, added.trim());
    show('What it does', lines.join('\n'));
    return;
  }
  print([`${title}:`, '', added.trim(), '', ...lines, ''].join('\n'));
}
