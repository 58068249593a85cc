import type { Channel } from '../sources/channels/channel-schemas.ts';
import type { ChannelLedger } from './ledger.ts';

/** What to do with the topic of a room: say what is broken, or restore what was there before. */
export type TopicPlan =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'restore'; readonly before: string; readonly set: string };

/** @param wanted what is broken; undefined while nothing is */
export function planTopic(
  { topic }: Pick<ChannelLedger, 'topic'>,
  channel: Channel,
  wanted: string | undefined,
): TopicPlan | undefined {
  const isOn = channel.kind === 'irc' && channel.topic === true;
  if (isOn && wanted !== undefined)
    return topic?.set === wanted ? undefined : { kind: 'say', text: wanted };
  return topic && { kind: 'restore', ...topic };
}

/** Whether we have set a topic, which the server may have cut, even within a character. */
export function isTopicOf(current: string, set: string): boolean {
  const kept = current.replace(/\uFFFD+$/, '').trimEnd();
  return kept !== '' && set.startsWith(kept);
}
