/** Exit codes follow sysexits.h, so that a workflow can tell "try again later" (69, 75) from "a person must act". */
export const githubExitCodes = {
  'bad-repository': 64,
  'bad-token': 77,
  'sso-required': 77,
  forbidden: 77,
  'no-access': 78,
  'issues-off': 78,
  blocked: 69,
  gone: 69,
  'server-error': 69,
  connection: 69,
  'time-limit': 69,
  'rate-limit': 75,
  rejected: 65,
  'not-json': 76,
  'unexpected-shape': 76,
  'bad-link': 76,
  'bad-redirect': 76,
} as const;
export type GitHubFailureCode = keyof typeof githubExitCodes;

export interface GitHubFailureDetails {
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** GitHub could not be reached or did not answer as it should. Neither message nor cause contains the token. */
export class GitHubError extends Error {
  override readonly name: string = 'GitHubError';
  readonly code: GitHubFailureCode;
  readonly exitCode: number;
  readonly status: number | undefined;

  constructor(code: GitHubFailureCode, message: string, details: GitHubFailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.exitCode = githubExitCodes[code];
    this.status = details.status;
  }
}

/** GitHub asks for a pause longer than we are willing to wait. */
export class GitHubLimitError extends GitHubError {
  override readonly name: string = 'GitHubLimitError';
  /** When to go on, in epoch milliseconds. */
  readonly resetAt: number;

  constructor(message: string, resetAt: number, details: GitHubFailureDetails = {}) {
    super('rate-limit', message, details);
    this.resetAt = resetAt;
  }
}

/** An answer that claims to be JSON but is cut off, so another try may help. */
export class CutAnswerError extends Error {
  override readonly name = 'CutAnswerError';
}
