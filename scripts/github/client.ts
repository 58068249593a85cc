import type { AskedFor } from '../../src/sources/github/answers/explanation.ts';

export interface GitHubAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly etag: string | undefined;
  /** Absolute address of the next page. */
  readonly next: string | undefined;
  /** Whether it has links to other pages. */
  readonly hasLink: boolean;
  /** Number of the last page, when there is more than one. */
  readonly pageCount: number | undefined;
  /** The absolute address of a redirect. */
  readonly location: string | undefined;
}

export interface GitHubQuestion {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the repository (`/issues?state=all`), or absolute and on the API's own origin. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly etag?: string | undefined;
  /** Whether asking twice does no harm, although it is a POST. */
  readonly isRepeatable?: boolean;
  readonly subject?: AskedFor['subject'];
  readonly what: string;
  /** `report` hands a redirect back instead of following it (once). */
  readonly redirect?: 'follow' | 'report';
}

export interface GitHubClient {
  readonly repository: string;
  /** Whether it asks with a token; without one GraphQL is closed. */
  readonly hasToken: boolean;
  /** @throws `GitHubError` for everything but a 2xx with JSON, a 304 to an etag, and a redirect to be reported */
  readonly ask: (question: GitHubQuestion) => Promise<GitHubAnswer>;
  /** @throws `GitHubError` also when the answer holds errors */
  readonly askGraphql: (
    what: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
  /**
   * A GraphQL query: sent at once, and never again, because its caller has another way to the answer.
   * @throws `GitHubError` also when the answer holds errors
   */
  readonly query: GitHubClient['askGraphql'];
  readonly warn: (message: string) => void;
  readonly requestCount: () => number;
}
