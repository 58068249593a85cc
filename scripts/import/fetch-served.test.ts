import { describe, expect, test } from 'vitest';

import { answering, withTexts } from '../../test/support/answering-server.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { fetchServed } from './fetch-served.ts';

const paths = ['api/a.json', 'api/b.json'];

test.each(['', '/', '/status', '/status/', '/status?key=x#y'])(
  'fetches each path below the address: "%s"',
  async (below) => {
    const base = below.replace(/\/?(?:\?.*)?$/, '');
    const { address, asked } = await answering(
      withTexts({ [`${base}/api/a.json`]: '{"é":1}', [`${base}/api/b.json`]: 'no JSON' }),
    );
    expect(await fetchServed(`${address}${below}`, paths)).toEqual([
      { path: `${address}${base}/api/a.json`, text: '{"é":1}', problems: [] },
      { path: `${address}${base}/api/b.json`, text: 'no JSON', problems: [] },
    ]);
    expect(asked).toEqual([`${base}/api/a.json`, `${base}/api/b.json`]);
  },
);

test('what the page does not have is left out', async () => {
  const { address } = await answering(withTexts({ '/api/b.json': '{}' }));
  expect((await fetchServed(address, paths)).map(({ path }) => path)).toEqual([
    `${address}/api/b.json`,
  ]);
});

test('goes where it is sent', async () => {
  const { address } = await answering(({ url = '' }, response) => {
    if (url.startsWith('/moved/')) response.end('{}');
    else response.writeHead(301, { location: `/moved${url}` }).end();
  });
  const files = await fetchServed(address, paths);
  expect(files.map(({ text }) => text)).toEqual(['{}', '{}']);
});

test('names each other page that it is sent to, once', async () => {
  const { address } = await answering(({ url = '', headers }, response) => {
    const elsewhere = `http://localhost:${new URL(`http://${headers.host ?? ''}`).port}`;
    if (headers.host?.startsWith('localhost')) response.end('{}');
    else response.writeHead(301, { location: `${elsewhere}${url}` }).end();
  });
  const seen: string[] = [];
  await fetchServed(address, paths, { onElsewhere: (origin) => seen.push(origin) });
  expect(seen).toEqual([address.replace('127.0.0.1', 'localhost')]);
});

test('what an answer asks for is fetched once, below the same address', async () => {
  const { asked, address } = await answering(({ url = '' }, response) => {
    if (url.endsWith('=3')) response.statusCode = 404;
    response.end(url);
  });
  const next = (path: string) => (path === 'a?page=1' ? ['a?page=2', 'a?page=1', 'a?page=3'] : []);
  const files = await fetchServed(`${address}/status`, ['a?page=1', 'a?page=2'], { next });
  expect(asked).toEqual(['/status/a?page=1', '/status/a?page=2', '/status/a?page=3']);
  expect(files.map(({ text }) => text)).toEqual(['/status/a?page=1', '/status/a?page=2']);
});

test('headers of a tool are sent, and cannot take the place of ours', async () => {
  const { address } = await answering(({ headers }, response) => {
    response.end([headers['time-zone'], headers.accept].join());
  });
  const headers = { 'time-zone': 'UTC', accept: 'text/html' };
  const [file] = await fetchServed(address, ['a'], { headers });
  expect(file?.text).toBe('UTC,application/json');
});

test('who is asked to wait waits, who is not told how long does not', async () => {
  let count = 0;
  const { address } = await answering((_, response) => {
    count += 1;
    if (count === 1) response.writeHead(429, { 'retry-after': '0' });
    if (count === 3) response.writeHead(429);
    response.end('there');
  });
  expect(await fetchServed(address, ['a'])).toMatchObject([{ text: 'there' }]);
  await expect(fetchServed(address, ['a'])).rejects.toThrow(/answers 429/);
});

describe('says what went wrong, and takes nothing then', () => {
  test('a fault of the server', async () => {
    const { address } = await answering(({ url = '' }, response) =>
      response.writeHead(url.endsWith('b.json') ? 500 : 200).end('{}'),
    );
    await expect(fetchServed(address, paths)).rejects.toMatchObject({
      message: `${address}/api/b.json answers 500`,
      exitCode: 69,
    });
  });

  test('nothing of it is there', async () => {
    const { address } = await answering(withTexts({}));
    await expect(fetchServed(address, paths)).rejects.toThrow(
      `${address}/ serves none of api/a.json, api/b.json`,
    );
  });

  test('nobody is there', async () => {
    const { address, close } = await answering(withTexts({}));
    close();
    await expect(fetchServed(address, paths)).rejects.toThrow(
      /^http:\S+\/api\/a\.json does not answer: it refuses the connection/,
    );
  });

  test('sent round in circles', async () => {
    const { address } = await answering(({ url = '' }, response) =>
      response.writeHead(302, { location: url }).end(),
    );
    await expect(fetchServed(address, paths)).rejects.toThrow(
      /does not answer: it redirects more than 5 times/,
    );
  });

  test('an answer that breaks off', async () => {
    const { address } = await answering((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{', () => response.destroy());
    });
    await expect(fetchServed(address, paths)).rejects.toThrow(/does not answer: /);
  });

  test('an answer without end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    let isOpen = true;
    const { address } = await answering((_, response) => {
      response.on('close', () => (isOpen = false));
      const more = () => {
        while (isOpen && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    await expect(fetchServed(address, paths)).rejects.toThrow(
      /it answers more than 67108864 bytes/,
    );
  });

  test.each([
    ['http://', /is not an address/],
    ['https://ana:secret@status.example', /^(?!.*secret).*without a name or password/],
  ])('%s', async (address, message) => {
    const fetched = fetchServed(address, paths);
    await expect(fetched).rejects.toThrow(UsageError);
    await expect(fetched).rejects.toThrow(message);
  });
});
