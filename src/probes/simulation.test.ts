import { expect, test } from 'vitest';

import { failingSince, type ProbeMemory } from '../model/probes/probe-state.ts';
import type { SampleResult } from '../model/probes/sample.ts';
import type { Suspicion } from '../model/suspicions/suspicion.ts';
import { msPerDay, msPerHour, msPerMinute, type Instant } from '../model/time/instant.ts';
import type { Probes } from '../sources/probes/probes-file.ts';
import { nextSuspicion } from '../suspicions/next-suspicion.ts';
import { nextMemories } from './round.ts';
import { probeSightings } from './probe-sightings.ts';

/** 10,000 days take eleven times as long and give the same figures, which docs/probes.md has. */
const days = Number(process.env['OUTPOST_DAYS'] ?? 300);
const probes: Probes = {
  everyMs: 5 * msPerMinute,
  failsAfter: 3,
  recoversAfter: 2,
  publishAfterMs: 15 * msPerMinute,
  probes: [{ kind: 'url', id: 'api', component: 'api', url: 'https://x.org' }],
};
const messages = { title: 'T', opened: 'O', again: 'A', monitoring: 'M', resolved: 'R' };
const unseen = { isOpen: true, confirmedAt: undefined, hasPersonPosted: false };

/** A generator of numbers that is the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Asks every five minutes, while no person acts. @returns when it failed, when issues were opened, and when incidents
 * began
 */
function live(answer: (at: Instant) => SampleResult) {
  let memories: ReadonlyMap<string, ProbeMemory> = new Map();
  let known: Suspicion | undefined;
  let failing = 0;
  const opened: Instant[] = [];
  const confirmed: Instant[] = [];
  for (let now = 0; now < days * msPerDay; now += probes.everyMs) {
    memories = nextMemories(memories, new Map([['api', { at: now, result: answer(now) }]]), probes);
    if (failingSince(memories.get('api')!.state) !== undefined) failing += 1;
    const [sighting] = probeSightings({
      ...{ probes, memories, notes: new Map(), known: new Map() },
      messagesOf: () => messages,
    });
    const before = known;
    const look = {
      ...unseen,
      confirmedAt: known?.confirmedAt,
      isOpen: known?.endedAt === undefined,
    };
    known = nextSuspicion(known, sighting!, { now, look, isReported: false });
    if (known?.owed.some((each) => each.do === 'open')) opened.push(now);
    const isConfirmed =
      known?.confirmedAt !== undefined && known.confirmedAt !== before?.confirmedAt;
    if (isConfirmed) confirmed.push(now);
    known = known && { ...known, issue: 1, owed: [] };
  }
  return { failing, opened, confirmed };
}

const gaps = (times: readonly Instant[]) => times.slice(1).map((at, index) => at - times[index]!);

test('single failures and blind hours open nothing', () => {
  const random = numbers(16);
  let wasBad = false;
  const { failing, opened } = live((at) => {
    // Ten hours a month.
    if (Math.floor(at / msPerHour) % 72 === 0) return 'blind';
    wasBad = !wasBad && random() < 0.01;
    return wasBad ? 'failed' : 'ok';
  });
  expect([failing, opened]).toEqual([0, []]);
});

test('flapping is one incident in six hours at most', () => {
  const random = numbers(17);
  let left = 0;
  let isBad = false;
  const { opened, confirmed } = live(() => {
    if (left === 0) [isBad, left] = [!isBad, 1 + Math.floor(random() * (isBad ? 150 : 12))];
    left -= 1;
    return isBad ? 'failed' : 'ok';
  });
  expect(confirmed.length).toBeGreaterThan(days / 10);
  expect(Math.min(...gaps(opened), ...gaps(confirmed))).toBeGreaterThanOrEqual(6 * msPerHour);
});
