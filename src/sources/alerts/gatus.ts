import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const payload = z.looseObject({
  name: maybeWord,
  endpoint: maybeWord,
  endpoint_name: maybeWord,
  group: maybeWord,
  endpoint_group: maybeWord,
  status: maybeWord,
  state: maybeWord,
  description: maybeWord,
  url: maybeWord,
  at: maybeInstant,
});

/**
 * Parses the body that the user of Gatus' `custom` alerting defines, with `[ENDPOINT_NAME]`, `[ENDPOINT_GROUP]` and
 * `[ALERT_TRIGGERED_OR_RESOLVED]` in `name`, `group` and `status`. It has no time.
 */
export function parseGatus(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  if (!parsed) return [];
  const { description, url, at = context.now } = parsed;
  const name = parsed.name ?? parsed.endpoint_name ?? parsed.endpoint ?? '';
  const group = parsed.group ?? parsed.endpoint_group;
  const status = parsed.status ?? parsed.state ?? 'nothing';
  const isFiring =
    /^(?:triggered|firing|down|unhealthy|(?:partial|major)_outage|degraded_performance)$/i.test(
      status,
    );
  if (!isFiring && !/^(?:resolved|up|healthy|ok|operational)$/i.test(status)) {
    const expected = 'TRIGGERED or RESOLVED';
    const place = { line: 1, column: 1 };
    context.problems.add('payload-value', place, { path: 'status', expected, found: status });
    return [];
  }
  if (!hasKey(name, 'name', context)) return [];
  const key = group === undefined ? name : `${group}/${name}`;
  return [
    toAlert({
      source: 'gatus',
      key,
      isFiring,
      title: description === undefined ? key : `${key}: ${description}`,
      labels: definedLabels({ name, group }),
      startedAt: at,
      endedAt: at,
      link: url,
    }),
  ];
}
