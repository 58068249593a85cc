import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { fetchServed } from './fetch-served.ts';

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/status` };
}

test('what an answer asks for is fetched once, below the same address', async () => {
  const { asked, address } = await serve(({ url = '' }, response) => {
    if (url.endsWith('=3')) response.statusCode = 404;
    response.end(url);
  });
  const next = (path: string) => (path === 'a?page=1' ? ['a?page=2', 'a?page=1', 'a?page=3'] : []);
  const files = await fetchServed(address, ['a?page=1', 'a?page=2'], { next });
  expect(asked).toEqual(['/status/a?page=1', '/status/a?page=2', '/status/a?page=3']);
  expect(files.map(({ text }) => text)).toEqual(['/status/a?page=1', '/status/a?page=2']);
});

test('headers of a tool are sent, and cannot take the place of ours', async () => {
  const { address } = await serve(({ headers }, response) => {
    response.end([headers['time-zone'], headers.accept].join());
  });
  const headers = { 'time-zone': 'UTC', accept: 'text/html' };
  const [file] = await fetchServed(address, ['a'], { headers });
  expect(file?.text).toBe('UTC,application/json');
});

test('who is asked to wait waits, who is not told how long does not', async () => {
  let count = 0;
  const { address } = await serve((_, response) => {
    count += 1;
    if (count === 1) response.writeHead(429, { 'retry-after': '0' });
    if (count === 3) response.writeHead(429);
    response.end('there');
  });
  expect(await fetchServed(address, ['a'])).toMatchObject([{ text: 'there' }]);
  await expect(fetchServed(address, ['a'])).rejects.toThrow(/answers 429/);
});
