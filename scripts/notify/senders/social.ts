import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import * as social from '../../../src/notifications/bodies/social.ts';
import type { SentIds } from '../../../src/notifications/delivery.ts';
import { idsIn, type Ask } from '../service-request.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import { addressOf } from './chat.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export function matrixSender(channel: ChannelOf<'matrix'>, ask: Ask): Sender {
  const { matrix, homeserver, token } = channel;
  const headers = bearer(token);
  const at = (path: string) => addressOf(homeserver, `_matrix/client/v3/${path}`);
  let room: string | undefined;
  const roomId = async () => {
    if (!matrix.startsWith('#')) return matrix;
    if (room === undefined) {
      const path = `directory/room/${encodeURIComponent(matrix)}`;
      room = idsIn(await ask(at(path), { method: 'GET', headers }), { id: 'room_id' })['id'];
    }
    if (room === undefined) throw new SendError('it does not know the room');
    return room;
  };
  const put = async (key: string, json: object) => {
    const id = encodeURIComponent(await roomId());
    const path = `rooms/${id}/send/m.room.message/${encodeURIComponent(key)}`;
    return ask(at(path), { method: 'PUT', json, headers });
  };
  return {
    send: async (message, delivery) => {
      const root = delivery.thread?.['id'];
      const last = delivery.before?.['id'] ?? root;
      const relation = {
        rel_type: 'm.thread',
        event_id: root,
        is_falling_back: true,
        'm.in_reply_to': { event_id: last },
      };
      const body = social.matrixBody(message, delivery);
      const answer = await put(delivery.key, {
        ...body,
        ...(root && { 'm.relates_to': relation }),
      });
      return idsIn(answer, { id: 'event_id' });
    },
    edit: async (message, delivery, { id }) => {
      const body = social.matrixBody(message, delivery);
      await put(delivery.key, {
        ...body,
        body: `* ${body.body}`,
        formatted_body: `* ${body.formatted_body}`,
        'm.new_content': body,
        'm.relates_to': { rel_type: 'm.replace', event_id: id },
      });
    },
  };
}

export function mastodonSender(channel: ChannelOf<'mastodon'>, ask: Ask): Sender {
  const { mastodon, token, visibility = 'public' } = channel;
  return {
    send: async (message, delivery) => {
      const reply = delivery.before?.['id'] ?? delivery.thread?.['id'];
      const json = {
        ...social.mastodonBody(message, delivery),
        visibility,
        ...(reply && { in_reply_to_id: reply }),
      };
      const headers = { ...bearer(token), 'idempotency-key': delivery.key };
      return idsIn(await ask(addressOf(mastodon, 'api/v1/statuses'), { json, headers }), {
        id: 'id',
      });
    },
    edit: async (message, delivery, { id = '' }) => {
      const json = social.mastodonBody(message, delivery);
      const address = addressOf(mastodon, `api/v1/statuses/${encodeURIComponent(id)}`);
      await ask(address, { method: 'PUT', json, headers: bearer(token) });
    },
  };
}

export function blueskySender(channel: ChannelOf<'bluesky'>, ask: Ask): Sender {
  const { bluesky, handle, password } = channel;
  const at = (method: string) => addressOf(bluesky, `xrpc/com.atproto.${method}`);
  let session: SentIds | undefined;
  const open = async () => {
    const json = { identifier: handle, password };
    const answer = await ask(at('server.createSession'), { json });
    const { token, did } = idsIn(answer, { token: 'accessJwt', did: 'did' });
    if (token === undefined || did === undefined) throw new SendError('it opens no session');
    return { token, did };
  };
  const reference = (ids: SentIds | undefined) =>
    ids?.['uri'] && ids['cid'] ? { uri: ids['uri'], cid: ids['cid'] } : undefined;
  return {
    send: async (message, delivery) => {
      const { token, did } = (session ??= await open()) as { token: string; did: string };
      const root = reference(delivery.thread);
      const parent = reference(delivery.before) ?? root;
      const record = social.blueskyBody(message, delivery);
      const json = {
        repo: did,
        collection: 'app.bsky.feed.post',
        rkey: social.toTid(message.at, delivery.key),
        record: { ...record, ...(root && { reply: { root, parent } }) },
      };
      const answer = await ask(at('repo.putRecord'), { json, headers: bearer(token) });
      return idsIn(answer, { uri: 'uri', cid: 'cid' });
    },
  };
}

export function ntfySender({ ntfy, token }: ChannelOf<'ntfy'>, ask: Ask): Sender {
  const publish: Sender['send'] = async (message, delivery) => {
    const { headers, text } = social.ntfyBody(message, delivery);
    const credentials = token === undefined ? {} : bearer(token);
    await ask(ntfy, { body: text, headers: { ...headers, ...credentials } });
    return { id: delivery.key };
  };
  return {
    send: publish,
    // A message with the same sequence id replaces the earlier one.
    edit: async (message, delivery, { id }) => {
      await publish(message, { ...delivery, key: id ?? delivery.key });
    },
  };
}
