import { inspect } from 'node:util';

import { beforeEach, expect } from 'vitest';

import type { GitHubConnection } from '../../src/sources/github/connection.ts';
import { fetchChangedIssues, type ChangedIssues } from '../../scripts/github/issues.ts';
import type { Fault } from '../../bench/fake-github/fault.ts';
import { connectToFake, fake, openGitHubForEachTest } from './github-client.ts';

/** To be called once in a file of tests: each of them gets a fake with two pages of incidents. */
export function openTwoPagesForEachTest(): void {
  openGitHubForEachTest();
  beforeEach(() => {
    for (let index = 0; index < 120; index += 1) {
      const createdAt = Date.UTC(2026, 0, 1) + index * 1000;
      fake.repository.issue({ title: 'Down', createdAt, labels: ['incident'] });
    }
  });
}

/** Whether an answer with these faults never ends; for all others a busy machine gets more time. */
export const isEndless = (faults: readonly Fault[]): boolean =>
  faults.some((fault) => fault === 'drip' || fault === 'silence');

/** The list of incidents, asked for with short pauses. */
export function list(
  connection: Partial<GitHubConnection> = {},
  etag?: string,
): Promise<ChangedIssues> {
  const client = connectToFake({ patience: { secondMs: 5 }, ...connection });
  return fetchChangedIssues(client, {
    labels: ['incident'],
    ...(etag === undefined ? {} : { etag }),
  });
}

export const html = { 'content-type': 'text/html' };
export const always = (fault: Fault): Fault[] => Array.from({ length: 20 }, () => fault);
const inSeconds = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds);
export const limited = (resetIn: number): Fault => ({
  status: 403,
  headers: {
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': inSeconds(resetIn),
  },
  body: { message: 'API rate limit exceeded for 127.0.0.1.' },
});
export const secondary = (status: number, retryAfter?: string): Fault => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
});

/** Expects that neither the printed nor the serialized value contains the token. */
export function expectSecret(value: unknown): void {
  const seen =
    inspect(value, { depth: Infinity, showHidden: true }) +
    JSON.stringify(value, Object.getOwnPropertyNames(Object(value))) +
    JSON.stringify(value) +
    String(value);
  expect(seen).not.toContain(fake.token);
}
