import { z } from 'zod';
import { toAssociation, toClosedReason } from './issue-answers.ts';
import type { GitHubEvent, GitHubIssue } from './issue-data.ts';
import {
  graphqlInstant,
  graphqlUser,
  timelineFields,
  timelineItems,
  toGraphqlUser,
} from './timeline.ts';

/** An issue that is open, or was closed lately, with what happened to it. */
export interface OpenIssue {
  readonly issue: GitHubIssue;
  /** Oldest first; undefined when there are more than one page holds. */
  readonly events: readonly GitHubEvent[] | undefined;
}

/**
 * A GraphQL query for the issues with any of these labels that are open, and for those that were closed last. Each
 * label has its own connection, because GitHub does not document whether several labels mean any or all. `$label0` is a
 * list of one name, `$after0` where its last page ended.
 */
export function openIssuesQuery(labels: number): string {
  const numbers = Array.from({ length: labels }, (_, index) => index);
  const variables = numbers.map((each) => `$label${each}: [String!], $after${each}: String`);
  const connections = numbers.map(
    (each) => `label${each}: issues(
      first: 25, after: $after${each}, states: OPEN, labels: $label${each}
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) { ...Told }
    closed${each}: issues(
      first: 10, states: CLOSED, labels: $label${each}
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) { ...Told }`,
  );
  return `query OpenIssues($owner: String!, $name: String!, ${variables.join(', ')}) {
  repository(owner: $owner, name: $name) { ${connections.join('\n')} }
}
fragment Told on IssueConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    id number url title body createdAt updatedAt closedAt state stateReason locked activeLockReason
    authorAssociation author { __typename login }
    labels(first: 100) { nodes { name } }
    comments { totalCount }
    ${timelineFields}
  }
}`;
}

const openIssue = z.object({
  id: z.string(),
  number: z.int().positive(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
  createdAt: graphqlInstant,
  updatedAt: graphqlInstant,
  closedAt: graphqlInstant.nullable(),
  state: z.enum(['OPEN', 'CLOSED']),
  stateReason: z.string().nullable(),
  locked: z.boolean(),
  activeLockReason: z.string().nullable(),
  authorAssociation: z.string(),
  author: graphqlUser,
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullable(),
  comments: z.object({ totalCount: z.number() }),
  timelineItems,
});
const openAnswer = z.object({
  repository: z.record(
    z.string(),
    z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(openIssue),
    }),
  ),
});

/**
 * Parses the answer to `openIssuesQuery`.
 * @returns `ends` by the place of the label; a page after the last is empty
 * @throws {z.ZodError} when the answer does not have the shape that was asked for
 */
export function parseOpenIssuesAnswer(answer: unknown): {
  readonly issues: readonly OpenIssue[];
  readonly ends: readonly (string | null)[];
  readonly isLast: boolean;
} {
  const { repository } = openAnswer.parse(answer);
  const pages = Object.entries(repository).flatMap(([key, page]) =>
    key.startsWith('label') ? [page] : [],
  );
  return {
    issues: Object.values(repository).flatMap(({ nodes }) =>
      nodes.map((node) => toOpenIssue(node)),
    ),
    ends: pages.map(({ pageInfo }) => pageInfo.endCursor),
    isLast: pages.every(({ pageInfo }) => !pageInfo.hasNextPage),
  };
}

function toOpenIssue(node: z.output<typeof openIssue>): OpenIssue {
  const {
    id,
    author,
    authorAssociation,
    stateReason,
    activeLockReason,
    timelineItems: events,
  } = node;
  const { number, url, title, body, createdAt, updatedAt } = node;
  return {
    issue: {
      nodeId: id,
      ...{ number, url, title, body, createdAt, updatedAt },
      author: toGraphqlUser(author),
      association: toAssociation(authorAssociation),
      closedAt: node.closedAt ?? undefined,
      isOpen: node.state === 'OPEN',
      closedReason: toClosedReason(stateReason?.toLowerCase()),
      isLocked: node.locked,
      // `OFF_TOPIC` is REST's `off-topic`, `TOO_HEATED` its `too heated`.
      lockReason: activeLockReason?.toLowerCase().replace('off_', 'off-').replace('_', ' '),
      labels: (node.labels?.nodes ?? []).map(({ name }) => name),
      commentCount: node.comments.totalCount,
    },
    events,
  };
}
