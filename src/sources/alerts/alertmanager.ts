import { z } from 'zod';

import type { Alert, AlertSource } from '../../model/alerts/alert.ts';
import { digestOf } from '../../model/digest.ts';
import { labelMap, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { parseJson } from '../../model/text/json.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

const status = z.enum(['firing', 'resolved']);

const alert = z.looseObject({
  status: status.nullish(),
  labels: labelMap,
  annotations: labelMap,
  startsAt: maybeInstant,
  endsAt: maybeInstant,
  generatorURL: maybeWord,
  fingerprint: maybeWord,
});

const group = z.looseObject({
  status: maybeWord,
  externalURL: maybeWord,
  commonLabels: labelMap,
  // In a custom body the list may be a text.
  alerts: z.preprocess(
    (value) => (typeof value === 'string' ? (parseJson(value) ?? value) : value),
    z.array(alert).nullable(),
  ),
});

/** The body of a webhook, or the list of alerts alone, as templates give it. */
export const alertGroup = z.preprocess(
  (data) => (Array.isArray(data) ? { alerts: data } : data),
  group,
);

/** Parses what Alertmanager sends, by default or in a custom body that has its `alerts`. */
export function parseAlertmanager(text: string, context: PayloadContext): Alert[] {
  const payload = parsePayload(alertGroup, text, context);
  return payload ? toAlerts(payload, 'alertmanager', context) : [];
}

type Group = z.output<typeof group>;

/** Each alert of a group has a status of its own. */
export function toAlerts(
  { alerts, status: common, commonLabels, externalURL }: Group,
  source: AlertSource,
  { now }: PayloadContext,
): Alert[] {
  return (alerts ?? []).map((each) => {
    const labels = { ...commonLabels, ...each.labels };
    const isFiring = (each.status ?? common) !== 'resolved';
    const endedAt = isFiring ? undefined : (each.endsAt ?? now);
    return toAlert({
      source,
      key: each.fingerprint ?? labelDigest(each.labels),
      isFiring,
      title:
        each.annotations['summary'] ??
        each.annotations['title'] ??
        labels['alertname'] ??
        'Alert without a name',
      labels,
      startedAt: each.startsAt ?? endedAt ?? now,
      endedAt,
      link: each.generatorURL ?? externalURL,
    });
  });
}

function labelDigest(labels: Readonly<Record<string, string>>): string {
  return digestOf(JSON.stringify(Object.entries(labels).sort())).slice(0, 16);
}
