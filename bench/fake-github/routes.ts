import { commentAnswer, eventAnswer, issueAnswer, labelAnswer, type Place } from './answers.ts';
import type { IssueHistory } from './issue-history.ts';
import { invalid, notFound, ok, page, type Reply, type Request } from './reply.ts';
import type { FakeLabel, FakeRepository } from './repository.ts';

const longestBody = 65_536;
const longestTitle = 256;

function instantOf(issue: IssueHistory, sort: string | null): number {
  if (sort === 'comments') return issue.comments.length;
  return Date.parse(sort === 'updated' ? issue.updatedAt : issue.createdAt);
}

function listIssues(repository: FakeRepository, { url }: Request, place: Place): Reply {
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

function openIssue(repository: FakeRepository, { body }: Request, place: Place): Reply {
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

function answerIssue(
  repository: FakeRepository,
  issue: IssueHistory | undefined,
  rest: string,
  request: Request,
  place: Place,
): Reply {
  if (!issue) return notFound;
  const numbered = `/repositories/${repository.id}`;
  if (issue.fate?.status === 301) {
    const location = place.api + issue.fate.location;
    return { status: 301, data: { message: 'Moved Permanently' }, headers: { location } };
  }
  if (issue.fate?.status === 410) {
    return { status: 410, data: { message: 'This issue was deleted' } };
  }
  if (issue.fate) return notFound;
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
      const deed = { by: repository.botLogin, at: Date.now() };
      if (state === 'open') issue.reopen(deed);
      else if (state === 'closed') {
        issue.close({ ...deed, reason: reason === 'not_planned' ? reason : 'completed' });
      } else return invalid('state');
      return ok(issueAnswer(issue, place));
    }
    case 'POST /labels': {
      const { labels } = request.body;
      if (!Array.isArray(labels)) return invalid('labels');
      for (const label of labels) {
        issue.label(String(label), { by: repository.botLogin, at: Date.now() });
      }
      return ok(issue.labels.map((label) => labelAnswer(label, 'd73a4a', null)));
    }
    case 'POST /comments':
      return writeComment(request.body['body'], (body) => {
        issue.comment(body, { by: repository.botLogin, at: Date.now(), association: 'NONE' });
        const comment = issue.comments.at(-1);
        return comment ? ok(commentAnswer(issue, comment, place), 201) : notFound;
      });
    default:
      return notFound;
  }
}

function answerComments(
  repository: FakeRepository,
  id: number | undefined,
  { method, url, body }: Request,
  place: Place,
): Reply {
  const all = repository.issues.flatMap((issue) =>
    issue.comments.map((comment, index) => ({ issue, comment, index })),
  );
  if (id === undefined) {
    const since = Date.parse(url.searchParams.get('since') ?? '1970-01-01');
    const found = all.filter(({ comment }) => Date.parse(comment.updated_at) >= since);
    return page(
      found.map(({ issue, comment }) => commentAnswer(issue, comment, place)),
      url,
      `/repositories/${repository.id}`,
    );
  }
  const found = all.find(({ comment }) => comment.id === id);
  if (!found) return notFound;
  if (method === 'PATCH') {
    return writeComment(body['body'], (text) => {
      found.issue.editComment(found.index, text, { at: Date.now() });
      return ok(commentAnswer(found.issue, found.comment, place));
    });
  }
  return ok(commentAnswer(found.issue, found.comment, place));
}

function answerLabels(repository: FakeRepository, name: string, request: Request): Reply {
  const { method, body, url } = request;
  const find = (wanted: unknown): FakeLabel | undefined =>
    repository.labels.find((label) => label.name.toLowerCase() === String(wanted).toLowerCase());
  const answer = (label: FakeLabel): object =>
    labelAnswer(label.name, label.color, label.description);
  if (method === 'GET' && name === '') {
    return page(repository.labels.map(answer), url, `/repositories/${repository.id}`);
  }
  if (method === 'POST') {
    if (find(body['name'])) return invalid('already_exists');
    const { name: newName, color, description } = body;
    const label = {
      name: String(newName),
      color: String(color),
      description: typeof description === 'string' ? description : null,
    };
    repository.labels.push(label);
    return ok(answer(label), 201);
  }
  const label = find(name);
  if (!label) return notFound;
  if (method === 'PATCH') {
    const { new_name: newName = label.name, color = label.color, description } = body;
    Object.assign(label, { name: newName, color, description: description ?? label.description });
  }
  return ok(answer(label));
}

/** Answers what is asked below a repository. */
export function answerRepository(
  repository: FakeRepository,
  rest: string,
  request: Request,
  place: Place,
): Reply {
  if (rest.startsWith('/issues') && !repository.hasIssues) {
    return { status: 410, data: { message: 'Issues are disabled for this repo' } };
  }
  const [, issueNumber, issueRest = ''] = /^\/issues\/(\d+)(\/.*)?$/.exec(rest) ?? [];
  const [, commentId] = /^\/issues\/comments\/(\d+)$/.exec(rest) ?? [];
  const [isLabels, labelName = ''] = /^\/labels(?:\/(.+))?$/.exec(rest) ?? [];
  const [, login] = /^\/collaborators\/([^/]+)\/permission$/.exec(rest) ?? [];
  if (rest === '') {
    const { id, name, fullName: full_name } = repository;
    return ok({
      id,
      name,
      full_name,
      has_issues: repository.hasIssues,
      html_url: `https://github.com/${full_name}`,
      ...repository.facts,
    });
  }
  if (rest === '/issues' && request.method === 'GET') return listIssues(repository, request, place);
  if (rest === '/issues' && request.method === 'POST') return openIssue(repository, request, place);
  if (issueNumber !== undefined) {
    return answerIssue(repository, repository.find(Number(issueNumber)), issueRest, request, place);
  }
  if (rest === '/issues/comments') return answerComments(repository, undefined, request, place);
  if (commentId !== undefined) {
    return answerComments(repository, Number(commentId), request, place);
  }
  if (isLabels !== undefined) {
    return answerLabels(repository, decodeURIComponent(labelName), request);
  }
  if (/^\/actions\/workflows\/[^/]+\.ya?ml\/dispatches$/.test(rest) && request.method === 'POST') {
    repository.started.push(`${rest.split('/')[3]} ${String(request.body['ref'])}`);
    return { status: 204, data: null };
  }
  if (login !== undefined) {
    const role = repository.roles.get(decodeURIComponent(login)) ?? 'read';
    const permission = { maintain: 'write', triage: 'read' }[role] ?? role;
    return ok({ permission, role_name: role, user: null });
  }
  if (rest === '/actions/workflows') {
    const { workflows } = repository;
    return ok({ total_count: workflows.length, workflows });
  }
  const [, workflow, deed] = /^\/actions\/workflows\/(\d+)\/(enable|dispatches)$/.exec(rest) ?? [];
  if (workflow !== undefined) return actOn(repository, Number(workflow), deed, request);
  return repository.answers.get(`${request.method} ${rest}`) ?? notFound;
}

function actOn(
  repository: FakeRepository,
  id: number,
  deed: string | undefined,
  { method, body }: Request,
): Reply {
  const workflow = repository.workflows.find((each) => each.id === id);
  if (!workflow) return notFound;
  if (deed === 'enable' && method === 'PUT') {
    workflow.state = 'active';
    return ok(undefined, 204);
  }
  if (deed !== 'dispatches' || method !== 'POST') return notFound;
  if (workflow.state !== 'active') {
    return { status: 422, data: { message: 'Cannot trigger a workflow that is disabled' } };
  }
  repository.started.push(`${workflow.path.replace(/.*\//, '')} ${String(body['ref'])}`);
  return ok(undefined, 204);
}
