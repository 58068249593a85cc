import { randomUUID } from 'node:crypto';
import os from 'node:os';
import process from 'node:process';

import type { Page } from '../../src/model/page/page.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import {
  channelOf,
  firstSeen,
  pruneChannel,
  withChannel,
  type ChannelLedger,
  type Ledger,
} from '../../src/notifications/ledger.ts';
import type { Message } from '../../src/notifications/message.ts';
import { planChannel, type Step } from '../../src/notifications/channel-plan.ts';
import { planTopic, type TopicPlan } from '../../src/notifications/room-topic.ts';
import type { State } from '../state/state.ts';
import { LedgerWriter, ledgerOf } from './ledger-writer.ts';
import { runChannel, type Outcome } from './run-channel.ts';
import { setRoomTopic } from './set-room-topic.ts';
import type { Sender } from '../../src/notifications/sender.ts';

/** The messages for one channel, in its language. */
export interface ChannelContents {
  readonly messages: readonly Message[];
  /** The text of the topic; undefined while all is well, and for channels without a topic. */
  readonly topic: string | undefined;
}

export interface RunOptions {
  readonly channels: readonly Channel[];
  readonly contentsFor: (channel: Channel) => ChannelContents;
  readonly page: Page;
  readonly isImported: (report: string) => boolean;
  readonly now: Instant;
  readonly state: State;
  /** The sender of a channel, or the names of the secrets that it lacks. */
  readonly open: (channel: Channel) => Sender | { readonly missing: readonly string[] };
  readonly clock?: () => number;
}

export interface RunResult {
  readonly outcomes: readonly Outcome[];
  /** 0, or 1 when something could not be sent. */
  readonly exitCode: 0 | 1;
  /** Channels that failed in three runs in a row. */
  readonly alarming: readonly string[];
}

interface Plan {
  readonly channel: Channel;
  readonly ledger: ChannelLedger;
  readonly plan: (ledger: ChannelLedger) => readonly Step[];
  /** The steps by the ledger that was read. */
  readonly steps: readonly Step[];
  readonly topic: TopicPlan | undefined;
}

/** The longest time for sending: less than the time after which a run counts as dead. */
const mostMs = 4 * 60_000;
const alarmingFailures = 3;

/**
 * Plans, claims, sends, records.
 * @throws HeldElsewhere when another run is at work; StateError when nothing can be claimed, and so nothing is sent.
 */
export async function runNotifications(options: RunOptions): Promise<RunResult> {
  const { state, clock = Date.now } = options;
  const seen = planAll(ledgerOf(await state.read()), options);
  const isNew = ({ channel }: Plan, ledger: Ledger) => channelOf(ledger, channel.id) === undefined;
  const hasWork = seen.plans.some(
    (plan) => plan.steps.length > 0 || plan.topic !== undefined || isNew(plan, seen.before),
  );
  if (!hasWork) return { outcomes: [], exitCode: 0, alarming: [] };

  const heldLedger = new LedgerWriter(
    state,
    { id: randomUUID(), host: os.hostname(), pid: process.pid },
    clock,
  );
  let opened = seen;
  await heldLedger.open((ledger) => {
    opened = planAll(ledger, options);
    return opened.after;
  });
  const untilAt = clock() + mostMs;
  const news = opened.plans
    .filter((plan) => isNew(plan, opened.before))
    .map(({ channel }): Outcome => ({
      channel: channel.id,
      what: 'new',
      title: 'seen for the first time: what comes next is sent',
    }));
  const results = await Promise.allSettled(
    opened.plans.map((plan) => runPlan(plan, options, heldLedger, untilAt)),
  );
  const done = results.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const outcomes = [...news, ...done];
  const alarming: string[] = [];
  await heldLedger.close((ledger) => {
    alarming.length = 0;
    return opened.plans.reduce((before, { channel, steps }) => {
      const isFailing = failed(outcomes, channel.id);
      if (steps.length === 0 && !isFailing) return before;
      return withChannel(before, channel.id, (each) => {
        const failures = isFailing ? each.failures + 1 : 0;
        if (failures === alarmingFailures) alarming.push(channel.id);
        return pruneChannel({ ...each, failures }, options.now);
      });
    }, ledger);
  });
  for (const each of results) if (each.status === 'rejected') throw each.reason;
  const exitCode = outcomes.some(({ what }) => what === 'failed' || what === 'given up') ? 1 : 0;
  return { outcomes, exitCode, alarming };
}

/** The plans by this ledger, and the ledger with new channels added. */
function planAll(before: Ledger, options: RunOptions) {
  const { channels, contentsFor, now } = options;
  let after = before;
  const plans = channels.map((channel): Plan => {
    const { messages, topic } = contentsFor(channel);
    const plan = (ledger: ChannelLedger) => planChannel(ledger, { ...options, channel, messages });
    const known = channelOf(before, channel.id);
    if (known) {
      const wanted = planTopic(known, channel, topic);
      return { channel, ledger: known, plan, steps: plan(known), topic: wanted };
    }
    const ledger = firstSeen(
      messages.map(({ id }) => id),
      now,
    );
    after = { ...after, channels: { ...after.channels, [channel.id]: ledger } };
    return { channel, ledger, plan, steps: [], topic: undefined };
  });
  return { before, after, plans };
}

async function runPlan(
  { channel, ledger, plan, steps, topic }: Plan,
  { open, now, clock = Date.now }: RunOptions,
  heldLedger: LedgerWriter,
  untilAt: number,
): Promise<Outcome[]> {
  if (steps.length === 0 && !topic) return [];
  const sender = open(channel);
  if ('missing' in sender) {
    const detail = `the environment lacks ${sender.missing.join(', ')}`;
    return [
      { channel: channel.id, what: 'failed', title: `${steps.filter(isSend).length} due`, detail },
    ];
  }
  try {
    const run = { id: channel.id, plan, ledger, sender, heldLedger, now, clock, untilAt };
    const outcomes = await runChannel(run);
    if (!topic || failed(outcomes, channel.id)) return outcomes;
    return [...outcomes, ...(await setRoomTopic(channel.id, topic, sender, heldLedger))];
  } finally {
    await sender.close?.();
  }
}

function isSend({ kind }: Step): boolean {
  return kind === 'send';
}

function failed(outcomes: readonly Outcome[], channelId: string): boolean {
  return outcomes.some(({ channel, what }) => channel === channelId && what === 'failed');
}
