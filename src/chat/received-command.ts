import type { Instant } from '../model/time/instant.ts';

/** The chats whose slash commands the receiver takes. */
export const chatTools = ['slack', 'mattermost', 'matrix'] as const;
export type ChatTool = (typeof chatTools)[number];

/** The settings of the receiver for a chat. */
export interface ChatSettings {
  /** Slack's signing secret, Mattermost's tokens (one a command), the homeserver's token of Matrix. */
  readonly secrets: readonly string[];
  /** The ids of the people who may use it; empty for everybody. */
  readonly users: readonly string[];
  /** The ids of the channels in which it may be used; empty for all. At least one of the two lists has an entry. */
  readonly channels: readonly string[];
  /** The only place that answers go to. */
  readonly url: string;
  /** The token that Matrix expects with each answer. */
  readonly token?: string;
}

/** What somebody said in a chat, from a request that was authentic. */
export interface ReceivedCommand {
  readonly tool: ChatTool;
  /** The same each time the same command arrives. */
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  /** The address for a late answer, or the room of Matrix; undefined when nobody waits for one. */
  readonly answerTo?: string;
  readonly at: Instant;
}

export function isAllowed({ users, channels }: ChatSettings, { user, channel }: ReceivedCommand) {
  return (
    users.length + channels.length > 0 &&
    (users.length === 0 || users.includes(user)) &&
    (channels.length === 0 || channels.includes(channel))
  );
}

export const refusal =
  'You may not write to the status page from here. Whoever runs it can add you, or this channel.';
