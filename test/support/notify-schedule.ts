import { expect } from 'vitest';

import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import type { Message } from '../../src/notifications/message.ts';
import type { Page } from '../../src/model/page/page.ts';
import { ledgerFile } from '../../src/notifications/ledger.ts';
import { runNotifications } from '../../scripts/notify/run-notifications.ts';
import { SendError, type Sender } from '../../src/notifications/sender.ts';
import { memoryState } from './notifying.ts';

export const channels: readonly Channel[] = [
  { kind: 'slack', id: 'unkeyed', slack: '$S' },
  { kind: 'ntfy', id: 'keyed', ntfy: 'https://ntfy.example.org/x' },
  { kind: 'teams', id: 'careful', teams: '$T', if_unsure: 'skip' },
];
export const page = { components: [] } as unknown as Page;
export const start = Date.UTC(2026, 2, 14);

export function messageOf(number: number, at: number): Message {
  return {
    id: `update-${number}`,
    at,
    report: `incidents/${number % 2}`,
    kind: 'incident',
    componentIds: [],
    impact: 'major',
    language: 'en',
    direction: 'ltr',
    page: 'Example',
    mood: 'major',
    label: 'Investigating',
    title: `Update ${number}`,
    what: [],
    text: '',
    facts: [],
    url: 'https://status.example.org/',
    repeated: 'again',
  };
}

export type Move =
  | { readonly kind: 'post' }
  | { readonly kind: 'lose' }
  /** A run in which the nth sending or writing goes wrong: refused, or the process dies before or after it. */
  | {
      readonly kind: 'run';
      readonly faults: ReadonlyMap<number, 'refused' | 'dead before' | 'dead after'>;
    };

const never = new Promise<never>(() => {});

/** Plays a schedule, and runs without faults at its end. */
export async function play(moves: readonly Move[]) {
  const state = memoryState();
  const messages: Message[] = [];
  const received = new Map(channels.map(({ id }) => [id, [] as string[]]));
  /** Messages that may come twice: a run sent them and died before it recorded them. */
  const inDoubt = new Set<string>();
  const mayBeMissing = new Set<string>();
  let now = start;

  const run = async (faults: ReadonlyMap<number, string>) => {
    let steps = 0;
    let isDead = false;
    let die: () => void = () => {};
    const death = new Promise<'dead'>((resolve) => {
      die = () => {
        isDead = true;
        resolve('dead');
      };
    });
    /** @returns what happens to this step */
    const step = () => faults.get(steps++);
    const dying: typeof state = {
      ...state,
      get files() {
        return state.files;
      },
      read: () => state.read(),
      change: (edit) => {
        const fate = isDead ? 'dead before' : step();
        if (fate === 'dead before') {
          die();
          return never;
        }
        const changed = state.change(edit);
        if (fate === 'dead after') die();
        return fate === 'dead after' ? never : changed;
      },
    };
    const open = ({ id }: Channel): Sender => ({
      send: ({ id: messageId }, { key }) => {
        const fate = isDead ? 'dead before' : step();
        if (fate === 'refused') return Promise.reject(new SendError('refused'));
        if (fate === 'dead before') {
          die();
          return never;
        }
        const list = received.get(id)!;
        // The service recognises a message that it has received by its key.
        if (id !== 'keyed' || !list.includes(messageId)) list.push(messageId);
        expect(key).toMatch(/^[0-9a-f]{32}$/);
        if (fate === 'dead after') die();
        return fate === 'dead after' ? never : Promise.resolve({});
      },
    });
    const finished = runNotifications({
      channels,
      contentsFor: () => ({ messages, topic: undefined }),
      page,
      isImported: () => false,
      now,
      state: dying,
      open,
      // A process that died is known to be dead: its hold is over.
      clock: () => now,
    });
    const end = await Promise.race([finished, death]);
    if (end !== 'dead') return end;
    const ledger = JSON.parse(state.files.get(ledgerFile) ?? '{"channels":{}}') as {
      channels: Record<string, { claimed: Record<string, number> }>;
    };
    for (const [id, { claimed }] of Object.entries(ledger.channels)) {
      for (const messageId of Object.keys(claimed)) inDoubt.add(`${id} ${messageId}`);
    }
    return undefined;
  };

  for (const each of [...moves, { kind: 'run', faults: new Map() } as Move]) {
    now += 6 * 60_000;
    if (each.kind === 'post') messages.push(messageOf(messages.length, now));
    else if (each.kind === 'run') await run(each.faults);
    else {
      // Messages that existed when the ledger was lost are never sent.
      state.files = new Map();
      for (const { id } of messages) mayBeMissing.add(id);
      await run(new Map());
    }
    // Until a run completes its first step, nothing is recorded.
    if (!state.files.has(ledgerFile)) for (const { id } of messages) mayBeMissing.add(id);
  }
  return { received, messages, inDoubt, mayBeMissing };
}
