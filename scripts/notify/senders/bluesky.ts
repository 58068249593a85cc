import { blueskyBody, toTid } from '../../../src/notifications/bodies/bluesky.ts';
import type { SentIds } from '../../../src/notifications/delivery.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { addressOf, bearer, idsIn, type Ask } from '../service-request.ts';

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
      const record = blueskyBody(message, delivery);
      const json = {
        repo: did,
        collection: 'app.bsky.feed.post',
        rkey: toTid(message.at, delivery.key),
        record: { ...record, ...(root && { reply: { root, parent } }) },
      };
      const answer = await ask(at('repo.putRecord'), { json, headers: bearer(token) });
      return idsIn(answer, { uri: 'uri', cid: 'cid' });
    },
  };
}
