import { ZodError } from 'zod';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import type { GitHubAnswer, GitHubClient, GitHubQuestion } from './client.ts';

/**
 * Reads an answer that may not have the shape it should have.
 * @throws `GitHubError` `unexpected-shape`
 */
export function parsed<Value>(what: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const [problem] = error.issues;
    const place = problem?.path.join('.') ?? '';
    throw new GitHubError(
      'unexpected-shape',
      `GitHub's answer for ${what} is not what it should be: ${place} ${problem?.message ?? ''}`,
    );
  }
}

/** @throws `GitHubError` `unexpected-shape` */
export function expectList(what: string, answer: GitHubAnswer): readonly unknown[] {
  if (Array.isArray(answer.data)) return answer.data as readonly unknown[];
  throw new GitHubError('unexpected-shape', `GitHub's answer for ${what} is not a list.`);
}

/** The next page of a full one without a `Link` header, which a proxy may have dropped. */
function pageBehind(path: string, { hasLink }: GitHubAnswer, count: number): string | undefined {
  const size = Number(/[?&]per_page=(\d+)/.exec(path)?.[1]);
  if (hasLink || count !== size) return undefined;
  const page = /[?&]page=(\d+)/.exec(path)?.[1];
  return page === undefined
    ? `${path}&page=2`
    : path.replace(/([?&]page=)\d+/, `$1${Number(page) + 1}`);
}

/**
 * A list's pages, as far as they are wanted.
 * @throws `GitHubError` `bad-link` when a next link comes back to a page already read, or to one like it
 */
export async function* fetchPages(
  client: GitHubClient,
  question: GitHubQuestion,
  first?: GitHubAnswer,
): AsyncGenerator<readonly unknown[]> {
  const seen = new Set<string>();
  let { path } = question;
  let before = '';
  let answer = first ?? (await client.ask(question));
  for (;;) {
    const entries = expectList(question.what, answer);
    yield entries;
    const next = answer.next ?? pageBehind(path, answer, entries.length);
    if (next === undefined) return;
    const content = JSON.stringify(entries);
    if (seen.has(next) || content === before) {
      throw new GitHubError('bad-link', `The pages of ${question.what} go round in circles.`);
    }
    seen.add(next);
    before = content;
    path = next;
    answer = await client.ask({ ...question, path, etag: undefined });
  }
}
