import { digestOf } from '../../model/digest.ts';
import { ircChannel, type ChannelOf } from '../../sources/channels/channel-schemas.ts';
import { bytesOf, compose, callNobody } from '../composed-message.ts';
import { cut } from '../safe-text.ts';
import type { Message } from '../message.ts';
import type { Delivery } from '../delivery.ts';
import { layOut, plainMarks } from './chat.ts';

/** Bodies for channels with plain text. */

/**
 * A line has 512 bytes, including the prefix with the sender that the server adds; host names have at most 63 bytes.
 */
function ircBytes({ irc, nick }: Pick<ChannelOf<'irc'>, 'irc' | 'nick'>): number {
  const before = `:${nick}___!~${nick}@${'h'.repeat(63)} NOTICE ${ircChannel(irc)} :`;
  return Math.min(400, 510 - bytesOf(before));
}

/** One line, because an update is one notice. */
export function ircLine(
  message: Message,
  { isRepeat }: Delivery,
  channel: Pick<ChannelOf<'irc'>, 'irc' | 'nick'>,
): string {
  const { label, title, what, text, facts, url, repeated, language } = message;
  const flat = (words: string) =>
    callNobody(words)
      .replace(/\p{Cc}+|\s+/gu, ' ')
      .trim();
  const within = (words: string, share: number) => cut(flat(words), share, bytesOf, language);
  const mark = isRepeat ? `(${repeated}) ` : '';
  const head = within(`${mark}[${label}] ${title}`, 160);
  const gap = ' · ';
  let left = ircBytes(channel) - bytesOf(head) - bytesOf(url) - 2 * bytesOf(gap);
  const take = (words: string, share: number) => {
    const taken = within(words, Math.min(share, left));
    left -= taken === '' ? 0 : bytesOf(taken) + bytesOf(gap);
    return taken;
  };
  const affected = take(what.join(', '), 100);
  const next = take(facts.at(-1) ?? '', 80);
  return [head, affected, take(text, left), next, url].filter(Boolean).join(gap);
}

/** The topic: what is broken, and the address of the page. */
export function ircTopic(headline: string, url: string, language: string): string {
  return `${cut(headline.replace(/\p{Cc}+|\s+/gu, ' '), 240, bytesOf, language)} · ${url}`;
}

/** Mails of one report form a thread by their references; a mail has the same id whenever it is sent. */
export function mailBody(
  message: Message,
  { isRepeat, key, thread, before }: Delivery,
  from: string,
) {
  const parts = compose(message, { limit: 50_000, isRepeat });
  const { label, title, repeated, language } = message;
  const mark = isRepeat ? `(${repeated}) ` : '';
  const references = [thread?.['id'], before?.['id']].filter((id) => id !== undefined);
  return {
    subject: cut(`${mark}[${label}] ${title}`, 200, (text) => text.length, language),
    text: `${layOut(parts, plainMarks)}\n`,
    messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    references: [...new Set(references)],
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
  };
}

/** What the adopter's program gets on standard input. */
export function commandText(message: Message, delivery: Delivery): string {
  return `${layOut(compose(message, { ...delivery, limit: 20_000 }), plainMarks)}\n`;
}

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
      text: cut(message.text, 12_000, bytesOf, message.language),
      facts: facts.map((each) => cut(each, 1_000, bytesOf, message.language)),
      url,
      over: message.over ?? null,
      language: message.language,
      page: message.page,
      repeated: isRepeat,
    },
  };
}

/** The key of an update in a channel. */
export function deliveryKey(channelId: string, messageId: string): string {
  return digestOf(`${channelId}\n${messageId}`).slice(0, 32);
}
