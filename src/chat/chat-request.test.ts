import { createHmac } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { ChatSettings, ChatTool } from './received-command.ts';
import { isAllowed } from './received-command.ts';
import { isAuthenticChat, parseChatRequest } from './chat-request.ts';

const now = Date.parse('2026-03-14T09:58:00Z');
const seconds = String(now / 1000);
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const settings: ChatSettings = {
  secrets: ['other', secret],
  users: ['U1'],
  channels: [],
  url: 'https://chat.example.org/team',
};
const form = (fields: Readonly<Record<string, string>>) =>
  Buffer.from(new URLSearchParams(fields).toString());
const command = {
  token: secret,
  user_id: 'U1',
  channel_id: 'C1',
  command: '/status',
  text: 'api down "Requests fail"',
  response_url: 'https://chat.example.org/team/hooks/commands/xyz',
  trigger_id: '1.2.abc',
};
const body = form(command);

function signed(at = seconds, key = secret, text: Buffer | string = body, scheme = 'v0') {
  const hex = createHmac('sha256', key).update(`${scheme}:${at}:`).update(text).digest('hex');
  return { 'x-slack-request-timestamp': at, 'x-slack-signature': `${scheme}=${hex}` };
}

describe('a request is authentic', () => {
  const at = (minutes: number) => String(now / 1000 + minutes * 60);
  test.each<[string, ChatTool, Record<string, string>, Buffer, boolean]>([
    ['signed', 'slack', signed(), body, true],
    ['signed four minutes ago', 'slack', signed(at(-4)), body, true],
    ['old', 'slack', signed(at(-6)), body, false],
    ['of the future', 'slack', signed(at(6)), body, false],
    [
      'with another time than was signed',
      'slack',
      { ...signed(at(-6)), 'x-slack-request-timestamp': seconds },
      body,
      false,
    ],
    ['with a time that is none', 'slack', signed('1e9'), body, false],
    ['with another secret', 'slack', signed(seconds, 'guess'), body, false],
    ['with an empty secret', 'slack', signed(seconds, ''), body, false],
    ['with another body', 'slack', signed(), form({ ...command, text: 'x' }), false],
    ['of another version', 'slack', signed(seconds, secret, body, 'v1'), body, false],
    ['with nothing', 'slack', {}, body, false],
    ['with the token alone', 'slack', { authorization: `Bearer ${secret}` }, body, false],
    ['with its token', 'mattermost', { authorization: `Token ${secret}` }, form({}), true],
    ['with the token in the form', 'mattermost', {}, body, true],
    ['with two tokens, one wrong', 'mattermost', { authorization: 'Token guess' }, body, false],
    ['with a wrong token', 'mattermost', {}, form({ ...command, token: 'guess' }), false],
    ['without a token', 'mattermost', {}, form({}), false],
    ['of the homeserver', 'matrix', { authorization: `Bearer ${secret}` }, Buffer.from('{}'), true],
    ['of somebody', 'matrix', { authorization: 'Bearer guess' }, Buffer.from('{}'), false],
    ['of nobody', 'matrix', {}, Buffer.from(`{"access_token":"${secret}"}`), false],
  ])('%s, of %s', (_, tool, headers, sent, expected) => {
    expect(isAuthenticChat(tool, settings, { headers, body: sent }, now)).toBe(expected);
  });
});

function read(tool: ChatTool, sent: Buffer) {
  const reading = parseChatRequest(tool, settings, { headers: {}, body: sent }, now);
  return reading.kind === 'mistake' ? reading.reason : reading.commands;
}

describe('what a request says', () => {
  const text = (tool: ChatTool, said: string) => {
    const commands = read(tool, form({ ...command, text: said }));
    return typeof commands === 'string' ? commands : commands[0]?.text;
  };
  test.each([
    ['api down "Requests fail"', 'api down "Requests fail"'],
    ['api down "See <https://x.org/a?b=1|x.org>"', 'api down "See https://x.org/a?b=1"'],
    [
      '<@U2|ana> and <@U3> say <!here> <!subteam^S1|@ops> <#C9|general> hello',
      'ana and  say  ops #general hello',
    ],
    ['<mailto:a@x.org|a@x.org> 1 &lt; 2', 'a@x.org 1 &lt; 2'],
    ['api\u0000 down\u001B[31m "\u202Ered\u202C"', 'api down "red"'],
    ['x'.repeat(9_000), 'x'.repeat(4_000)],
  ])('%j in Slack', (said, expected) => {
    expect(text('slack', said)).toBe(expected);
  });
  test('Mattermost has no such marks', () => {
    expect(text('mattermost', 'api down "<b>"')).toBe('api down "<b>"');
  });

  test('the same call is the same command, and another call with the same words is another', () => {
    const idOf = (trigger: string, time = '') =>
      /"id":"(\w+)"/.exec(
        JSON.stringify(read('slack', form({ ...command, trigger_id: trigger, time }))),
      )?.[1];
    expect(idOf('1')).toBe(idOf('1', 'later'));
    expect(idOf('1')).not.toBe(idOf('2'));
  });

  test.each([
    ['', 'user_id, channel_id and text are wanted, as a form.'],
    ['{"text":"api down"}', 'user_id, channel_id and text are wanted, as a form.'],
    ['user_id=U1&channel_id=C1', 'user_id, channel_id and text are wanted, as a form.'],
    ['ssl_check=1&token=x', []],
  ])('%j', (sent, expected) => {
    expect(read('slack', Buffer.from(sent))).toEqual(expected);
  });

  test.each([
    ['https://chat.example.org/team/hooks/commands/x', true],
    ['https://chat.example.org/team/hooks/other/x', false],
    ['https://chat.example.org/team/hooks/commands/../../admin', false],
    ['https://chat.example.org:8443/team/hooks/commands/x', false],
    ['http://chat.example.org/team/hooks/commands/x', false],
    ['https://chat.example.org.evil.org/team/hooks/commands/x', false],
    ['https://chat.example.org@evil.org/team/hooks/commands/x', false],
    ['https://a:b@chat.example.org/team/hooks/commands/x', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
    ['', false],
  ])('answers to %s: %s', (address, expected) => {
    const commands = read('mattermost', form({ ...command, response_url: address }));
    expect(commands[0]).toMatchObject(expected ? { answerTo: address } : { user: 'U1' });
    expect(JSON.stringify(commands).includes('answerTo')).toBe(expected);
  });
});

describe('what is said in rooms of Matrix', () => {
  const event = (content: unknown, more = {}) => ({
    type: 'm.room.message',
    sender: '@ana:x.org',
    room_id: '!r:x.org',
    event_id: '$1',
    content,
    ...more,
  });
  const said = (content: unknown, more = {}) =>
    read('matrix', Buffer.from(JSON.stringify({ events: [event(content, more)] })));
  test('a command', () => {
    expect(said({ msgtype: 'm.text', body: '!status api down "It\nfails"' })).toMatchObject([
      {
        user: '@ana:x.org',
        channel: '!r:x.org',
        answerTo: '!r:x.org',
        text: 'api down "It\nfails"',
      },
    ]);
  });
  test.each<[string, unknown, object?]>([
    ['talk', { msgtype: 'm.text', body: 'the !status api down' }],
    ['another command', { msgtype: 'm.text', body: '!statuses' }],
    ['a notice of a bot', { msgtype: 'm.notice', body: '!status api down' }],
    ['an edit', { msgtype: 'm.text', body: '!status x', 'm.new_content': {} }],
    ['another event', { msgtype: 'm.text', body: '!status' }, { type: 'm.room.topic' }],
    ['an event without a sender', { msgtype: 'm.text', body: '!status' }, { sender: 1 }],
    ['an event without content', undefined],
  ])('%s is none', (_, content, more) => {
    expect(said(content, more)).toEqual([]);
  });
  test.each(['', '[]', '{"events":1}', 'nonsense'])('%j is no list', (sent) => {
    expect(read('matrix', Buffer.from(sent))).toBe('This is not a list of events.');
  });
});

test.each<[string[], string[], boolean]>([
  [['U1'], [], true],
  [['U2'], [], false],
  [[], ['C1'], true],
  [[], ['C2'], false],
  [['U1'], ['C2'], false],
  [['U1'], ['C1'], true],
  [[], [], false],
])('people %j and channels %j: %s', (users, channels, expected) => {
  const call = { tool: 'slack', id: 'x', user: 'U1', channel: 'C1', text: '', at: now } as const;
  expect(isAllowed({ ...settings, users, channels }, call)).toBe(expected);
});
