import type { FakeComment, FakeEvent, FakeUser, IssueHistory } from './issue-history.ts';

export interface Place {
  /** `http://127.0.0.1:1234` */
  readonly api: string;
  readonly repository: string;
}

function userAnswer(user: FakeUser | null): object | null {
  if (user === null) return null;
  const { login, type } = user;
  const html_url = `https://github.com/${login}`;
  return { login, id: 1, node_id: 'U_1', html_url, type, site_admin: false };
}

export function labelAnswer(name: string, color = 'd73a4a', description: string | null = null) {
  return { id: 1, node_id: 'LA_1', name, color, default: false, description };
}

export function issueAnswer(issue: IssueHistory, { api, repository }: Place): object {
  const url = `${api}/repos/${repository}/issues/${issue.number}`;
  const kind = issue.isPullRequest ? 'pull' : 'issues';
  const html_url = `https://github.com/${repository}/${kind}/${issue.number}`;
  return {
    url,
    repository_url: `${api}/repos/${repository}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url,
    id: issue.id,
    node_id: issue.nodeId,
    number: issue.number,
    title: issue.title,
    user: userAnswer(issue.author),
    labels: issue.labels.map((name) => labelAnswer(name)),
    state: issue.isOpen ? 'open' : 'closed',
    state_reason: issue.stateReason,
    locked: issue.isLocked,
    active_lock_reason: issue.lockReason,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: issue.association,
    body: issue.body,
    performed_via_github_app: null,
    ...(issue.isPullRequest ? { pull_request: { url, html_url, merged_at: null } } : {}),
  };
}

export function commentUrl(repository: string, issue: IssueHistory, id: number): string {
  return `https://github.com/${repository}/issues/${issue.number}#issuecomment-${id}`;
}

function commentFields(issue: IssueHistory, id: number, { api, repository }: Place): object {
  const issuePath = `${repository}/issues/${issue.number}`;
  return {
    url: `${api}/repos/${repository}/issues/comments/${id}`,
    html_url: commentUrl(repository, issue, id),
    issue_url: `${api}/repos/${issuePath}`,
    node_id: `IC_${id}`,
  };
}

export function commentAnswer(issue: IssueHistory, comment: FakeComment, place: Place): object {
  const { event: _event, actor: _actor, ...fields } = comment;
  return {
    ...commentFields(issue, comment.id, place),
    ...fields,
    user: userAnswer(comment.user),
    performed_via_github_app: null,
  };
}

export function eventAnswer(issue: IssueHistory, event: FakeEvent, place: Place): object {
  const base = { ...event, actor: userAnswer(event.actor), performed_via_github_app: null };
  if (event.event === 'commented') {
    return {
      ...base,
      ...commentFields(issue, event.id, place),
      user: userAnswer((event as FakeComment).user),
    };
  }
  const url = `${place.api}/repos/${place.repository}/issues/events/${event.id}`;
  return { ...base, node_id: `E_${event.id}`, url, commit_id: null, commit_url: null };
}
