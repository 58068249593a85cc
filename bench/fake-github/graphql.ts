import { commentUrl } from './answers.ts';
import type { FakeComment, FakeEvent, FakeUser, IssueHistory } from './issue-history.ts';
import { ok, type Reply, type Request } from './reply.ts';
import type { FakeRepository } from './repository.ts';

/** Answers the questions that Outpost asks in GraphQL, by their shape; a real server reads the query. */
export function answerGraphql(repository: FakeRepository, request: Request): Reply {
  return String(request.body['query']).includes('timelineItems')
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

function timelineOf(issue: IssueHistory, { fullName }: FakeRepository): object {
  const events = issue.events.filter(({ event }) => event in typeNames);
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

/** A bot has no mark behind its name here. */
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
  const deed = { by: repository.botLogin, at: Date.now() };
  if (issue.isPinned === isPin) {
    return fail('UNPROCESSABLE', `The issue is ${isPin ? 'already' : 'not'} pinned`);
  }
  if (isPin && repository.issues.filter(({ isPinned }) => isPinned).length >= 3) {
    return fail('UNPROCESSABLE', 'Maximum 3 pinned issues per repository');
  }
  if (isPin) issue.pin(deed);
  else issue.unpin(deed);
  return ok({ data: { [mutation]: { issue: { number: issue.number } } } });
}
