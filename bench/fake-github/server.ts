import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultQueue, sendFault } from './fault.ts';
import { notFound, type Reply, type Request } from './reply.ts';
import { FakeRepository } from './repository.ts';
import { answerGraphql } from './graphql.ts';
import { answerRepository } from './routes.ts';

export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number | string;
  readonly ifNoneMatch: string | undefined;
  readonly authorization: string | undefined;
}

/**
 * A GitHub REST API on loopback that remembers: one repository, its issues, comments, labels and pins.
 * Written to GitHub's OpenAPI description; https://docs.github.com/en/rest for rate limits, etags and pages.
 */
export class FakeGitHub {
  readonly token = 'ghs_faketokenfaketokenfaketokenfake0000';
  readonly repository: FakeRepository;
  readonly faults = new FaultQueue();
  readonly log: LoggedRequest[] = [];
  /** Counts down with every answer but a 304; full again once `resetAt` has passed. */
  readonly rate = { limit: 5_000, remaining: 5_000, resetAt: Date.now() + 3_600_000 };
  readonly #server: Server;

  constructor(fullName: string) {
    this.repository = new FakeRepository(fullName);
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Returns the lines of the log, such as `GET /path?query 200`, and empties it. */
  takeLog(): string[] {
    return this.log.splice(0).map(({ method, path, status }) => `${method} ${path} ${status}`);
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = incoming.method ?? 'GET';
    const path = incoming.url ?? '/';
    const { authorization } = incoming.headers;
    const ifNoneMatch = incoming.headers['if-none-match'];
    const log = (status: number | string): void => {
      this.log.push({ method, path, status, ifNoneMatch, authorization });
    };
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const fault = this.faults.take(`${method} ${path}`);
    if (fault !== undefined && fault !== 'pass') {
      log(typeof fault === 'object' ? fault.status : fault);
      await sendFault(response, fault);
      return;
    }
    const text = Buffer.concat(chunks).toString();
    const body = text === '' ? {} : (JSON.parse(text) as Request['body']);
    const reply = this.#answer({ method, url: new URL(path, this.url), body }, authorization);
    const data = reply.status === 204 ? '' : JSON.stringify(reply.data);
    const etag = `W/"${createHash('sha256').update(data).digest('hex')}"`;
    const isSame = method === 'GET' && reply.status === 200 && ifNoneMatch === etag;
    if (!isSame && this.rate.remaining > 0) this.rate.remaining -= 1;
    const status = isSame ? 304 : reply.status;
    log(status);
    response.writeHead(status, {
      ...(isSame || data === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...(method === 'GET' && reply.status === 200 ? { etag } : {}),
      'x-ratelimit-limit': this.rate.limit,
      'x-ratelimit-remaining': this.rate.remaining,
      'x-ratelimit-used': this.rate.limit - this.rate.remaining,
      'x-ratelimit-reset': Math.ceil(this.rate.resetAt / 1000),
      'x-ratelimit-resource': 'core',
      ...reply.headers,
    });
    response.end(isSame ? undefined : data);
  }

  #answer(request: Request, authorization: string | undefined): Reply {
    if (Date.now() >= this.rate.resetAt) {
      Object.assign(this.rate, { remaining: this.rate.limit, resetAt: Date.now() + 3_600_000 });
    }
    if (authorization !== undefined && authorization.split(' ')[1] !== this.token) {
      return { status: 401, data: { message: 'Bad credentials' } };
    }
    if (this.rate.remaining <= 0) {
      return { status: 403, data: { message: 'API rate limit exceeded for installation ID 1.' } };
    }
    const { repository } = this;
    const { pathname, search } = request.url;
    if (pathname === '/graphql' && request.method === 'POST') {
      if (authorization === undefined) {
        return {
          status: 401,
          data: { message: 'This endpoint requires you to be authenticated.' },
        };
      }
      return answerGraphql(repository, request);
    }
    const named = `/repos/${repository.fullName}`;
    const numbered = `/repositories/${repository.id}`;
    const place = { api: this.url, repository: repository.fullName };
    for (const prefix of [named, numbered]) {
      const rest = pathname.slice(prefix.length);
      const isBelow = pathname.startsWith(prefix) && (rest === '' || rest.startsWith('/'));
      if (!isBelow) continue;
      if (prefix === named && repository.isMoved) {
        const location = this.url + numbered + rest + search;
        const status = request.method === 'GET' ? 301 : 307;
        return { status, data: { message: 'Moved Permanently' }, headers: { location } };
      }
      return answerRepository(repository, rest, request, place);
    }
    return notFound;
  }
}

/** A fake GitHub that listens; close it with `await using` or `close()`. */
export async function openFakeGitHub(repository = 'acme/status'): Promise<FakeGitHub> {
  return new FakeGitHub(repository).open();
}
