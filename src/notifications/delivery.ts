import { digestOf } from '../model/digest.ts';

/** The ids in the answer of a service, needed to edit a message or to reply to it. */
export type SentIds = Readonly<Record<string, string>>;

/** How a message is sent this time. */
export interface Delivery {
  /** Equal whenever the same message is sent to the same channel: 32 lower-case hex digits. */
  readonly key: string;
  /** Whether it says that its report is over; only for the first message of a thread. */
  readonly saysOver: boolean;
  readonly isRepeat: boolean;
  /** The first message of the thread that this one belongs to. */
  readonly thread?: SentIds;
  /** The message before this one in the thread. */
  readonly before?: SentIds;
}

/** The key of an update in a channel. */
export function deliveryKey(channelId: string, messageId: string): string {
  return digestOf(`${channelId}\n${messageId}`).slice(0, 32);
}
