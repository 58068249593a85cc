import { describe, expect, test } from 'vitest';

import { answering, withTexts } from '../../test/support/answering-server.ts';
import { UsageError } from './cli.ts';
import { fetchServed } from './fetch-served.ts';

const paths = ['api/a.json', 'api/b.json'];

test.each(['', '/', '/status', '/status/'])(
  'fetches each path below the address: "%s"',
  async (below) => {
    const base = below.replace(/\/$/, '');
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
      /^http:\S+\/api\/a\.json does not answer: connect ECONNREFUSED/,
    );
  });

  test('sent round in circles', async () => {
    const { address } = await answering(({ url = '' }, response) =>
      response.writeHead(302, { location: url }).end(),
    );
    await expect(fetchServed(address, paths)).rejects.toThrow(
      /does not answer: redirect count exceeded/,
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
    await expect(fetchServed(address, paths)).rejects.toThrow(/answers more than 67108864 bytes/);
  });

  test('no address', async () => {
    await expect(fetchServed('http://', paths)).rejects.toThrow(UsageError);
  });
});
