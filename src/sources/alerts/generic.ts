import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import {
  definedLabels,
  labelMap,
  maybeInstant,
  maybeWord,
  toAlert,
  word,
} from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const yes = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

/** Our own shape, for tools with templates. Other keys count as labels. */
export const GenericAlertSchema = z
  .looseObject({
    key: word.describe('The key of what is watched: the same in all its alerts.'),
    isFiring: yes.optional().describe('Whether it fires; "status" can say it instead.'),
    status: z.enum(['firing', 'resolved']).optional().describe('Instead of "isFiring".'),
    title: maybeWord.describe('The title of the alert, for maintainers; never published.'),
    labels: labelMap.describe('The labels that routes match: names and texts.'),
    startedAt: maybeInstant.describe(
      'Since when it fires, such as 2026-03-14T09:58:00Z; default now.',
    ),
    endedAt: maybeInstant.describe('Since when it is over; default now.'),
    link: maybeWord.describe('A link for maintainers.'),
  })
  .describe('An alert for npm run alert -- --from generic.');

const payload = z.preprocess(
  (data) => {
    if (Array.isArray(data)) return { alerts: data as unknown };
    const isList = typeof data === 'object' && data !== null && 'alerts' in data;
    return isList ? data : { alerts: [data] };
  },
  z.looseObject({ alerts: z.array(GenericAlertSchema) }),
);

const own = [
  'key',
  'isFiring',
  'status',
  'title',
  'labels',
  'startedAt',
  'endedAt',
  'link',
  'source',
  'from',
];

/** One alert, a list of them, or an object with the list in `alerts`. */
export function parseGeneric(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  return (parsed?.alerts ?? []).flatMap((alert, index) => {
    const { key, title, labels, startedAt, endedAt, link } = alert;
    if (!hasKey(key, `${index}.key`, context)) return [];
    const isFiring = alert.isFiring ?? (alert.status && alert.status === 'firing');
    if (isFiring === undefined) {
      const args = { path: `${index}.isFiring`, expected: 'true or false', found: 'nothing' };
      context.problems.add('payload-value', { line: 1, column: 1 }, args);
      return [];
    }
    const more = Object.entries(alert).filter(
      (entry): entry is [string, string | number | boolean] =>
        !own.includes(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]),
    );
    const ended = endedAt ?? context.now;
    return [
      toAlert({
        source: 'generic',
        key,
        isFiring,
        title: title ?? key,
        labels: { ...definedLabels(Object.fromEntries(more)), ...labels },
        startedAt: startedAt ?? (isFiring ? context.now : ended),
        endedAt: ended,
        link,
      }),
    ];
  });
}
