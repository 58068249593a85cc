import { commentAnswer, eventAnswer, issueAnswer, labelAnswer, type Place } from './answers.ts';
import type { IssueHistory } from './issue-history.ts';
import { invalid, notFound, ok, page, type Reply, type Request } from './reply.ts';
import type { FakeRepository } from './repository.ts';

const longestBody = 65_536;
const longestTitle = 256;

function instantOf(issue: IssueHistory, sort: string | null): number {
  if (sort === 'comments') return issue.comments.length;
  return Date.parse(sort === 'updated' ? issue.updatedAt : issue.createdAt);
}

export function listIssues(repository: FakeRepository, { url }: Request, place: Place): Reply {
  const query = url.searchParams;
  const state = query.get('state') ?? 'open';
  if (!['open', 'closed', 'all'].includes(state)) return invalid(`state ${state}`);
  const labels = (query.get('labels') ?? '').toLowerCase().split(',').filter(Boolean);
  const creator = query.get('creator');
  const since = Date.parse(query.get('since') ?? '1970-01-01');
  const order = query.get('direction') === 'asc' ? 1 : -1;
  const sort = query.get('sort');
  const found = repository.issues
    .filter((issue) => issue.fate === undefined)
    .filter(({ author }) => creator === null || author?.login === creator)
    .filter((issue) => state === 'all' || issue.isOpen === (state === 'open'))
    .filter((issue) => Date.parse(issue.updatedAt) >= since)
    .filter((issue) => {
      const own = issue.labels.map((label) => label.toLowerCase());
      return labels.every((label) => own.includes(label));
    })
    .sort(
      (one, other) =>
        order * (instantOf(one, sort) - instantOf(other, sort) || one.number - other.number),
    );
  return page(
    found.map((issue) => issueAnswer(issue, place)),
    url,
    `/repositories/${repository.id}`,
  );
}

export function openIssue(repository: FakeRepository, { body }: Request, place: Place): Reply {
  const { title, body: text } = body;
  if (typeof title !== 'string' || title === '') return invalid('title is missing');
  if (Array.from(title).length > longestTitle) return invalid('title is too long');
  if (typeof text === 'string' && text.length > longestBody) return invalid('body is too long');
  const issue = repository.issue({
    title,
    createdAt: Date.now(),
    author: repository.botLogin,
    association: 'NONE',
    body: typeof text === 'string' ? text : null,
  });
  return ok(issueAnswer(issue, place), 201);
}

function writeComment(body: unknown, write: (body: string) => Reply): Reply {
  if (typeof body !== 'string' || body === '') return invalid('body is missing');
  return body.length > longestBody ? invalid('body is too long') : write(body);
}

function answerAbsence(fate: NonNullable<IssueHistory['fate']>, { api }: Place): Reply {
  if (fate.status === 301) {
    const headers = { location: api + fate.location };
    return { status: 301, data: { message: 'Moved Permanently' }, headers };
  }
  return fate.status === 410
    ? { status: 410, data: { message: 'This issue was deleted' } }
    : notFound;
}

export function answerIssue(
  repository: FakeRepository,
  issue: IssueHistory | undefined,
  rest: string,
  request: Request,
  place: Place,
): Reply {
  if (!issue) return notFound;
  if (issue.fate) return answerAbsence(issue.fate, place);
  const numbered = `/repositories/${repository.id}`;
  const by = { by: repository.botLogin, at: Date.now() };
  switch (`${request.method} ${rest}`) {
    case 'GET ':
      return ok(issueAnswer(issue, place));
    case 'GET /timeline': {
      const events = issue.told.map((event) => eventAnswer(issue, event, place));
      return page(events, request.url, numbered);
    }
    case 'GET /comments': {
      const comments = issue.comments.map((comment) => commentAnswer(issue, comment, place));
      return page(comments, request.url, numbered);
    }
    case 'PATCH ': {
      const { state, state_reason: reason } = request.body;
      if (state === 'open') issue.reopen(by);
      else if (state === 'closed') {
        issue.close({ ...by, reason: reason === 'not_planned' ? reason : 'completed' });
      } else return invalid('state');
      return ok(issueAnswer(issue, place));
    }
    case 'POST /labels': {
      const { labels } = request.body;
      if (!Array.isArray(labels)) return invalid('labels');
      for (const label of labels) issue.label(String(label), by);
      return ok(issue.labels.map((label) => labelAnswer(label)));
    }
    case 'POST /comments':
      return writeComment(request.body['body'], (body) => {
        issue.comment(body, { ...by, association: 'NONE' });
        const comment = issue.comments.at(-1);
        return comment ? ok(commentAnswer(issue, comment, place), 201) : notFound;
      });
    default:
      return notFound;
  }
}

function commentsOf(repository: FakeRepository) {
  return repository.issues.flatMap((issue) =>
    issue.comments.map((comment, index) => ({ issue, comment, index })),
  );
}

export function listComments(repository: FakeRepository, { url }: Request, place: Place): Reply {
  const since = Date.parse(url.searchParams.get('since') ?? '1970-01-01');
  const found = commentsOf(repository).filter(
    ({ comment }) => Date.parse(comment.updated_at) >= since,
  );
  return page(
    found.map(({ issue, comment }) => commentAnswer(issue, comment, place)),
    url,
    `/repositories/${repository.id}`,
  );
}

export function answerComment(
  repository: FakeRepository,
  { method, body }: Request,
  place: Place,
  id: string,
): Reply {
  const found = commentsOf(repository).find(({ comment }) => comment.id === Number(id));
  if (!found) return notFound;
  const { issue, comment, index } = found;
  if (method !== 'PATCH') return ok(commentAnswer(issue, comment, place));
  return writeComment(body['body'], (text) => {
    issue.editComment(index, text, { at: Date.now() });
    return ok(commentAnswer(issue, comment, place));
  });
}
