import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { actionFile, bundleAction } from '../scripts/verdict/bundle-action.ts';
import { answering, withTexts } from './support/answering-server.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';
import { openRecordingService } from './support/recording-service.ts';

const now = '2026-03-14 10:30 UTC';
const component = { id: 'c1', name: 'API', status: 'operational' };
const incident = {
  ...{ id: 'i1', name: 'API *fails*\n::error::x', status: 'identified', impact: 'major' },
  ...{
    created_at: '2026-03-14T09:58:00Z',
    shortlink: 'https://stspg.io/i1',
    components: [component],
  },
};
const summary = (incidents: unknown) =>
  JSON.stringify({ page: { name: 'Vendor' }, components: [component], incidents });
const ours = (more: object = {}) =>
  JSON.stringify({
    ...{
      version: 1,
      generator: 'Outpost 1.0.0',
      page: { name: 'Ours' },
      groups: [],
      maintenances: [],
    },
    ...{
      generated_at: '2026-03-14T10:20:00Z',
      valid_until: '2099-03-14T11:20:00Z',
      unreadable: [],
    },
    components: [{ id: 'api', name: 'API', status: 'major_outage', status_since: null }],
    incidents: [
      {
        ...{ id: 'x', title: 'API fails', url: 'https://s.example/x/', status: 'identified' },
        ...{ impact: 'major', started_at: '2026-03-14T09:50:00Z', symptoms: ['502 Bad Gateway'] },
        ...{
          next_update_at: '2026-03-14T10:45:00Z',
          components: [{ id: 'api', status: 'major_outage' }],
        },
        updates: [],
      },
    ],
    ...more,
  });
const log = (text: string) => path.join(temporaryFolder({ 'job.log': text }), 'job.log');

const verdict = (page: string, ...args: string[]) =>
  runScript('verdict/verdict', ['--page', page, '--components', 'api', '--now', now, ...args]);

describe('npm run verdict', () => {
  test('tells trouble from a Statuspage, at any address of it', async () => {
    const { address } = await answering(
      withTexts({ '/x/api/v2/summary.json': summary([incident]) }),
    );
    for (const page of [`${address}/x`, `${address}/x/`, `${address}/x/api/v2/summary.json?a#b`]) {
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

/** Runs the action as a runner does: one file, alone in a folder, with its inputs in the environment. */
async function act(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
) {
  const folder = temporaryFolder({ output: '', summary: '' });
  const file = path.join(folder, 'known-outage.mjs');
  copyFileSync(path.join(projectFolder, actionFile), file);
  const { inputs: declared } = parse(
    readFileSync(path.join(projectFolder, path.dirname(actionFile), 'action.yml'), 'utf8'),
  ) as { inputs: Record<string, { default?: string }> };
  const values = Object.entries(declared).map(([name, each]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? each.default ?? '',
  ]);
  expect(Object.keys(inputs).filter((name) => !(name in declared))).toEqual([]);
  const child = execFile(process.execPath, [file], {
    cwd: folder,
    env: {
      ...(Object.fromEntries(values) as Record<string, string>),
      ...{
        GITHUB_OUTPUT: path.join(folder, 'output'),
        GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
      },
      ...environment,
    },
  });
  let stdout = '';
  child.stdout?.on('data', (text) => (stdout += String(text)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const outputs = readFileSync(path.join(folder, 'output'), 'utf8');
  return {
    code,
    stdout,
    summary: readFileSync(path.join(folder, 'summary'), 'utf8'),
    outputs: Object.fromEntries(
      [...outputs.matchAll(/^(.+)<<(.+)\n([^]*?)\n\2\n/gm)].map(([, name, , value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>,
  };
}

describe('the action', () => {
  test('is what its sources make, small, and needs nothing', async () => {
    const file = readFileSync(path.join(projectFolder, actionFile), 'utf8');
    expect(file).toBe(await bundleAction());
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(20_000);
    expect([...file.matchAll(/(?:from|import) ?["'(]([^"')]+)/g)].map(([, name]) => name)).toEqual(
      expect.not.arrayContaining([expect.not.stringMatching(/^node:/)]),
    );
  });

  test('says before a job that there is a known outage, and never fails', async () => {
    const { address } = await answering(withTexts({ '/api/v2/summary.json': summary([incident]) }));
    const told = await act({ page: address, components: 'API' });
    expect(told.code).toBe(0);
    expect(told.outputs).toEqual({
      ...{ known: 'true', verdict: 'trouble', title: 'API *fails* ::error::x' },
      ...{ url: 'https://stspg.io/i1', 'next-update': '' },
    });
    expect(told.stdout).toBe(
      '::notice title=Known outage::API *fails* ::error::x. https://stspg.io/i1\n',
    );
    expect(told.summary).toMatch(
      /^### Known outage\n\n- \[API &#42;fails&#42; .*\]\(<https:\/\/stspg\.io\/i1>\)/,
    );
    const well = await answering(withTexts({ '/api/v2/summary.json': summary([]) }));
    expect(await act({ page: well.address, components: 'API' })).toMatchObject({
      ...{ code: 0, outputs: { known: 'false', verdict: 'none', url: '' } },
    });
    expect(await act({ page: 'http://127.0.0.1:9', components: 'API' })).toMatchObject({
      ...{ code: 0, outputs: { known: 'false', verdict: 'unknown' } },
    });
  });

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['a failure with an open incident', { result: 'failure' }, 0],
    ['a job that was skipped because of it', { result: 'skipped' }, 0],
    ['a success, without asking', { result: 'success', page: 'http://127.0.0.1:9' }, 0],
    ['a job that somebody cancelled', { result: 'cancelled' }, 1],
    ['a result that nobody knows', { result: 'odd' }, 1],
    [
      'a failure from before the incident',
      { result: 'failure', 'failed-at': '2026-03-14T09:40:00Z' },
      1,
    ],
    ['a failure from after it', { result: 'failure', 'failed-at': '2026-03-14T10:00:00Z' }, 0],
    ['a failure at no time', { result: 'failure', 'failed-at': 'just now' }, 1],
    ['a failure of something else', { result: 'failure', components: 'web' }, 1],
    [
      'a failure that a page of ours cannot be asked about',
      { result: 'failure', page: 'http://127.0.0.1:9' },
      1,
    ],
    ['a misspelt mode', { result: 'failure', when: 'afterwards' }, 1],
  ])('judges %s', async (_, inputs, code) => {
    const { address } = await answering(withTexts({ '/api/page.json': ours() }));
    const told = await act({ page: address, components: 'api', when: 'after', ...inputs });
    expect(told.code).toBe(code);
    expect(told.stdout.includes('::error')).toBe(code !== 0);
  });

  test('looks for symptoms in the log', async () => {
    const { address } = await answering(withTexts({ '/api/page.json': ours() }));
    const judged = (text: string) =>
      act({
        ...{ page: address, components: 'api', when: 'after', result: 'failure' },
        log: log(text),
      });
    expect(await judged('502 Bad Gateway')).toMatchObject({ code: 0, outputs: { known: 'true' } });
    expect(await judged('1 test failed')).toMatchObject({ code: 1, outputs: { known: 'false' } });
  });

  test('adds a neutral check run to the commit of the pull request', async () => {
    const github = await openRecordingService(() => ({}));
    const { address } = await answering(withTexts({ '/api/page.json': ours() }));
    const sha = 'a'.repeat(40);
    const event = path.join(temporaryFolder({ 'event.json': '{}' }), 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { head: { sha } } }));
    const environment = {
      ...{
        GITHUB_API_URL: github.address,
        GITHUB_REPOSITORY: 'ana/tool',
        GITHUB_SHA: 'b'.repeat(40),
      },
      GITHUB_EVENT_PATH: event,
    };
    const inputs = { page: address, components: 'api', when: 'after', token: 's3cr3t' };
    const told = await act(inputs, environment);
    expect(told.code).toBe(0);
    expect(told.stdout).not.toContain('s3cr3t');
    expect(github.taken).toMatchObject([
      {
        ...{ method: 'POST', path: '/repos/ana/tool/check-runs' },
        headers: { authorization: 'Bearer s3cr3t' },
        json: {
          ...{ name: 'Known outage', head_sha: sha, status: 'completed', conclusion: 'neutral' },
          ...{ details_url: 'https://s.example/x/', output: { title: 'API fails' } },
        },
      },
    ]);
    github.faults.push(403);
    const refused = await act(inputs, environment);
    expect(refused).toMatchObject({ code: 0, outputs: { known: 'true' } });
    expect(refused.stdout).toMatch(/::warning .*checks: write/);
    // Nothing known, no check run.
    const well = await answering(withTexts({ '/api/v2/summary.json': summary([]) }));
    await act({ ...inputs, page: well.address }, environment);
    expect(github.taken).toHaveLength(1);
  });
});
