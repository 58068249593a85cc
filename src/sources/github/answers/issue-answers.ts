import { z } from 'zod';

import { authorAssociations, type AuthorAssociation } from '../../../model/page/github-settings.ts';
import type {
  ClosedReason,
  GitHubEvent,
  GitHubIssue,
  GitHubLabel,
  GitHubUser,
} from './issue-data.ts';

// Loose objects with only the fields that are used, so that changes of other fields break nothing.
const text = z.string().nullish();
const instant = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value));
const user = z.object({ login: z.string(), type: text }).nullish();
const label = z.union([z.string(), z.object({ name: text })]);

const issueAnswer = z.object({
  node_id: text,
  number: z.int().positive(),
  html_url: text,
  title: z.string(),
  body: text,
  user,
  author_association: text,
  created_at: instant,
  updated_at: instant,
  closed_at: instant.nullish(),
  state: z.enum(['open', 'closed']),
  state_reason: text,
  locked: z.boolean().nullish(),
  active_lock_reason: text,
  labels: z.array(label).nullish(),
  comments: z.number().nullish(),
  pull_request: z.unknown().optional(),
});

const labelEvents = ['labeled', 'unlabeled'] as const;
const eventBase = { created_at: instant, actor: user };
const eventAnswer = z.discriminatedUnion('event', [
  z.object({
    ...eventBase,
    event: z.literal('commented'),
    id: z.number(),
    html_url: text,
    user,
    author_association: text,
    updated_at: instant.nullish(),
    body: text,
    minimized: z.object({ reason: text }).nullish(),
  }),
  z.object({
    ...eventBase,
    event: z.enum(labelEvents),
    label: z.object({ name: text }),
  }),
  z.object({
    ...eventBase,
    event: z.literal('renamed'),
    rename: z.object({ from: z.string(), to: z.string() }),
  }),
  z.object({ ...eventBase, event: z.literal('closed'), state_reason: text }),
  z.object({ ...eventBase, event: z.literal('reopened') }),
]);
const knownEvents: ReadonlySet<unknown> = new Set([
  ...labelEvents,
  'commented',
  'renamed',
  'closed',
  'reopened',
]);
const namedAnswer = z.looseObject({ event: z.unknown() });
const labelAnswer = z.object({ name: z.string(), color: z.string(), description: text });

function toUser(answer: z.output<typeof user>): GitHubUser | undefined {
  return answer ? { login: answer.login, isBot: answer.type === 'Bot' } : undefined;
}

export function toAssociation(word: string | null | undefined): AuthorAssociation {
  return authorAssociations.find((known) => known === word) ?? 'NONE';
}

export function toClosedReason(word: string | null | undefined): ClosedReason {
  return word === 'completed' || word === 'not_planned' || word === 'duplicate' ? word : undefined;
}

/**
 * Parses one entry of GitHub's issue list, which contains pull requests too: these have no `issue`.
 * @throws {z.ZodError} when the answer does not have the shape of an issue
 */
export function parseListEntry(answer: unknown): {
  readonly updatedAt: number;
  readonly issue: GitHubIssue | undefined;
} {
  const entry = issueAnswer.parse(answer);
  const isPullRequest = entry.pull_request !== undefined && entry.pull_request !== null;
  return { updatedAt: entry.updated_at, issue: isPullRequest ? undefined : toIssue(entry) };
}

/** Like `parseListEntry`, for one issue that was fetched by number. */
export function parseIssueAnswer(answer: unknown): GitHubIssue | undefined {
  return parseListEntry(answer).issue;
}

function toIssue(issue: z.output<typeof issueAnswer>): GitHubIssue {
  return {
    nodeId: issue.node_id ?? '',
    number: issue.number,
    url: issue.html_url ?? '',
    title: issue.title,
    body: issue.body ?? '',
    author: toUser(issue.user),
    association: toAssociation(issue.author_association),
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    closedAt: issue.closed_at ?? undefined,
    isOpen: issue.state === 'open',
    closedReason: toClosedReason(issue.state_reason),
    ...(issue.state_reason === 'reopened' && { isReopened: true }),
    isLocked: issue.locked ?? false,
    lockReason: issue.active_lock_reason ?? undefined,
    labels: (issue.labels ?? []).flatMap((each) =>
      typeof each === 'string' ? each : (each.name ?? []),
    ),
    ...(typeof issue.comments === 'number' && { commentCount: issue.comments }),
  };
}

/**
 * Parses one entry of an issue's timeline; `undefined` for a kind that no decision needs (subscribed, pinned, …).
 * @throws {z.ZodError} when a kind that is needed does not have its shape
 */
export function parseEventAnswer(answer: unknown): GitHubEvent | undefined {
  if (!knownEvents.has(namedAnswer.parse(answer).event)) return undefined;
  const event = eventAnswer.parse(answer);
  const base = {
    at: event.created_at,
    actor: toUser(event.actor),
  };
  switch (event.event) {
    case 'commented':
      return {
        ...base,
        // An event's actor may be left out; the comment's user is who wrote it.
        actor: toUser(event.user ?? event.actor),
        kind: event.event,
        id: event.id,
        url: event.html_url ?? '',
        association: toAssociation(event.author_association),
        updatedAt: event.updated_at ?? event.created_at,
        body: event.body ?? '',
        hiddenAs: event.minimized ? (event.minimized.reason ?? 'hidden') : undefined,
      };
    case 'labeled':
    case 'unlabeled':
      return { ...base, kind: event.event, label: event.label.name ?? '' };
    case 'renamed':
      return { ...base, kind: event.event, from: event.rename.from, to: event.rename.to };
    case 'closed':
      return { ...base, kind: event.event, reason: toClosedReason(event.state_reason) };
    case 'reopened':
      return { ...base, kind: event.event };
  }
}

/** @throws {z.ZodError} when the answer does not have the shape of a label */
export function parseLabelAnswer(answer: unknown): GitHubLabel {
  const { name, color, description } = labelAnswer.parse(answer);
  return { name, color, description: description ?? '' };
}

/** @throws {z.ZodError} when the answer does not have the shape of a comment */
export function parseCommentId(answer: unknown): number {
  return z.object({ id: z.number() }).parse(answer).id;
}

/** @throws {z.ZodError} when the answer does not have the shape of a repository */
export function parseRepositoryId(answer: unknown): number {
  return z.object({ id: z.number() }).parse(answer).id;
}

const usualRoles = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];

/** @throws {z.ZodError} when the answer does not have the shape of a permission */
export function parseRole(answer: unknown): string {
  const { role_name: role, permission } = z
    .object({ role_name: text, permission: z.string() })
    .parse(answer);
  // An organization's custom role counts as the permission that it is based on.
  return role && usualRoles.includes(role) ? role : permission;
}
