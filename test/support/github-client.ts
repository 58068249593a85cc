import { afterEach, beforeEach } from 'vitest';

import type { GitHubConnection, GitHubProgress } from '../../src/sources/github/connection.ts';
import type { GitHubClient } from '../../scripts/github/client.ts';
import { connectGitHub } from '../../scripts/github/connect.ts';
import { openFakeGitHub, type FakeGitHub } from '../../bench/fake-github/server.ts';

export const usualLabels = ['incident', 'maintenance'];
export const T0 = Date.parse('2026-03-14T09:58:00Z');
export const minute = (count: number): number => T0 + count * 60_000;

/** The fake GitHub of the running test. */
export let fake: FakeGitHub;
/** Connected to `fake`. */
export let client: GitHubClient;
/** The progress that clients have reported. */
export let progress: GitHubProgress[];
let address: string;

/** To be called once in a file of tests: each of them gets a fake of its own, and a client. */
export function openGitHubForEachTest(): void {
  beforeEach(async () => {
    fake = await openFakeGitHub();
    address = fake.url;
    progress = [];
    client = connectToFake();
  });
  afterEach(async () => {
    await fake.close();
  });
}

/** One more client of the fake, also where that listens no longer. */
export function connectToFake(connection: Partial<GitHubConnection> = {}): GitHubClient {
  return connectGitHub({
    token: fake.token,
    repository: 'acme/status',
    baseUrl: address,
    onProgress: (each) => progress.push(each),
    ...connection,
  });
}

export function warnings(): string[] {
  return progress.filter(({ kind }) => kind === 'warning').map(({ message }) => message);
}
