import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { onTestFinished } from 'vitest';

/** A server on this machine for the time of a test, and the requests that it received. */
export async function answering(
  answer: RequestListener,
): Promise<{ address: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, close };
}

/** Answers with these texts by path, and 404 to everything else. */
export const withTexts =
  (texts: Readonly<Record<string, string>>): RequestListener =>
  ({ url = '' }, response) => {
    const text = Object.hasOwn(texts, url) ? texts[url] : undefined;
    response.writeHead(text === undefined ? 404 : 200).end(text ?? 'Not here');
  };
