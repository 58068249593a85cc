import type { SentIds } from '../../src/notifications/delivery.ts';
import { withRetries } from '../http/retries.ts';
import { parseObject } from '../../src/model/text/json.ts';
import { request, RequestError, type Answer, type RequestOptions } from '../http/request.ts';
import { SendError } from '../../src/notifications/sender.ts';

/** How a run waits; tests wait less. */
export interface Waiting {
  readonly timeoutMs: number;
  readonly firstWaitMs: number;
  readonly maxWaitMs: number;
}

export const usualWaiting: Waiting = { timeoutMs: 10_000, firstWaitMs: 1_000, maxWaitMs: 30_000 };

export type Ask = (
  address: string,
  options: Omit<RequestOptions, 'body'> & {
    readonly json?: unknown;
    readonly body?: string;
    /** A page may be what it answers with. */
    readonly mayBePage?: true;
  },
) => Promise<Answer>;

/** Requests with three tries. @throws SendError for what is not a success. */
export function asking(waiting: Waiting): Ask {
  const limits = {
    tries: 3,
    ...waiting,
    isWorthIt: (answer: Answer | undefined) =>
      answer === undefined ||
      answer.status === 429 ||
      answer.status === 408 ||
      answer.status >= 500,
  };
  return async (address, { json, mayBePage, ...options }) => {
    const sent = {
      method: 'POST',
      timeoutMs: waiting.timeoutMs,
      ...options,
      headers: {
        'user-agent': 'outpost',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    } as const;
    const answer = await withRetries(() => request(address, sent), limits).catch(
      (error: unknown) => {
        throw error instanceof RequestError ? new SendError(error.message) : error;
      },
    );
    if (answer.status >= 200 && answer.status < 300) {
      if (mayBePage || !isPage(answer)) return answer;
      throw new SendError('somebody else answers, with a page');
    }
    const isRefusal = [400, 413, 422].includes(answer.status);
    const isFinal = isRefusal || [403, 404, 410].includes(answer.status);
    throw new SendError(`it answers ${answer.status}${codeIn(answer)}`, isRefusal, isFinal);
  };
}

/** What logs people in, or out, stands before the service and took nothing to it. */
function isPage({ headers, text }: Answer): boolean {
  return (
    /\bhtml\b/i.test(headers.get('content-type') ?? '') && /^\s*<(?:!doctype|html)/i.test(text)
  );
}

/** Fields of an answer, as text; what is not there, or not what it should be, is left out. */
export function idsIn(answer: Answer, names: Readonly<Record<string, string>>): SentIds {
  const json = parseObject(answer.text);
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, field]): [string, string][] => {
      const value = json[field];
      const isId = (typeof value === 'string' && value !== '') || typeof value === 'number';
      return isId && String(value).length <= 1_000 ? [[name, String(value)]] : [];
    }),
  );
}

/** ` (invalid_auth)`: a word for programs, never a sentence, which may repeat what was sent. */
export function codeIn(answer: Answer): string {
  const { error, errcode, code } = parseObject(answer.text);
  const found = [error, errcode, code].find(
    (each): each is string => typeof each === 'string' && /^[A-Za-z_]{3,40}$/.test(each),
  );
  return found === undefined ? '' : ` (${found})`;
}
