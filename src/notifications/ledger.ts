import { z } from 'zod';

import { parseJson } from '../model/text/json.ts';
import { msPerDay, type Instant } from '../model/time/instant.ts';

/**
 * What was sent where, as the state remembers it. Without a ledger nothing is sent: everything that is there on the
 * first run of a channel counts as known.
 */

const id = z.string();
const at = z.number();

const sent = z.object({
  at,
  /** `incidents/x` */
  report: z.string(),
  digest: z.string(),
  /** Whether the message said that its report is over. */
  saysOver: z.boolean(),
  /** How many were sent to the channel before it. */
  order: z.number(),
  ids: z.record(z.string(), z.string()),
});

const channelLedger = z.object({
  since: at,
  /** Never to be sent: what was there before the channel, what was imported, what was skipped. */
  known: z.record(id, at),
  sent: z.record(id, sent),
  /** About to be sent, or sent by a run that died before it could record it. */
  claimed: z.record(id, at),
  /** Messages that could not be sent, and how often the service refused each. */
  failed: z.record(id, z.object({ at, refusals: z.number() })),
  /** The number of runs in a row in which something could not be sent. */
  failures: z.number(),
  topic: z.object({ before: z.string(), set: z.string() }).exactOptional(),
});

const run = z.object({ id: z.string(), host: z.string(), pid: z.number(), untilAt: at });

const ledger = z.object({
  version: z.literal(1),
  run: run.exactOptional(),
  channels: z.record(z.string(), channelLedger),
});

export type Sent = z.output<typeof sent>;
export type ChannelLedger = z.output<typeof channelLedger>;
export type Run = z.output<typeof run>;
export type Ledger = z.output<typeof ledger>;

/** The name of its file in the state. */
export const ledgerFile = 'notifications.json';

const emptyLedger: Ledger = { version: 1, channels: {} };

/** A newer version wrote the record; it is left alone. */
class NewerLedger extends Error {
  override name = 'NewerLedger';
  readonly exitCode = 1;
}

/** Empty for a text that is not a ledger. @throws NewerLedger */
export function parseLedger(text: string | undefined): Ledger {
  const json = parseJson(text ?? '');
  if (typeof json === 'object' && json !== null && 'version' in json) {
    if (typeof json.version === 'number' && json.version > 1) {
      throw new NewerLedger(
        'Nothing was sent: a newer version of Outpost wrote what was sent before. Upgrade this one, or begin anew by deleting the state.',
      );
    }
  }
  return ledger.safeParse(json).data ?? emptyLedger;
}

/** Sorted: the same ledger gives the same bytes. */
export function formatLedger(value: Ledger): string {
  return `${JSON.stringify(sorted(value), undefined, 1)}\n`;
}

export function channelOf({ channels }: Ledger, channelId: string): ChannelLedger | undefined {
  return Object.hasOwn(channels, channelId) ? channels[channelId] : undefined;
}

/** The ledger with another version of one channel. */
export function withChannel(
  before: Ledger,
  channelId: string,
  edit: (channel: ChannelLedger) => ChannelLedger,
): Ledger {
  const channel = channelOf(before, channelId);
  return channel === undefined
    ? before
    : { ...before, channels: { ...before.channels, [channelId]: edit(channel) } };
}

/** A new channel, for which everything that is there counts as known. */
export function firstSeen(ids: readonly string[], now: Instant): ChannelLedger {
  return {
    since: now,
    known: Object.fromEntries(ids.map((each) => [each, now])),
    sent: {},
    claimed: {},
    failed: {},
    failures: 0,
  };
}

export function claim(channel: ChannelLedger, messageId: string, now: Instant): ChannelLedger {
  return { ...channel, claimed: { ...channel.claimed, [messageId]: now } };
}

export function record(channel: ChannelLedger, messageId: string, message: Sent): ChannelLedger {
  return {
    ...channel,
    claimed: without(channel.claimed, messageId),
    failed: without(channel.failed, messageId),
    sent: { ...channel.sent, [messageId]: message },
  };
}

/** @param isRefusal whether the service understood the message and refused it */
export function fail(
  channel: ChannelLedger,
  messageId: string,
  isRefusal: boolean,
  now: Instant,
): ChannelLedger {
  const before = Object.hasOwn(channel.failed, messageId) ? channel.failed[messageId] : undefined;
  const refusals = (before?.refusals ?? 0) + (isRefusal ? 1 : 0);
  return {
    ...channel,
    claimed: without(channel.claimed, messageId),
    failed: { ...channel.failed, [messageId]: { at: before?.at ?? now, refusals } },
  };
}

/** Records that a message is never to be sent. */
export function recordSkipped(
  channel: ChannelLedger,
  messageId: string,
  now: Instant,
): ChannelLedger {
  return {
    ...channel,
    claimed: without(channel.claimed, messageId),
    failed: without(channel.failed, messageId),
    known: { ...channel.known, [messageId]: now },
  };
}

/** The ledger with the messages that another version of it has sent or claimed, too. */
export function mergeLedgers(before: Ledger, other: Ledger): Ledger {
  return Object.entries(other.channels).reduce(
    (ledger, [channelId, { sent: theirs, claimed }]) =>
      withChannel(ledger, channelId, (channel) => {
        const all = { ...theirs, ...channel.sent };
        const isOpen = ([each]: [string, Instant]) =>
          !Object.hasOwn(all, each) && !Object.hasOwn(channel.known, each);
        return {
          ...channel,
          sent: all,
          claimed: Object.fromEntries(
            Object.entries({ ...claimed, ...channel.claimed }).filter(isOpen),
          ),
        };
      }),
    before,
  );
}

/** Longer than any entry stays in the feed. */
const keptMs = 60 * msPerDay;

/** The ledger without entries that are too old to matter. */
export function pruneChannel(channel: ChannelLedger, now: Instant): ChannelLedger {
  const isKept = ([, value]: [string, number | { at: number }]) =>
    now - (typeof value === 'number' ? value : value.at) < keptMs;
  return {
    ...channel,
    known: Object.fromEntries(Object.entries(channel.known).filter(isKept)),
    sent: Object.fromEntries(Object.entries(channel.sent).filter(isKept)),
  };
}

function without<T>(values: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([each]) => each !== key));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
