import { commentUrl } from './answers.ts';
import type { FakeComment, FakeEvent, FakeUser, IssueHistory } from './issue-history.ts';
import { ok, type Reply, type Request } from './reply.ts';
import type { FakeRepository } from './repository.ts';

/** Answers the questions that Outpost asks in GraphQL, by their shape; a real server reads the query. */
export function answerGraphql(repository: FakeRepository, request: Request): Reply {
  const query = String(request.body['query']);
  if (query.startsWith('query OpenIssues')) return answerOpenIssues(repository, request);
  return query.includes('timelineItems')
    ? answerTimelines(repository, request)
    : answerPin(repository, request);
}

const pageSize = 100;

/** What GraphQL calls the events that it is asked for. */
const typeNames: Readonly<Record<string, string>> = {
  commented: 'IssueComment',
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  renamed: 'RenamedTitleEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
};

/** An issue that is gone is `null` among the nodes, and an error beside them. */
function answerTimelines(repository: FakeRepository, { body }: Request): Reply {
  const { ids } = body['variables'] as { ids: readonly string[] };
  const issues = ids.map((id) => repository.findNode(id));
  const errors = ids.flatMap((id, index) =>
    issues[index]?.fate === undefined && issues[index] !== undefined
      ? []
      : [{ type: 'NOT_FOUND', path: ['nodes', index], message: `Could not resolve to ${id}` }],
  );
  const nodes = issues.map((issue) =>
    issue === undefined || issue.fate !== undefined ? null : timelineOf(issue, repository),
  );
  return ok({ data: { nodes }, ...(errors.length > 0 && { errors }) });
}

const openPageSize = 25;

/** A page of the open issues with each label that is asked for. */
function answerOpenIssues(repository: FakeRepository, { body }: Request): Reply {
  const variables = body['variables'] as Record<string, unknown>;
  const pages = Object.entries(variables).flatMap(([key, value]) => {
    if (!/^label\d+$/.test(key)) return [];
    const [label = ''] = value as readonly string[];
    const start = Number(variables[key.replace('label', 'after')] ?? 0);
    const labelled = repository.issues
      .filter((issue) => !issue.isPullRequest && issue.fate === undefined)
      .filter(({ labels }) => labels.some((own) => own.toLowerCase() === label.toLowerCase()))
      .toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
    const open = labelled.filter(({ isOpen }) => isOpen);
    const nodes = open.slice(start, start + openPageSize);
    const end = nodes.length === 0 ? null : String(start + nodes.length);
    const pageInfo = { hasNextPage: open.length > start + openPageSize, endCursor: end };
    const closed = labelled.filter(({ isOpen }) => !isOpen).slice(0, 10);
    const told = (some: readonly IssueHistory[]) =>
      some.map((each) => openNodeOf(each, repository));
    return [
      [key, { pageInfo, nodes: told(nodes) }],
      [key.replace('label', 'closed'), { pageInfo, nodes: told(closed) }],
    ];
  });
  return ok({ data: { repository: Object.fromEntries(pages) as object } });
}

function openNodeOf(issue: IssueHistory, repository: FakeRepository): object {
  return {
    id: issue.nodeId,
    url: `https://github.com/${repository.fullName}/issues/${issue.number}`,
    title: issue.title,
    body: issue.body ?? '',
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    state: issue.isOpen ? 'OPEN' : 'CLOSED',
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    locked: issue.isLocked,
    activeLockReason: issue.lockReason?.toUpperCase().replace(/[ -]/, '_') ?? null,
    authorAssociation: issue.association,
    author: actorOf(issue.author),
    labels: { nodes: issue.labels.map((name) => ({ name })) },
    comments: { totalCount: issue.comments.length },
    ...timelineOf(issue, repository),
  };
}

function timelineOf(issue: IssueHistory, { fullName }: FakeRepository): object {
  const events = issue.told.filter(({ event }) => event in typeNames);
  return {
    number: issue.number,
    timelineItems: {
      pageInfo: { hasNextPage: events.length > pageSize },
      nodes: events.slice(0, pageSize).map((event) => itemOf(issue, event, fullName)),
    },
  };
}

function itemOf(issue: IssueHistory, event: FakeEvent, repository: string): object {
  const item = { __typename: typeNames[event.event], createdAt: event.created_at };
  if (event.event === 'commented') {
    const { user, updated_at, author_association, body, minimized } = event as FakeComment;
    return {
      ...item,
      fullDatabaseId: String(event.id),
      url: commentUrl(repository, issue, event.id),
      updatedAt: updated_at,
      body,
      authorAssociation: author_association,
      isMinimized: minimized !== undefined,
      minimizedReason: (minimized as { reason: string } | undefined)?.reason ?? null,
      author: actorOf(user),
    };
  }
  const { label, rename, state_reason: reason } = event;
  const { from, to } = (rename ?? {}) as { from?: string; to?: string };
  return {
    ...item,
    actor: actorOf(event.actor),
    ...(label !== undefined && { label: { name: (label as { name: string }).name } }),
    ...(rename !== undefined && { previousTitle: from, currentTitle: to }),
    ...(event.event === 'closed' && { stateReason: String(reason).toUpperCase() }),
  };
}

/** GraphQL gives the login of a bot without `[bot]`. */
function actorOf(user: FakeUser | null): object | null {
  return user && { __typename: user.type, login: user.login.replace(/\[bot\]$/, '') };
}

/** Answers `pinIssue` and `unpinIssue`; errors come with status 200, as in GraphQL. */
function answerPin(repository: FakeRepository, request: Request): Reply {
  const mutation = /\b(pinIssue|unpinIssue)\b/.exec(String(request.body['query']))?.[1];
  const variables = Object.values(Object(request.body['variables']) as Record<string, unknown>);
  const issue = repository.issues.find(({ nodeId }) => variables.includes(nodeId));
  const fail = (type: string, message: string): Reply =>
    ok({ data: { [String(mutation)]: null }, errors: [{ type, message }] });
  if (mutation === undefined) return fail('INVALID', 'Only pins are faked');
  if (!issue) return fail('NOT_FOUND', 'Could not resolve to a node with that global id');
  const isPin = mutation === 'pinIssue';
  const action = { by: repository.botLogin, at: Date.now() };
  if (issue.isPinned === isPin) {
    return fail('UNPROCESSABLE', `The issue is ${isPin ? 'already' : 'not'} pinned`);
  }
  if (isPin && repository.issues.filter(({ isPinned }) => isPinned).length >= 3) {
    return fail('UNPROCESSABLE', 'Maximum 3 pinned issues per repository');
  }
  if (isPin) issue.pin(action);
  else issue.unpin(action);
  return ok({ data: { [mutation]: { issue: { number: issue.number } } } });
}
