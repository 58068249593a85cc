import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import {
  createServer as createTlsServer,
  getCACertificates,
  setDefaultCACertificates,
} from 'node:tls';
import path from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import type { Message } from '../src/notifications/message.ts';
import { commandSender } from '../scripts/notify/senders/command.ts';
import { ircSender } from '../scripts/notify/senders/irc.ts';
import { mailSender } from '../scripts/notify/senders/mail.ts';
import { temporaryFolder } from './support/run-script.ts';

const waiting = { timeoutMs: 60_000, firstWaitMs: 1, maxWaitMs: 50 };
const delivery = { key: 'a'.repeat(32), saysOver: false, isRepeat: false };
const message: Message = {
  id: 'tag:x',
  at: 0,
  report: 'incidents/x',
  kind: 'incident',
  componentIds: [],
  language: 'en',
  direction: 'ltr',
  page: 'Example',
  mood: 'major',
  label: 'Investigating',
  title: 'API requests fail',
  what: ['API: Major outage'],
  text: 'They fail.\n.\nQUIT :x',
  facts: [],
  url: 'https://status.example.org/x',
  repeated: 'again',
};

const certificate = (name: string) =>
  readFileSync(path.join(import.meta.dirname, 'fixtures/tls', name), 'utf8');

/** A server with a protocol of lines; `said` has the lines that it received. */
async function lineServer(
  answer: (line: string, socket: Socket) => void,
  greeting = '',
  isTls = false,
) {
  const said: string[] = [];
  const talk = (socket: Socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    let rest = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        said.push(line);
        answer(line, socket);
      }
    });
  };
  const server = isTls
    ? createTlsServer({ key: certificate('key.pem'), cert: certificate('certificate.pem') }, talk)
    : createServer(talk);
  server.on('tlsClientError', () => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { said, port: (server.address() as AddressInfo).port };
}

/** An IRC server with the part of the protocol that a bot uses. */
async function ircServer(refuse?: string, isTls = false) {
  let topic = 'old topic';
  const server = await lineServer(
    (line, socket) => {
      const [command = '', first = ''] = line.split(' ');
      const reply = (text: string) => socket.write(`:irc.example.org ${text}\r\n`);
      if (line === 'CAP REQ :sasl') reply('CAP * ACK :sasl');
      else if (line === 'AUTHENTICATE PLAIN') socket.write('AUTHENTICATE +\r\n');
      else if (command === 'AUTHENTICATE') reply(refuse === '904' ? '904 * :no' : '903 * :yes');
      else if (command === 'CAP') reply('001 outpost :Welcome');
      else if (command === 'JOIN') reply('366 outpost #x :End');
      else if (command === 'PING') reply(`PONG irc.example.org ${line.slice(5)}`);
      else if (command === 'NOTICE' && refuse === '404') reply('404 outpost #x :Cannot send');
      else if (command === 'TOPIC' && line.includes(' :'))
        topic = line.slice(line.indexOf(' :') + 2);
      else if (command === 'TOPIC') reply(`332 outpost ${first} :${topic}`);
      else if (command === 'QUIT') socket.end();
    },
    '',
    isTls,
  );
  return { ...server, topic: () => topic };
}

const irc = (port: number, server = 'irc://127.0.0.1') =>
  ircSender(
    {
      kind: 'irc',
      id: 'x',
      irc: `${server}:${port}/#x`,
      nick: 'outpost',
      password: 's3cr3t',
    },
    waiting,
  );

test('IRC: logs in by SASL, says one line for each update, and the topic', async () => {
  const { said, port, topic } = await ircServer();
  const sender = irc(port);
  await sender.send(message, delivery);
  await sender.send(message, delivery);
  expect(await sender.setTopic?.(() => 'API is down')).toBe('old topic');
  expect(topic()).toBe('API is down');
  await sender.close?.();
  expect(said).toContain(
    `AUTHENTICATE ${Buffer.from('outpost\0outpost\0s3cr3t').toString('base64')}`,
  );
  expect(said.filter((line) => line.startsWith('NOTICE'))).toEqual(
    Array(2).fill(
      'NOTICE #x :[Investigating] API requests fail · API: Major outage · They fail. . QUIT :x · https://status.example.org/x',
    ),
  );
  expect(said.filter((line) => /^(?:JOIN|QUIT)/.test(line))).toEqual(['JOIN #x', 'QUIT :']);
});

test.each([
  ['904', 'it refuses the password'],
  ['404', 'it lets us say nothing in the channel'],
])('IRC: says why it cannot (%s), once', async (code, reason) => {
  const { said, port } = await ircServer(code);
  await expect(irc(port).send(message, delivery)).rejects.toThrow(reason);
  expect(said.filter((line) => line.startsWith('NICK'))).toHaveLength(1);
});

test('IRC: tells no password to a server with a certificate of nobody, and all to one that is known', async () => {
  const { said, port, topic } = await ircServer(undefined, true);
  await expect(irc(port, 'ircs://localhost').send(message, delivery)).rejects.toThrow(
    'the connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)',
  );
  expect(said).toEqual([]);
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, certificate('certificate.pem')]);
  onTestFinished(() => {
    setDefaultCACertificates(usual);
  });
  const sender = irc(port, 'ircs://localhost');
  await sender.send(message, delivery);
  expect(await sender.setTopic?.(() => 'API is down')).toBe('old topic');
  await sender.close?.();
  expect(topic()).toBe('API is down');
  expect(said.filter((line) => /^(?:CAP|AUTHENTICATE|JOIN|QUIT)/.test(line))).toEqual([
    'CAP REQ :sasl',
    'AUTHENTICATE PLAIN',
    `AUTHENTICATE ${Buffer.from('outpost\0outpost\0s3cr3t').toString('base64')}`,
    'CAP END',
    'JOIN #x',
    'QUIT :',
  ]);
});

test('mail: a thread by references, an id that stays, and nothing injected', async () => {
  let mode = '';
  const { said, port } = await lineServer((line, socket) => {
    if (mode === 'data') {
      if (line !== '.') return;
      mode = '';
      socket.write('250 kept\r\n');
    } else if (line === 'DATA') {
      mode = 'data';
      socket.write('354 go on\r\n');
    } else if (line === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('250 ok\r\n');
  }, '220 mail.example.org\r\n');
  const { send } = mailSender(
    {
      kind: 'mail',
      id: 'x',
      mail: 'list@example.org',
      from: 'status@example.org',
      smtp: `smtp://127.0.0.1:${port}`,
    },
    waiting,
  );
  const id = `<${'a'.repeat(32)}@example.org>`;
  expect(await send({ ...message, title: 'One\r\nBcc: x@example.org' }, delivery)).toEqual({ id });
  await send(message, { ...delivery, key: 'b'.repeat(32), thread: { id }, before: { id } });
  expect(said.filter((line) => /^(?:Message-ID|References|In-Reply-To|RCPT)/.test(line))).toEqual([
    'RCPT TO:<list@example.org>',
    `Message-ID: ${id}`,
    'RCPT TO:<list@example.org>',
    `In-Reply-To: ${id}`,
    `References: ${id}`,
    `Message-ID: <${'b'.repeat(32)}@example.org>`,
  ]);
  expect(said).toContain('Subject: [Investigating] One Bcc: x@example.org');
});

test('mail: a server that refuses says nothing of the password', async () => {
  const { port } = await lineServer((line, socket) => {
    if (line.startsWith('EHLO')) socket.write('250-x\r\n250 AUTH PLAIN\r\n');
    else socket.write(`535 ${line} is wrong\r\n`);
  }, '220 mail.example.org\r\n');
  const smtp = `smtp://ana:s3cr3t-s3cr3t@127.0.0.1:${port}`;
  const sender = mailSender(
    { kind: 'mail', id: 'x', mail: 'l@x.org', from: 'f@x.org', smtp },
    waiting,
  );
  await expect(sender.send(message, delivery)).rejects.toThrow(/^the mail server answers 535$/);
});

test('a program gets the text and the key, and no secrets', async () => {
  const folder = temporaryFolder();
  const context = { folder, environment: { PATH: process.env['PATH'] }, waiting };
  const run = (script: string) =>
    commandSender({ kind: 'command', id: 'x', command: ['sh', '-c', script] }, context).send(
      message,
      delivery,
    );
  await run('cat > out; env >> out');
  const text = readFileSync(path.join(folder, 'out'), 'utf8');
  expect(text).toMatch(/^Investigating: API requests fail\n\nAPI: Major outage\n\nThey fail\./);
  expect(text).toContain(`OUTPOST_KEY=${'a'.repeat(32)}\n`);
  await expect(run('exit 3')).rejects.toThrow('the program ended with 3');
  const missing = commandSender(
    { kind: 'command', id: 'x', command: ['/no/such/program'] },
    context,
  );
  await expect(missing.send(message, delivery)).rejects.toThrow('cannot be started');
});
