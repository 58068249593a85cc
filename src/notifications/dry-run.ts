import type { Channel } from '../sources/channels/channel-schemas.ts';
import { channelOf, type Ledger } from './ledger.ts';
import type { Message } from './message.ts';
import { newsMs, planChannel, threadOf, type Planning } from './channel-plan.ts';
import { concerns } from './channel-filter.ts';
import { deliveryKey, type Delivery } from './delivery.ts';

/** A message that would go out, or would have if the channel had been there before. */
export interface DryMessage {
  readonly channel: Channel;
  readonly message: Message;
  readonly delivery: Delivery;
  readonly what: 'send' | 'edit' | 'not sent';
}

/**
 * What a run would do for a channel. A new channel would not get older messages; they are shown all the same, so that
 * people see what the channel will look like.
 */
export function planDryRun(ledger: Ledger, planning: Planning): DryMessage[] {
  const { channel, messages, now, page } = planning;
  const known = channelOf(ledger, channel.id);
  const dry = (
    message: Message,
    what: DryMessage['what'],
    more: Partial<Delivery> = {},
  ): DryMessage => {
    const thread = known && threadOf(known, message.report);
    const delivery = {
      key: deliveryKey(channel.id, message.id),
      saysOver: false,
      isRepeat: false,
      ...(thread && { thread: thread.first.ids, before: thread.last.ids }),
      ...more,
    };
    return { channel, message, delivery, what };
  };
  if (!known) {
    return messages
      .filter((message) => message.at >= now - newsMs && concerns(channel, message, page))
      .map((message) => dry(message, 'not sent'));
  }
  return planChannel(known, planning).flatMap((step) => {
    if (step.kind === 'send') return [dry(step.message, 'send', { isRepeat: step.isRepeat })];
    return step.kind === 'edit' ? [dry(step.message, 'edit', { saysOver: step.saysOver })] : [];
  });
}
