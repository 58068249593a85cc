import type { Page } from '../model/page/page.ts';
import { msPerDay, msPerHour, type Instant } from '../model/time/instant.ts';
import type { Channel } from '../sources/channels/channel-schemas.ts';
import { concerns } from './channel-filter.ts';
import type { ChannelLedger, Sent } from './ledger.ts';
import { digestOfMessage, type Message } from './message.ts';

/** A step to take for a channel. */
export type Step =
  | { readonly kind: 'send'; readonly message: Message; readonly isRepeat: boolean }
  /** Edits a message whose text was corrected, or whose report is over. */
  | {
      readonly kind: 'edit';
      readonly message: Message;
      readonly sent: Sent;
      readonly saysOver: boolean;
    }
  /** The message is not sent; maintainers are told. */
  | {
      readonly kind: 'forgo';
      readonly id: string;
      readonly title: string;
      readonly reason: 'too-old' | 'unsure';
    }
  /** The message was imported, so it is never sent. */
  | { readonly kind: 'know'; readonly id: string };

export interface Planning {
  readonly channel: Channel;
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly page: Page;
  /** Whether an import wrote the whole report, and nobody has touched it since. */
  readonly isImported: (report: string) => boolean;
  readonly now: Instant;
}

/** Older updates are not news. */
export const newsMs = msPerDay;

/**
 * The messages that a channel has not got yet, in order. Those that were there when the channel was added, that are
 * older than a day, or that were imported are never sent.
 */
export function planChannel(ledger: ChannelLedger, planning: Planning): Step[] {
  const { messages, channel } = planning;
  const sends = messages.flatMap((message) => planMessage(message, ledger, planning));
  // A message that was refused three times does not block the others.
  const isStuck = (step: Step) =>
    step.kind === 'send' && (own(ledger.failed, step.message.id)?.refusals ?? 0) >= mostRefusals;
  const edits = canEdit(channel)
    ? messages.flatMap((each) => planEdit(each, ledger, planning))
    : [];
  const gone = Object.entries(ledger.claimed).flatMap(([id, at]): Step[] =>
    planning.now - at > newsMs && !messages.some((each) => each.id === id)
      ? [{ kind: 'forgo', id, title: id, reason: 'too-old' }]
      : [],
  );
  return [...gone, ...sends.filter((step) => !isStuck(step)), ...sends.filter(isStuck), ...edits];
}

const mostRefusals = 3;

function planMessage(message: Message, ledger: ChannelLedger, planning: Planning): Step[] {
  const { channel, now, page, isImported } = planning;
  const { id, at, title, report } = message;
  if (Object.hasOwn(ledger.sent, id) || Object.hasOwn(ledger.known, id)) return [];
  const isClaimed = Object.hasOwn(ledger.claimed, id);
  const isOwed = isClaimed || Object.hasOwn(ledger.failed, id);
  if (at < now - newsMs) return isOwed ? [{ kind: 'forgo', id, title, reason: 'too-old' }] : [];
  if (!isOwed && isImported(report)) return [{ kind: 'know', id }];
  // Once a channel has got a message about a report, it gets all of them, even when the impact changes.
  const isFollowed =
    message.change === undefined &&
    Object.values(ledger.sent).some((each) => each.report === report);
  if (!isFollowed && !concerns(channel, message, page)) return [];
  const isUnsure = isClaimed && !(hasKey(channel) && now - ledger.claimed[id]! < keyMs(channel));
  if (isUnsure && channel.if_unsure === 'skip') {
    return [{ kind: 'forgo', id, title, reason: 'unsure' }];
  }
  return [{ kind: 'send', message, isRepeat: isUnsure }];
}

function planEdit(message: Message, ledger: ChannelLedger, { now }: Planning): Step[] {
  const sent = own(ledger.sent, message.id);
  if (!sent || Object.keys(sent.ids).length === 0) return [];
  const isFirst = threadOf(ledger, message.report)?.id === message.id;
  const saysOver = isFirst && message.over !== undefined;
  // Old messages are not edited because of a new wording of ours or a renamed component.
  const isCorrected = sent.digest !== digestOfMessage(message) && message.at >= now - newsMs;
  if (!isCorrected && saysOver === sent.saysOver) return [];
  return [{ kind: 'edit', message, sent, saysOver }];
}

/** The first message about a report that went to the channel, and the last. */
export function threadOf(
  { sent }: Pick<ChannelLedger, 'sent'>,
  report: string,
): { readonly id: string; readonly first: Sent; readonly last: Sent } | undefined {
  const all = Object.entries(sent)
    .filter(([, each]) => each.report === report)
    .toSorted(([, a], [, b]) => a.order - b.order);
  const [first] = all;
  return first && { id: first[0], first: first[1], last: all.at(-1)![1] };
}

/** Whether the service recognises a message by its key, so that sending it twice does no harm. */
function hasKey(channel: Channel): boolean {
  switch (channel.kind) {
    case 'matrix':
    case 'google_chat':
    case 'mastodon':
    case 'bluesky':
    case 'ntfy':
    case 'mail':
      return true;
    case 'webhook':
      return channel.format !== 'statuspage';
    case 'slack':
    case 'discord':
    case 'teams':
    case 'mattermost':
    case 'zulip':
    case 'telegram':
    case 'irc':
    case 'command':
      return false;
  }
}

/** How long the service remembers a key. */
function keyMs({ kind }: Channel): number {
  return kind === 'mastodon' ? msPerHour : newsMs;
}

/** Whether a message that was sent can be changed. */
function canEdit(channel: Channel): boolean {
  switch (channel.kind) {
    case 'slack':
    case 'mattermost':
      return channel.token !== undefined;
    case 'discord':
    case 'zulip':
    case 'matrix':
    case 'mastodon':
    case 'telegram':
    case 'ntfy':
      return true;
    case 'teams':
    case 'google_chat':
    case 'bluesky':
    case 'irc':
    case 'mail':
    case 'webhook':
    case 'command':
      return false;
  }
}

function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
