import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { writeContent } from './support/content-folder.ts';
import { holding, modes, openEchoService, openLines, parts } from './support/echo-service.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';

/** Every kind, in every mode. */
const http = (mode: number, address: string) => `
  - { id: slack-${mode}, slack: $HOOK_${mode} }
  - { id: slack-bot-${mode}, slack: '${address}/m${mode}', token: $TOKEN, to: C1 }
  - { id: discord-${mode}, discord: $HOOK_${mode} }
  - { id: teams-${mode}, teams: $HOOK_${mode} }
  - { id: google-chat-${mode}, google_chat: $HOOK_${mode} }
  - { id: mattermost-${mode}, mattermost: $HOOK_${mode} }
  - { id: mattermost-bot-${mode}, mattermost: '${address}/m${mode}', token: $TOKEN, to: c1 }
  - { id: zulip-${mode}, zulip: '${address}/m${mode}', email: b@x.org, token: $TOKEN, to: status }
  - { id: matrix-${mode}, matrix: '!r:example.org', homeserver: '${address}/m${mode}', token: $TOKEN }
  - { id: mastodon-${mode}, mastodon: '${address}/m${mode}', token: $TOKEN }
  - { id: bluesky-${mode}, bluesky: '${address}/m${mode}', handle: x.example, password: $TOKEN }
  - { id: telegram-${mode}, telegram: '${address}/m${mode}', token: $TOKEN, to: '@x' }
  - { id: ntfy-${mode}, ntfy: '${address}/m${mode}', token: $TOKEN }
  - { id: webhook-${mode}, webhook: $HOOK_${mode}, secret: $SIGNING }
  - { id: statuspage-${mode}, webhook: $HOOK_${mode}, format: statuspage }`;

const dumps =
  'console.log(process.argv); console.error(JSON.stringify(process.env), process.argv); process.exit(3)';
const others = (irc: number) => `
  - { id: irc, irc: 'irc://127.0.0.1:${irc}/#x', nick: outpost, password: $PASSWORD }
  - { id: mail, mail: list@example.org, from: status@example.org, smtp: $SMTP }
  - { id: command, command: [node, -e, '${dumps}', $TOKEN] }`;

/** Wrong values for secrets, as people paste them: each must fail on its own. */
const broken: Readonly<Record<string, string>> = {
  NO_ADDRESS: parts[0]!,
  TWO_LINES: `https://${parts[0]}\n.example/`,
  BLOCKED_PORT: `http://127.0.0.1:25/${parts[0]}`,
  OTHER_PROTOCOL: `ftp://${parts[0]}/x`,
  TOKEN_LINES: `${parts[2]}\nX: 1`,
  TOKEN_LETTERS: `${parts[2]}\u{1f511}`,
};
const brokenChannels = (address: string) =>
  Object.keys(broken)
    .map((name) =>
      name.startsWith('TOKEN')
        ? `
  - { id: ntfy-${name.toLowerCase().replace('_', '-')}, ntfy: '${address}/m2', token: $${name} }
  - { id: telegram-${name.toLowerCase().replace('_', '-')}, telegram: '${address}/m2', token: $${name}, to: '@x' }`
        : `
  - { id: webhook-${name.toLowerCase().replace('_', '-')}, webhook: $${name}, secret: $SIGNING }
  - { id: discord-${name.toLowerCase().replace('_', '-')}, discord: $${name} }`,
    )
    .join('');

const report = `---
title: API requests fail
components: { api: major_outage }
---

## Investigating — 2026-03-14 10:00 UTC

Requests fail.
`;

test('nothing that is printed or kept holds a secret, however channels fail, and each is told of, as is a report that cannot be read', async () => {
  const address = await openEchoService();
  const irc = await openLines('', (line) => `:irc 904 * :no ${line}\r\nERROR :${line}\r\n`);
  const smtp = await openLines('220 x ESMTP\r\n', (line) =>
    line.startsWith('EHLO') ? '250-x\r\n250 AUTH PLAIN\r\n' : `535 5.7.8 no ${line}\r\n`,
  );
  const list = [
    ...modes.map((_, mode) => http(mode, address)),
    others(irc),
    brokenChannels(address),
  ];
  const folder = writeContent({
    'channels.yml': `channels:${list.join('')}\n`,
    'incidents/README.md': '',
  });
  const state = temporaryFolder();
  const hooks = modes.map((_, mode) => [
    `HOOK_${mode}`,
    `${address}/m${mode}/hooks/${parts[0]}?key=${parts[1]}`,
  ]);
  const env = {
    ...broken,
    ...(Object.fromEntries(hooks) as Record<string, string>),
    TOKEN: parts[2]!,
    PASSWORD: parts[3]!,
    SIGNING: parts[4]!,
    SMTP: `smtp://us3r:${parts[3]}@127.0.0.1:${smtp}`,
  };
  const run = (now: string, ...more: string[]) =>
    runScript('notify', ['--content', folder, '--state', state, '--now', now, ...more], env);
  const outputs = [await run('2026-03-14 09:00 UTC')];
  writeFileSync(path.join(folder, 'incidents/2026-03-14-x.md'), report);
  writeFileSync(path.join(folder, 'incidents/torn.md'), '---\ntitle: [\n');
  outputs.push(await run('2026-03-14 10:01 UTC', '--dry-run'));
  const failing = await run('2026-03-14 10:02 UTC', '--json');
  const kept = filesBelow(state);
  const said = [...outputs, failing].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect(holding([...said, ...kept])).toEqual([]);
  expect(failing.stderr).toContain('torn.md cannot be read, so nothing of it is sent.');
  const told = JSON.parse(failing.stdout) as { outcomes: { channel: string; what: string }[] };
  const ids = list.join('').match(/(?<=id: )[\w-]+/g) ?? [];
  expect([...new Set(told.outcomes.map(({ channel }) => channel))].sort()).toEqual(ids.sort());
});

test('nor what a round of probes prints and keeps', async () => {
  const address = await openEchoService();
  const probe = (mode: number) => `
  - id: get-${mode}
    component: api
    url: $HOOK_${mode}
    headers: { authorization: Bearer $TOKEN, x-key: $BROKEN }
    body: 'key=$TOKEN'
    method: POST
    expect: { text: never, json: { $.id: never }, header: { location: never } }
  - id: query-${mode}
    component: web
    prometheus: ${address}/m${mode}
    query: up
    token: $TOKEN
    expect: { above: 1 }`;
  const command = `
  - { id: run, component: docs, command: [node, -e, '${dumps}', $TOKEN] }`;
  const folder = writeContent({
    'probes.yml': `connectivity: ${address}/m2\nping: $PING\nprobes:${modes.map((_, mode) => probe(mode)).join('')}${command}\n`,
  });
  const state = temporaryFolder();
  const hooks = modes.map((_, mode) => [
    `HOOK_${mode}`,
    `${address}/m${mode}/hooks/${parts[0]}?key=${parts[1]}`,
  ]);
  const env = {
    ...(Object.fromEntries(hooks) as Record<string, string>),
    TOKEN: parts[2]!,
    BROKEN: parts[4]!,
    PING: `${address}/m2/${parts[0]}`,
  };
  const { code, stdout, stderr } = await runScript(
    'probe',
    ['--content', folder, '--state', state, '--json'],
    env,
  );
  expect(holding([stdout, stderr, ...filesBelow(state)])).toEqual([]);
  expect([code, stdout.includes('get-0') && stdout.includes('query-0')]).toEqual([0, true]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(path.join(each.parentPath, each.name), 'utf8'));
}
