import { setTimeout } from 'node:timers/promises';

import type { Instant } from '../../src/model/time/instant.ts';
import { request, RequestError } from '../http/request.ts';

const pauseMs = 5_000;

/** What the page said last. */
export interface ServedPage {
  /** When it was generated; `-Infinity` for whatever answers otherwise than a page of ours. */
  readonly generatedAt: Instant;
  /** What came instead of a page, such as `it answers 404`; undefined when one came. */
  readonly reason: string | undefined;
  /** Whether it is shown to people who are logged in alone. */
  readonly isPrivate: boolean;
}

/**
 * Waits until the page at `url` has been generated at `since` or later, `mostMs` at most: links should lead to what they
 * promise, but the page may be what is down. @returns what it said last
 */
export async function awaitPage(
  url: string,
  since: Instant,
  mostMs = 120_000,
  clock = Date.now,
  sleep: (ms: number) => Promise<unknown> = setTimeout,
): Promise<ServedPage> {
  const untilAt = clock() + mostMs;
  for (;;) {
    const page = await fetchServedPage(url, clock());
    if (page.generatedAt >= since || page.isPrivate) return page;
    if (clock() + pauseMs > untilAt) return page;
    await sleep(pauseMs);
  }
}

async function fetchServedPage(url: string, now: Instant): Promise<ServedPage> {
  let isPrivate = false;
  try {
    const address = `${url.replace(/\/*$/, '/')}api/page.json?${now}`;
    const { status, text } = await request(address, {
      maxBytes: 8 * 1024 * 1024,
      onRedirect: ({ pathname }) => {
        isPrivate ||= pathname.includes('/login');
      },
    });
    isPrivate ||= status === 401 || status === 403;
    const at =
      status === 200 ? Date.parse(/"generated_at":\s*"([^"]+)"/.exec(text)?.[1] ?? '') : NaN;
    if (!Number.isNaN(at)) return { generatedAt: at, reason: undefined, isPrivate: false };
    const reason = status === 200 ? 'it answers with something else' : `it answers ${status}`;
    return { generatedAt: -Infinity, reason, isPrivate };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { generatedAt: -Infinity, reason: error.message, isPrivate };
  }
}
