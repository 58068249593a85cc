import { GitHubError, GitHubLimitError } from '../../src/sources/github/answers/failure.ts';
import type { IssueReply } from '../../src/sync/issue-reply.ts';
import type { GitHubClient } from '../github/client.ts';
import { createComment, updateComment } from '../github/write.ts';

/**
 * Writes the reply as a comment on the issue, or edits the earlier comment.
 * @returns how many comments were written or edited
 * @throws `GitHubLimitError` so that the issue is processed again; any other failure is a warning, because the report
 * is already written
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
      client.warn(`No comment on issue #${number}: ${error.message}`);
    }
  };
  if (link !== undefined) await attempt(() => createComment(client, number, link));
  if (problems?.present) {
    const { id } = problems.present;
    await attempt(() => updateComment(client, id, problems.body));
  } else if (problems) await attempt(() => createComment(client, number, problems.body));
  return count;
}
