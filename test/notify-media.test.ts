import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { pageText } from './support/content-folder.ts';
import { at, first, openChannel, second, third } from './support/notified-channel.ts';

describe('as each medium has it', () => {
  test('a thread, and a first message that says it is over', async () => {
    const { taken, tell } = await openChannel('slack: ADDRESS/api, token: $TOKEN, to: C1');
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
    const { taken, tell } = await openChannel('discord: $HOOK');
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
    const { taken, tell, folder } = await openChannel('teams: $HOOK');
    await tell(first, at(1));
    writeFileSync(path.join(folder, 'page.yml'), pageText.replace('Example', 'Renamed'));
    await tell(first, at(2));
    expect(taken).toHaveLength(1);
  });

  test('a forum has a post for each report', async () => {
    const { taken, tell } = await openChannel('discord: $HOOK, forum: true');
    await tell(first, at(1));
    await tell(second, at(11));
    expect(taken.map(({ path: asked, json }) => [asked, json['thread_name']])).toEqual([
      ['/hooks/s3cr3t-s3cr3t?wait=true', 'API requests fail'],
      ['/hooks/s3cr3t-s3cr3t?wait=true&thread_id=thread1', undefined],
    ]);
  });

  test('Matrix: an alias, a thread, a replacement, a key of its own for each', async () => {
    const { taken, tell } = await openChannel(
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
    const { taken, tell } = await openChannel(
      'bluesky: ADDRESS, handle: x.example, password: $TOKEN',
    );
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
    const { taken, tell } = await openChannel(
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
    const { taken, tell } = await openChannel('webhook: ADDRESS/hook, secret: $TOKEN', {
      TOKEN: secret,
    });
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
    const { taken, tell } = await openChannel('webhook: ADDRESS/hook, format: statuspage');
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
