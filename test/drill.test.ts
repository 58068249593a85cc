import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { tryHome } from '../scripts/homes/drill/try-home.ts';
import { findNewest, findPushTarget, tryPushes } from '../scripts/homes/drill/try-push.ts';
import { Secrets } from '../src/model/secrets.ts';
import { tryChannel } from '../scripts/notify/try-channel.ts';
import type { Channel } from '../src/sources/channels/channel-schemas.ts';
import { answering, withTexts } from './support/answering-server.ts';
import { writeContent } from './support/content-folder.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

const now = Date.parse('2026-11-29T10:00Z');

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-11-01T00:00Z' };
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8', env }).trim();
}

/** A content folder in a repository, with a bare remote that has all of it. */
function withRemote(content: string): { commit: string; remote: string } {
  const remote = temporaryFolder();
  git(remote, 'init', '--quiet', '--bare', '--initial-branch=main');
  git(content, 'init', '--quiet', '--initial-branch=main');
  git(content, 'add', '.');
  git(content, 'commit', '--quiet', '--message', 'Begin');
  git(content, 'remote', 'add', 'origin', remote);
  git(content, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  return { commit: git(content, 'rev-parse', 'HEAD'), remote };
}

/** What a home of ours answers. */
const pageJson = (commit: string, generatedAt = now) =>
  JSON.stringify({
    commit,
    generated_at: new Date(generatedAt).toISOString(),
    valid_until: new Date(generatedAt + 3_600_000).toISOString(),
  });

test('a home says which commit it serves, and a dead one that it is', async () => {
  const home = await answering(withTexts({ [`/api/page.json?${now}`]: pageJson('abcdef1') }));
  const asked = { url: `${home.address}/`, isDeployed: false };
  expect(await tryHome(asked, now)).toEqual({
    ...asked,
    page: { commit: 'abcdef1', generatedAt: now, validUntil: now + 3_600_000 },
  });
  home.close();
  expect(await tryHome(asked, now)).toMatchObject({
    page: { reason: 'it refuses the connection' },
  });
});

test.each([
  ['<html>', 'something else'],
  ['{"generated_at":"soon"}', 'something else'],
])('%s is no page of ours', async (text, reason) => {
  const home = await answering((_, response) => response.end(text));
  const { page } = await tryHome({ url: `${home.address}/`, isDeployed: false }, now);
  expect(page).toEqual({ reason: expect.stringContaining(reason) as string });
});

test('a certificate is looked at even when nobody trusts it', async () => {
  const [cert, key] = ['certificate', 'key'].map((name) =>
    readFileSync(path.join(projectFolder, `test/fixtures/tls/${name}.pem`)),
  );
  const server = createServer({ cert, key }, (_, response) => response.end('{}'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const home = await tryHome({ url: `https://127.0.0.1:${port}/`, isDeployed: false }, now);
  expect(home.certificate).toEqual({
    untilAt: Date.parse('2126-11-05T01:55:01Z'),
    refusal: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  // A reader who does not trust the certificate gets no page.
  expect(home.page).toEqual({ reason: expect.stringContaining('SELF_SIGNED') as string });
});

test('a push is tried and nothing is pushed', async () => {
  const content = writeContent({});
  const { commit, remote } = withRemote(content);
  git(content, 'commit', '--quiet', '--allow-empty', '--message', 'Not pushed');
  const target = findPushTarget(content)!;
  expect(await tryPushes(target)).toEqual([{ way: 'git', address: remote }]);
  expect(git(remote, 'rev-parse', 'main')).toBe(commit);
  // Homes should serve the commit that was pushed.
  expect(await findNewest(content, target)).toMatchObject({ commit });
});

test('a push that is refused asks nobody, and names both ways', async () => {
  const content = writeContent({});
  withRemote(content);
  const host = await answering((_, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
  });
  const { port } = new URL(host.address);
  git(content, 'remote', 'set-url', 'origin', `http://ana:secret@127.0.0.1:${port}/status.git`);
  // A program that stands for ssh, and refuses whatever it is told to connect to.
  git(content, 'config', 'core.sshCommand', 'echo "Permission denied (publickey)." >&2; false');
  const [ssh, https] = await tryPushes(findPushTarget(content)!);
  expect(ssh).toEqual({
    way: 'SSH',
    address: 'git@127.0.0.1:status.git',
    errors: expect.stringContaining('Permission denied (publickey)') as string,
  });
  expect(https).toMatchObject({ way: 'HTTPS', address: `http://127.0.0.1:${port}/status.git` });
  expect(https?.errors).toMatch(/authentication failed|could not read/i);
  expect(JSON.stringify(https)).not.toContain('secret');
});

test('channels are asked who we are, and told nothing', async () => {
  const asked: string[] = [];
  const host = await answering((request, response) => {
    asked.push(
      `${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`,
    );
    const isKnown = request.headers.authorization?.includes('wrong') !== true;
    response.writeHead(isKnown ? 200 : 401).end(JSON.stringify({ ok: isKnown }));
  });
  const at = host.address;
  const gone = await answering(() => {});
  gone.close();
  const common = { id: 'x' } as const;
  const channels: readonly [Channel, object][] = [
    [{ ...common, kind: 'webhook', webhook: `${at}/hook` }, {}],
    [{ ...common, kind: 'slack', slack: `${at}/api`, token: '$TOKEN', to: 'C1' }, {}],
    [
      { ...common, kind: 'mastodon', mastodon: at, token: '$WRONG' },
      { fault: 'it answers 401, so it does not know us' },
    ],
    [{ ...common, kind: 'slack', slack: '$NOT_SET' }, { missing: ['$NOT_SET'] }],
    [
      { ...common, kind: 'ntfy', ntfy: `${gone.address}/x` },
      { fault: 'it refuses the connection' },
    ],
    [
      { ...common, kind: 'irc', irc: `irc://${new URL(gone.address).host}/#x`, nick: 'x' },
      { fault: 'its server cannot be reached' },
    ],
    [{ ...common, kind: 'command', command: ['sh', '-c', 'exit 1'] }, {}],
    [
      { ...common, kind: 'command', command: ['no-such-program'] },
      { fault: 'its program is not on this machine' },
    ],
  ];
  const secrets = new Secrets({ TOKEN: 'right', WRONG: 'wrong' });
  for (const [channel, expected] of channels) {
    expect(await tryChannel(channel, secrets, process.env['PATH'] ?? '')).toEqual(expected);
  }
  expect(asked).toEqual([
    'HEAD / ',
    'GET /api/auth.test Bearer right',
    'GET /api/v1/apps/verify_credentials Bearer wrong',
  ]);
});

test('a build that is told so has no network', async () => {
  const { address } = await answering((_, response) => response.end('there'));
  const preload = path.join(projectFolder, 'scripts/homes/drill/no-network.ts');
  const code = `fetch('${address}').then(() => process.exit(9), ({ cause }) => console.log(cause.code))`;
  const out = execFileSync(
    process.execPath,
    [`--import=${pathToFileURL(preload).href}`, '--input-type=module', '--eval', code],
    { encoding: 'utf8' },
  );
  expect(out).toBe('ENETUNREACH\n');
});

test('a drill says what it found, remembers it, and is not asked for again', async () => {
  const home = await answering((_, response) => response.end(pageJson('dead00f', Date.now())));
  const hook = await answering((_, response) => response.end());
  const content = writeContent({
    'page.yml': `name: Example\nurl: ${home.address}/\ncomponents: [{ id: api, name: API }]\n`,
    'channels.yml': `channels:\n  - { id: ops, webhook: "${hook.address}/hook" }\n`,
    'rota.yml': 'people:\n  - { name: Ana, github: ana, time_zone: UTC }\n',
    // A build stops here at once.
    'incidents/2026-03-14-x.md': 'no report',
  });
  withRemote(content);
  const state = temporaryFolder();
  const flags = ['--content', content, '--state', state];
  expect((await runScript('due', flags)).stdout).toContain('drill: nobody has tried it yet');

  const run = await runScript('homes/drill', [...flags, '--as', '@ana', '--json']);
  const { by, failed, findings } = JSON.parse(run.stdout) as {
    by: string;
    failed: number;
    findings: { level: string; about: string; what: string }[];
  };
  const { host } = new URL(home.address);
  expect({ code: run.code, by, failed }).toEqual({ code: 1, by: 'ana', failed: 2 });
  expect(findings.map(({ level, about }) => `${level} ${about}`)).toEqual([
    'fine push',
    'error build',
    `error home ${host}`,
    'fine channel ops',
    'fine duty',
  ]);
  expect(findings[1]?.what).toContain('Nothing was built');
  expect(JSON.parse(readFileSync(path.join(state, 'drill.json'), 'utf8'))).toMatchObject({
    failed: 2,
    people: { ana: expect.any(String) as string },
  });
  expect(hook.asked).toEqual(['/']);

  expect((await runScript('due', flags)).stdout).toBe('Nothing is due.\n');
  const later = new Date(Date.now() + 92 * 86_400_000).toISOString();
  expect((await runScript('due', [...flags, '--now', later])).stdout).toMatch(
    /^drill: has been due since .*, and 2 things failed\. npm run drill\n$/,
  );
});
