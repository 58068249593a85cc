import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { actionFile, bundleAction } from '../scripts/verdict/bundle-action.ts';
import { answering, withTexts } from './support/answering-server.ts';
import { projectFolder, temporaryFolder } from './support/run-script.ts';
import { openRecordingService } from './support/recording-service.ts';
import { incident, log, ours, summary } from './support/verdict-pages.ts';

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
    // Without a known outage there is no check run.
    const well = await answering(withTexts({ '/api/v2/summary.json': summary([]) }));
    await act({ ...inputs, page: well.address }, environment);
    expect(github.taken).toHaveLength(1);
  });
});
