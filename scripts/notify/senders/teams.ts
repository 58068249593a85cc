import { teamsBody } from '../../../src/notifications/bodies/teams.ts';
import type { Sender } from '../../../src/notifications/sender.ts';
import type { ChannelOf } from '../../../src/sources/channels/channel-schemas.ts';
import type { Ask } from '../service-request.ts';

export function teamsSender({ teams }: ChannelOf<'teams'>, ask: Ask): Sender {
  return {
    send: async (message, delivery) => {
      await ask(teams, { json: teamsBody(message, delivery) });
      return {};
    },
  };
}
