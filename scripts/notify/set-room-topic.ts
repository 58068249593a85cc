import type { ChannelLedger } from '../../src/notifications/ledger.ts';
import { isTopicOf, type TopicPlan } from '../../src/notifications/room-topic.ts';
import type { LedgerWriter } from './ledger-writer.ts';
import type { Outcome } from './run-channel.ts';
import { SendError, type Sender } from '../../src/notifications/sender.ts';

/** Sets a topic to what is broken, or restores the old one; a topic that people set meanwhile stays. */
export async function setRoomTopic(
  channel: string,
  plan: TopicPlan,
  { setTopic }: Sender,
  heldLedger: Pick<LedgerWriter, 'change'>,
): Promise<Outcome[]> {
  if (!setTopic) return [];
  const title = plan.kind === 'say' ? plan.text : plan.before || '(none)';
  try {
    if (plan.kind === 'restore') {
      await setTopic((current) => (isTopicOf(current, plan.set) ? plan.before : current));
      await heldLedger.change(channel, ({ topic: _, ...ledger }) => ledger);
    } else {
      const current = await setTopic(() => plan.text);
      await heldLedger.change(channel, (ledger): ChannelLedger => {
        // The topic before our first one.
        const before = ledger.topic?.before ?? (isTopicOf(current, plan.text) ? '' : current);
        return { ...ledger, topic: { before, set: plan.text } };
      });
    }
    return [{ channel, what: 'topic', title }];
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return [{ channel, what: 'failed', title, detail: error.message }];
  }
}
