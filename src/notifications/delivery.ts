/** What a service answered with, so that a message can be edited and answered to. */
export type SentIds = Readonly<Record<string, string>>;

/** How a message is sent this time. */
export interface Delivery {
  /** The same each time the same is sent to the same channel: lower-case hex, 32 digits. */
  readonly key: string;
  /** Says that its report is over by now; of the first message of a thread. */
  readonly saysOver: boolean;
  readonly isRepeat: boolean;
  /** The first message of the thread that this one belongs to. */
  readonly thread?: SentIds;
  /** The one before it. */
  readonly before?: SentIds;
}
