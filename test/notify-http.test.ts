import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { pageText, writeContent } from './support/content-folder.ts';
import { memoryState, notifyFolder } from './support/notifying.ts';
import { openRecordingService, type Fault, type Received } from './support/recording-service.ts';

const before = Date.parse('2026-03-14T09:00Z');
const minute = 60_000;

const first = `---
title: API requests fail
components: { api: major_outage }
workaround: Use \`eu2\` meanwhile.
---

## Investigating — 2026-03-14 10:00 UTC

Requests fail @everyone <!channel> [here](https://other.example.org/a). More follows.
`;
const second = `${first}
## Identified — 2026-03-14 10:10 UTC

A disk is full.
`;
const third = `${second}
## Resolved — 2026-03-14 10:20 UTC

It works again.
`;

let ids = 0;
/** Answers as each service does. */
const answer = ({ path: asked }: Received): object | string => {
  ids += 1;
  if (asked.includes('/hooks') && !asked.includes('wait=')) return 'ok';
  if (asked.includes('directory')) return { room_id: '!room:example.org' };
  if (asked.includes('createSession')) return { accessJwt: 'jwt', did: 'did:plc:x' };
  if (asked.includes('putRecord')) return { uri: `at://x/${ids}`, cid: `cid${ids}` };
  if (asked.includes('/bot')) return { ok: true, result: { message_id: ids } };
  if (asked.includes('chat.')) return { ok: true, ts: `${ids}.1`, channel: 'C1' };
  if (asked.includes('/rooms/')) return { event_id: `$${ids}` };
  if (asked.includes('/api/v1/messages')) return { result: 'success', id: ids };
  return { id: `id${ids}`, channel_id: 'thread1' };
};

/** A folder with one channel; `tell` writes the report and runs. */
async function open(channel: string, more: Readonly<Record<string, string>> = {}) {
  const sink = await openRecordingService(answer);
  const text = channel.replaceAll('ADDRESS', sink.address);
  const folder = writeContent({
    'channels.yml': `channels:\n  - { id: x, ${text} }\n`,
    'incidents/README.md': '',
  });
  const state = memoryState();
  const environment = {
    HOOK: `${sink.address}/hooks/s3cr3t-s3cr3t`,
    TOKEN: 't0k3n-t0k3n',
    ...more,
  };
  const tell = (report: string | undefined, at: number) => {
    const file = path.join(folder, 'incidents/2026-03-14-x.md');
    if (report !== undefined) writeFileSync(file, report);
    return notifyFolder(folder, environment, at, { state });
  };
  await tell(undefined, before);
  return { ...sink, folder, state, tell };
}

const at = (minutes: number) => before + (60 + minutes) * minute;

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
    const { taken, tell } = await open(channel);
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
      const { taken, tell, faults: next } = await open(channel);
      next.push(...faults);
      const { outcomes, exitCode } = await tell(first, at(1));
      expect([exitCode, outcomes.map(({ what }) => what), taken.length]).toEqual([0, ['sent'], 1]);
    });

    test('hears it from the next run, in order, and secrets are not told', async () => {
      const { taken, tell, faults, state } = await open(channel);
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
      const { taken, tell, faults } = await open(channel);
      faults.push('page');
      expect((await tell(first, at(1))).exitCode).toBe(1);
      await tell(first, at(2));
      expect(taken).toHaveLength(1);
    });

    test('has heard it when it answers nonsense', async () => {
      const { taken, tell, faults } = await open(channel);
      faults.push('garbage');
      await tell(first, at(1));
      await tell(first, at(2));
      expect(taken).toHaveLength(1);
    });
  },
);

describe('as each medium has it', () => {
  test('a thread, and a first message that says it is over', async () => {
    const { taken, tell } = await open('slack: ADDRESS/api, token: $TOKEN, to: C1');
    await tell(first, at(1));
    await tell(third, at(21));
    expect(taken.map(({ path: asked, json }) => [asked, json['thread_ts'] !== undefined])).toEqual([
      ['/api/chat.postMessage', false],
      ['/api/chat.postMessage', true],
      ['/api/chat.postMessage', true],
      ['/api/chat.update', false],
    ]);
    expect(taken[3]?.json['text']).toMatch(/^✅ Resolved: API requests fail/);
    expect(taken[0]?.headers.authorization).toBe('Bearer t0k3n-t0k3n');
  });

  test('a correction edits what was sent', async () => {
    const { taken, tell } = await open('discord: $HOOK');
    await tell(first, at(1));
    await tell(first.replace('Requests fail', 'Most requests fail'), at(2));
    await tell(first.replace('Requests fail', 'Most requests fail'), at(3));
    expect(taken.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
      'POST /hooks/s3cr3t-s3cr3t?wait=true',
      expect.stringMatching(/^PATCH \/hooks\/s3cr3t-s3cr3t\/messages\/\w+$/),
    ]);
    expect(taken[1]?.json['content']).toContain('Most requests fail');
    expect(taken[1]?.json['allowed_mentions']).toEqual({ parse: [] });
  });

  test('a page that is renamed tells nothing anew', async () => {
    const { taken, tell, folder } = await open('teams: $HOOK');
    await tell(first, at(1));
    writeFileSync(path.join(folder, 'page.yml'), pageText.replace('Example', 'Renamed'));
    await tell(first, at(2));
    expect(taken).toHaveLength(1);
  });

  test('a forum has a post for each report', async () => {
    const { taken, tell } = await open('discord: $HOOK, forum: true');
    await tell(first, at(1));
    await tell(second, at(11));
    expect(taken.map(({ path: asked, json }) => [asked, json['thread_name']])).toEqual([
      ['/hooks/s3cr3t-s3cr3t?wait=true', 'API requests fail'],
      ['/hooks/s3cr3t-s3cr3t?wait=true&thread_id=thread1', undefined],
    ]);
  });

  test('Matrix: an alias, a thread, a replacement, a key of its own for each', async () => {
    const { taken, tell } = await open(
      "matrix: '#s:example.org', homeserver: ADDRESS, token: $TOKEN",
    );
    await tell(first, at(1));
    await tell(third, at(21));
    const [alias, opening, ...others] = taken;
    expect([alias?.method, alias?.path]).toEqual([
      'GET',
      '/_matrix/client/v3/directory/room/%23s%3Aexample.org',
    ]);
    expect(opening?.json).toMatchObject({ msgtype: 'm.text', 'm.mentions': {} });
    const puts = taken.filter(({ method }) => method === 'PUT').map(({ path: asked }) => asked);
    expect(new Set(puts).size).toBe(4);
    expect(
      others
        .filter(({ method }) => method === 'PUT')
        .map(({ json }) => (json['m.relates_to'] as { rel_type: string }).rel_type),
    ).toEqual(['m.thread', 'm.thread', 'm.replace']);
  });

  test('Bluesky: links by bytes, replies with root and parent, keys that grow', async () => {
    const { taken, tell } = await open('bluesky: ADDRESS, handle: x.example, password: $TOKEN');
    await tell(first, at(1));
    await tell(second, at(11));
    const posts = taken.filter(({ path: asked }) => asked.includes('putRecord'));
    const records = posts.map(
      ({ json }) =>
        json['record'] as {
          text: string;
          reply?: object;
          facets: { index: { byteStart: number; byteEnd: number }; features: { uri: string }[] }[];
        },
    );
    for (const { text, facets } of records) {
      expect(facets.length).toBeGreaterThan(0);
      for (const { index, features } of facets) {
        expect(Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString()).toBe(
          features[0]?.uri,
        );
      }
    }
    expect(records.map(({ reply }) => reply !== undefined)).toEqual([false, true]);
    const keys = posts.map(({ json }) => String(json['rkey']));
    expect(keys.toSorted()).toEqual(keys);
    expect(keys[0]).toMatch(/^[234567abcdefghij][234567a-z]{12}$/);
  });

  test('Mastodon: a key against repeats, replies, and visibility', async () => {
    const { taken, tell } = await open(
      'mastodon: ADDRESS, token: $TOKEN, visibility: unlisted, language: de',
    );
    await tell(first, at(1));
    await tell(second, at(11));
    expect(taken[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(taken[0]?.json).toMatchObject({ visibility: 'unlisted', language: 'de' });
    expect(taken[1]?.json['in_reply_to_id']).toMatch(/^id/);
    expect(String(taken[0]?.json['status'])).toMatch(/^🔴 Wird untersucht: API requests fail/);
  });

  test('our webhook is signed as Standard Webhooks', async () => {
    const secret = `whsec_${Buffer.from('a secret of 24 bytes....').toString('base64')}`;
    const { taken, tell } = await open('webhook: ADDRESS/hook, secret: $TOKEN', { TOKEN: secret });
    await tell(first, at(1));
    const { headers, text, json } = taken[0]!;
    const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`;
    const expected = createHmac('sha256', 'a secret of 24 bytes....')
      .update(content)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(json).toMatchObject({
      type: 'incident.update',
      data: { report: 'incidents/2026-03-14-x', impact: 'critical' },
    });
  });

  test("Statuspage's body has its fields, at the time of each update", async () => {
    const { taken, tell } = await open('webhook: ADDRESS/hook, format: statuspage');
    await tell(third, at(21));
    expect(taken.map(({ json }) => json)).toMatchObject([
      { incident: { status: 'investigating', resolved_at: null, incident_updates: [{}] } },
      {
        meta: {
          unsubscribe: expect.any(String) as string,
          documentation: expect.any(String) as string,
        },
        component_update: {
          old_status: 'operational',
          new_status: 'major_outage',
          component_id: expect.any(String) as string,
          id: expect.any(String) as string,
          created_at: expect.any(String) as string,
        },
        component: { name: 'API', status: 'major_outage' },
      },
      { incident: { status: 'identified', incident_updates: [{}, {}] } },
      {
        page: {
          id: expect.any(String) as string,
          status_indicator: 'none',
          status_description: 'All Systems Operational',
        },
        incident: {
          name: 'API requests fail',
          status: 'resolved',
          impact: 'critical',
          incident_updates: [{}, {}, {}],
        },
      },
      {
        component_update: { old_status: 'major_outage', new_status: 'operational' },
        component: { status: 'operational' },
      },
    ]);
    const keys = taken.flatMap(({ headers }) => headers['webhook-id'] ?? []);
    expect(new Set(keys).size).toBe(taken.length);
    await tell(third, at(22));
    expect(taken).toHaveLength(keys.length);
  });
});
