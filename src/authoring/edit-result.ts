import { shellWord } from '../model/text/shell-word.ts';
import type { Problem } from '../model/problem.ts';
import { announcementAnchor, reportPath } from '../views/site.ts';
import { toProblemMessage } from '../views/tools/problems/problem-messages.ts';
import type { Edit } from './edit.ts';
import type { NothingToDo } from './draft.ts';
import { toErrorDocument } from './error-document.ts';
import type { EditOutcome, GitState } from './git/edit-outcome.ts';
import { pushCommand } from './git/git-advice.ts';
import type { AuthoringSession } from './session.ts';

/** The changes in a report, for a person to look at: changed keys, and the text that was added. */
export function addedText(before: string, after: string): string {
  const [old, next] = [before, after].map(toParts) as [Parts, Parts];
  const keys = next.keys.filter((line) => !old.keys.includes(line));
  const first = next.body.findIndex((line, index) => line !== old.body[index]);
  if (first < 0) return keys.join('\n');
  const mostBelow = Math.min(old.body.length, next.body.length) - first;
  let below = 0;
  while (below < mostBelow && old.body.at(-1 - below) === next.body.at(-1 - below)) below += 1;
  return [...keys, ...next.body.slice(first, next.body.length - below)].join('\n');
}

interface Parts {
  readonly keys: readonly string[];
  readonly body: readonly string[];
}

function toParts(text: string): Parts {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  return { keys: lines.slice(1, end), body: lines.slice(end + 1) };
}

/** Sentences about what was done, and what remains to be done. */
export function doneLines(
  ending: EditOutcome,
  file: string,
  commit: string | undefined,
  git: GitState,
  { isDraft, subject }: { readonly isDraft: boolean; readonly subject: string },
): string[] {
  if (ending === 'nothing') return ['Nothing was written (--dry-run).'];
  if (commit !== undefined) {
    const others = git.otherChanges;
    return [
      `Wrote ${file}, committed as ${commit}.`,
      ...(others > 0
        ? [`${others} other changed file${others === 1 ? ' was' : 's were'} left alone.`]
        : []),
      ...(ending === 'commit' ? [publishLine(git)] : []),
    ];
  }
  if (isDraft) return [`Wrote ${file}. Fill what stands in [[…]]; npm run check lists it.`];
  const inGit = shellWord(git.file ?? file);
  const next = git.isRepository
    ? publishLine(
        git,
        `${git.command ?? 'git'} add ${inGit} && ${git.command ?? 'git'} commit -m ${shellWord(subject)} -- ${inGit} && `,
      )
    : 'It is published by whatever builds this folder.';
  return [`Wrote ${file}.`, next];
}

function publishLine(git: GitState, before = ''): string {
  return git.remote === undefined
    ? `Publish it: ${before}${git.command ?? 'git'} push (there is no remote yet: ${git.command ?? 'git'} remote add origin URL)`
    : `Publish it: ${before}${pushCommand(git)}`;
}

/** The path of the report on the page. */
export function urlOf(
  { kind, id }: Pick<Edit, 'kind' | 'id'>,
  { site }: Pick<AuthoringSession, 'site'>,
): string {
  return site.url(
    kind === 'announcement' ? `#${announcementAnchor(id)}` : reportPath({ kind, id }),
  );
}

/** How far an edit got. */
export interface Done {
  readonly written: boolean;
  /** The short id of its commit. */
  readonly commit: string | undefined;
  readonly pushed: boolean;
  /** Why the page does not have the edit yet, and the next step. */
  readonly whyNotPublished: string | undefined;
}

/** What `--json` prints. */
export function toEditDocument(result: {
  readonly edit: Edit;
  readonly file: string;
  readonly url: string;
  readonly echoes: readonly string[];
  readonly consequences: readonly string[];
  readonly problems: readonly Problem[];
  readonly moment: string;
  readonly done: Done;
}) {
  const { edit, done, problems, moment, echoes, file, url, consequences } = result;
  return {
    kind: edit.kind,
    id: edit.id,
    file: file.replaceAll('\\', '/'),
    url,
    created: edit.before === undefined,
    ...toDone(done),
    understood: echoes,
    consequences,
    warnings: problems.map((each) => ({
      code: each.code,
      line: each.line,
      ...toProblemMessage(each, moment),
    })),
    text: edit.after,
  };
}

/** What `--json` prints when nothing is to be done; `done` is what an earlier call had left to do. */
export function toUnchangedDocument(
  { kind, id, reason }: NothingToDo,
  { file, url }: { readonly file: string; readonly url: string },
  done: Done,
) {
  const place = id === undefined ? null : { file: file.replaceAll('\\', '/'), url };
  return {
    kind,
    id: id ?? null,
    file: place?.file ?? null,
    url: place?.url ?? null,
    created: false,
    ...toDone(done),
    unchanged: true,
    reason,
  };
}

function toDone({ written, commit, pushed, whyNotPublished }: Done) {
  return {
    written,
    committed: commit !== undefined,
    pushed,
    unchanged: false,
    commit: commit ?? null,
    ...(whyNotPublished !== undefined && { error: toErrorDocument(3, whyNotPublished).error }),
  };
}
