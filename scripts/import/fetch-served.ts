import type { SourceFile } from '../../src/sources/imports/import-plan.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { withRetries } from '../http/retries.ts';
import { isPrivateHost } from '../../src/model/private-host.ts';
import { request, RequestError, type Answer } from '../http/request.ts';
import { maxSourceBytes } from './read-files.ts';

const maxWaitMs = 60_000;
/** More pages than any history has, for a server that always names another one. */
const maxRequests = 20_000;
const limits = {
  tries: 5,
  maxWaitMs,
  isWorthIt: (answer: Answer | undefined) => answer?.status === 429,
};

/** A page does not answer, or answers something else; the message says what. */
class FetchError extends Error {
  override name = 'FetchError';
  /** The exit code of a temporary failure, as in `npm run sync`. */
  readonly exitCode = 69;
}

export interface ServedOptions {
  /** Further paths that an answer leads to, such as the next page, in the form of `paths`. */
  readonly next?: (path: string, text: string) => readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Called once for each other page that an answer names. */
  readonly onElsewhere?: (origin: string) => void;
}

/**
 * Fetches paths below the address of a page, and further ones that the answers lead to. A 404 is left out.
 * @param address `https://status.example.com`, with or without a slash at its end.
 * @throws UsageError when it is not an address; FetchError when an answer does not come, or none is there.
 */
export async function fetchServed(
  address: string,
  paths: readonly string[],
  { next = () => [], headers = {}, onElsewhere }: ServedOptions = {},
): Promise<SourceFile[]> {
  const base = toBase(address);
  const files: SourceFile[] = [];
  // A loop over a set includes paths that are added meanwhile, each once.
  const wanted = new Set(paths);
  const elsewhere = new Set<string>();
  const onRedirect = (to: URL, from: URL): void => {
    if (isPrivateHost(to.hostname) && !isPrivateHost(from.hostname)) {
      throw new RequestError(
        `it redirects to ${to.origin}, on this machine or in a private network. If that is meant, give that address`,
      );
    }
    if (to.origin === base.origin || elsewhere.has(to.origin)) return;
    elsewhere.add(to.origin);
    onElsewhere?.(to.origin);
  };
  let requests = 0;
  for (const path of wanted) {
    requests += 1;
    if (requests > maxRequests)
      throw new FetchError(`${base.href} has more pages than any history; nothing was imported`);
    const url = new URL(path, base).href;
    const text = await fetchText(url, headers, onRedirect);
    if (text === undefined) continue;
    files.push({ path: url, text, problems: [] });
    for (const each of next(path, text)) wanted.add(each);
  }
  if (files.length === 0) throw new FetchError(`${base.href} serves none of ${paths.join(', ')}`);
  return files;
}

/** The address without a login: it is neither sent nor printed, because all that is fetched is public. */
function toBase(address: string): URL {
  if (!URL.canParse(address)) throw new UsageError(`${address} is not an address`);
  const { username, password, origin, pathname } = new URL(address);
  if (username !== '' || password !== '') {
    throw new UsageError('write the address without a name or password: what is fetched is public');
  }
  return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

/** Undefined for a 404. After "too many requests", waits as long as the answer asks. */
async function fetchText(
  url: string,
  more: Readonly<Record<string, string>>,
  onRedirect: (to: URL, from: URL) => void,
): Promise<string | undefined> {
  const headers = { ...more, accept: 'application/json', 'user-agent': 'outpost-import' };
  const options = { headers, timeoutMs: maxWaitMs, maxBytes: maxSourceBytes, onRedirect };
  try {
    const { status, text } = await withRetries(() => request(url, options), limits);
    if (status === 404) return undefined;
    if (status >= 200 && status < 300) return text;
    throw new FetchError(`${url} answers ${status}`);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new FetchError(`${url} does not answer: ${error.message}`, { cause: error });
  }
}
