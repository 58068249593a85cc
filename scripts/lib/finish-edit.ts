import process from 'node:process';
import path from 'node:path';

import { pathOf, previewEdit, type Edit } from '../../src/authoring/content-edit.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { isWarning, type Problem } from '../../src/model/problem.ts';
import { toConsequences } from '../../src/views/consequences.ts';
import { promiseLines } from '../../src/views/promise-lines.ts';
import { wordProblem } from '../../src/views/problem-words.ts';
import type { AuthoringSession } from './authoring-session.ts';
import { commitFile, push, readGitState, whyNoCommit, type GitState } from './git.ts';
import { formatProblem } from './problem-report.ts';
import { askOne, Cancelled, show } from './prompts.ts';
import { writeEdit } from './report-store.ts';

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
}

type Ending = 'publish' | 'commit' | 'write' | 'nothing';

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
    ? [...toConsequences(status, page), ...promiseLines(status, page, site)]
    : [];
  const file = path.join(folder, pathOf(edit));
  if (!page && !(isDraft && (options.draft || options.asks))) {
    const cure = isDraft ? '\nFill the gaps, or write them open with --draft.' : '';
    throw new Refusal(`Nothing was written.\n${problems.map(formatProblem).join('\n')}${cure}`);
  }
  const git = readGitState(folder);
  if (!options.json) showPlan(edit, file, [...session.echoes, ...consequences], problems, options);
  const ending = options.asks
    ? await askEnding(git, file, isDraft, options)
    : endingOf(options, isDraft);
  if (ending === 'nothing' && options.asks) throw new Cancelled();
  if (ending === 'commit' || ending === 'publish') {
    const reason = whyNoCommit(git, file);
    if (reason !== undefined) throw new Refusal(`Nothing was written. ${reason}`);
  }
  if (ending !== 'nothing') writeEdit(folder, edit);
  const isCommitted = ending === 'commit' || ending === 'publish';
  const commit = isCommitted ? commitFile(folder, file, subject) : undefined;
  if (options.json) {
    console.log(
      toJson({
        edit,
        file,
        url: urlOf(edit, session),
        echoes: session.echoes,
        consequences,
        problems,
        commit,
        ending,
      }),
    );
  } else {
    console.log(doneLines(ending, file, commit, git, isDraft).join('\n'));
  }
  if (ending === 'publish') {
    push(folder, git);
    if (!options.json)
      console.log(`Pushed to ${git.remote ?? ''}. The page follows when its build is done.`);
  }
  return 0;
}

function endingOf(options: FinishOptions, isDraft: boolean): Ending {
  if (options.dryRun) return 'nothing';
  if (isDraft) return 'write';
  return options.push ? 'publish' : options.commit ? 'commit' : 'write';
}

async function askEnding(
  git: GitState,
  file: string,
  isDraft: boolean,
  options: FinishOptions,
): Promise<Ending> {
  if (options.dryRun) return 'nothing';
  const canCommit = !isDraft && whyNoCommit(git, file) === undefined;
  const endings = [
    { value: 'publish', label: 'Publish: write, commit and push' },
    { value: 'commit', label: 'Write and commit' },
    {
      value: 'write',
      label: isDraft
        ? 'Write with its gaps open (check refuses it until they are filled)'
        : 'Write the file only',
    },
    { value: 'nothing', label: 'Nothing: throw it away' },
  ] as const;
  const possible = endings.filter(({ value }) => {
    if (value === 'publish') return canCommit && git.remote !== undefined;
    return value === 'commit' ? canCommit : true;
  });
  const asked = options.push ? 'publish' : options.commit ? 'commit' : undefined;
  const sorted = possible.toSorted((a, b) => Number(b.value === asked) - Number(a.value === asked));
  return askOne('All right?', sorted);
}

function showPlan(
  edit: Edit,
  file: string,
  lines: readonly string[],
  problems: readonly Problem[],
  { asks }: FinishOptions,
): void {
  const added = edit.before === undefined ? edit.after : addedText(edit.before, edit.after);
  const title = edit.before === undefined ? `New file ${file}` : `Added to ${file}`;
  const warnings = problems.map(formatProblem);
  if (asks) {
    show(title, added.trim());
    show('What it does', [...lines, ...warnings].join('\n'));
    return;
  }
  console.log([`${title}:`, '', added.trim(), '', ...lines, ...warnings, ''].join('\n'));
}

/** What is new for a person to look at: keys that changed, and the last section. */
function addedText(before: string, after: string): string {
  const old = new Set(before.split(/\r?\n/));
  const [, block = ''] = after.split(/^---[ \t]*$/m);
  const keys = block.split(/\r?\n/).filter((line) => !old.has(line));
  return [...keys, after.slice(after.lastIndexOf('\n## ') + 1)].join('\n');
}

function doneLines(
  ending: Ending,
  file: string,
  commit: string | undefined,
  git: GitState,
  isDraft: boolean,
): string[] {
  if (ending === 'nothing') return ['Nothing was written (--dry-run).'];
  if (commit !== undefined) {
    const others = git.changed.length;
    return [
      `Wrote ${file}, committed as ${commit}.`,
      ...(others > 0
        ? [`${others} other changed file${others === 1 ? ' was' : 's were'} left alone.`]
        : []),
      ...(ending === 'commit' ? ['Publish it with git push.'] : []),
    ];
  }
  if (isDraft) return [`Wrote ${file}. Fill what stands in [[…]]; npm run check lists it.`];
  const next = git.isRepository
    ? `Publish it: git add ${file} && git commit -m "…" && git push`
    : 'It is published by whatever builds this folder.';
  return [`Wrote ${file}.`, next];
}

function urlOf({ kind, id }: Edit, { site }: AuthoringSession): string {
  return site.url(kind === 'announcement' ? `#announcement-${id}` : `${kind}s/${id}/`);
}

function toJson(result: {
  readonly edit: Edit;
  readonly file: string;
  readonly url: string;
  readonly echoes: readonly string[];
  readonly consequences: readonly string[];
  readonly problems: readonly Problem[];
  readonly commit: string | undefined;
  readonly ending: Ending;
}): string {
  const { edit, ending, problems, echoes, commit, file, url, consequences } = result;
  return JSON.stringify(
    {
      kind: edit.kind,
      id: edit.id,
      file: file.split(path.sep).join('/'),
      url,
      created: edit.before === undefined,
      written: ending !== 'nothing',
      commit: commit ?? null,
      understood: echoes,
      consequences,
      warnings: problems.map((each) => ({
        code: each.code,
        line: each.line,
        ...wordProblem(each),
      })),
      text: edit.after,
    },
    undefined,
    2,
  );
}

/** The environment decides colours and questions; a hook has none. */
export function canAsk(flags: { readonly yes: boolean; readonly json: boolean }): boolean {
  return !flags.yes && !flags.json && process.stdin.isTTY && process.stdout.isTTY;
}
