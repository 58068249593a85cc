import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type { Channel, ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Content } from '../../../src/model/content.ts';
import { readHistory } from '../../../src/sources/folder/history/revisions.ts';
import { Secrets } from '../../../src/model/secrets.ts';
import { toChannelContents } from '../../notify/channel-contents.ts';
import { openChannel } from '../../notify/open-sender.ts';
import { usualWaiting } from '../../notify/service-request.ts';
import { runNotifications } from '../../notify/run-notifications.ts';
import { folderState } from '../../state/folder-state.ts';

/** Channels that end on this machine, each with the filters of a real one. */
export interface GameChannels {
  /** Sends what is new. @returns a line for each update that a channel got */
  readonly notify: (content: Content, published: string, state: string) => Promise<string[]>;
  readonly close: () => void;
}

/** @param real the channels of the page; without any, one that takes everything is used */
export async function openGameChannels(real: readonly Channel[]): Promise<GameChannels> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const channels = (real.length > 0 ? real : [{ id: 'channel' }]).map(
    (channel): ChannelOf<'webhook'> => {
      const { id, components, impact, kinds, language }: Partial<Channel> & { id: string } =
        channel;
      return {
        ...{ kind: 'webhook', id, components, impact, kinds, language },
        webhook: `http://127.0.0.1:${port}/${id}`,
      };
    },
  );
  return {
    notify: async (content, published, state) => {
      const now = Date.now();
      const { contentsFor, toStatuspage } = toChannelContents(
        content,
        readHistory(published).revisions,
        now,
      );
      const folder = path.resolve(published, '..');
      const context = { waiting: usualWaiting, folder, environment: {}, toStatuspage };
      const { outcomes } = await runNotifications({
        ...{ channels, contentsFor, page: content.page, isImported: () => false, now },
        state: folderState(state),
        open: (channel) => openChannel(channel, new Secrets({}), context),
      });
      return outcomes
        .filter(({ what }) => what !== 'new')
        .map(({ channel, what, title }) => `${channel}: ${what} "${title}"`);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
