import type { Message } from './message.ts';
import type { Delivery, SentIds } from './delivery.ts';

/** Sends messages to a kind of channel; each call makes up to three tries. */
export interface Sender {
  /** @returns what the service calls the message; empty when it does not say. @throws SendError */
  send: (message: Message, delivery: Delivery) => Promise<SentIds>;
  /** Changes a message that was sent. @throws SendError */
  edit?: (message: Message, delivery: Delivery, ids: SentIds) => Promise<void>;
  /** Sets or restores the topic of a room. @returns the topic before. @throws SendError */
  setTopic?: (topic: (current: string) => string) => Promise<string>;
  close?: () => Promise<void>;
}

/** A message could not be sent. Its message holds neither the text that was sent nor the address. */
export class SendError extends Error {
  override name = 'SendError';
  /** The service understood this message and refused it; it may accept another. */
  readonly isRefusal: boolean;
  /** The message to edit is gone, or not ours: trying again does not help. */
  readonly isFinal: boolean;

  constructor(message: string, isRefusal = false, isFinal = isRefusal) {
    super(message);
    this.isRefusal = isRefusal;
    this.isFinal = isFinal;
  }
}
