import type { Instant } from '../../model/time/instant.ts';
import { GitHubError } from './answers/failure.ts';

/**
 * How long to wait. Retries wait 1, 4, 9… units; after a rate limit the pause is as long as GitHub asks for, up to
 * these bounds.
 */
export interface GitHubPatience {
  /** What counts as a second; tests make it shorter. */
  readonly secondMs: number;
  /** Tries after the first for server errors, cut connections and time limits, and for limits. */
  readonly retries: number;
  /** The longest single pause for a limit. */
  readonly longestPauseMs: number;
  /** All pauses for limits together. */
  readonly allPausesMs: number;
}
export const defaultPatience: GitHubPatience = {
  secondMs: 1000,
  retries: 3,
  longestPauseMs: 120_000,
  allPausesMs: 300_000,
};

export interface GitHubProgress {
  readonly kind: 'request' | 'pause' | 'warning';
  readonly message: string;
  /** Requests sent so far, this one and repeated ones included. */
  readonly requests: number;
  /** Requests left of the rate limit, as of the last answer. */
  readonly remaining: number | undefined;
}

export interface GitHubConnection {
  /** Without one only public repositories can be read, 60 requests an hour. */
  readonly token?: string | undefined;
  /** `owner/name` */
  readonly repository: string;
  /** The REST API's root; default https://api.github.com. Plain http only on loopback. */
  readonly baseUrl?: string | undefined;
  readonly onProgress?: ((progress: GitHubProgress) => void) | undefined;
  /** For one answer; default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** For all questions together: none is asked later. Default: no limit. */
  readonly mostMs?: number | undefined;
  readonly patience?: Partial<GitHubPatience> | undefined;
}

/** @throws `GitHubError` `bad-repository` */
export function checkRepository(repository: string): string {
  const [, owner = '', name = ''] = /^([\w-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  if (owner === '' || name === '.' || name === '..') {
    throw new GitHubError('bad-repository', 'The repository is written as owner/name.');
  }
  return `${owner}/${name}`;
}

/**
 * Checks that the token is not sent unencrypted.
 * @throws `GitHubError` `bad-repository`
 */
export function checkBaseUrl(baseUrl: string): URL {
  const url = URL.parse(baseUrl);
  const isLoopback =
    url !== null && ['localhost', '127.0.0.1', '[::1]', '::1'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback))) {
    throw new GitHubError('bad-repository', 'The API address must begin with https://.');
  }
  return url;
}

/**
 * `undefined` for an empty one.
 * @throws `GitHubError` `bad-token`
 */
export function checkToken(token: string | undefined): string | undefined {
  const trimmed = token?.trim();
  if (trimmed === undefined || trimmed === '') return undefined;
  // Node's error about an invalid header quotes the header, including the token.
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new GitHubError('bad-token', 'The token holds characters that no token has.');
  }
  return trimmed;
}

/** @throws `GitHubError` `time-limit` when a question would come too late */
export function checkTime(what: string, untilAt: Instant, now: Instant): void {
  if (now < untilAt) return;
  throw new GitHubError(
    'time-limit',
    `GitHub answers so slowly that ${what} has to wait for the next run.`,
  );
}

/**
 * Makes untrusted text safe for a terminal or a workflow log: one short line without control characters or the token.
 */
export function createCleaner(token: string | undefined): (text: string) => string {
  return (text) =>
    (token === undefined ? text : text.replaceAll(token, '[token]'))
      .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .slice(0, 300)
      .trim();
}
