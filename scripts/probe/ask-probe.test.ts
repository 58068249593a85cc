import { once } from 'node:events';
import { createServer, type Socket, type AddressInfo } from 'node:net';

import { expect, onTestFinished, test } from 'vitest';

import { answering } from '../../test/support/answering-server.ts';
import type { Probe } from '../../src/sources/probes/probe-schemas.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { askProbe } from './ask-probe.ts';
import { runRound } from './run-round.ts';
import type { Tools } from '../../src/probes/probe-tools.ts';

const now = Date.UTC(2026, 2, 14, 12);
const tools: Tools = {
  secrets: new Secrets({ TOKEN: 's3cr3t' }),
  now: () => now,
  beats: new Map([['nightly', now - 1000]]),
  environment: { PATH: process.env['PATH'] },
  folder: import.meta.dirname,
  github: 'https://api.github.invalid',
};
const common = { id: 'x', component: 'api' };

async function serving(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    answer(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a URL is asked with what the environment holds', async () => {
  const { address } = await answering(({ headers, method }, response) => {
    response.writeHead(headers.authorization === 'Bearer s3cr3t' ? 200 : 401).end(method);
  });
  const probe: Probe = {
    kind: 'url',
    ...common,
    url: address,
    method: 'POST',
    headers: { authorization: 'Bearer $TOKEN' },
    body: 'x',
    expect: { text: 'POST' },
  };
  expect(await askProbe(probe, tools)).toMatchObject({ result: 'ok' });
  expect(await askProbe({ ...probe, body: '$NOPE' }, tools)).toEqual({
    result: 'blind',
    note: '$NOPE is not set',
  });
});

test('what is slow, what fails at first, what must not answer', async () => {
  let count = 0;
  const { address } = await answering((_, response) => {
    count += 1;
    setTimeout(() => response.writeHead(count % 2 === 1 ? 500 : 200).end('secret'), 20);
  });
  const probe: Probe = { kind: 'url', ...common, url: address, expect: { within: '1 ms' } };
  expect(await askProbe(probe, tools)).toMatchObject({ result: 'failed' });
  expect(await askProbe(probe, tools)).toMatchObject({ result: 'slow' });
  expect(await askProbe({ ...probe, tries: 2, expect: {} }, tools)).toMatchObject({ result: 'ok' });
  expect(await askProbe({ ...probe, expect: {}, invert: true }, tools)).toMatchObject({
    result: 'ok',
  });
  expect(await askProbe({ ...probe, expect: {}, invert: true }, tools)).toMatchObject({
    result: 'failed',
  });
});

test.each<[string, (socket: Socket) => void, string, string | undefined]>([
  ['what is expected', (socket) => socket.end('220 é mail'), 'ok', undefined],
  ['it in pieces', (socket) => socket.write('2', () => socket.write('20 é')), 'ok', undefined],
  ['something else', (socket) => socket.end('500 secret'), 'failed', 'it says something else'],
  ['a lot', (socket) => socket.end(Buffer.alloc(1_000_000)), 'failed', 'it says something else'],
  ['nothing', () => {}, 'failed', 'it did not answer within 0.1 s'],
  ['goodbye', (socket) => socket.end(), 'failed', 'it closed the connection'],
])('a port that says %s', async (_, answer, result, note) => {
  const probe: Probe = {
    kind: 'tcp',
    ...common,
    tcp: await serving(answer),
    says: '220 é',
    ...(note?.includes('0.1') && { timeout: '100 ms' }),
  };
  expect(await askProbe(probe, tools)).toMatchObject({
    result,
    ...(note !== undefined && { note }),
  });
});

test('a port that speaks no TLS', async () => {
  const tls = await serving((socket) => socket.end('hello'));
  expect(await askProbe({ kind: 'tls', ...common, tls }, tools)).toMatchObject({
    result: 'failed',
    note: expect.stringMatching(/^the connection failed \(ERR_SSL_\w+\)$/) as string,
  });
});

test.each([
  ['exit 0', 'ok', undefined],
  ['echo disk full; echo more; exit 1', 'failed', 'disk full'],
  ['exit 2', 'slow', undefined],
  ['test -e ask-probe.test.ts', 'ok', undefined],
  ['exit 3', 'blind', 'it ended with 3'],
  ['sleep 60 & sleep 60', 'failed', 'it took longer than 0.1 s'],
])('a command: %s', async (script, result, note) => {
  const probe: Probe = {
    kind: 'command',
    ...common,
    command: ['sh', '-c', script],
    ...(script.startsWith('sleep') && { within: '100 ms' }),
  };
  expect(await askProbe(probe, tools)).toEqual({ result, ...(note !== undefined && { note }) });
});

test.each([
  ['nightly', 'ok'],
  ['never', 'blind'],
])('a heartbeat: %s', async (heartbeat, result) => {
  const probe: Probe = { kind: 'heartbeat', ...common, heartbeat, every: '1 d' };
  expect(await askProbe(probe, tools)).toMatchObject({ result });
});

test('a workflow on GitHub, and one that nobody can see', async () => {
  const { address } = await answering(({ url = '' }, response) => {
    const isKnown =
      url === '/repos/you/repo/actions/workflows/nightly.yml/runs?status=success&per_page=1';
    response
      .writeHead(isKnown ? 200 : 404)
      .end('{"workflow_runs":[{"updated_at":"2026-03-12T12:00:00Z"}]}');
  });
  const probe: Probe = {
    kind: 'workflow',
    ...common,
    workflow: 'you/repo/nightly.yml',
    every: '1 d',
  };
  const asked = (workflow: string) =>
    askProbe({ ...probe, workflow }, { ...tools, github: address });
  expect(await asked('you/repo/nightly.yml')).toEqual({
    result: 'failed',
    note: 'it is due since 2026-03-13 12:00 UTC',
  });
  expect(await asked('you/other/nightly.yml')).toEqual({
    result: 'blind',
    note: 'GitHub answers with 404',
  });
});

test('a round ends whatever is answered, and holds nothing of it', async () => {
  const { address } = await answering(({ url }, response) => {
    if (url === '/secret') response.writeHead(500, 'secret').end('secret');
  });
  const probes = ['hangs', 'secret'].map((path): Probe => ({
    kind: 'url',
    id: path,
    component: 'api',
    url: `${address}/${path}`,
    timeout: path === 'hangs' ? '100 ms' : '10 s',
  }));
  const good: Probe = { kind: 'command', id: 'good', component: 'api', command: ['true'] };
  const { round, notes } = await runRound([...probes, good], { maintenances: [] }, tools);
  expect([...round.values()].map(({ result }) => result)).toEqual(['blind', 'blind', 'ok']);
  expect([...notes.values()]).toEqual([
    'it did not answer within 0.1 s',
    'its status is 500, not 200-299',
  ]);
});
