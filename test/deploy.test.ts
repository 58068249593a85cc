import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { describe, expect, test } from 'vitest';

import { pageText } from './support/content-folder.ts';
import { runAction } from './support/action-run.ts';
import { temporaryFolder } from './support/run-script.ts';

const built = '2026-11-29T10:00:00Z';
const old = '2026-11-29T09:00:00Z';
/** An address at which nobody answers. */
const dead = 'http://127.0.0.1:9/';

/**
 * The job that deploys, on a GitHub that says `said` of each deploy and a page that says `served` when it is asked.
 * @param served an instant, or the status of an answer that is no page
 */
async function deploy(
  said: readonly ('success' | 'failure')[],
  served: readonly (string | number)[],
  { hangs = false } = {},
) {
  let asked = 0;
  await using server = createServer((request, response) => {
    const answer = served[Math.min(asked, served.length - 1)]!;
    asked += 1;
    const isPage = typeof answer === 'string' && request.url?.startsWith('/api/page.json?');
    response.writeHead(typeof answer === 'number' ? answer : isPage ? 200 : 404);
    response.end(isPage ? JSON.stringify({ generated_at: answer }) : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names: string[] = [];
  const run = await runAction({
    folder: temporaryFolder(),
    inputs: { run: 'deploy', artifact: 'github-pages-1', generated: built, url },
    env: { GITHUB_SERVER_URL: 'https://github.com' },
    actions: ({ uses, with: given }, fill) => {
      if (uses?.startsWith('actions/deploy-pages') !== true) return {};
      const outcome = said[names.length] ?? 'success';
      names.push(fill(String(given?.['artifact_name'])));
      return { outcome };
    },
    // The tests do not wait, because the answer of the page never changes.
    edit: (command) =>
      hangs && command.startsWith('echo "at=')
        ? 'echo "at=$(($(date +%s) - 101))" >> "$GITHUB_OUTPUT"'
        : command.replace('--generated', '--wait 0 --generated'),
  });
  return { names, hasFailed: run.hasFailed, printed: run.printed };
}

describe('a deploy is not believed', () => {
  test('but seen: the page serves what was built', async () => {
    const { names, hasFailed, printed } = await deploy(['success'], [built]);
    expect({ names, hasFailed }).toEqual({ names: ['github-pages-1'], hasFailed: false });
    expect(printed).toContain('::notice::');
  });

  test('until the page serves it, tried once more under another name', async () => {
    const { names, hasFailed, printed } = await deploy(['success', 'success'], [old, built]);
    expect({ names, hasFailed }).toEqual({
      names: ['github-pages-1', 'github-pages-1-again-1'],
      hasFailed: false,
    });
    expect(printed).toContain(`it still serves the site of ${old}. Trying once more.`);
  });

  test('and is red with the reason when the page never serves it', async () => {
    const { names, hasFailed, printed } = await deploy(['success', 'success'], [old]);
    expect({ tries: names.length, hasFailed }).toEqual({ tries: 2, hasFailed: true });
    expect(printed).toMatch(
      /::error::GitHub says that it has deployed for the second time.+allow-empty/,
    );
  });

  test.each([404, 503])('when the address answers %s', async (status) => {
    const { hasFailed, printed } = await deploy(['success', 'success'], [status]);
    expect(hasFailed).toBe(true);
    expect(printed).toContain(`it answers ${status}`);
  });

  test('when GitHub says that it failed, and is served all the same', async () => {
    expect(await deploy(['failure'], [built])).toMatchObject({ hasFailed: false });
  });

  test('when GitHub refuses at once: tried once more', async () => {
    const { names, hasFailed } = await deploy(['failure', 'success'], [old, built]);
    expect({ tries: names.length, hasFailed }).toEqual({ tries: 2, hasFailed: false });
  });

  test('when it hangs: given up at once, so that the next update goes out', async () => {
    const { names, hasFailed, printed } = await deploy(['failure'], [old], { hangs: true });
    expect({ tries: names.length, hasFailed }).toEqual({ tries: 1, hasFailed: true });
    expect(printed).toMatch(/::error::GitHub Pages did not finish in \d+ s/);
  });

  test('when the page wants a login, GitHub alone can say', async () => {
    const { hasFailed, printed } = await deploy(['success'], [401]);
    expect(hasFailed).toBe(false);
    expect(printed).toContain('asks for a login');
  });
});

test('the job for other homes knows when there are none', async () => {
  const run = await runAction({
    folder: temporaryFolder({ 'content/page.yml': pageText }),
    inputs: { run: 'homes', secrets: '{}' },
    env: { GITHUB_SERVER_URL: 'https://github.com' },
    edit: (command, { name }) => (name === 'Install' ? undefined : command),
  });
  expect(run).toMatchObject({ hasFailed: false });
  expect(run.ran.slice(-2)).toEqual(['Ask what the page depends on', 'Deploy to the other homes']);
  expect(run.printed).toContain('No home of page.yml has a "deploy"');
});

test.each([
  [
    'each home has a command, and nothing is red',
    `homes: [{ url: ${dead}, deploy: 'true {dir}' }]`,
    'true',
  ],
  ['the page needs it, which is said', '', 'false'],
])('where Pages is off, nothing is deployed there: %s', async (_, keys, homes) => {
  const run = await runAction({
    folder: temporaryFolder({
      'content/page.yml': `${pageText}${keys}\n`,
      'dist/build.json': JSON.stringify({
        ...{ generated_at: built, commit: null, version: 'a' },
        ...{ next_transition_at: null, stale_after: 10_800 },
      }),
    }),
    inputs: {},
    env: { GITHUB_REPOSITORY: 'acme/status' },
    edit: (command, { id }) =>
      id === 'asked'
        ? 'echo answer=404 >> "$GITHUB_OUTPUT"'
        : id === 'prepare'
          ? command
          : undefined,
  });
  const isNeeded = homes === 'false';
  // The action itself would leave an error on a run that is green.
  expect(run.ran).not.toContain('pages');
  expect(run).toMatchObject({ hasFailed: isNeeded, outputs: { deploy: 'false', homes } });
  expect(run.printed.includes('acme/status/settings/pages')).toBe(isNeeded);
});
