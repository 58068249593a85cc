import { isMap } from '../../model/text/json.ts';
import { z } from 'zod';

import { secretName } from '../../model/secrets.ts';
import { toFileName } from '../text/file-name.ts';
import { nearest } from '../text/nearest.ts';
import { textNamed } from '../yaml/list-entries.ts';
import { channelKinds, channelSchemas, type ChannelKind } from './channel-schemas.ts';

/**
 * The channels that the name of a kind, a map of another form, or a list of such may mean. What may be a secret is named,
 * never shown. Undefined when none of them can be told.
 */
export function guessChannels(found: unknown): object[] | undefined {
  const isOfMaps = isMap(found) && Object.values(found).every(isMap);
  const entries = Array.isArray(found)
    ? found
    : isOfMaps
      ? Object.entries(found).map(([id, each]) => ({ id, type: id, ...(each as object) }))
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

/** Services for which there is no channel; a program that takes a webhook may serve them. */
const others =
  /^(?:twitter|x|sms|twilio|whatsapp|signal|facebook|linkedin|pushover|gotify|rocket_?chat|webex|pagerduty|opsgenie)$/i;

const guessKind = (written: string): ChannelKind | undefined =>
  others.test(written)
    ? 'webhook'
    : channelKinds.find(
        (kind) =>
          kind ===
          nearest(
            written.replace(
              /^(?:ms|microsoft)[-_ ]?|[-_ ]?(?:webhook|hook|url|webhook_url)$/gi,
              '',
            ),
            channelKinds,
          ),
      );

/** The addresses that all of a service have. */
const services: Partial<Record<ChannelKind, string>> = {
  telegram: 'https://api.telegram.org',
  bluesky: 'https://bsky.social',
};
/** Kinds whose address is no secret. */
const open: readonly ChannelKind[] = ['webhook', 'ntfy', 'mastodon', 'zulip'];

/** The address that the value of a kind may mean; one that may be a secret is named, never shown. */
export function guessAddress(kind: ChannelKind, written: string): string {
  const [, host] = /^(?:ircs?:\/\/)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?\/?$/.exec(written) ?? [];
  if (secretName(written) !== undefined) return written;
  if (kind === 'irc' && host !== undefined) return `ircs://${host}:6697/#status`;
  if (kind === 'ntfy' && /^[\w-]{1,64}$/.test(written)) return `https://ntfy.sh/${written}`;
  if (kind === 'mail') return /[^\s<>:]+@[^\s<>]+/.exec(written)?.[0] ?? written;
  const place = /^(?:@?[\w.-]+@)?([\w-]+(?:\.[\w-]+)+(?:[:/]\S*)?)$/.exec(written)?.[1];
  if (open.includes(kind) && place !== undefined) return `https://${place}`;
  return services[kind] ?? `$${kind === 'webhook' ? '' : `${kind.toUpperCase()}_`}WEBHOOK`;
}

function guessChannel(found: unknown): object | undefined {
  const entry = isMap(found) ? found : { type: found };
  const keys = Object.keys(entry);
  const own = channelKinds.filter((each) => textNamed(entry, each) !== undefined);
  const called = keys.find((key) => guessKind(key) !== undefined);
  const said = guessKind(textNamed(entry, 'type kind provider service tool via') ?? '');
  const isWebhookOf = own[0] === 'webhook' && said !== undefined;
  const kind = (isWebhookOf ? said : own[0]) ?? said ?? guessKind(called ?? '');
  if (kind === undefined || own.length > 1) return undefined;
  const written =
    textNamed(
      entry,
      `${kind} ${called ?? kind} webhook webhook_url url address value target hook`,
    ) ?? '';
  const schema: z.ZodObject = channelSchemas[kind];
  const rest = keys.filter(
    (key) => ![kind, 'id', 'webhook', 'name'].includes(key) && key in schema.shape,
  );
  const channel = {
    id: toFileName(textNamed(entry, 'id name') ?? kind),
    [kind]: guessAddress(kind, written),
    ...(kind === 'irc' && { nick: 'status' }),
    ...Object.fromEntries(rest.map((key) => [key, entry[key]])),
  };
  return schema.safeParse(channel).success ? channel : undefined;
}
