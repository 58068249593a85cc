import { CutAnswerError } from '../../src/sources/github/answers/failure.ts';

/** The largest page GitHub can send: 100 issues of 65,536 characters, each up to 6 bytes of JSON, and room for the rest. */
const longestAnswerBytes = 64 * 1024 * 1024;

export interface TransportOptions {
  /** The only origin that is ever asked. */
  readonly origin: string;
  /** For one whole answer, body included. */
  readonly timeoutMs: number;
  readonly onRequest: (method: string, url: URL) => void;
  readonly onAnswer: (headers: Headers) => void;
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > longestAnswerBytes) throw new CutAnswerError('The answer is too long to be true');
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function checkJson(response: Response, body: string): void {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!response.ok || !isJson || response.status === 204) return;
  try {
    JSON.parse(body);
  } catch (cause) {
    throw new CutAnswerError('The answer ends in the middle of its JSON', { cause });
  }
}

/**
 * A `fetch` for Octokit that fails on incomplete answers, because Octokit takes a body that breaks off, or is not JSON,
 * for a successful text. It also fails on a 304 that nobody asked for, because Octokit would not ask again. Redirects are
 * handed back, not followed, since following them could take the token elsewhere.
 */
export function createTransport(options: TransportOptions): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== options.origin) throw new Error(`Refused to ask ${url.origin}`);
    options.onRequest(init?.method ?? 'GET', url);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    const body = await readBody(response);
    checkJson(response, body);
    if (response.status === 304 && !new Headers(init?.headers).has('if-none-match')) {
      throw new CutAnswerError('The answer says that nothing has changed, which was not asked');
    }
    options.onAnswer(response.headers);
    const { status, statusText, headers } = response;
    // Octokit only reads the text, so a body of megabytes is not encoded again.
    return Object.assign(new Response(null, { status, statusText, headers }), {
      text: () => Promise.resolve(body),
    });
  };
}

/** A queue of Octokit's throttling plugin that sends at once. */
const atOnce = {
  key: () => ({
    schedule: (_job: unknown, send: (...args: unknown[]) => unknown, ...args: unknown[]) =>
      send(...args),
  }),
};

/**
 * The settings of the throttling plugin for a host. GitHub asks for a second between writes, three where somebody is
 * notified, which the plugin keeps by itself. A GitHub Enterprise Server has no limits unless its owner sets some, and
 * says itself when one is reached.
 * https://docs.github.com/en/enterprise-server/admin/configuring-settings/configuring-user-applications-for-your-enterprise/configuring-rate-limits
 */
export function pacingFor(host: string): object {
  const isPaced = /(?:^|\.)(?:github|ghe)\.com$/.test(host);
  return isPaced ? {} : { write: atOnce, notifications: atOnce };
}
