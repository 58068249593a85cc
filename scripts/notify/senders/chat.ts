import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import * as chat from '../../../src/notifications/bodies/chat.ts';
import { shorten } from '../../../src/notifications/safe-text.ts';
import { codeIn, idsIn, type Ask } from '../service-request.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import { parseObject } from '../../../src/model/text/json.ts';
import type { Answer } from '../../http/request.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The address with a path and a query added to its own. */
export function addressOf(
  base: string,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  if (!URL.canParse(base)) throw new SendError('its address is none');
  const url = new URL(base);
  if (path !== '') url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

export function slackSender(channel: ChannelOf<'slack'>, ask: Ask): Sender {
  const { slack, token, to } = channel;
  if (token === undefined) {
    return {
      send: async (message, delivery) => {
        await ask(slack, { json: chat.slackBody(message, delivery) });
        return {};
      },
    };
  }
  const call = async (method: string, json: object) => {
    const answer = await ask(addressOf(slack, method), { json, headers: bearer(token) });
    if (parseObject(answer.text)['ok'] === false) {
      const isRefusal = /invalid_blocks|too_long|no_text|invalid_arg/.test(answer.text);
      const isFinal = isRefusal || /_not_found|cant_update/.test(answer.text);
      throw new SendError(`it refuses${codeIn(answer)}`, isRefusal, isFinal);
    }
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const thread = delivery.thread?.['ts'];
      const body = { channel: to, ...chat.slackBody(message, delivery) };
      const answer = await call('chat.postMessage', {
        ...body,
        ...(thread && { thread_ts: thread }),
      });
      return idsIn(answer, { ts: 'ts', channel: 'channel' });
    },
    edit: async (message, delivery, ids) => {
      const { unfurl_links: _, unfurl_media: __, ...body } = chat.slackBody(message, delivery);
      await call('chat.update', { channel: ids['channel'] ?? to, ts: ids['ts'], ...body });
    },
  };
}

export function discordSender({ discord, forum }: ChannelOf<'discord'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      const thread = forum ? delivery.thread?.['thread'] : undefined;
      const address = addressOf(discord, '', { wait: 'true', thread_id: thread });
      const json = {
        ...chat.discordBody(message, delivery),
        ...(forum &&
          thread === undefined && { thread_name: shorten(message.title, 100, message.language) }),
      };
      return idsIn(await ask(address, { json }), {
        id: 'id',
        ...(forum && { thread: 'channel_id' }),
      });
    },
    edit: async (message, delivery, { id = '', thread }) => {
      const address = addressOf(discord, `messages/${encodeURIComponent(id)}`, {
        thread_id: thread,
      });
      await ask(address, { method: 'PATCH', json: chat.discordBody(message, delivery) });
    },
  };
}

export function teamsSender({ teams }: ChannelOf<'teams'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      await ask(teams, { json: chat.teamsBody(message, delivery) });
      return {};
    },
  };
}

export function googleChatSender({ google_chat }: ChannelOf<'google_chat'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      const address = addressOf(google_chat, '', {
        messageReplyOption: 'REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD',
        requestId: delivery.key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
      });
      const json = {
        ...chat.googleChatBody(message, delivery),
        thread: { threadKey: message.report },
      };
      return idsIn(await ask(address, { json }), { name: 'name' });
    },
  };
}

export function mattermostSender(channel: ChannelOf<'mattermost'>, ask: Ask): Sender {
  const { mattermost, token, to } = channel;
  if (token === undefined) {
    return {
      send: async (message, delivery) => {
        await ask(mattermost, { json: chat.mattermostBody(message, delivery) });
        return {};
      },
    };
  }
  const headers = bearer(token);
  return {
    send: async (message, delivery) => {
      const { text } = chat.mattermostBody(message, delivery);
      const root = delivery.thread?.['id'];
      const json = { channel_id: to, message: text, ...(root && { root_id: root }) };
      const answer = await ask(addressOf(mattermost, 'api/v4/posts'), { json, headers });
      return idsIn(answer, { id: 'id' });
    },
    edit: async (message, delivery, { id = '' }) => {
      const { text } = chat.mattermostBody(message, delivery);
      const address = addressOf(mattermost, `api/v4/posts/${encodeURIComponent(id)}/patch`);
      await ask(address, { method: 'PUT', json: { message: text }, headers });
    },
  };
}

export function zulipSender({ zulip, email, token, to }: ChannelOf<'zulip'>, ask: Ask): Sender {
  const headers = {
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
  const checked = (answer: Answer) => {
    if (parseObject(answer.text)['result'] === 'error')
      throw new SendError(`it refuses${codeIn(answer)}`);
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const { topic, content } = chat.zulipBody(message, delivery);
      // The topic is the thread, so it stays the same when the title is corrected.
      const thread = delivery.thread?.['topic'] ?? topic;
      const body = form({ type: 'stream', to, topic: thread, content });
      const answer = await ask(addressOf(zulip, 'api/v1/messages'), { body, headers });
      return { ...idsIn(checked(answer), { id: 'id' }), topic: thread };
    },
    edit: async (message, delivery, { id }) => {
      if (id === undefined) return;
      const body = form({ content: chat.zulipBody(message, delivery).content });
      const address = addressOf(zulip, `api/v1/messages/${encodeURIComponent(id)}`);
      checked(await ask(address, { method: 'PATCH', body, headers }));
    },
  };
}

export function telegramSender({ telegram, token, to }: ChannelOf<'telegram'>, ask: Ask): Sender {
  const call = async (method: string, json: object) => {
    const answer = await ask(addressOf(telegram, `bot${token}/${method}`), { json });
    if (parseObject(answer.text)['ok'] === false) throw new SendError('it refuses', true);
    return answer;
  };
  return {
    send: async (message, delivery) => {
      const first = Number(delivery.thread?.['id']);
      const reply = { message_id: first, allow_sending_without_reply: true };
      const answer = await call('sendMessage', {
        chat_id: to,
        ...chat.telegramBody(message, delivery),
        ...(Number.isInteger(first) && { reply_parameters: reply }),
      });
      const { result } = parseObject(answer.text);
      return idsIn({ ...answer, text: JSON.stringify(result ?? null) }, { id: 'message_id' });
    },
    edit: async (message, delivery, { id }) => {
      const body = chat.telegramBody(message, delivery);
      await call('editMessageText', { chat_id: to, message_id: Number(id), ...body });
    },
  };
}
