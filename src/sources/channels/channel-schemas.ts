import { z } from 'zod';

import { reportKinds } from '../../model/content.ts';
import { secretName } from '../../model/secrets.ts';
import { languages } from '../../model/page/language.ts';
import { impacts } from '../../model/status.ts';
import {
  id,
  isUrlOf,
  line,
  linkAddress,
  secret,
  textThat,
  webOrSecret,
} from '../yaml/text-schemas.ts';

/** What people may write in `channels.yml`, kind by kind. */

const common = {
  id: id(64).describe(
    'Names the channel in the state; never change it, or it counts as a new one.',
  ),
  components: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Only reports about one of these components or groups; default all reports.'),
  impact: z
    .array(z.enum(impacts))
    .min(1)
    .optional()
    .describe(
      'Only incidents of these impacts, and the later updates of one that was sent; default all.',
    ),
  kinds: z
    .array(z.enum(reportKinds))
    .min(1)
    .optional()
    .describe('Which kinds of reports are sent: incident, maintenance, announcement; default all.'),
  language: z
    .enum(languages)
    .optional()
    .describe('The language of the messages; default that of the page.'),
  if_unsure: z
    .enum(['send', 'skip'])
    .optional()
    .describe(
      'What to do with an update that may have been sent already, because the run was killed: send it, marked as repeated (default), or skip it.',
    ),
  name: line(100).optional().describe('The name of the channel for readers, on /subscribe/.'),
  join: linkAddress
    .optional()
    .describe(
      'The address at which readers join or follow the channel; without it, /subscribe/ does not list the channel.',
    ),
};

const kind = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...common, ...shape });

const token = (what: string) => secret.describe(`The secret ${what}, as $NAME.`);
const roomOf = (what: string) => line(200).describe(what);

/** The schemas, by the key that tells the kind. */
export const channelSchemas = {
  slack: kind({
    slack: webOrSecret.describe(
      'The address of an incoming webhook, as $NAME; for a bot https://slack.com/api, with "token" and "to".',
    ),
    token: token('of the bot, which may chat:write').optional(),
    to: roomOf('The id of the channel that the bot writes to.').optional(),
  }),
  discord: kind({
    discord: webOrSecret.describe('The address of the webhook, as $NAME.'),
    forum: z
      .boolean()
      .optional()
      .describe('True when the channel is a forum: each report opens a post of its own.'),
  }),
  teams: kind({
    teams: webOrSecret.describe(
      'The address that Workflows gives for "post to a channel when a webhook request is received", as $NAME.',
    ),
  }),
  google_chat: kind({
    google_chat: webOrSecret.describe('The address of the webhook of the space, as $NAME.'),
  }),
  mattermost: kind({
    mattermost: webOrSecret.describe(
      'The address of an incoming webhook, as $NAME; for a bot that of the server, with "token" and "to".',
    ),
    token: token('of the bot').optional(),
    to: roomOf('The id of the channel that the bot writes to.').optional(),
  }),
  zulip: kind({
    zulip: webOrSecret.describe('The address of the organisation.'),
    email: line(200).describe('The address of the bot, as Zulip shows it.'),
    token: token('key of the bot'),
    to: roomOf('The channel that it writes to; each report is a topic.'),
  }),
  matrix: kind({
    matrix: textThat('a room such as #status:example.org', (room) =>
      /^[#!]\S+$/.test(room),
    ).describe('The room, by its alias or its id; it must not be encrypted.'),
    homeserver: webOrSecret.describe('The address of the homeserver of the account.'),
    token: token('access token of the account, which has joined the room'),
  }),
  mastodon: kind({
    mastodon: webOrSecret.describe('The address of the server.'),
    token: token('of an application with write:statuses'),
    visibility: z
      .enum(['public', 'unlisted', 'private'])
      .optional()
      .describe('Who sees the posts; default public.'),
  }),
  bluesky: kind({
    bluesky: webOrSecret.describe('The address of the server, mostly https://bsky.social.'),
    handle: textThat('a handle such as example.org', (written) =>
      /^[\w.-]{1,200}$/.test(written),
    ).describe('The handle of the account.'),
    password: token('app password'),
  }),
  telegram: kind({
    telegram: webOrSecret.describe('The address of the bot API, mostly https://api.telegram.org.'),
    token: token('of the bot'),
    to: roomOf('The @name of the channel, or the number of the chat.'),
  }),
  ntfy: kind({
    ntfy: webOrSecret.describe('The address of the topic, such as https://ntfy.sh/example-status.'),
    token: token('access token, where the topic is protected').optional(),
  }),
  irc: kind({
    irc: textThat(
      'an address such as ircs://irc.example.org:6697/#status',
      (address) => isUrlOf(address, /^ircs?:$/) && /^#.{1,50}$|^\/?[#&]/.test(ircChannel(address)),
    ).describe('The server and the channel; ircs is with TLS.'),
    nick: textThat('a nickname', (nick) =>
      /^[A-Za-z[\]\\`_^{|}][\w[\]\\`^{|}-]{0,29}$/.test(nick),
    ).describe('The nickname of the bot.'),
    password: token('password for SASL').optional(),
    topic: z
      .boolean()
      .optional()
      .describe('True makes the topic say what is broken, until all is well again.'),
  }),
  mail: kind({
    mail: textThat('an address such as announce@lists.example.org', isMailbox).describe(
      'The address of the list.',
    ),
    from: textThat('an address such as status@example.org', isMailbox).describe(
      'The sender of the mail.',
    ),
    smtp: textThat(
      'an address such as smtps://mail.example.org, or $NAME',
      (written) => secretName(written) !== undefined || isUrlOf(written, /^smtps?:$/),
    ).describe(
      'The mail server; with a password as $NAME, such as smtps://user:password@mail.example.org.',
    ),
  }),
  webhook: kind({
    webhook: webOrSecret.describe('The address to which updates are posted.'),
    secret: token('that signs each request as Standard Webhooks').optional(),
    format: z
      .enum(['outpost', 'statuspage'])
      .optional()
      .describe('The body that is posted: our own (default), or that of Atlassian Statuspage.'),
  }),
  command: kind({
    command: z
      .array(z.string().min(1).max(2000))
      .min(1)
      .describe(
        'A program and its arguments. It gets the text on its standard input; $NAME in an argument is replaced by the secret.',
      ),
  }),
} as const;

export type ChannelKind = keyof typeof channelSchemas;
export const channelKinds = Object.keys(channelSchemas) as ChannelKind[];

type Written = { [Kind in ChannelKind]: { kind: Kind } & z.output<(typeof channelSchemas)[Kind]> };
export type ChannelOf<Kind extends ChannelKind> = Readonly<Written[Kind]>;
/** A place where updates are sent. */
export type Channel = { [Kind in ChannelKind]: ChannelOf<Kind> }[ChannelKind];

const [first, ...others] = Object.values(channelSchemas);
export const ChannelsSchema = z
  .strictObject({
    channels: z.array(z.union([first!, ...others])).describe('The channels, in any order.'),
  })
  .describe('Where updates are sent.');

/** Only the list; each entry is parsed by the schema of its kind. */
export const ChannelListSchema = z.strictObject({
  channels: z.array(z.record(z.string(), z.unknown())),
});

/** The channel in an IRC address: `#status`. */
export function ircChannel(address: string): string {
  const { pathname, hash } = new URL(address);
  return hash === '' ? decodeURIComponent(pathname.slice(1)) : hash;
}

function isMailbox(written: string): boolean {
  return /^[^\s@<>,;:]+@[^\s@<>,;:]+$/.test(written);
}
