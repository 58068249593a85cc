import type { Message } from './message.ts';
import type { Delivery, SentIds } from './delivery.ts';

/** How a kind of channel is spoken to; each call makes up to three tries. */
export interface Sender {
  /** @returns what the service calls the message; empty when it does not say. @throws SendError */
  send: (message: Message, delivery: Delivery) => Promise<SentIds>;
  /** Changes a message that was sent. @throws SendError */
  edit?: (message: Message, delivery: Delivery, ids: SentIds) => Promise<void>;
  /** Says or restores what a room is about. @returns what it was about before. @throws SendError */
  setTopic?: (topic: (current: string) => string) => Promise<string>;
  close?: () => Promise<void>;
}

/** A message could not be sent. The text is ours: it holds nothing of what was sent or of where. */
export class SendError extends Error {
  override name = 'SendError';
  /** The other side understood and did not want this message; another may do. */
  readonly isRefusal: boolean;
  /** What was asked about is not there any more, or not ours: asking again does not help. */
  readonly isFinal: boolean;

  constructor(message: string, isRefusal = false, isFinal = isRefusal) {
    super(message);
    this.isRefusal = isRefusal;
    this.isFinal = isFinal;
  }
}
