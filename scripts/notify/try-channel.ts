import { accessSync, constants } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import { parseObject } from '../../src/model/text/json.ts';
import { request, RequestError, type Answer, type RequestOptions } from '../http/request.ts';
import type { Secrets } from '../../src/model/secrets.ts';
import { withSecrets } from './open-sender.ts';
import { SendError } from '../../src/notifications/sender.ts';
import { addressOf } from './service-request.ts';
import { toMailError } from './senders/mail.ts';

const patienceMs = 10_000;

/** The faults of a channel that show without sending anything. */
export interface ChannelTrial {
  readonly missing?: readonly string[];
  readonly fault?: string;
}

/** Asks a channel whether it would accept a message, or, if a service has no such question, whether its host answers. Posts nothing. */
export async function tryChannel(
  channel: Channel,
  secrets: Secrets,
  searchPath: string,
): Promise<ChannelTrial> {
  const resolved = withSecrets(channel, secrets);
  if ('missing' in resolved) return resolved;
  try {
    const fault = await faultOf(resolved.channel, searchPath);
    return fault === undefined ? {} : { fault };
  } catch (error) {
    if (error instanceof RequestError || error instanceof SendError)
      return { fault: error.message };
    throw error;
  }
}

async function faultOf(channel: Channel, searchPath: string): Promise<string | undefined> {
  if (channel.kind === 'mail') return faultOfMail(channel.smtp);
  if (channel.kind === 'irc') return faultOfPort(new URL(channel.irc));
  if (channel.kind === 'command') {
    const isKnown = isThere(channel.command[0] ?? '', searchPath);
    return isKnown ? undefined : 'its program is not on this machine';
  }
  const { address, isWell = () => true, ...options } = questionFor(channel);
  const answer = await request(address, { timeoutMs: patienceMs, ...options });
  return isWell(answer) ? undefined : `it answers ${answer.status}, so it does not know us`;
}

interface Question extends RequestOptions {
  readonly address: string;
  /** Whether an answer is good; without it, any answer is. */
  readonly isWell?: (answer: Answer) => boolean;
}

const isOk = ({ status }: Answer) => status >= 200 && status < 300;

/** The name of our account where a service tells it; else whether the service answers. */
function questionFor(channel: Exclude<Channel, { kind: 'mail' | 'irc' | 'command' }>): Question {
  switch (channel.kind) {
    case 'slack':
      return channel.token === undefined
        ? ofHost(channel.slack)
        : {
            ...ofBearer(addressOf(channel.slack, 'auth.test'), channel.token),
            isWell: (answer) => parseObject(answer.text)['ok'] === true,
          };
    case 'mattermost':
      return channel.token === undefined
        ? ofHost(channel.mattermost)
        : ofBearer(addressOf(channel.mattermost, 'api/v4/users/me'), channel.token);
    case 'discord':
      return { address: channel.discord, isWell: isOk };
    case 'zulip': {
      const login = Buffer.from(`${channel.email}:${channel.token}`).toString('base64');
      return {
        address: addressOf(channel.zulip, 'api/v1/users/me'),
        headers: { authorization: `Basic ${login}` },
        isWell: isOk,
      };
    }
    case 'matrix': {
      const address = addressOf(channel.homeserver, '_matrix/client/v3/account/whoami');
      return ofBearer(address, channel.token);
    }
    case 'mastodon':
      return ofBearer(addressOf(channel.mastodon, 'api/v1/apps/verify_credentials'), channel.token);
    case 'telegram':
      return { address: addressOf(channel.telegram, `bot${channel.token}/getMe`), isWell: isOk };
    case 'bluesky':
      return {
        address: addressOf(channel.bluesky, 'xrpc/com.atproto.server.createSession'),
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: channel.handle, password: channel.password }),
        isWell: isOk,
      };
    case 'teams':
      return ofHost(channel.teams);
    case 'google_chat':
      return ofHost(channel.google_chat);
    case 'ntfy':
      return ofHost(channel.ntfy);
    case 'webhook':
      return ofHost(channel.webhook);
  }
}

function ofBearer(address: string, token: string): Question {
  return { address, headers: { authorization: `Bearer ${token}` }, isWell: isOk };
}

/** Asks only the host, because the address itself might take any request for an update. */
function ofHost(address: string): Question {
  if (!URL.canParse(address)) throw new SendError('its address is not an address');
  return { address: new URL('/', address).href, method: 'HEAD', maxRedirects: 0 };
}

/** Connects to the mail server and logs in. */
async function faultOfMail(smtp: string): Promise<string | undefined> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtp,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    await transport.verify();
    return undefined;
  } catch (error) {
    return toMailError(error).error.message;
  } finally {
    transport.close();
  }
}

function faultOfPort({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const usual = protocol === 'ircs:' ? 6697 : 6667;
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port || usual) });
    const end = (fault: string | undefined) => {
      socket.destroy();
      resolve(fault);
    };
    socket.setTimeout(patienceMs, () => end('its server does not answer'));
    socket.once('connect', () => end(undefined));
    socket.on('error', () => end('its server cannot be reached'));
  });
}

/** Whether a program exists and may be started; does not start it. */
function isThere(program: string, searchPath: string): boolean {
  const places = program.includes('/') ? [''] : searchPath.split(path.delimiter);
  return places.some((place) => {
    try {
      accessSync(path.join(place, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
