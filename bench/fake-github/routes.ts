import { labelAnswer, type Place } from './answers.ts';
import { answerComment, answerIssue, listComments, listIssues, openIssue } from './issue-routes.ts';
import { invalid, notFound, ok, page, type Reply, type Request } from './reply.ts';
import type { FakeLabel, FakeRepository } from './repository.ts';

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
  for (const [pattern, answer] of routes) {
    const [isMatch, first = '', second = ''] = pattern.exec(`${request.method} ${rest}`) ?? [];
    if (isMatch !== undefined) {
      return answer(repository, request, place, decodeURIComponent(first), second);
    }
  }
  return repository.answers.get(`${request.method} ${rest}`) ?? notFound;
}

type Route = (
  repository: FakeRepository,
  request: Request,
  place: Place,
  first: string,
  second: string,
) => Reply;

/** Each handler gets the groups that its pattern captured. */
const routes: readonly (readonly [pattern: RegExp, answer: Route])[] = [
  [/^\w+ $/, describeRepository],
  [/^GET \/issues$/, listIssues],
  [/^POST \/issues$/, openIssue],
  [
    /^\w+ \/issues\/(\d+)(\/.*)?$/,
    (repository, request, place, number, rest) =>
      answerIssue(repository, repository.find(Number(number)), rest, request, place),
  ],
  [/^\w+ \/issues\/comments$/, listComments],
  [/^\w+ \/issues\/comments\/(\d+)$/, answerComment],
  [
    /^\w+ \/labels(?:\/(.+))?$/,
    (repository, request, _, name) => answerLabels(repository, name, request),
  ],
  [
    /^\w+ \/collaborators\/([^/]+)\/permission$/,
    (repository, _request, _place, login) => {
      const role = repository.roles.get(login) ?? 'read';
      const permission = { maintain: 'write', triage: 'read' }[role] ?? role;
      return ok({ permission, role_name: role, user: null });
    },
  ],
  [
    /^\w+ \/actions\/workflows$/,
    ({ workflows }) => ok({ total_count: workflows.length, workflows }),
  ],
  [/^PUT \/actions\/workflows\/(\d+)\/enable$/, enableWorkflow],
  [/^POST \/actions\/workflows\/([^/]+\.ya?ml)\/dispatches$/, startWorkflow],
];

function describeRepository(repository: FakeRepository): Reply {
  const { id, name, fullName: full_name, hasIssues: has_issues, facts } = repository;
  const html_url = `https://github.com/${full_name}`;
  return ok({ id, name, full_name, has_issues, html_url, ...facts });
}

function enableWorkflow(repository: FakeRepository, _: Request, __: Place, id: string): Reply {
  const workflow = repository.workflows.find((each) => each.id === Number(id));
  if (!workflow) return notFound;
  workflow.state = 'active';
  return ok(undefined, 204);
}

/** A workflow that no test has added exists and is active. */
function startWorkflow(
  repository: FakeRepository,
  { body }: Request,
  _: Place,
  file: string,
): Reply {
  const workflow = repository.workflows.find(({ path }) => path.endsWith(`/${file}`));
  if (workflow && workflow.state !== 'active') {
    return { status: 422, data: { message: 'Cannot trigger a workflow that is disabled' } };
  }
  repository.started.push(`${file} ${String(body['ref'])}`);
  return ok(undefined, 204);
}
