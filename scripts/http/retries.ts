import { setTimeout } from 'node:timers/promises';

import { RequestError, type Answer } from './request.ts';

/** How often something is asked, and how long is waited between. */
export interface RetryLimits {
  readonly tries: number;
  /** What is asked to wait longer is not asked again. */
  readonly maxWaitMs: number;
  /** Which answers are worth another try; undefined stands for none at all. */
  readonly isWorthIt: (answer: Answer | undefined) => boolean;
  /** Before the second try, and twice as long before each further one, where the answer does not say. */
  readonly firstWaitMs?: number;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Asks until an answer is good, or the tries are used up; then the last answer, or why there is none. Waits as long as
 * `Retry-After` says.
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

/** How long an answer asks to wait: RFC 9110, 10.2.3, seconds or a date. Undefined when it does not say. */
export function retryAfterMs(
  { headers, text: body, status }: Answer,
  now = Date.now(),
): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (text === '' && status === 429) return bodyWaitMs(body);
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Matrix and Telegram say it in the body alone. */
function bodyWaitMs(body: string): number | undefined {
  const [, unit, count] = /"retry_after(_ms)?":\s*(\d{1,9}(?:\.\d+)?)/.exec(body) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === undefined ? 1000 : 1);
}
