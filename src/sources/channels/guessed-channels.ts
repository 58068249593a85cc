import { isMap } from '../../model/text/json.ts';
import { z } from 'zod';

import { secretName } from '../../model/secret.ts';
import { toFileName } from '../text/file-name.ts';
import { nearest } from '../text/nearest.ts';
import { textNamed } from '../yaml/list-entries.ts';
import { channelKinds, channelSchemas, type ChannelKind } from './channel-schemas.ts';

/**
 * The channels that the name of a kind, a map of another form, or a list of such may mean. What may be a secret is named,
 * never shown. Undefined when none of them can be told.
 */
export function guessChannels(found: unknown): object[] | undefined {
  const entries = Array.isArray(found)
    ? found
    : isMap(found) &&
        Object.keys(found).length > 1 &&
        Object.keys(found).every((key) => guessKind(key) !== undefined)
      ? Object.entries(found).map(([key, value]) => ({ [key]: value }))
      : typeof found === 'string'
        ? found.split(/[\s,;]+/)
        : [found];
  const channels = entries.flatMap((each) => guessChannel(each) ?? []);
  return channels.length > 0 ? channels : undefined;
}

const guessKind = (written: string): ChannelKind | undefined =>
  channelKinds.find((kind) => kind === nearest(written, channelKinds));

function guessChannel(found: unknown): object | undefined {
  const entry = isMap(found) ? found : { type: found };
  const keys = Object.keys(entry);
  const own = channelKinds.filter((each) => textNamed(entry, each) !== undefined);
  const kind = own[0] ?? guessKind(textNamed(entry, 'type kind provider service tool via') ?? '');
  if (kind === undefined || own.length > 1) return undefined;
  const written =
    textNamed(entry, `${kind} webhook webhook_url url address value target hook`) ?? '';
  const schema: z.ZodObject = channelSchemas[kind];
  const rest = keys.filter(
    (key) => ![kind, 'id', 'webhook', 'name'].includes(key) && key in schema.shape,
  );
  const channel = {
    id: toFileName(textNamed(entry, 'id name') ?? kind),
    [kind]: secretName(written) === undefined ? `$${kind.toUpperCase()}_WEBHOOK` : written,
    ...Object.fromEntries(rest.map((key) => [key, entry[key]])),
  };
  return schema.safeParse(channel).success ? channel : undefined;
}
