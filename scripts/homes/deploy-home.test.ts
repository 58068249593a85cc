import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { answering } from '../../test/support/answering-server.ts';
import { patienceMs } from '../../test/support/patience.ts';
import { Secrets } from '../../src/model/secrets.ts';
import { deployHome } from './deploy-home.ts';
import { runProgram } from './run-program.ts';

const built = {
  ...{ generated_at: '2026-03-14T10:00:00Z', commit: 'c0ffee', version: 'v' },
  ...{ next_transition_at: null, stale_after: 3600 },
};

/** Deploys by a command to a home that answers with a page of that time, or with a status. */
async function deploy(
  command: string,
  served: string | number,
  environment: Record<string, string> = {},
  timeoutMs = 60_000,
) {
  const folder = mkdtempSync(path.join(tmpdir(), "it's a site-"));
  const { address } = await answering((_, response) => {
    response.writeHead(typeof served === 'number' ? served : 200);
    response.end(typeof served === 'number' ? '' : JSON.stringify({ generated_at: served }));
  });
  const verdict = await deployHome(
    { url: `${address}/`, deploy: command },
    { folder, built },
    {
      ...{ content: path.join(folder, 'content'), timeoutMs, waitMs: 0 },
      environment: { PATH: process.env['PATH'], ...environment },
      secrets: new Secrets(environment),
    },
  );
  return {
    isServed: verdict.isServed,
    text: verdict.text.replaceAll(`${address}/`, 'HOME'),
    folder,
  };
}

const again = 'npm run publish -- --home HOME';

test.each<[string, string, string | number, Record<string, string>, boolean, string]>([
  ['serves it', 'ls {dir}', '2026-03-14T10:00:00Z', {}, true, 'HOME serves this site.'],
  [
    'serves it whatever the command says',
    'exit 3; {dir}',
    '2026-03-14T10:00:01Z',
    {},
    true,
    'HOME serves this site, although its command ended with 3.',
  ],
  [
    'serves the old one',
    'ls {dir}',
    '2026-03-14T09:00:00Z',
    {},
    false,
    `HOME: its command ended well; it serves the site of 2026-03-14T09:00:00Z. Caches may take longer: ${again} asks again. If that does not help, the command puts the site where the home does not read it.`,
  ],
  [
    'is gone',
    'ls {dir}',
    404,
    {},
    false,
    `HOME: its command ended well; it answers 404. Caches may take longer: ${again} asks again. If that does not help, the command puts the site where the home does not read it.`,
  ],
  [
    'asks for a login',
    'ls {dir}',
    401,
    {},
    true,
    'HOME asks for a login; its command says that it serves this site.',
  ],
  [
    'is told without its secret',
    'echo "no: $TOKEN" >&2; exit 1; {dir}',
    404,
    { TOKEN: 'correct-horse' },
    false,
    `HOME: its command ended with 1 ("no: $TOKEN"); it answers 404. When that is mended: ${again}`,
  ],
  [
    'lacks a secret',
    'put $TOKEN {dir}',
    404,
    {},
    false,
    `HOME: its command needs $TOKEN, which the environment lacks; it answers 404. Then: export TOKEN=…; ${again}`,
  ],
])('a home that %s', async (_, command, served, environment, isServed, text) => {
  expect(await deploy(command, served, environment)).toMatchObject({ isServed, text });
});

test('a command gets the folder, and of the environment neither tokens nor the secrets of others', async () => {
  const environment = {
    OUTPOST_SECRETS: '{"TOKEN":"one-two-three","ELSE":"four"}',
    GITHUB_TOKEN: 'x',
  };
  const command =
    'printf "%s|" {dir} "$OUTPOST_DIR" ${TOKEN} ${ELSE-none} ${GITHUB_TOKEN-none} > "{dir}/said"';
  const { folder } = await deploy(command, '2026-03-14T10:00:00Z', environment);
  const said = readFileSync(path.join(folder, 'said'), 'utf8');
  expect(said).toBe(`${folder}|${folder}|one-two-three|none|none|`);
});

test('a command that takes too long is ended with all that it started', async () => {
  const command = '(while sleep 0.1; do echo on >> {dir}/alive; done) & sleep 60';
  const { isServed, text, folder } = await deploy(command, 404, {}, 1_000);
  expect({ isServed, text }).toEqual({
    isServed: false,
    text: `HOME: its command was stopped after 1 s; it answers 404. Try again: ${again} --timeout 3`,
  });
  const file = path.join(folder, 'alive');
  const written = () => (existsSync(file) ? statSync(file).size : 0);
  const growth = async () => {
    const before = written();
    await setTimeout(300);
    return written() - before;
  };
  await expect.poll(growth, { timeout: patienceMs }).toBe(0);
});

test('a program that cannot be started is told', async () => {
  const options = { folder: '.', environment: {}, timeoutMs: 60_000 };
  expect(await runProgram(['/no/such/program'], options)).toMatchObject({
    code: undefined,
    all: expect.stringContaining('ENOENT') as string,
  });
});

test('what goes on in the background holds nothing up', async () => {
  const options = { folder: '.', environment: process.env, timeoutMs: 60_000 };
  const { code, out } = await runProgram(['sh', '-c', 'echo done; sleep 20 &'], options);
  expect({ code, out }).toEqual({ code: 0, out: 'done\n' });
});
