import { withFullStop } from '../../../model/text/full-stop.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { CutAnswerError, GitHubError, GitHubLimitError } from './failure.ts';

export interface AskedFor {
  /** What a 404 or 410 is about. */
  readonly subject: 'repository' | 'issue';
  /** What was asked for, for a message: `the issue list of acme/status`. */
  readonly what: string;
  /** When the answer came. */
  readonly now: Instant;
  /** Takes the token and control characters out of a text. */
  readonly clean: (text: string) => string;
}

interface Answered {
  readonly status: number;
  readonly message: string;
  readonly header: (name: string) => string | undefined;
}

/** The last instant that a `Date` can be. */
const lastInstant = 8.64e15;

/** GitHub's advice for a limit without a time: wait for at least a minute. */
const pauseWithoutHintMs = 60_000;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function answerOf(error: unknown): Answered | undefined {
  if (!isRecord(error) || !isRecord(error['response'])) return undefined;
  const { status, headers } = error['response'];
  return {
    status: typeof status === 'number' ? status : 200,
    message: error instanceof Error ? error.message : '',
    header: (name) => {
      const value = isRecord(headers) ? headers[name] : undefined;
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** Whether the requests of an hour are spent, and not a secondary limit reached, which counts how fast they come. */
function isUsedUp({ message, header }: Answered): boolean {
  return header('x-ratelimit-remaining') === '0' && !/secondary/i.test(message);
}

/** When a limit ends, in epoch milliseconds; `undefined` when the answer is not about a limit. */
function limitEnd(answer: Answered, now: number): number | undefined {
  const { status, message, header } = answer;
  if (status !== 403 && status !== 429 && !/rate limit/i.test(message)) return undefined;
  const retryAfter = header('retry-after') ?? '';
  // RFC 9110, 10.2.3: seconds or a date.
  const pausedUntil = /^\d+$/.test(retryAfter)
    ? now + Number(retryAfter) * 1000
    : Date.parse(retryAfter);
  if (!Number.isNaN(pausedUntil)) return Math.max(now, pausedUntil);
  const reset = Number(header('x-ratelimit-reset'));
  if (isUsedUp(answer) && reset > 0) return Math.max(now, reset * 1000);
  const isLimit = status === 429 || /rate limit|abuse detection/i.test(message);
  return isLimit ? now + pauseWithoutHintMs : undefined;
}

/** What to do about a refusal, from the permissions that GitHub names: `issues=write; pull_requests=write`. */
function cureOf(what: string, said: string, accepted: string | undefined): string {
  if (/\blocked\b/i.test(said)) return ' Unlock it, or go on in another.';
  if (/\barchived\b/i.test(said)) return ' Unarchive the repository.';
  const rights = (accepted ?? '')
    .split(';')
    .map((each) => each.trim().replaceAll('=', ': ').replaceAll(/,\s*/g, '" and "'))
    .filter((each) => each !== '');
  if (rights.length > 0) return ` The token needs "${rights.join('" or "')}".`;
  return /\b(?:issues?|comment|label)/.test(what)
    ? ' The token needs more rights: "issues: read" to sync, "issues: write" to answer on issues.'
    : ' The token needs more rights.';
}

function cureOfRejection(said: string): string {
  return /\bworkflow_dispatch\b/.test(said)
    ? '. Write "workflow_dispatch:" below "on:" in that workflow, on the default branch.'
    : '';
}

function limitMessage(answer: Answered, end: number): string {
  const reason = isUsedUp(answer)
    ? "GitHub's rate limit is used up."
    : 'GitHub asks for a pause, because requests came too quickly (its secondary rate limit).';
  return `${reason} Go on after ${new Date(Math.min(end, lastInstant)).toISOString()}.`;
}

function explainRefusal(
  { header }: Answered,
  asked: AskedFor,
  said: string,
  details: { readonly status: number; readonly cause: Error },
): GitHubError {
  const sso = header('x-github-sso');
  if (sso !== undefined) {
    const message = `The organization asks for single sign-on: ${said} Authorize the token: ${asked.clean(sso)}`;
    return new GitHubError('sso-required', message, details);
  }
  const cure = cureOf(asked.what, said, header('x-accepted-github-permissions'));
  const message = `GitHub refuses ${asked.what}: ${withFullStop(said)}${cure}`;
  return new GitHubError('forbidden', message, details);
}

function explainAnswer(answer: Answered, asked: AskedFor, cause: Error): GitHubError {
  const { status } = answer;
  const said = asked.clean(answer.message);
  const details = { status, cause };
  const end = limitEnd(answer, asked.now);
  if (end !== undefined) return new GitHubLimitError(limitMessage(answer, end), end, details);
  switch (status) {
    case 401:
      return new GitHubError(
        'bad-token',
        `GitHub refused the token: ${said}. It is wrong, expired or revoked.`,
        details,
      );
    case 403:
      return explainRefusal(answer, asked, said, details);
    case 404:
      return asked.subject === 'issue'
        ? new GitHubError('gone', `GitHub does not show ${asked.what} any more.`, details)
        : new GitHubError(
            'no-access',
            `GitHub does not show ${asked.what}. The repository's name is wrong, or the token may not see it.`,
            details,
          );
    case 410:
      return asked.subject === 'issue'
        ? new GitHubError('gone', `Deleted on GitHub: ${asked.what}.`, details)
        : new GitHubError(
            'issues-off',
            `Issues are switched off: ${withFullStop(said)} Settings, General, Features, Issues switches them on.`,
            details,
          );
    case 451:
      return new GitHubError('blocked', `GitHub blocks ${asked.what}: ${said}`, details);
    default:
      // GraphQL reports its own time limit in an answer with status 200.
      return status >= 500 || (status === 200 && /something went wrong|in time/i.test(said))
        ? new GitHubError(
            'server-error',
            `GitHub is in trouble: it answered ${status} for ${asked.what}, again and again. Try later.`,
            details,
          )
        : new GitHubError(
            'rejected',
            `GitHub rejected the request for ${asked.what} (${status}): ${said}${cureOfRejection(said)}`,
            details,
          );
  }
}

function chainOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...chainOf(error.cause)] : [];
}

/** Any failure of a request as one with a code, an exit code and a message that a maintainer can act on. */
export function explainFailure(error: unknown, asked: AskedFor): GitHubError {
  if (error instanceof GitHubError) return error;
  const chain = chainOf(error);
  const root = chain.at(-1);
  // Octokit's own error holds the request with its headers, so only its message is kept.
  const cause = new Error(asked.clean(root?.message ?? String(error)));
  const answer = answerOf(error);
  if (answer) return explainAnswer(answer, asked, cause);
  if (chain.some((each) => each.name === 'TimeoutError')) {
    return new GitHubError('time-limit', `GitHub took too long over ${asked.what}.`, { cause });
  }
  if (chain.some((each) => each instanceof CutAnswerError)) {
    return new GitHubError('not-json', `GitHub's answer for ${asked.what} is broken.`, { cause });
  }
  const message = `The connection to GitHub failed over ${asked.what}: ${cause.message}`;
  return new GitHubError('connection', message, { cause });
}
