import { setTimeout } from 'node:timers/promises';

import type { Instant } from '../../src/model/time/instant.ts';
import { parseObject } from '../../src/model/text/json.ts';
import { request, RequestError } from '../http/request.ts';

const pauseMs = 5_000;

/** The last answer of the page. */
export interface ServedPage {
  /** When it was generated; `-Infinity` when the answer is not a page of ours. */
  readonly generatedAt: Instant;
  /** Until when it is valid. */
  readonly validUntil: Instant | undefined;
  /** The commit of its content. */
  readonly commit: string | undefined;
  /** The reason why no page came, such as `it answers 404`; undefined when one came. */
  readonly reason: string | undefined;
  /** Whether only people who are logged in can read it. */
  readonly isPrivate: boolean;
}

/**
 * Waits until the page at `url` has been generated at `since` or later, `mostMs` at most: so that links lead to what
 * they promise, although the page itself may be down. @returns its last answer
 * @param commit A page of this commit also ends the wait, however old.
 */
export async function awaitPage(
  url: string,
  since: Instant,
  mostMs = 120_000,
  commit?: string,
): Promise<ServedPage> {
  const untilAt = Date.now() + mostMs;
  for (;;) {
    const page = await fetchServedPage(url, Date.now());
    const isOfCommit = commit !== undefined && page.commit === commit;
    if (page.generatedAt >= since || page.isPrivate || isOfCommit) return page;
    if (Date.now() + pauseMs > untilAt) return page;
    await setTimeout(pauseMs);
  }
}

/** The present answer of the page at `url`; a bad answer is not thrown. */
export async function fetchServedPage(url: string, now: Instant): Promise<ServedPage> {
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
    const { commit, ...told } = status === 200 ? parseObject(text) : {};
    const generatedAt = toInstant(told['generated_at']);
    if (generatedAt !== undefined) {
      const isCommit = typeof commit === 'string' && /^[0-9a-f]{4,64}$/.test(commit);
      return {
        ...{ generatedAt, validUntil: toInstant(told['valid_until']) },
        ...{ commit: isCommit ? commit : undefined, reason: undefined, isPrivate: false },
      };
    }
    const what = status === 200 ? 'with something else' : String(status);
    return { ...silent, reason: `it answers ${what}`, isPrivate };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { ...silent, reason: error.message, isPrivate };
  }
}

const silent = { generatedAt: -Infinity, validUntil: undefined, commit: undefined };

function toInstant(written: unknown): Instant | undefined {
  const at = typeof written === 'string' ? Date.parse(written) : NaN;
  return Number.isNaN(at) ? undefined : at;
}
