import { bytesOf } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { cutToFit } from '../safe-text.ts';

/** Our own body for programs: what happened, and everything that the message says. */
export function webhookBody(message: Message, { isRepeat }: Delivery) {
  const { id, at, kind, report, impact, componentIds, label, title, what, facts, url } = message;
  return {
    type: `${kind}.update`,
    timestamp: new Date(at).toISOString(),
    data: {
      id,
      report,
      kind,
      label,
      title,
      ...(impact !== undefined && { impact }),
      components: componentIds,
      what,
      text: cutToFit(message.text, 12_000, bytesOf, message.language),
      facts: facts.map((each) => cutToFit(each, 1_000, bytesOf, message.language)),
      url,
      over: message.over ?? null,
      language: message.language,
      page: message.page,
      repeated: isRepeat,
    },
  };
}
