import { setTimeout } from 'node:timers/promises';

import { ircLine } from '../../../src/notifications/bodies/irc.ts';
import { SendError, type Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import { IrcConnection } from '../irc-connection.ts';
import type { Waiting } from '../service-request.ts';

/** One connection for a run, opened for the first message. A notice that is not confirmed is sent again. */
export function ircSender(channel: ChannelOf<'irc'>, { timeoutMs, firstWaitMs }: Waiting): Sender {
  const { irc: address, nick, password } = channel;
  let connection: IrcConnection | undefined;
  const close = async () => {
    await connection?.close();
    connection = undefined;
  };
  const connected = async <T>(act: (open: IrcConnection) => Promise<T>): Promise<T> => {
    for (let count = 1; ; count += 1) {
      try {
        if (!connection) {
          connection = new IrcConnection({ address, nick, password, timeoutMs });
          await connection.open();
        }
        return await act(connection);
      } catch (error) {
        await close();
        if (!(error instanceof SendError) || error.isFinal || count === 3) throw error;
        await setTimeout(firstWaitMs * count);
      }
    }
  };
  return {
    send: async (message, delivery) => {
      await connected((open) => open.notice(ircLine(message, delivery, channel)));
      return {};
    },
    setTopic: (toTopic) =>
      connected(async (open) => {
        const before = await open.topic();
        const after = toTopic(before);
        if (after !== before) await open.setTopic(after);
        return before;
      }),
    close,
  };
}
