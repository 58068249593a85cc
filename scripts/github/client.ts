import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import {
  checkBaseUrl,
  checkRepository,
  checkToken,
  createCleaner,
  defaultPatience,
  type GitHubConnection,
  type GitHubProgress,
} from '../../src/sources/github/connection.ts';
import { explainFailure, type AskedFor } from '../../src/sources/github/answers/explanation.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import {
  isWholeLink,
  parseLink,
  resolveLink,
} from '../../src/sources/github/answers/link-header.ts';
import { pacingFor } from './pacing.ts';
import { createTransport } from './transport.ts';

const PatientOctokit = Octokit.plugin(throttling, retry);

export interface GitHubAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly etag: string | undefined;
  /** Absolute address of the next page. */
  readonly next: string | undefined;
  /** Whether it says anything of pages before or behind it. */
  readonly hasLink: boolean;
  /** Number of the last page, when there is more than one. */
  readonly pageCount: number | undefined;
  /** Where a redirect leads, absolute. */
  readonly location: string | undefined;
}

export interface GitHubQuestion {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the repository (`/issues?state=all`), or absolute and on the API's own origin. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly etag?: string | undefined;
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
   * A GraphQL question that changes nothing: sent at once and once only, for who asks it has another way to the answer.
   * @throws `GitHubError` also when the answer holds errors
   */
  readonly query: GitHubClient['askGraphql'];
  readonly warn: (message: string) => void;
  readonly requestCount: () => number;
}

const redirects: readonly number[] = [301, 302, 307, 308];

function isAbsolute(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function checkJson(what: string, data: unknown): object {
  if (typeof data === 'object' && data !== null) return data;
  throw new GitHubError(
    'not-json',
    `What answered for ${what} is not GitHub's API: no JSON. A proxy or a login page in between?`,
  );
}

/**
 * The one way to GitHub: every request is bounded in time and tries, sent to the API's own origin only, and fails with
 * a `GitHubError` that says what to do. Nothing is asked before the first question.
 * @throws `GitHubError` when the connection's own values cannot be right
 */
export function connectGitHub(connection: GitHubConnection): GitHubClient {
  const repository = checkRepository(connection.repository);
  const base = checkBaseUrl(connection.baseUrl ?? 'https://api.github.com');
  const baseUrl = base.href.replace(/\/$/, '');
  const token = checkToken(connection.token);
  const clean = createCleaner(token);
  const patience = { ...defaultPatience, ...connection.patience };
  let requests = 0;
  let remaining: number | undefined;
  let pausedMs = 0;
  let repositoryUrl = `${baseUrl}/repos/${repository}`;

  const report = (kind: GitHubProgress['kind'], message: string): void => {
    connection.onProgress?.({ kind, message: clean(message), requests, remaining });
  };
  const warn = (message: string): void => {
    report('warning', message);
  };
  const mayPause = (seconds: number, tries: number): boolean => {
    const pauseMs = seconds * 1000;
    const isBounded =
      pauseMs <= patience.longestPauseMs && pausedMs + pauseMs <= patience.allPausesMs;
    if (!isBounded || tries >= patience.retries) return false;
    pausedMs += pauseMs;
    report('pause', `GitHub asks for a pause of ${seconds} s`);
    return true;
  };
  const options = {
    auth: token,
    baseUrl,
    userAgent: 'outpost',
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    request: {
      fetch: createTransport({
        origin: base.origin,
        timeoutMs: connection.timeoutMs ?? 30_000,
        onRequest: (method, url) => {
          requests += 1;
          report('request', `${method} ${url.pathname}${url.search}`);
        },
        onAnswer: (headers) => {
          const left = headers.get('x-ratelimit-remaining');
          if (left !== null) remaining = Number(left);
        },
      }),
    },
  };
  const octokit = new PatientOctokit({
    ...options,
    throttle: {
      ...pacingFor(base.hostname),
      retryAfterBaseValue: patience.secondMs,
      onRateLimit: (seconds, _options, _octokit, tries) => mayPause(seconds, tries),
      onSecondaryRateLimit: (seconds, _options, _octokit, tries) => mayPause(seconds, tries),
    },
    retry: {
      retries: patience.retries,
      retryAfterBaseValue: patience.secondMs,
      // A limit is the throttling plugin's; asking again within seconds makes it worse.
      doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451],
    },
  });

  // The throttling plugin takes every GraphQL question for a write and holds it back for a second.
  const plainOctokit = new Octokit(options);

  async function send(question: GitHubQuestion, url: string): Promise<GitHubAnswer> {
    const { method = 'GET', body, etag, subject = 'repository', what } = question;
    try {
      const answer = await octokit.request({
        method,
        url,
        headers: {
          'x-github-api-version': '2022-11-28',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
        ...(body === undefined ? {} : { data: body }),
        // What was created may have been created although its answer got lost.
        ...(method === 'POST' ? { request: { retries: 0 } } : {}),
      });
      const { status, headers } = answer;
      const last = parseLink(headers.link, 'last');
      const next = parseLink(headers.link, 'next');
      if (next === undefined && headers.link !== undefined && !isWholeLink(headers.link)) {
        throw new GitHubError('bad-link', `GitHub's answer for ${what} does not say what follows.`);
      }
      return {
        status,
        data: answer.data as unknown,
        etag: headers.etag,
        next: next === undefined ? undefined : resolveLink(next, url, baseUrl),
        hasLink: headers.link !== undefined,
        pageCount: Number(URL.parse(last ?? '', url)?.searchParams.get('page')) || undefined,
        location: redirects.includes(status)
          ? resolveLink(headers.location ?? '', url, baseUrl)
          : undefined,
      };
    } catch (error) {
      if (etag !== undefined && error instanceof Error && 'status' in error && error.status === 304)
        return {
          status: 304,
          data: undefined,
          etag,
          next: undefined,
          hasLink: false,
          pageCount: undefined,
          location: undefined,
        };
      throw explainFailure(error, { subject, what, now: Date.now(), clean });
    }
  }

  /** Takes note of the repository's permanent address, so that a moved one costs one redirect for the whole run. */
  function redirected(question: GitHubQuestion, location: string): string {
    const id = /\/repositories\/\d+(?=\/|$)/.exec(new URL(location).pathname)?.[0];
    warn(`${repository} has moved: GitHub redirects to ${location}. Set the new name.`);
    if (id === undefined || isAbsolute(question.path)) return location;
    repositoryUrl = baseUrl + id;
    return repositoryUrl + question.path;
  }

  async function ask(question: GitHubQuestion): Promise<GitHubAnswer> {
    const url = isAbsolute(question.path) ? question.path : repositoryUrl + question.path;
    const first = await send(question, url);
    const { location } = first;
    const isFollowed = location !== undefined && question.redirect !== 'report';
    if (isFollowed && (question.method ?? 'GET') !== 'GET' && first.status < 307) {
      throw new GitHubError('bad-redirect', `${repository} has moved; set the new name.`);
    }
    const answer = isFollowed ? await send(question, redirected(question, location)) : first;
    if (answer.location !== undefined && question.redirect !== 'report') {
      throw new GitHubError('bad-redirect', `GitHub redirects ${question.what} in circles.`);
    }
    if (answer.status !== 304 && answer.status !== 204) checkJson(question.what, answer.data);
    return answer;
  }

  const graphql =
    (asked: Octokit): GitHubClient['askGraphql'] =>
    async (what, query, variables) => {
      try {
        return checkJson(
          what,
          await asked.graphql(query, { ...variables, request: { retries: 0 } }),
        );
      } catch (error) {
        throw explainFailure(error, { subject: 'repository', what, now: Date.now(), clean });
      }
    };

  return {
    repository,
    hasToken: token !== undefined,
    ask,
    askGraphql: graphql(octokit),
    query: graphql(plainOctokit),
    warn,
    requestCount: () => requests,
  };
}
