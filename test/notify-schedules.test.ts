import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Message } from '../src/notifications/message.ts';
import { ledgerFile } from '../src/notifications/ledger.ts';
import { runNotifications } from '../scripts/notify/run-notifications.ts';
import { SendError, type Sender } from '../src/notifications/sender.ts';
import { channels, messageOf, page, play, start, type Move } from './support/notify-schedule.ts';
import { memoryState } from './support/notifying.ts';
import { runs } from './support/property-runs.ts';

/**
 * Schedules of updates, runs, faults, deaths and lost states, played in memory: what went out must be each update once,
 * in order, and a second time only where a run died between sending and recording.
 */

const fault = fc.constantFrom('refused' as const, 'dead before' as const, 'dead after' as const);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Move>({ kind: 'post' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: 'lose' }) },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.tuple(fc.nat(14), fault), { maxLength: 2 })
      .map((faults): Move => ({ kind: 'run', faults: new Map(faults) })),
  },
);

describe('whatever happens', () => {
  test('no update is lost, none overtakes another, and twice is only what was in doubt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 30 }), async (moves) => {
        const schedule: Move[] = [{ kind: 'run', faults: new Map() }, ...moves];
        const { received, messages, inDoubt, mayBeMissing } = await play(schedule);
        for (const [channel, list] of received) {
          const counts = new Map(
            messages.map(({ id }) => [id, list.filter((each) => each === id).length]),
          );
          for (const [id, count] of counts) {
            const isInDoubt = inDoubt.has(`${channel} ${id}`);
            if (count === 0) {
              const isForgone = channel === 'careful' && isInDoubt;
              expect([id, isForgone || mayBeMissing.has(id)]).toEqual([id, true]);
            }
            if (count > 1) expect([id, channel, isInDoubt]).toEqual([id, 'unkeyed', true]);
          }
          const firsts = [...new Set(list)];
          expect(firsts).toEqual(
            firsts.toSorted((a, b) => Number(a.slice(7)) - Number(b.slice(7))),
          );
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('what is killed is really sent twice, or the property says nothing', async () => {
    const run = (...faults: [number, 'dead after'][]): Move => ({
      kind: 'run',
      faults: new Map(faults),
    });
    // Of the second run: step 0 takes the ledger, 1 claims, 2 to 4 send.
    const { received } = await play([run(), { kind: 'post' }, run([2, 'dead after'])]);
    expect(received.get('unkeyed')).toEqual(['update-0', 'update-0']);
    expect(received.get('keyed')).toEqual(['update-0']);
  });
});

describe('nothing is sent', () => {
  const sentBy = (
    count: number,
    prepare: (state: ReturnType<typeof memoryState>) => void = () => {},
  ) => {
    const state = memoryState();
    prepare(state);
    let sent = 0;
    const messages = Array.from({ length: count }, (_, index) =>
      messageOf(index, start - index * 60_000),
    );
    const send = () => Promise.resolve({}).finally(() => (sent += 1));
    const run = (isImported: boolean, told: readonly Message[]) =>
      runNotifications({
        channels,
        contentsFor: () => ({ messages: told, topic: undefined }),
        page,
        isImported: () => isImported,
        now: start,
        state,
        open: () => ({ send }),
      });
    return { run, messages, state, count: () => sent };
  };

  test('on switching on, and of what was lost', async () => {
    const { run, messages, state, count } = sentBy(500);
    await run(false, messages);
    await run(false, messages);
    state.files = new Map();
    await run(false, messages);
    state.files = new Map([[ledgerFile, '{"version":1,"channels":{"unkeyed":']]);
    await run(false, messages);
    expect(count()).toBe(0);
  });

  test('of 500 reports that were imported, also when somebody edits them afterwards', async () => {
    const { run, messages, count } = sentBy(500);
    await run(false, []);
    await run(true, messages);
    await run(false, messages);
    expect(count()).toBe(0);
  });

  test('of what is older than a day', async () => {
    const { run, count } = sentBy(0);
    await run(false, []);
    await run(false, [messageOf(1, start - 25 * 3_600_000)]);
    expect(count()).toBe(0);
  });

  test('by a version that does not understand the record, which stays', async () => {
    const { run, messages, state, count } = sentBy(3);
    state.files = new Map([[ledgerFile, '{"version":2}']]);
    await expect(run(false, messages)).rejects.toThrow(/newer version/);
    expect([count(), state.files.get(ledgerFile)]).toEqual([0, '{"version":2}']);
  });
});

test('another run that is at work is left alone', async () => {
  const state = memoryState();
  const gate = Promise.withResolvers<object>();
  const run = (send: Sender['send'], told: readonly Message[]) =>
    runNotifications({
      channels: channels.slice(0, 1),
      contentsFor: () => ({ messages: told, topic: undefined }),
      page,
      isImported: () => false,
      now: start,
      state,
      open: () => ({ send }),
    });
  await run(() => Promise.resolve({}), []);
  const first = run(() => gate.promise.then(() => ({})), [messageOf(1, start)]);
  await new Promise((resolve) => setTimeout(resolve));
  await expect(
    run(() => Promise.reject(new Error('never')), [messageOf(1, start)]),
  ).rejects.toMatchObject({
    exitCode: 75,
  });
  gate.resolve({});
  expect((await first).exitCode).toBe(0);
});

test('three runs that fail are told once, and a slow channel holds no other', async () => {
  const state = memoryState();
  const order: string[] = [];
  const run = (told: readonly Message[]) =>
    runNotifications({
      channels: channels.slice(0, 2),
      contentsFor: () => ({ messages: told, topic: undefined }),
      page,
      isImported: () => false,
      now: start,
      state,
      open: ({ id }) => ({
        send: async ({ id: messageId }) => {
          if (id === 'unkeyed') {
            await new Promise((resolve) => setTimeout(resolve, 20));
            throw new SendError('dead');
          }
          order.push(messageId);
          return {};
        },
      }),
    });
  await run([]);
  const alarms: (readonly string[])[] = [];
  for (let count = 0; count < 5; count += 1) {
    alarms.push((await run([messageOf(1, start), messageOf(2, start)])).alarming);
  }
  expect(alarms).toEqual([[], [], ['unkeyed'], [], []]);
  expect(order).toEqual(['update-1', 'update-2']);
});
