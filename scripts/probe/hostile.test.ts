import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import { describe, expect, onTestFinished, test } from 'vitest';

import { answering } from '../../test/support/answering-server.ts';
import type { Probe, ProbeOf } from '../../src/sources/probes/probe-schemas.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { askProbe } from './ask-probe.ts';
import type { Tools } from '../../src/probes/probe-tools.ts';

const tools: Tools = {
  secrets: new Secrets({}),
  now: () => 0,
  beats: new Map(),
  environment: {},
  folder: import.meta.dirname,
  github: 'https://api.github.invalid',
};
const asked = (url: string, more: Partial<ProbeOf<'url'>> = {}) =>
  askProbe(
    {
      ...{ kind: 'url', id: 'x', component: 'api', timeout: '20 s', url },
      expect: { json: { '$.status': 'ok' } },
      ...more,
    } satisfies Probe,
    tools,
  );

/** A port of this machine, and how many bytes it has sent. */
async function port(answer: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    answer(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    written: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}

function withoutEnd(
  socket: { write: (chunk: Buffer) => boolean; destroyed: boolean },
  size: number,
) {
  const chunk = Buffer.alloc(size, 's3cr3t ');
  const pour = () => {
    if (!socket.destroyed) {
      socket.write(chunk);
      setTimeout(pour, 1);
    }
  };
  pour();
}

const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
const late = /within 0\.1 s/;
/** Only answers that never end get a short time limit, because a busy machine may be slow. */
const inTime = (note: RegExp) => (note === late ? { timeout: '100 ms' } : {});
const long = /more than 1048576 bytes/;

describe('over HTTP', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['10 MB', (_, response) => response.end(Buffer.alloc(10_000_000, 's3cr3t ')), long],
    ['no end', (_, response) => withoutEnd(response, 65_536), long],
    ['a slow drip', (_, response) => withoutEnd(response, 1), late],
    [
      'no body',
      (_, response) => response.writeHead(200, { 'content-length': '5' }).flushHeaders(),
      late,
    ],
    ['nothing', () => {}, late],
    [
      'a redirect to itself',
      ({ url }, response) => response.writeHead(302, { location: url }).end(),
      /redirects more than 5 times/,
    ],
    [
      'a redirect to another each time',
      ({ url = '' }, response) => response.writeHead(302, { location: `${url}x` }).end(),
      /redirects more than 5 times/,
    ],
    [
      'a redirect into the machine',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /not of the web/,
    ],
    [
      'a gzip bomb',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      long,
    ],
    [
      'gzip that is none',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('s3cr3t'),
      /^the connection failed/,
    ],
    ['HTML with 200', (_, response) => response.end('<html>s3cr3t'), /not JSON/],
    [
      'a wrong charset',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json; charset=klingon' })
          .end(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x22])),
      /not JSON/,
    ],
    ['JSON as deep as it goes', (_, response) => response.end('['.repeat(500_000)), /not JSON/],
    [
      'JSON with keys of prototypes',
      (_, response) => response.end('{"__proto__":{"status":"ok"}}'),
      /not what is expected/,
    ],
  ])('%s is a failure that holds nothing of it', async (_, answer, note) => {
    const { address } = await answering(answer);
    const came = await asked(`${address}/s3cr3t`, inTime(note));
    expect(came).toEqual({
      result: 'failed',
      note: expect.stringMatching(note) as string,
      ...(came.ms !== undefined && { ms: came.ms }),
    });
    expect(came.note).not.toContain('s3cr3t');
  });
});

describe('below HTTP', () => {
  test.each<[string, (socket: Socket) => void, RegExp]>([
    [
      'a flood of headers',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        withoutEnd(
          {
            write: () => socket.write('x-s3cr3t: s3cr3t\r\n'.repeat(5_000)),
            get destroyed() {
              return socket.destroyed;
            },
          },
          1,
        );
      },
      /^the connection failed \(UND_ERR_HEADERS_OVERFLOW\)$/,
    ],
    ['no HTTP', (socket) => socket.end('s3cr3t\r\n\r\n'), /^the connection failed/],
    ['goodbye', (socket) => socket.destroy(), /^the connection failed/],
  ])('%s is a failure', async (_, answer, note) => {
    const { host, written } = await port(answer);
    const came = await asked(`http://${host}/`);
    expect(came.note).toMatch(note);
    expect([came.result, came.note?.includes('s3cr3t')]).toEqual(['failed', false]);
    expect(written()).toBeLessThan(5_000_000);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['junk', (socket) => socket.end(Buffer.alloc(1000, 's3cr3t'))],
    ['junk without end', (socket) => withoutEnd(socket, 65_536)],
    ['the beginning of a record', (socket) => socket.write(Buffer.from([22, 3, 3, 0xff, 0xff]))],
    ['an alert', (socket) => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40]))],
  ])('TLS that is %s is a failure', async (_, answer) => {
    const { host } = await port(answer);
    for (const came of [
      await asked(`https://${host}/`, { timeout: '400 ms' }),
      await askProbe(
        { kind: 'tls', id: 'x', component: 'api', tls: host, timeout: '400 ms' },
        tools,
      ),
    ]) {
      expect(came.result).toBe('failed');
      expect(came.note).toMatch(/^(?:the connection failed|it did not answer|it closed)/);
      expect(came.note).not.toContain('s3cr3t');
    }
  });
});

describe('over one family of addresses', () => {
  test('an address of the other one is not asked', async () => {
    const { address, asked: paths } = await answering((_, response) =>
      response.end('{"status":"ok"}'),
    );
    const named = address.replace('127.0.0.1', 'localhost');
    expect(await asked(named, { ip: 4 })).toMatchObject({ result: 'ok' });
    expect(await asked(named, { ip: 6 })).toMatchObject({ result: 'failed' });
    expect(paths).toHaveLength(1);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['no end', (_, response) => withoutEnd(response, 65_536), long],
    ['a slow drip', (_, response) => withoutEnd(response, 1), late],
    ['nothing', () => {}, late],
    [
      'a redirect to itself',
      ({ url }, response) => response.writeHead(302, { location: url }).end(),
      /5 times/,
    ],
    ['no content', (_, response) => response.writeHead(204).end(), /not JSON/],
    [
      'a switch to something else',
      ({ socket }) => socket.write('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      /connection failed/,
    ],
  ])('%s is a failure, too', async (_, answer, note) => {
    const { address } = await answering(answer);
    expect(await asked(address, { ip: 4, ...inTime(note) })).toMatchObject({
      result: 'failed',
      note: expect.stringMatching(note) as string,
    });
  });
});
