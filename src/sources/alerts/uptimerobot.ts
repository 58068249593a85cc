import { isMap } from '../../model/text/json.ts';
import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

/** Names of variables may have any case, and may lack their prefix. */
const payload = z.preprocess(
  (data) =>
    isMap(data)
      ? Object.fromEntries(
          Object.entries(data).map(([name, value]) => [
            name.toLowerCase().replace(/_/g, ''),
            value,
          ]),
        )
      : data,
  z.looseObject({
    monitorid: maybeWord,
    monitorfriendlyname: maybeWord,
    monitorurl: maybeWord,
    alerttype: maybeWord,
    alerttypefriendlyname: maybeWord,
    alertdetails: maybeWord,
    alertdatetime: maybeInstant,
  }),
);

/** What UptimeRobot sends are its variables (`*monitorID*`, `*alertType*` …), as JSON or as fields of a form. */
export function parseUptimerobot(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  if (!parsed) return [];
  const { alerttype: type, alerttypefriendlyname: word = '', monitorid: id } = parsed;
  const isFiring = type === '1' || (type === undefined && /^down$/i.test(word));
  const isOver = type === '2' || (type === undefined && /^up$/i.test(word));
  // 3 and above are notes on certificates and domains.
  if (!isFiring && !isOver) {
    if (!/^\d+$/.test(type ?? '')) {
      const place = { line: 1, column: 1 };
      const found = (type ?? word) || 'nothing';
      context.problems.add('payload-value', place, {
        path: 'alertType',
        expected: '1 or 2',
        found,
      });
    }
    return [];
  }
  const name = parsed.monitorfriendlyname ?? id ?? '';
  const key = id ?? parsed.monitorurl ?? name;
  if (!hasKey(key, 'monitorID', context)) return [];
  const at = parsed.alertdatetime ?? context.now;
  return [
    toAlert({
      source: 'uptimerobot',
      key,
      isFiring,
      title: `${name} is ${isFiring ? 'down' : 'up'}`,
      labels: definedLabels({ name, monitor: name, id, details: parsed.alertdetails }),
      startedAt: at,
      endedAt: at,
      link: parsed.monitorurl,
    }),
  ];
}
