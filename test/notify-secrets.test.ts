import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createLineServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { expect, onTestFinished, test } from 'vitest';

import { writeContent } from './support/content-folder.ts';
import { runScript, temporaryFolder } from './support/run-script.ts';

const parts = ['h00k-s3cr3t-path', 'qu3ry-s3cr3t', 't0k3n-v4lue-00', 'p4ssw0rd-x', 's1gning-k3y-0'];
const needles = parts.flatMap((part) => [part, Buffer.from(part).toString('base64').slice(0, -4)]);

type Mode = (echo: string) => { status: number; headers?: Record<string, string>; body: string };

/** How a service may repeat what it was sent: everything that it says is the request itself. */
const modes: readonly Mode[] = [
  (echo) => ({
    status: 400,
    body: JSON.stringify({ error: echo, errcode: echo, code: echo, message: echo }),
  }),
  () => ({ status: 401, body: JSON.stringify({ error: parts[2] }) }),
  (echo) => ({ status: 404, body: echo }),
  (echo) => ({ status: 429, headers: { 'retry-after': '0' }, body: echo }),
  (echo) => ({ status: 503, headers: { 'retry-after': '0' }, body: echo }),
  (echo) => ({
    status: 302,
    headers: { location: `http://127.0.0.1:1/${encodeURIComponent(echo.slice(0, 200))}` },
    body: echo,
  }),
  () => ({
    status: 200,
    body: JSON.stringify({
      ...{ ok: true, id: parts[2], ts: parts[2], event_id: parts[2], channel: parts[2] },
      ...{ channel_id: parts[2], uri: parts[2], cid: parts[2], room_id: parts[2] },
      ...{ accessJwt: parts[2], did: parts[2], result: { message_id: parts[2] } },
    }),
  }),
  (echo) => ({ status: 200, body: `<html>${echo}` }),
];

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Each mode below a path of its own, `/m0`. */
async function openService(): Promise<string> {
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const echo = `${request.url} ${JSON.stringify(request.headers)} ${body}`;
      const mode = modes[Number(/\/m(\d)/.exec(request.url ?? '')?.[1] ?? 0)]!;
      const answer = mode(echo);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${await listening(server)}`;
}

/** Mail and IRC: a server that refuses whatever comes, with its own words. */
function openLines(greeting: string, refuse: (line: string) => string): Promise<number> {
  const server = createLineServer((socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      for (const line of chunk.split('\r\n').filter((each) => each !== ''))
        socket.write(refuse(line));
    });
  });
  return listening(server);
}

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

/** Secrets that are none, as somebody pastes them: each must fail by itself. */
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

test('nothing that is printed or kept holds a secret, however channels fail, and each is told of', async () => {
  const address = await openService();
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
  outputs.push(await run('2026-03-14 10:01 UTC', '--dry-run'));
  const failing = await run('2026-03-14 10:02 UTC', '--json');
  const kept = readdirSync(state, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(path.join(each.parentPath, each.name), 'utf8'));
  const said = [...outputs, failing].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect(holding([...said, ...kept])).toEqual([]);
  const told = JSON.parse(failing.stdout) as { outcomes: { channel: string; what: string }[] };
  const ids = list.join('').match(/(?<=id: )[\w-]+/g) ?? [];
  expect([...new Set(told.outcomes.map(({ channel }) => channel))].sort()).toEqual(ids.sort());
});

/** Where a secret is found, with what is around it. */
function holding(said: readonly string[]): string[] {
  return needles.flatMap((needle) =>
    said
      .filter((each) => each.includes(needle))
      .map((each) => each.slice(Math.max(0, each.indexOf(needle) - 80)).slice(0, 160)),
  );
}
