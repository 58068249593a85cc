import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { isAuthentic } from '../../src/alerting/signatures.ts';
import { alertSources, type AlertSource } from '../../src/model/alerts/alert.ts';
import { isWarning } from '../../src/model/problem.ts';
import { parseAlerts } from '../../src/sources/alerts/parse-alerts.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { decodeLeniently } from '../../src/model/text/percent-decoding.ts';
import type { ChatEndpoint } from './chat/chat-endpoint.ts';
import type { Spooled } from './spool.ts';

const mostBytes = 256 * 1024;

export interface Reception {
  /** The secrets of the tools that are served. */
  readonly secrets: ReadonlyMap<AlertSource, string>;
  /** Resolves when the payload is on the disk. */
  readonly accept: (spooled: Spooled) => Promise<void>;
  readonly health: () => { readonly isWell: boolean; readonly waiting: number };
  readonly now: () => number;
  /** The endpoint for chats. */
  readonly chat: ChatEndpoint | undefined;
}

interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly json?: object;
}

/** The server that takes payloads and slash commands: what it accepts is on the disk before it answers. */
export function createReceiver(reception: Reception): Server {
  const server = createServer(
    { requestTimeout: 20_000, headersTimeout: 10_000 },
    (request, response) => {
      void answerTo(request, reception)
        .catch((): Answer => ({ status: 503, text: 'It cannot be kept now; send it again.' }))
        .then((answer) => reply(response, answer));
    },
  );
  server.maxConnections = 500;
  return server;
}

function reply(response: ServerResponse, { status, text = '', json }: Answer): void {
  const type = json ? 'application/json' : 'text/plain; charset=utf-8';
  const headers = { 'content-type': type, 'cache-control': 'no-store' };
  // The rest of a body that is too large is not read.
  response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers);
  response.end(json ? JSON.stringify(json) : `${text}\n`);
}

async function answerTo(request: IncomingMessage, reception: Reception): Promise<Answer> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/healthz') {
    const { isWell, waiting } = reception.health();
    const text = `${isWell ? 'ok' : 'what was accepted cannot be worked on'}, ${waiting} waiting`;
    return { status: isWell ? 200 : 503, text };
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [key, String(value)]),
  );
  const place = reception.chat?.placeAt(pathname);
  if (reception.chat && place) {
    if (!place.methods.includes(request.method ?? '')) return { status: 405, text: 'Only POST.' };
    const body = await bodyOf(request);
    if (!body) return { status: 413, text: 'More than 256 kB.' };
    return reception.chat.answer(place, { headers, body });
  }
  const [, name = '', ...rest] = pathname.split('/');
  const source = alertSources.find((each) => each === name);
  const secret = source && reception.secrets.get(source);
  if (!source || secret === undefined) return { status: 404, text: 'There is no such tool here.' };
  const isPut = ['POST', 'PUT'].includes(request.method ?? '');
  // Some tools send a GET request with everything in the query.
  if (!isPut && !(request.method === 'GET' && search.length > 1)) {
    return { status: 405, text: 'Only POST and PUT, or GET with a query.' };
  }
  const body = await bodyOf(request);
  if (!body) return { status: 413, text: 'More than 256 kB.' };
  const pathSecret = rest.length > 0 ? decodeLeniently(rest.join('/')) : undefined;
  const now = reception.now();
  if (!isAuthentic(source, secret, { headers, body, pathSecret }, now)) {
    return { status: 401, text: 'Neither a right signature nor a right secret.' };
  }
  const payload = body.length > 0 ? body.toString() : search.slice(1);
  const problems = new ProblemList('payload', now);
  parseAlerts(source, payload, { now, problems });
  const wrong = problems.problems.filter((each) => !isWarning(each));
  if (wrong.length > 0) {
    return { status: 400, text: wrong.map((each) => formatProblem(each)).join('\n') };
  }
  await reception.accept({ source, at: now, payload });
  return { status: 202, text: 'Accepted.' };
}

/** Undefined for a body that is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
