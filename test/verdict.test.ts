import { describe, expect, test } from 'vitest';

import { answering, withTexts } from './support/answering-server.ts';
import { runScript } from './support/run-script.ts';
import { component, incident, log, ours, summary } from './support/verdict-pages.ts';

const now = '2026-03-14 10:30 UTC';
const verdict = (page: string, ...args: string[]) =>
  runScript('verdict/verdict', ['--page', page, '--components', 'api', '--now', now, ...args]);

describe('npm run verdict', () => {
  test('tells trouble from a Statuspage, at any address of it', async () => {
    const { address } = await answering(
      withTexts({
        '/x/api/v2/summary.json': summary([incident]),
        '/open/api/status/summary.json': summary([incident]),
      }),
    );
    for (const page of [
      ...[`${address}/x`, `${address}/x/`, `${address}/x/api/v2/summary.json?a#b`],
      ...[`${address}/open/`, `${address}/open/api/status/summary.json`],
    ]) {
      const told = await verdict(page);
      expect(told).toMatchObject({ code: 10, stderr: '' });
      expect(told.stdout).toBe('Known trouble.\nAPI *fails* ::error::x.\nhttps://stspg.io/i1\n');
    }
  });

  test('asks for the incidents that a summary does not list', async () => {
    const listed = JSON.stringify({ incidents: [incident] });
    const texts = { '/api/v2/summary.json': JSON.stringify({ components: [component] }) };
    const { address } = await answering(withTexts({ ...texts, '/api/v2/incidents.json': listed }));
    expect((await verdict(address)).code).toBe(10);
    const bare = await answering(withTexts(texts));
    expect(await verdict(bare.address)).toMatchObject({ code: 30 });
  });

  test('of ours knows symptoms and the next update', async () => {
    const { address } = await answering(withTexts({ '/api/page.json': ours() }));
    const seen = await verdict(address, '--log', log('x\nerror: 502 Bad Gateway\n'), '--json');
    expect(seen.code).toBe(10);
    expect(JSON.parse(seen.stdout)).toMatchObject({
      ...{ verdict: 'trouble', exit_code: 10, excused: true },
      incidents: [{ symptom: '502 Bad Gateway', next_update_at: '2026-03-14T10:45:00.000Z' }],
    });
    const codes = await Promise.all([verdict(address, '--log', log('a test failed'))]);
    expect(codes.map(({ code }) => code)).toEqual([0]);
    expect((await verdict(address, '--log', log('a test'), '--without-symptoms')).code).toBe(10);
    expect((await verdict(address, '--log', '/nowhere/job.log')).code).toBe(30);
    expect((await verdict(address, '--at', '2026-03-14 09:40 UTC')).code).toBe(0);
  });

  test.each<[string, Parameters<typeof answering>[0]]>([
    ['nothing', withTexts({})],
    [
      'a page for people with 200',
      (_, response) => void response.end('<!doctype html><p>All well'),
    ],
    ['an error', (_, response) => void response.writeHead(503).end(summary([]))],
    ['half of an answer', withTexts({ '/api/v2/summary.json': summary([]).slice(0, -1) })],
    [
      'UTF-16 that does not say so',
      (_, response) => void response.end(Buffer.from(summary([]), 'utf16le')),
    ],
    [
      'more than anybody reads',
      withTexts({ '/api/v2/summary.json': `${summary([])}${' '.repeat(5_000_000)}` }),
    ],
    ['something else', withTexts({ '/api/v2/summary.json': '{"status":"ok"}' })],
    [
      'a stale page of ours',
      withTexts({
        '/api/page.json': ours({ valid_until: '2026-03-14T10:00:00Z' }),
        '/api/v2/summary.json': summary([]),
      }),
    ],
    [
      'what a cache has kept for a day',
      (_, response) => void response.setHeader('age', 86_400).end(summary([])),
    ],
    [
      'a redirect to itself',
      ({ url }, response) => void response.writeHead(302, { location: url }).end(),
    ],
  ])('has no verdict when it is answered %s', async (_, listener) => {
    const { address } = await answering(listener);
    const { code, stdout } = await verdict(address);
    expect({ code, stdout }).toEqual({
      code: 30,
      stdout: expect.stringMatching(/^No verdict\.\n.+\.\n$/) as string,
    });
  });

  test('has none of an address that nobody answers, and asks for what it needs', async () => {
    expect((await verdict('http://127.0.0.1:9')).code).toBe(30);
    expect((await verdict('not an address')).code).toBe(30);
    expect((await runScript('verdict/verdict', ['--page', 'https://x.example'])).code).toBe(2);
  });
});
