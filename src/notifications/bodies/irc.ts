import { ircChannel, type ChannelOf } from '../../sources/channels/channel-schemas.ts';
import { bytesOf, withoutMentions } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { cutToFit } from '../safe-text.ts';

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
    withoutMentions(words)
      .replace(/\p{Cc}+|\s+/gu, ' ')
      .trim();
  const within = (words: string, share: number) => cutToFit(flat(words), share, bytesOf, language);
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
  return `${cutToFit(headline.replace(/\p{Cc}+|\s+/gu, ' '), 240, bytesOf, language)} · ${url}`;
}
