import type { Problem } from '../model/problem.ts';
import { announcementAnchor, reportPath } from '../views/site.ts';
import { toProblemMessage } from '../views/tools/problems/problem-messages.ts';
import type { Edit } from './content-edit.ts';
import type { Ending, GitState } from './ending.ts';
import type { AuthoringSession } from './session.ts';

/** What is new for a person to look at: keys that changed, and the last section. */
export function addedText(before: string, after: string): string {
  const old = new Set(before.split(/\r?\n/));
  const [, block = ''] = after.split(/^---[ \t]*$/m);
  const keys = block.split(/\r?\n/).filter((line) => !old.has(line));
  return [...keys, after.slice(after.lastIndexOf('\n## ') + 1)].join('\n');
}

/** What was done, and what is left to do. */
export function doneLines(
  ending: Ending,
  file: string,
  commit: string | undefined,
  git: GitState,
  isDraft: boolean,
): string[] {
  if (ending === 'nothing') return ['Nothing was written (--dry-run).'];
  if (commit !== undefined) {
    const others = git.otherChanges;
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

/** Where the report stands on the page. */
export function urlOf({ kind, id }: Edit, { site }: Pick<AuthoringSession, 'site'>): string {
  return site.url(
    kind === 'announcement' ? `#${announcementAnchor(id)}` : reportPath({ kind, id }),
  );
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
  readonly commit: string | undefined;
  readonly ending: Ending;
}) {
  const { edit, ending, problems, moment, echoes, commit, file, url, consequences } = result;
  return {
    kind: edit.kind,
    id: edit.id,
    file: file.replaceAll('\\', '/'),
    url,
    created: edit.before === undefined,
    written: ending !== 'nothing',
    commit: commit ?? null,
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
