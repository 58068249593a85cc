import { withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import type { Measure } from '../safe-text.ts';
import { calmMarks, layOut, withLinks } from './marks.ts';

/** A text as long as Mastodon counts any link. */
const mastodonLink = 'x'.repeat(23);
const mastodonLength: Measure = (text) =>
  withLinks(text, { escape: (words) => words, link: () => mastodonLink }).length;

export function mastodonBody(message: Message, delivery: Delivery) {
  const room = { limit: 480, measure: mastodonLength, escape: withoutMentions };
  const status = layOut(
    composeMessage(message, { ...delivery, hasPictures: true, ...room }),
    calmMarks,
  );
  return { status, language: message.language };
}
