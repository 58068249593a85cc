import { createHmac } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { patienceMs } from './support/patience.ts';
import { incidentTexts, openReceiver, openReceiverProject } from './support/receiver.ts';
import { openRecordingService } from './support/recording-service.ts';

const secret = 'the-secret-of-slack';
const token = 'the-token-of-mattermost';

let calls = 0;
const form = (text: string, more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    command: '/status',
    text,
    user_id: 'U1',
    channel_id: 'c1',
    trigger_id: `call ${(calls += 1)}`,
    ...more,
  }).toString();

/** The headers of a request that Slack has signed at that time. */
function signed(body: string, at = Date.now(), key = secret) {
  const seconds = String(Math.floor(at / 1000));
  const hex = createHmac('sha256', key).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${hex}` };
}

test('slash commands are taken from who may, done once though we are killed, and answered', async () => {
  const folder = openReceiverProject();
  const chat = await openRecordingService(() => 'ok');
  const env = {
    OUTPOST_CHAT_SLACK: secret,
    OUTPOST_CHAT_SLACK_USERS: 'U1, U7',
    OUTPOST_CHAT_MATTERMOST: token,
    OUTPOST_CHAT_MATTERMOST_CHANNELS: 'c1',
    OUTPOST_CHAT_MATTERMOST_URL: chat.address,
  };
  const receiver = await openReceiver(folder, env);
  const say = async (
    body: string,
    headers: Record<string, string> = signed(body),
    to = '/chat/slack',
  ) => {
    const response = await receiver.ask(to, body, headers);
    return [response.status, (await response.text()).trim()] as const;
  };
  const down = form('one down "x"');
  const refused = await Promise.all([
    say(down, signed(down, Date.now() - 6 * 60_000)),
    say(down, signed(down, Date.now(), 'guess')),
    say(down, signed(`${down} `)),
    say(form('one down "x"', { user_id: 'U2' })),
    say(form('one down "x"', { channel_id: 'c2', token }), {}, '/chat/mattermost'),
    say(down, {}, '/chat/mattermost'),
    say('x'.repeat(300_000)),
    say('nonsense'),
    say('ssl_check=1'),
    say(down, signed(down), '/chat/matrix'),
    say(down, signed(down), '/chat/slack/more'),
  ]);
  expect(refused.map(([status]) => status)).toEqual([
    401, 401, 401, 200, 200, 401, 413, 400, 200, 404, 404,
  ]);
  expect(refused.slice(3, 5).map(([, text]) => text)).toEqual([
    expect.stringContaining('You may not'),
    expect.stringContaining('You may not'),
  ]);
  const texts = ['one down "It fails @here"', 'update "A disk is full"', 'resolved "It works"'];
  const bodies = texts.map((text, index) =>
    form(text, { token, response_url: `${chat.address}/hooks/commands/${index}` }),
  );
  const spool = path.join(folder, 'spool/chat');
  const waiting = () => readdirSync(spool).filter((name) => name.endsWith('.json'));
  // The accepted commands, finished ones included: each is in one of the two folders.
  const accepted = () => new Set([...waiting(), ...readdirSync(path.join(spool, 'done'))]).size;
  for (const [index, body] of bodies.entries()) {
    receiver.ask('/chat/mattermost', body).catch(() => undefined);
    await expect.poll(accepted, { interval: 2, timeout: patienceMs }).toBe(index + 1);
  }
  await receiver.kill();
  // One of them may be under way, in a process that has survived us.
  const next = await openReceiver(folder, env);
  const again = await next.ask('/chat/mattermost', bodies[0]);
  expect(await again.text()).toContain('That came before');
  await expect.poll(waiting, { timeout: patienceMs, interval: 100 }).toEqual([]);
  expect(await next.stop()).toEqual([0, null]);
  const [text = '', ...others] = incidentTexts(folder);
  expect(others).toEqual([]);
  expect(text.match(/^(?:## \w+|A disk.*|It .*)/gm)).toEqual([
    ...['## Investigating', 'It fails @here'],
    ...['## Investigating', 'A disk is full', '## Resolved', 'It works'],
  ]);
  const told = new Map(chat.taken.map(({ path: to, json }) => [to, String(json['text'])]));
  expect([...told.keys()].sort()).toEqual([0, 1, 2].map((each) => `/hooks/commands/${each}`));
  expect([...told.values()].join('')).toMatch(/one|says that already/);
  expect([...told.values()].join('')).not.toMatch(/@here|\/tmp|the-token/);
  expect(existsSync(path.join(spool, 'child.lock'))).toBe(false);
});
