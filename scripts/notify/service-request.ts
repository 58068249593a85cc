import type { SentIds } from '../../src/notifications/delivery.ts';
import { withRetries } from '../http/retries.ts';
import { parseObject } from '../../src/model/text/json.ts';
import { request, RequestError, type Answer, type RequestOptions } from '../http/request.ts';
import { SendError } from '../../src/notifications/sender.ts';

/** The waits of a run; tests use shorter ones. */
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
    /** Whether the service may answer with a page. */
    readonly mayBePage?: true;
  },
) => Promise<Answer>;

/** Sends a request with three tries. @throws SendError without a success. */
export function createAsk(waiting: Waiting): Ask {
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

/** A login page in front of the service: the request did not reach it. */
function isPage({ headers, text }: Answer): boolean {
  return (
    /\bhtml\b/i.test(headers.get('content-type') ?? '') && /^\s*<(?:!doctype|html)/i.test(text)
  );
}

/** The fields of an answer that are texts. */
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

/** ` (invalid_auth)`: the code in an answer, never a sentence, which may repeat what was sent. */
export function codeIn(answer: Answer): string {
  const { error, errcode, code } = parseObject(answer.text);
  const found = [error, errcode, code].find(
    (each): each is string => typeof each === 'string' && /^[A-Za-z_]{3,40}$/.test(each),
  );
  return found === undefined ? '' : ` (${found})`;
}

/** The address with a path and a query added to its own. */
export function addressOf(
  base: string,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  if (!URL.canParse(base)) throw new SendError('its address is not an address');
  const url = new URL(base);
  if (path !== '') url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
