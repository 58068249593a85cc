import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { onTestFinished } from 'vitest';

/** A request that the service received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** Empty when it is not JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** The fault in the answer to the next request; `undefined` for a correct answer. */
export type Fault = 'cut' | 'garbage' | 'page' | number | undefined;

/** A service on this machine for the time of a test. It records the requests that it answered correctly. */
export async function openRecordingService(answer: (request: Received) => object | string) {
  const taken: Received[] = [];
  const faults: Fault[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const received: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      text,
      json: parse(text),
    };
    const fault = faults.shift();
    if (fault === 'cut') response.destroy();
    else if (fault === 'page') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Log in');
    } else if (typeof fault === 'number') {
      response
        .writeHead(fault, fault === 429 ? { 'retry-after': '0' } : {})
        .end('{"error":"nope"}');
    } else {
      taken.push(received);
      const body = fault === 'garbage' ? '<html>' : answer(received);
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    }
  };
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, taken, faults };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
