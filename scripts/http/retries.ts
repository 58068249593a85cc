import { setTimeout } from 'node:timers/promises';

import { RequestError, type Answer } from './request.ts';

/** The number of tries and the times between them. */
export interface RetryLimits {
  readonly tries: number;
  /** The longest wait that an answer may ask for; after a longer one there is no retry. */
  readonly maxWaitMs: number;
  /** Whether an answer is worth another try; undefined means that none came. */
  readonly isWorthIt: (answer: Answer | undefined) => boolean;
  /** The wait before the second try, doubled before each further one, unless the answer asks for another. */
  readonly firstWaitMs?: number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Repeats a request until the answer is good or the tries are used up; returns the last answer, or the reason why none
 * came. Waits as long as `Retry-After` asks.
 */
export async function withRetries(
  ask: () => Promise<Answer>,
  { tries, maxWaitMs, isWorthIt, firstWaitMs, sleep = setTimeout }: RetryLimits,
): Promise<Answer> {
  for (let count = 1; ; count += 1) {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof RequestError) return error;
      throw error;
    });
    const isError = answer instanceof RequestError;
    const usualMs = firstWaitMs === undefined ? undefined : firstWaitMs * 2 ** (count - 1);
    const waitMs = (isError ? undefined : retryAfterMs(answer)) ?? usualMs;
    const goesOn =
      isWorthIt(isError ? undefined : answer) &&
      count < tries &&
      waitMs !== undefined &&
      waitMs <= maxWaitMs;
    if (goesOn) await sleep(waitMs);
    else if (isError) throw answer;
    else return answer;
  }
}

/** The wait that an answer asks for, in seconds or as a date (RFC 9110, 10.2.3); undefined when it asks for none. */
export function retryAfterMs(
  { headers, text: body, status }: Answer,
  now = Date.now(),
): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (text === '' && status === 429) return bodyWaitMs(body);
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Matrix and Telegram ask for it in the body only. */
function bodyWaitMs(body: string): number | undefined {
  const [, unit, count] = /"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(body) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === undefined ? 1000 : 1);
}
