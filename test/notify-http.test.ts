import { describe, expect, test } from 'vitest';

import type { Fault } from './support/recording-service.ts';
import { at, first, openChannel, second, third } from './support/notified-channel.ts';

describe.each<[string, string, number]>([
  // what is written, and how many requests three updates take: a fourth is an edit
  ['a Slack webhook', 'slack: $HOOK', 3],
  ['a Slack bot', 'slack: ADDRESS/api, token: $TOKEN, to: C1', 4],
  ['Discord', 'discord: $HOOK', 4],
  ['Teams', 'teams: $HOOK', 3],
  ['Google Chat', 'google_chat: $HOOK', 3],
  ['a Mattermost webhook', 'mattermost: $HOOK', 3],
  ['a Mattermost bot', 'mattermost: ADDRESS, token: $TOKEN, to: c1', 4],
  ['Zulip', 'zulip: ADDRESS, email: b@x.org, token: $TOKEN, to: status', 4],
  ['Matrix', "matrix: '!r:example.org', homeserver: ADDRESS, token: $TOKEN", 4],
  ['Mastodon', 'mastodon: ADDRESS, token: $TOKEN, visibility: unlisted', 4],
  ['Bluesky', 'bluesky: ADDRESS, handle: x.example, password: $TOKEN', 3],
  ['Telegram', "telegram: ADDRESS, token: $TOKEN, to: '@x'", 4],
  ['ntfy', 'ntfy: ADDRESS/topic, token: $TOKEN', 4],
  ['a webhook', 'webhook: ADDRESS/hook, secret: $TOKEN', 3],
])('%s', (_, channel, requests) => {
  test('is told each update once, and nothing of what was there before', async () => {
    const { taken, tell } = await openChannel(channel);
    expect(taken).toEqual([]);
    await tell(first, at(1));
    await tell(second, at(11));
    const { outcomes, exitCode } = await tell(third, at(21));
    await tell(third, at(22));
    const told = taken.filter(({ path: asked }) => !asked.includes('createSession'));
    expect(told).toHaveLength(requests);
    expect([exitCode, outcomes.map(({ what }) => what)]).toEqual([
      0,
      requests === 4 ? ['sent', 'edited'] : ['sent'],
    ]);
    const all = told.map(({ text, headers }) => `${text} ${String(headers['title'])}`).join('\n');
    const texts = decodeURIComponent(all.replace(/%(?![0-9A-F]{2})/g, '').replaceAll('+', ' '));
    for (const part of ['API requests fail', 'A disk is full', 'It works again']) {
      expect(texts).toContain(part);
    }
    if (!channel.startsWith('webhook')) expect(texts).not.toMatch(/@everyone|<!channel>/);
    expect(texts).not.toMatch(/s3cr3t|t0k3n/);
  });
});

describe.each(['discord: $HOOK', "matrix: '!r:example.org', homeserver: ADDRESS, token: $TOKEN"])(
  'a channel that fails (%s)',
  (channel) => {
    test.each<[string, Fault[]]>([
      ['too busy', [429, 429]],
      ['broken', [500, 503]],
      ['cut off', ['cut', 'cut']],
    ])('hears it once when it is %s at first', async (_, faults) => {
      const { taken, tell, faults: next } = await openChannel(channel);
      next.push(...faults);
      const { outcomes, exitCode } = await tell(first, at(1));
      expect([exitCode, outcomes.map(({ what }) => what), taken.length]).toEqual([0, ['sent'], 1]);
    });

    test('hears it from the next run, in order, and secrets are not told', async () => {
      const { taken, tell, faults, state } = await openChannel(channel);
      faults.push(500, 'cut', 502, 401);
      const dead = await tell(first, at(1));
      expect([dead.exitCode, taken.length, dead.outcomes[0]?.what]).toEqual([1, 0, 'failed']);
      const refused = await tell(second, at(11));
      expect([refused.exitCode, taken.length]).toEqual([1, 0]);
      const said = JSON.stringify([dead.outcomes, refused.outcomes, [...state.files]]);
      expect(said).not.toMatch(/s3cr3t|t0k3n|127\.0\.0\.1/);
      const alive = await tell(second, at(12));
      expect([alive.exitCode, alive.outcomes.map(({ title }) => title)]).toEqual([
        0,
        ['Investigating: API requests fail', 'Identified: API requests fail'],
      ]);
    });

    test('has not heard it when a page answers in its place', async () => {
      const { taken, tell, faults } = await openChannel(channel);
      faults.push('page');
      expect((await tell(first, at(1))).exitCode).toBe(1);
      await tell(first, at(2));
      expect(taken).toHaveLength(1);
    });

    test('has heard it when it answers nonsense', async () => {
      const { taken, tell, faults } = await openChannel(channel);
      faults.push('garbage');
      await tell(first, at(1));
      await tell(first, at(2));
      expect(taken).toHaveLength(1);
    });
  },
);
