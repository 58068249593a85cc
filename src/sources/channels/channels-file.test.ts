import { describe, expect, test } from 'vitest';

import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import { parseChannels } from './channels-file.ts';

function read(text: string) {
  const list = new ProblemList('channels.yml');
  const channels = parseChannels(text, new KnownComponents(['api', 'web', 'core']), list);
  return { channels, problems: list.problems };
}

const line = (channel: string) => `channels:\n  - ${channel}\n`;

test.each([
  [
    'slack',
    '{ id: a, slack: $SLACK, components: [api, core], impact: [major, critical], kinds: [incident] }',
  ],
  ['slack', '{ id: a, slack: https://slack.com/api, token: $TOKEN, to: C0123 }'],
  ['discord', '{ id: a, discord: $DISCORD, forum: true }'],
  ['teams', '{ id: a, teams: $TEAMS }'],
  ['google_chat', '{ id: a, google_chat: $CHAT }'],
  ['mattermost', '{ id: a, mattermost: $MATTERMOST }'],
  [
    'zulip',
    '{ id: a, zulip: https://x.zulipchat.com, email: bot@x.org, token: $ZULIP, to: status }',
  ],
  [
    'matrix',
    "{ id: room, matrix: '#status:example.org', homeserver: https://matrix.example.org, token: $MATRIX_TOKEN }",
  ],
  [
    'mastodon',
    '{ id: toots, mastodon: https://mastodon.example, token: $MASTODON_TOKEN, visibility: unlisted, language: en }',
  ],
  ['bluesky', '{ id: a, bluesky: https://bsky.social, handle: x.example, password: $BLUESKY }'],
  ['telegram', "{ id: a, telegram: https://api.telegram.org, token: $TELEGRAM, to: '@status' }"],
  [
    'ntfy',
    '{ id: a, ntfy: https://ntfy.sh/x, if_unsure: skip, name: Push, join: https://ntfy.sh/x }',
  ],
  [
    'irc',
    "{ id: irc, irc: 'ircs://irc.example.org:6697/#project', nick: outpost, password: $IRC_PASSWORD, topic: true }",
  ],
  [
    'mail',
    '{ id: list, mail: announce@lists.example.org, from: status@example.org, smtp: $SMTP_URL }',
  ],
  ['webhook', '{ id: ops, webhook: https://ops.example.org/hook, secret: $HOOK_SECRET }'],
  ['webhook', '{ id: legacy, webhook: https://old.example.org/hook, format: statuspage }'],
  ['command', "{ id: anything, command: [apprise, -i, markdown, 'tgram://x/y'] }"],
])('reads a channel of the kind %s: %s', (kind, text) => {
  const { channels, problems } = read(line(text));
  expect(problems).toEqual([]);
  expect(channels).toMatchObject([{ kind }]);
});

describe('says what is wrong, and where', () => {
  test.each([
    ['{ id: a, slack: $S, components: [apu] }', 'unknown-component'],
    ['{ id: a }', 'channel-kind'],
    ['{ id: a, discrod: $S }', 'value-type'],
    ['{ id: a, slack: $S, discord: $D }', 'channel-kind'],
    ['{ slack: $S }', 'key-missing'],
    ['{ id: A b, slack: $S }', 'value-invalid'],
    ['{ id: a, slack: $S, colour: red }', 'key-unknown'],
    ['{ id: a, slack: https://slack.com/api, token: $T }', 'key-missing'],
    ['{ id: a, ntfy: nothing }', 'value-invalid'],
    ['{ id: a, slack: $S, impact: [terrible] }', 'unknown-status'],
    ["{ id: a, irc: 'ircs://irc.example.org', nick: x }", 'value-invalid'],
    ['{ id: a, mail: x, from: y@z, smtp: $S }', 'value-invalid'],
    ['{ id: a, slack: $S, join: nowhere }', 'value-invalid'],
  ])('%s', (text, code) => {
    const { channels, problems } = read(line(text));
    expect([channels, problems.map((each) => [each.code, each.line])]).toEqual([
      undefined,
      [[code, 2]],
    ]);
  });

  test('ids twice', () => {
    const { problems } = read(`${line('{ id: a, slack: $S }')}  - { id: a, teams: $T }\n`);
    expect(problems).toMatchObject([{ code: 'channel-id-twice', line: 3, args: { id: 'a' } }]);
  });

  test.each(['channels: {}', 'channels: [x]', 'channel: []', '', '- a', 'channels: ['])(
    '%j',
    (text) => {
      expect(read(text).channels).toBeUndefined();
    },
  );
});

describe('a secret in plain', () => {
  const secret = 's3cr3tT0k3n';
  test.each([
    `{ id: a, slack: https://hooks.slack.com/services/T/${secret} }`,
    `{ id: a, discord: https://discord.com/api/webhooks/1/${secret} }`,
    `{ id: a, teams: 'https://x.logic.azure.com/workflows/${secret}' }`,
    `{ id: a, matrix: '#a:b', homeserver: https://b, token: ${secret} }`,
    `{ id: a, bluesky: https://bsky.social, handle: x, password: '${secret}', wrong: 1 }`,
    `{ id: a, webhook: https://x.org/, secret: whsec_${secret} }`,
    `{ id: a, webhook: https://ana:${secret}@x.org/ }`,
    `{ id: a, mail: a@b, from: c@d, smtp: smtps://ana:${secret}@x.org }`,
    `{ id: a, command: [apprise, 'mailto://ana:${secret}@x.org'] }`,
  ])('is told and not shown: %s', (text) => {
    const { channels, problems } = read(line(text));
    expect([channels, problems.map(({ code }) => code)]).toEqual([undefined, ['secret-in-plain']]);
    expect(
      JSON.stringify([problems, problems.map((each) => toProblemMessage(each))]),
    ).not.toContain(secret);
  });
});
