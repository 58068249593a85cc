import { matrixBody } from '../../../src/notifications/bodies/matrix.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, bearer, idsIn, type Ask } from '../service-request.ts';

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
      const body = matrixBody(message, delivery);
      const answer = await put(delivery.key, {
        ...body,
        ...(root && { 'm.relates_to': relation }),
      });
      return idsIn(answer, { id: 'event_id' });
    },
    edit: async (message, delivery, { id }) => {
      const body = matrixBody(message, delivery);
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
