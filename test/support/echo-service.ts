import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createLineServer, type AddressInfo, type Server } from 'node:net';
import { text } from 'node:stream/consumers';

import { onTestFinished } from 'vitest';

/** The secrets that no output may contain. */
export const parts = [
  'h00k-s3cr3t-path',
  'qu3ry-s3cr3t',
  't0k3n-v4lue-00',
  'p4ssw0rd-x',
  's1gning-k3y-0',
];
const needles = parts.flatMap((part) => [part, Buffer.from(part).toString('base64').slice(0, -4)]);

type Mode = (echo: string) => { status: number; headers?: Record<string, string>; body: string };

/** How a service may repeat what it was sent: everything that it says is the request itself. */
export const modes: readonly Mode[] = [
  (echo) => ({
    status: 400,
    body: JSON.stringify({ error: echo, errcode: echo, code: echo, message: echo }),
  }),
  () => ({ status: 401, body: JSON.stringify({ error: parts[2] }) }),
  (echo) => ({ status: 404, body: echo }),
  (echo) => ({ status: 429, headers: { 'retry-after': '0' }, body: echo }),
  (echo) => ({ status: 503, headers: { 'retry-after': '0' }, body: echo }),
  (echo) => ({
    status: 302,
    headers: { location: `http://127.0.0.1:1/${encodeURIComponent(echo.slice(0, 200))}` },
    body: echo,
  }),
  () => ({
    status: 200,
    body: JSON.stringify({
      ...{ ok: true, id: parts[2], ts: parts[2], event_id: parts[2], channel: parts[2] },
      ...{ channel_id: parts[2], uri: parts[2], cid: parts[2], room_id: parts[2] },
      ...{ accessJwt: parts[2], did: parts[2], result: { message_id: parts[2] } },
    }),
  }),
  (echo) => ({ status: 200, body: `<html>${echo}` }),
];

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Each mode has a path of its own, `/m0`. */
export async function openEchoService(): Promise<string> {
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const echo = `${request.url} ${JSON.stringify(request.headers)} ${body}`;
      const mode = modes[Number(/\/m(\d)/.exec(request.url ?? '')?.[1] ?? 0)]!;
      const answer = mode(echo);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${await listening(server)}`;
}

/** Mail and IRC: a server that refuses whatever comes, with its own words. */
export function openLines(greeting: string, refuse: (line: string) => string): Promise<number> {
  const server = createLineServer((socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      for (const line of chunk.split('\r\n').filter((each) => each !== ''))
        socket.write(refuse(line));
    });
  });
  return listening(server);
}

/** The places where a secret is found, with the text around each. */
export function holding(said: readonly string[]): string[] {
  return needles.flatMap((needle) =>
    said
      .filter((each) => each.includes(needle))
      .map((each) => each.slice(Math.max(0, each.indexOf(needle) - 80)).slice(0, 160)),
  );
}
