import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { parseJson } from '../../model/text/json.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert, word } from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const heartbeat = z
  .looseObject({
    status: z.union([z.number(), z.string()]).transform(Number),
    time: maybeInstant,
    monitorID: maybeWord,
  })
  .nullish();
const monitor = z
  .looseObject({
    id: maybeWord,
    name: maybeWord,
    type: maybeWord,
    url: maybeWord,
    hostname: maybeWord,
    tags: z.array(z.looseObject({ name: word, value: maybeWord })).nullish(),
  })
  .nullish();

/** In the query of a GET request they are JSON as text. */
const unpacked = (value: unknown) =>
  typeof value === 'string' ? (parseJson(value) ?? value) : value;
const payload = z.looseObject({
  heartbeat: z.preprocess(unpacked, heartbeat),
  monitor: z.preprocess(unpacked, monitor),
  msg: maybeWord,
});

const down = 0;
const up = 1;

/** A message of Uptime Kuma, version 1 or 2. Tests and notes on certificates have no heartbeat and are not alerts. */
export function parseUptimeKuma(text: string, context: PayloadContext): Alert[] {
  const { heartbeat: beat, monitor: about, msg } = parsePayload(payload, text, context) ?? {};
  if (!beat || (beat.status !== down && beat.status !== up)) return [];
  const { id = beat.monitorID, name, type, hostname, url, tags } = about ?? {};
  const key = id ?? name ?? '';
  if (!hasKey(key, 'monitor.id', context)) return [];
  const at = beat.time ?? context.now;
  return [
    toAlert({
      source: 'uptime-kuma',
      key,
      isFiring: beat.status === down,
      title: msg ?? name ?? 'Monitor',
      labels: {
        ...Object.fromEntries((tags ?? []).map((tag) => [tag.name, tag.value ?? 'true'])),
        ...definedLabels({ monitor: name, name, id, type, hostname }),
      },
      startedAt: at,
      endedAt: at,
      link: url,
    }),
  ];
}
