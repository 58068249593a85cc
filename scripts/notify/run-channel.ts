import {
  claim,
  fail,
  recordSkipped,
  record,
  type ChannelLedger,
  type Sent,
} from '../../src/notifications/ledger.ts';
import { digestOfMessage, type Message } from '../../src/notifications/message.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { deliveryKey, type Delivery } from '../../src/notifications/delivery.ts';
import { threadOf, type Step } from '../../src/notifications/channel-plan.ts';
import type { LedgerWriter } from './ledger-writer.ts';
import { StateError } from '../state/state.ts';
import { SendError, type Sender } from '../../src/notifications/sender.ts';

/** The result of a step, or of a channel as such. */
export interface Outcome {
  readonly channel: string;
  readonly what:
    'sent' | 'repeated' | 'edited' | 'failed' | 'given up' | 'skipped' | 'new' | 'topic';
  readonly title: string;
  readonly detail?: string;
}

export interface ChannelRun {
  readonly id: string;
  readonly plan: (ledger: ChannelLedger) => readonly Step[];
  readonly ledger: ChannelLedger;
  readonly sender: Sender;
  readonly heldLedger: Pick<LedgerWriter, 'change'>;
  /** The instant that is recorded; `clock` measures how long the run takes. */
  readonly now: Instant;
  readonly clock: () => number;
  /** No message is begun after this instant. */
  readonly untilAt: number;
}

/**
 * Takes the steps of one channel in order; claims each before and records it after. Stops at the first failure, so that
 * no update overtakes another. Edits of earlier messages come last, because they depend on what was sent.
 */
export async function runChannel(run: ChannelRun): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const teller: Teller = (what, title, detail) =>
    outcomes.push({ channel: run.id, what, title, ...(detail !== undefined && { detail }) });
  let { ledger } = run;
  const change = async (edit: (channel: ChannelLedger) => ChannelLedger) => {
    ledger = edit(ledger);
    await run.heldLedger.change(run.id, edit);
  };
  try {
    for (const step of run.plan(ledger)) {
      if (step.kind === 'edit') continue;
      if (step.kind === 'send') {
        if (!(await send(step, run, ledger, change, teller))) return outcomes;
      } else {
        await change((channel) => recordSkipped(channel, step.id, run.now));
        if (step.kind === 'forgo') tellForgone(step, teller);
      }
    }
    for (const step of run.plan(ledger)) {
      if (step.kind === 'edit') await edit(step, run, change, teller);
    }
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    teller(
      'failed',
      'the rest',
      `it cannot be remembered, so nothing more is sent: ${error.message}`,
    );
  }
  return outcomes;
}

type Teller = (what: Outcome['what'], title: string, detail?: string) => void;
type Change = (edit: (channel: ChannelLedger) => ChannelLedger) => Promise<void>;

/** @returns whether what comes after it may be sent */
async function send(
  { message, isRepeat }: Extract<Step, { kind: 'send' }>,
  { id, sender, clock, untilAt, now }: ChannelRun,
  ledger: ChannelLedger,
  change: Change,
  tell: Teller,
): Promise<boolean> {
  const title = titleOf(message);
  if (clock() > untilAt) {
    tell('failed', title, 'the time of this run is over');
    return false;
  }
  await change((channel) => claim(channel, message.id, now));
  try {
    const ids = await sender.send(message, occasionOf(id, message, isRepeat, ledger));
    const doubt = 'a run was killed before it could say whether it had sent it';
    tell(isRepeat ? 'repeated' : 'sent', title, isRepeat ? doubt : undefined);
    const sent = toSent(message, ids, ledger, now);
    await change((channel) => record(channel, message.id, sent));
    return true;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    tell('failed', title, error.message);
    await change((channel) => fail(channel, message.id, error.isRefusal, now));
    return false;
  }
}

async function edit(
  { message, sent, saysOver }: Extract<Step, { kind: 'edit' }>,
  { id, sender }: ChannelRun,
  change: Change,
  tell: Teller,
): Promise<void> {
  const version = `${message.id}\n${digestOfMessage(message)}\n${saysOver}`;
  const delivery = { key: deliveryKey(id, version), saysOver, isRepeat: false };
  const failure = await sender.edit?.(message, delivery, sent.ids).catch((error: unknown) => {
    if (error instanceof SendError) return error;
    throw error;
  });
  if (failure)
    tell(
      failure.isFinal ? 'skipped' : 'failed',
      titleOf(message),
      `not edited: ${failure.message}`,
    );
  else tell('edited', titleOf(message));
  if (failure && !failure.isFinal) return;
  const edited = { ...sent, saysOver, digest: digestOfMessage(message) };
  await change((channel) => record(channel, message.id, edited));
}

function titleOf({ label, title }: Message): string {
  return `${label}: ${title}`;
}

function occasionOf(
  channelId: string,
  message: Message,
  isRepeat: boolean,
  ledger: ChannelLedger,
): Delivery {
  const thread = threadOf(ledger, message.report);
  return {
    key: deliveryKey(channelId, message.id),
    saysOver: false,
    isRepeat,
    ...(thread && { thread: thread.first.ids, before: thread.last.ids }),
  };
}

function toSent(message: Message, ids: Sent['ids'], ledger: ChannelLedger, at: number): Sent {
  const { report } = message;
  const order = Math.max(0, ...Object.values(ledger.sent).map((each) => each.order + 1));
  return { at, report, digest: digestOfMessage(message), saysOver: false, order, ids: { ...ids } };
}

function tellForgone({ reason, title }: Extract<Step, { kind: 'forgo' }>, tell: Teller): void {
  if (reason === 'too-old') tell('given up', title, 'it could not be sent for a day');
  else tell('skipped', title, 'it may have been sent by a run that was killed');
}
