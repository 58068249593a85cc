import { fetchByIpVersion } from './fetch-by-ip-version.ts';

/** The limits of an answer, and the parts of a request. */
export interface RequestOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The time until the last byte, redirects included; default 10 s. */
  readonly timeoutMs?: number;
  /** The largest answer; default 1 MB. */
  readonly maxBytes?: number;
  /** The most redirects, default 5. Only a GET follows them: a posted body is meant for the first address. */
  readonly maxRedirects?: number;
  /** Uses IPv4 or IPv6 alone; default as the system prefers. */
  readonly family?: 4 | 6;
  /** Called before a redirect is followed. @throws RequestError when it must not be */
  readonly onRedirect?: (to: URL, from: URL) => void;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * No whole answer came. The message is ours, made from codes alone: it holds nothing of the address, of what was sent, or
 * of what came.
 */
export class RequestError extends Error {
  override name = 'RequestError';
}

const redirects = [301, 302, 303, 307, 308];

/**
 * One request, bounded in time, in size and in redirects. Whatever status comes is an answer.
 * @throws RequestError when none comes whole.
 */
export async function request(address: string, options: RequestOptions = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, timeoutMs = 10_000, maxRedirects = 5 } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  let url = parseUrl(address);
  let sent = headers;
  for (let hops = 0; ; hops += 1) {
    if (hops > maxRedirects) throw new RequestError(`it redirects more than ${maxRedirects} times`);
    try {
      const question = { method, headers: sent, signal, ...(body !== undefined && { body }) };
      const response = options.family
        ? await fetchByIpVersion(options.family)(url, question)
        : await fetch(url, { ...question, redirect: 'manual' });
      const location = response.headers.get('location');
      if (
        /^(?:GET|HEAD)$/.test(method) &&
        location !== null &&
        redirects.includes(response.status)
      ) {
        await response.body?.cancel();
        const next = parseUrl(location, url);
        options.onRedirect?.(next, url);
        // Headers that identify us are meant for the first address only.
        if (next.origin !== url.origin) sent = harmless(headers);
        url = next;
        continue;
      }
      const text = await readText(response, options.maxBytes ?? 1_048_576);
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      if (error instanceof RequestError) throw error;
      throw signal.aborted
        ? new RequestError(`it did not answer within ${timeoutMs / 1000} s`)
        : toRequestError(error);
    }
  }
}

function parseUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new RequestError('its address is not an address');
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) throw new RequestError('its address is not of the web');
  return url;
}

function harmless(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(?:accept(?:-.*)?|user-agent)$/i.test(name)),
  );
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // A body that never ends is cancelled.
    if (bytes > maxBytes) throw new RequestError(`it answers more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return new TextDecoder(encodingOf(whole)).decode(whole);
}

/** The encoding by the byte order mark; without one UTF-8, as JSON requires. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refuses the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host cannot be looked up',
  UND_ERR_CONNECT_TIMEOUT: 'it cannot be reached',
};

function toRequestError(error: unknown): RequestError {
  const { cause } = error as Error;
  const code = codeOf(cause);
  const reason = code === undefined ? undefined : reasons[code];
  if (reason !== undefined) return new RequestError(reason);
  return new RequestError(`the connection failed${code === undefined ? '' : ` (${code})`}`);
}

/** Node's error code, never its message, which may repeat what was sent. */
function codeOf(cause: unknown): string | undefined {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z_]{2,40}$/.test(code) ? code : undefined;
}
