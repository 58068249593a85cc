import { expect, test } from 'vitest';

import { pingWebSubHub } from '../scripts/notify/ping-websub-hub.ts';
import { openRecordingService } from './support/recording-service.ts';

const now = Date.UTC(2026, 2, 14, 12);
const waiting = { timeoutMs: 2_000, firstWaitMs: 1, maxWaitMs: 2 };
const feeds = ['https://status.example.org/history.atom', 'https://status.example.org/feed.json'];

test('a hub is told each feed that has news, in the form of WebSub', async () => {
  const sink = await openRecordingService(() => '');
  expect(
    await pingWebSubHub(sink.address, { feeds, newsAt: now - 60_000 }, now, waiting),
  ).toBeUndefined();
  expect(
    sink.taken.map(({ method, text }) => [method, Object.fromEntries(new URLSearchParams(text))]),
  ).toEqual(feeds.map((feed) => ['POST', { 'hub.mode': 'publish', 'hub.url': feed }]));
});

test('nothing is told without news, and a hub that refuses is named', async () => {
  const sink = await openRecordingService(() => '');
  await pingWebSubHub(sink.address, { feeds, newsAt: now - 86_400_000 }, now, waiting);
  expect(sink.taken).toEqual([]);
  sink.faults.push(400);
  const told = await pingWebSubHub(sink.address, { feeds, newsAt: now }, now, waiting);
  expect(told).toContain('400');
});
