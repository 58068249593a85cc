import { setTimeout } from 'node:timers/promises';

import type { Instant } from '../../src/model/time/instant.ts';
import { request, RequestError } from '../http/request.ts';

const mostMs = 120_000;
const pauseMs = 5_000;

/**
 * Waits until the page at `url` has been generated at `since` or later, two minutes at most: links should lead to what
 * they promise, but the page may be what is down. @returns whether it has been
 */
export async function awaitPage(
  url: string,
  since: Instant,
  clock = Date.now,
  sleep = setTimeout,
): Promise<boolean> {
  const untilAt = clock() + mostMs;
  for (;;) {
    if ((await fetchGeneratedAt(url)) >= since) return true;
    if (clock() + pauseMs > untilAt) return false;
    await sleep(pauseMs);
  }
}

/** `-Infinity` for whatever answers otherwise than a page of ours. */
async function fetchGeneratedAt(url: string): Promise<Instant> {
  try {
    const { status, text } = await request(`${url}api/page.json?${Date.now()}`, {
      maxBytes: 8 * 1024 * 1024,
    });
    const at =
      status === 200 ? Date.parse(/"generated_at":\s*"([^"]+)"/.exec(text)?.[1] ?? '') : NaN;
    return Number.isNaN(at) ? -Infinity : at;
  } catch (error) {
    if (error instanceof RequestError) return -Infinity;
    throw error;
  }
}
