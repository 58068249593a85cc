import { z } from 'zod';
import { toAssociation, toClosedReason } from './issue-answers.ts';
import type { GitHubEvent, GitHubUser } from './issue-data.ts';

const who = '{ __typename login }';
const happened = `createdAt actor ${who}`;

/** The events of an issue that a decision needs, as many as one page holds. */
export const timelineFields = `timelineItems(
  first: 100
  itemTypes: [
    ISSUE_COMMENT, LABELED_EVENT, UNLABELED_EVENT, RENAMED_TITLE_EVENT, CLOSED_EVENT, REOPENED_EVENT
  ]
) {
  pageInfo { hasNextPage }
  nodes {
    __typename
    ... on IssueComment {
      fullDatabaseId url createdAt updatedAt body authorAssociation isMinimized minimizedReason
      author ${who}
    }
    ... on LabeledEvent { ${happened} label { name } }
    ... on UnlabeledEvent { ${happened} label { name } }
    ... on RenamedTitleEvent { ${happened} previousTitle currentTitle }
    ... on ClosedEvent { ${happened} stateReason }
    ... on ReopenedEvent { ${happened} }
  }
}`;

/**
 * A GraphQL query for the histories of several issues: what `/issues/<number>/timeline` has, but only the events that a
 * decision needs. Costs one point of a token's hour, whatever the number of issues.
 */
export const timelinesQuery = `query Timelines($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Issue { number ${timelineFields} } }
}`;

export const graphqlInstant = z.iso
  .datetime({ offset: true })
  .transform((value) => Date.parse(value));
export const graphqlUser = z.object({ __typename: z.string(), login: z.string() }).nullable();
const label = z.object({ name: z.string() });
const base = { createdAt: graphqlInstant, actor: graphqlUser };
const item = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('IssueComment'),
    // Too large for a GraphQL integer, so it is a string.
    fullDatabaseId: z.string().regex(/^\d+$/).transform(Number),
    url: z.string(),
    createdAt: graphqlInstant,
    updatedAt: graphqlInstant,
    body: z.string(),
    authorAssociation: z.string(),
    isMinimized: z.boolean(),
    minimizedReason: z.string().nullable(),
    author: graphqlUser,
  }),
  z.object({ ...base, __typename: z.literal('LabeledEvent'), label }),
  z.object({ ...base, __typename: z.literal('UnlabeledEvent'), label }),
  z.object({
    ...base,
    __typename: z.literal('RenamedTitleEvent'),
    previousTitle: z.string(),
    currentTitle: z.string(),
  }),
  z.object({ ...base, __typename: z.literal('ClosedEvent'), stateReason: z.string().nullable() }),
  z.object({ ...base, __typename: z.literal('ReopenedEvent') }),
]);
/** The answer to `timelineFields`; undefined when there are more events than one page holds. */
export const timelineItems = z
  .object({ pageInfo: z.object({ hasNextPage: z.boolean() }), nodes: z.array(item) })
  .transform(({ pageInfo, nodes }) =>
    pageInfo.hasNextPage ? undefined : nodes.map((node) => toEvent(node)),
  );
const timelinesAnswer = z.object({
  nodes: z.array(
    z.object({
      number: z.number(),
      timelineItems,
    }),
  ),
});

/** What `timelinesQuery` answers about one issue. */
export interface Timeline {
  readonly number: number;
  /** Oldest first; undefined when there are more than one page holds. */
  readonly events: readonly GitHubEvent[] | undefined;
}

/**
 * Parses the answer to `timelinesQuery`, in the order of the ids that were asked for.
 * @throws {z.ZodError} when the answer does not have the shape that was asked for, also when an issue is missing
 */
export function parseTimelinesAnswer(answer: unknown): Timeline[] {
  return timelinesAnswer
    .parse(answer)
    .nodes.map(({ number, timelineItems: events }) => ({ number, events }));
}

/** GraphQL gives a bot's name without the `[bot]` that REST appends. */
export function toGraphqlUser(answer: z.output<typeof graphqlUser>): GitHubUser | undefined {
  if (answer === null) return undefined;
  const isBot = answer.__typename === 'Bot';
  const isMarked = answer.login.endsWith('[bot]');
  return { login: isBot && !isMarked ? `${answer.login}[bot]` : answer.login, isBot };
}

function toEvent(node: z.output<typeof item>): GitHubEvent {
  const at = node.createdAt;
  if (node.__typename === 'IssueComment') {
    return {
      kind: 'commented',
      at,
      actor: toGraphqlUser(node.author),
      id: node.fullDatabaseId,
      url: node.url,
      association: toAssociation(node.authorAssociation),
      updatedAt: node.updatedAt,
      body: node.body,
      hiddenAs: node.isMinimized ? (node.minimizedReason ?? 'hidden') : undefined,
    };
  }
  const event = { at, actor: toGraphqlUser(node.actor) };
  switch (node.__typename) {
    case 'LabeledEvent':
      return { ...event, kind: 'labeled', label: node.label.name };
    case 'UnlabeledEvent':
      return { ...event, kind: 'unlabeled', label: node.label.name };
    case 'RenamedTitleEvent':
      return { ...event, kind: 'renamed', from: node.previousTitle, to: node.currentTitle };
    case 'ClosedEvent':
      return {
        ...event,
        kind: 'closed',
        reason: toClosedReason(node.stateReason?.toLowerCase()),
      };
    case 'ReopenedEvent':
      return { ...event, kind: 'reopened' };
  }
}
