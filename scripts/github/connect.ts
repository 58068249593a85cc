import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import {
  checkBaseUrl,
  checkRepository,
  checkTime,
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
import { pacingFor, createTransport } from './transport.ts';

import type { GitHubAnswer, GitHubClient, GitHubQuestion } from './client.ts';

const PatientOctokit = Octokit.plugin(throttling, retry);

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
  return new Client(connection);
}

class Client implements GitHubClient {
  readonly repository: string;
  readonly hasToken: boolean;
  readonly #onProgress: GitHubConnection['onProgress'];
  readonly #baseUrl: string;
  readonly #clean: (text: string) => string;
  readonly #patience: typeof defaultPatience;
  readonly #octokit: Octokit;
  /** The throttling plugin takes every GraphQL question for a write and holds it back for a second. */
  readonly #plainOctokit: Octokit;
  readonly #untilAt: number;
  #repositoryUrl: string;
  #requests = 0;
  #remaining: number | undefined;
  #pausedMs = 0;

  constructor({ repository, baseUrl, token: given, patience, ...others }: GitHubConnection) {
    this.repository = checkRepository(repository);
    const base = checkBaseUrl(baseUrl ?? 'https://api.github.com');
    const token = checkToken(given);
    this.#baseUrl = base.href.replace(/\/$/, '');
    this.#repositoryUrl = `${this.#baseUrl}/repos/${this.repository}`;
    this.hasToken = token !== undefined;
    this.#clean = createCleaner(token);
    this.#patience = { ...defaultPatience, ...patience };
    this.#onProgress = others.onProgress;
    this.#untilAt = Date.now() + (others.mostMs ?? Infinity);
    const options = {
      auth: token,
      baseUrl: this.#baseUrl,
      userAgent: 'outpost',
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      request: { fetch: this.#transport(base.origin, others.timeoutMs ?? 30_000) },
    };
    this.#octokit = new PatientOctokit({ ...options, ...this.#pacing(base.hostname) });
    this.#plainOctokit = new Octokit(options);
  }

  #transport(origin: string, timeoutMs: number): typeof fetch {
    return createTransport({
      ...{ origin, timeoutMs },
      onRequest: (method, url) => {
        this.#requests += 1;
        this.#report('request', `${method} ${url.pathname}${url.search}`);
      },
      onAnswer: (headers) => {
        const left = headers.get('x-ratelimit-remaining');
        if (left !== null) this.#remaining = Number(left);
      },
    });
  }

  #pacing(host: string) {
    const { secondMs: retryAfterBaseValue, retries } = this.#patience;
    const onLimit = (seconds: number, _options: unknown, _octokit: unknown, tries: number) =>
      this.#mayPause(seconds, tries);
    return {
      throttle: {
        ...pacingFor(host),
        retryAfterBaseValue,
        onRateLimit: onLimit,
        onSecondaryRateLimit: onLimit,
      },
      retry: {
        retries,
        retryAfterBaseValue,
        // The throttling plugin handles limits; a retry within seconds makes them worse.
        doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451],
      },
    };
  }

  #mayPause(seconds: number, tries: number): boolean {
    const { longestPauseMs, allPausesMs, retries } = this.#patience;
    const pauseMs = seconds * 1000;
    const isBounded = pauseMs <= longestPauseMs && this.#pausedMs + pauseMs <= allPausesMs;
    if (!isBounded || tries >= retries) return false;
    this.#pausedMs += pauseMs;
    this.#report('pause', `GitHub asks for a pause of ${seconds} s`);
    return true;
  }

  #report(kind: GitHubProgress['kind'], message: string): void {
    const [requests, remaining] = [this.#requests, this.#remaining];
    this.#onProgress?.({ kind, message: this.#clean(message), requests, remaining });
  }

  warn(message: string): void {
    this.#report('warning', message);
  }

  requestCount(): number {
    return this.#requests;
  }

  async ask(question: GitHubQuestion): Promise<GitHubAnswer> {
    const { path, method = 'GET', redirect, what } = question;
    const first = await this.#send(question, isAbsolute(path) ? path : this.#repositoryUrl + path);
    const { location } = first;
    const isFollowed = location !== undefined && redirect !== 'report';
    if (isFollowed && method !== 'GET' && first.status < 307) {
      throw new GitHubError('bad-redirect', `${this.repository} has moved; set the new name.`);
    }
    const answer = isFollowed
      ? await this.#send(question, this.#followMove(question, location))
      : first;
    if (answer.location !== undefined && redirect !== 'report') {
      throw new GitHubError('bad-redirect', `GitHub redirects ${what} in circles.`);
    }
    if (answer.status !== 304 && answer.status !== 204) checkJson(what, answer.data);
    return answer;
  }

  readonly askGraphql: GitHubClient['askGraphql'] = (...asked) =>
    this.#sendGraphql(this.#octokit, ...asked);

  readonly query: GitHubClient['askGraphql'] = (...asked) =>
    this.#sendGraphql(this.#plainOctokit, ...asked);

  async #sendGraphql(
    octokit: Octokit,
    what: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    checkTime(what, this.#untilAt, Date.now());
    try {
      const data = await octokit.graphql(query, { ...variables, request: { retries: 0 } });
      return checkJson(what, data);
    } catch (error) {
      throw this.#explain(error, what, 'repository');
    }
  }

  /** Remembers the repository's permanent address, so that a moved one costs one redirect per run. */
  #followMove({ path }: GitHubQuestion, location: string): string {
    const id = /\/repositories\/\d+(?=\/|$)/.exec(new URL(location).pathname)?.[0];
    this.warn(`${this.repository} has moved: GitHub redirects to ${location}. Set the new name.`);
    if (id === undefined || isAbsolute(path)) return location;
    this.#repositoryUrl = this.#baseUrl + id;
    return this.#repositoryUrl + path;
  }

  async #send(question: GitHubQuestion, url: string): Promise<GitHubAnswer> {
    const { method = 'GET', body, etag, subject = 'repository', what } = question;
    checkTime(what, this.#untilAt, Date.now());
    try {
      const answer = await this.#octokit.request({
        method,
        url,
        headers: {
          'x-github-api-version': '2022-11-28',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
        ...(body === undefined ? {} : { data: body }),
        // GitHub may have created it even if the answer got lost.
        ...(method === 'POST' && question.isRepeatable !== true ? { request: { retries: 0 } } : {}),
      });
      return this.#toAnswer(what, answer, url);
    } catch (error) {
      const status = error instanceof Error && 'status' in error ? error.status : undefined;
      if (etag === undefined || status !== 304) throw this.#explain(error, what, subject);
      const nothing = { hasLink: false, data: undefined, next: undefined, pageCount: undefined };
      return { ...nothing, status: 304, etag, location: undefined };
    }
  }

  #toAnswer(
    what: string,
    { status, headers, data }: Awaited<ReturnType<Octokit['request']>>,
    url: string,
  ): GitHubAnswer {
    const next = parseLink(headers.link, 'next');
    if (next === undefined && headers.link !== undefined && !isWholeLink(headers.link)) {
      throw new GitHubError('bad-link', `GitHub's answer for ${what} does not say what follows.`);
    }
    const last = parseLink(headers.link, 'last') ?? '';
    const resolve = (link: string) => resolveLink(link, url, this.#baseUrl);
    return {
      status,
      data: data as unknown,
      etag: headers.etag,
      hasLink: headers.link !== undefined,
      next: next === undefined ? undefined : resolve(next),
      pageCount: Number(URL.parse(last, url)?.searchParams.get('page')) || undefined,
      location: redirects.includes(status) ? resolve(headers.location ?? '') : undefined,
    };
  }

  #explain(error: unknown, what: string, subject: AskedFor['subject']): Error {
    return explainFailure(error, { subject, what, now: Date.now(), clean: this.#clean });
  }
}
