import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runProcess, temporaryFolder } from './support/run-script.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

/** Serves a folder. */
async function serve(folder: string): Promise<{ server: Server; url: string }> {
  mkdirSync(folder, { recursive: true });
  const server = createServer(({ url = '' }, response) => {
    const file = path.join(folder, url.replace(/\?.*/, ''));
    const isThere = existsSync(file) && !url.endsWith('/');
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(file) : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const report = `---
title: The API fails
components: { api: major_outage }
---

## Investigating — 2026-03-14 09:58 UTC

We look.
`;

test('one home dead, one slow, no GitHub: the others are served, what is missing is said, and nothing is lost', async () => {
  const root = temporaryFolder();
  const [live, actions] = [path.join(root, 'live'), path.join(root, 'actions')];
  const home = await serve(live);
  const workflow = await serve(actions);
  const dead = await serve(live);
  dead.server.close();
  await using _servers = {
    [Symbol.asyncDispose]: async () => {
      home.server.close();
      workflow.server.close();
      await Promise.resolve();
    },
  };
  mkdirSync(path.join(actions, 'api'));
  writeFileSync(path.join(actions, 'api/page.json'), '{"generated_at": "2026-03-14T08:00:00Z"}');
  const page = path.join(root, 'page');
  const content = path.join(page, 'content');
  mkdirSync(path.join(content, 'incidents'), { recursive: true });
  writeFileSync(
    path.join(content, 'page.yml'),
    `name: Example
components: [{ id: api, name: API }]
homes:
  - url: ${workflow.url}
  - url: ${dead.url}
    deploy: 'ls {dir} > /dev/null; echo "refused $HOME_TOKEN" >&2; sleep 60'
  - url: ${home.url}
    deploy: mkdir -p ${live} && cp -r {dir}/. ${live} && echo "$OUTPOST_HOME" > ${root}/said
`,
  );
  git(root, 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  git(page, 'init', '-q', '-b', 'main');
  git(page, 'config', 'user.name', 'Ana');
  git(page, 'config', 'user.email', 'ana@example.org');
  git(page, 'add', '-A');
  git(page, 'commit', '-qm', 'Begin');
  git(page, 'remote', 'add', 'origin', path.join(root, 'nowhere.git'));
  // Written a moment ago, and in no commit; something else waits in the index.
  writeFileSync(path.join(content, 'incidents/2026-03-14-api.md'), report);
  writeFileSync(path.join(page, 'notes.txt'), 'mine');
  git(page, 'add', 'notes.txt');

  const first = await runProcess(
    'homes/publish',
    ['--content', content, '--now', '2026-03-14 10:05 UTC', '--timeout', '3', '--wait', '0'],
    { HOME_TOKEN: 'correct-horse', GITHUB_API_URL: 'http://127.0.0.1:9' },
  );
  expect(first.code).toBe(1);
  expect(first.stdout).toContain(`${home.url} serves this site.`);
  expect(first.stdout + first.stderr).not.toContain('correct-horse');
  const said = first.stderr.split('\n').filter(Boolean);
  expect(said).toHaveLength(5);
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^What others have pushed is not known here, .+origin does not answer/),
      `${workflow.url} is published by the workflow, not from here; it serves the site of 2026-03-14T08:00:00Z. It learns of this by a push, see below.`,
      `${dead.url}: its command was stopped after 3 s ("refused $HOME_TOKEN"); it refuses the connection. Try again: npm run publish -- --home ${dead.url} --timeout 9`,
      expect.stringMatching(/^Committed as \w+, but not pushed: .+ origin/),
      '4 things are missing, see above.',
    ]),
  );
  const text = readFileSync(path.join(live, 'status.txt'), 'utf8');
  expect(text).toContain('The API fails');
  expect(text).toContain(`\n${home.url}\n`);
  expect(text).toContain(`If this page does not load:\n  ${workflow.url}\n  ${dead.url}\n`);
  expect(readFileSync(path.join(root, 'said'), 'utf8').trim()).toBe(home.url);
  expect(git(page, 'show', '--stat', '--format=%s', 'HEAD')).toMatch(
    /^Publish what was written here\n\n content\/incidents\/2026-03-14-api\.md \|/,
  );
  expect(git(page, 'status', '--porcelain')).toBe('A  notes.txt');

  // GitHub is back.
  git(page, 'remote', 'set-url', 'origin', path.join(root, 'origin.git'));
  const second = await runProcess('homes/publish', [
    ...['--content', content, '--now', '2026-03-14 10:06 UTC', '--home', home.url, '--json'],
  ]);
  expect({ ...second, stdout: JSON.parse(second.stdout) as unknown }).toMatchObject({
    code: 0,
    stderr: '',
    stdout: { homes: [{ url: home.url, served: true }], missing: [], exit_code: 0 },
  });
  expect(git(path.join(root, 'origin.git'), 'log', '--format=%s', 'main')).toBe(
    'Publish what was written here\nBegin',
  );
});
