import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert, word } from './payload-fields.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

const payload = z.looseObject({
  heartbeat: z
    .looseObject({
      status: z.union([z.number(), z.string()]).transform(Number),
      time: maybeInstant,
      monitorID: maybeWord,
    })
    .nullish(),
  monitor: z
    .looseObject({
      id: maybeWord,
      name: maybeWord,
      type: maybeWord,
      url: maybeWord,
      hostname: maybeWord,
      tags: z.array(z.looseObject({ name: word, value: maybeWord })).nullish(),
    })
    .nullish(),
  msg: maybeWord,
});

const down = 0;
const up = 1;

/** What Uptime Kuma sends, of version 1 and 2. Tests and notes on certificates have no heartbeat, and are no alerts. */
export function parseUptimeKuma(text: string, context: PayloadContext): Alert[] {
  const { heartbeat, monitor, msg } = parsePayload(payload, text, context) ?? {};
  if (!heartbeat || (heartbeat.status !== down && heartbeat.status !== up)) return [];
  const { id = heartbeat.monitorID, name, type, hostname, url, tags } = monitor ?? {};
  const at = heartbeat.time ?? context.now;
  return [
    toAlert({
      source: 'uptime-kuma',
      key: id ?? name ?? '',
      isFiring: heartbeat.status === down,
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
