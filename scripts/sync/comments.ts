import { isForAuthor, type IssueNote } from '../../src/model/issue-note.ts';
import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import type { GitHubHistory } from '../../src/sources/github/answers/data.ts';
import { OWN_COMMENT } from '../../src/sources/github/reports/text.ts';
import { isTrustedAuthor } from '../../src/sources/github/reports/trust.ts';
import { toLinkComment, toProblemComment } from '../../src/views/tools/issue-note-messages.ts';
import { createComment, updateComment } from '../github/write.ts';
import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubClient } from '../github/client.ts';

/** A comment of the sync that is already there. */
interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/** What the sync has to say on an issue; gathered while its history is at hand. */
export interface IssueReply {
  readonly number: number;
  /** Undefined: no link is owed. */
  readonly link: string | undefined;
  readonly problems:
    { readonly body: string; readonly present: OwnComment | undefined } | undefined;
}

export function hasText({ link, problems }: IssueReply): boolean {
  return link !== undefined || problems !== undefined;
}

function ownComment(
  { events }: GitHubHistory,
  mark: string,
  settings: GitHubSettings,
): OwnComment | undefined {
  for (const event of events) {
    if (event.kind !== 'commented' || !event.body.trimStart().startsWith(mark)) continue;
    // A stranger could copy the mark to keep the sync silent.
    const isOurs =
      event.actor?.isBot === true || isTrustedAuthor(event.actor, event.association, settings);
    if (isOurs) return { id: event.id, body: event.body };
  }
  return undefined;
}

/**
 * What is to be said on an issue, so that saying it again changes nothing: a link once, and one comment on problems that
 * is edited in place.
 * @param url the issue's page; undefined as long as it has none
 */
export function planReply(
  history: GitHubHistory,
  {
    url,
    notes,
    settings,
  }: { url: string | undefined; notes: readonly IssueNote[]; settings: GitHubSettings },
): IssueReply {
  const { number } = history.issue;
  const hasLink = ownComment(history, OWN_COMMENT.link, settings) !== undefined;
  const present = ownComment(history, OWN_COMMENT.problems, settings);
  const forAuthor = notes.filter(isForAuthor);
  const body = `${OWN_COMMENT.problems}\n${toProblemComment(forAuthor)}`;
  const isOwed = forAuthor.length > 0 || present !== undefined;
  const isSaid = present !== undefined && sameText(present.body, body);
  return {
    number,
    link:
      url !== undefined && settings.linkComment && !hasLink
        ? `${OWN_COMMENT.link}\n${toLinkComment(url)}`
        : undefined,
    problems: settings.problemComment && isOwed && !isSaid ? { body, present } : undefined,
  };
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}

/**
 * Says it.
 * @returns how many comments were written or edited
 * @throws {GitHubLimitError} so that the issue is taken up again; any other failure is a warning, for the page stands
 */
export async function sendReply(client: GitHubClient, reply: IssueReply): Promise<number> {
  const { number, link, problems } = reply;
  let count = 0;
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      count += 1;
    } catch (error) {
      if (!(error instanceof GitHubError) || error instanceof GitHubLimitError) throw error;
      client.warn(`No comment on issue #${String(number)}: ${error.message}`);
    }
  };
  if (link !== undefined) await attempt(() => createComment(client, number, link));
  if (problems?.present) {
    const { id } = problems.present;
    await attempt(() => updateComment(client, id, problems.body));
  } else if (problems) await attempt(() => createComment(client, number, problems.body));
  return count;
}
