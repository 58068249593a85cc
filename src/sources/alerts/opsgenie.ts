import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import {
  definedLabels,
  looseLabelMap,
  maybeInstant,
  maybeWord,
  toAlert,
} from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const payload = z.looseObject({
  action: z.string(),
  integrationName: maybeWord,
  alert: z.looseObject({
    alertId: maybeWord,
    alias: maybeWord,
    message: maybeWord,
    entity: maybeWord,
    source: maybeWord,
    priority: maybeWord,
    tags: z.array(z.string()).nullish(),
    details: looseLabelMap,
    createdAt: maybeInstant,
    updatedAt: maybeInstant,
  }),
});

/** Parses what Opsgenie (and, in the same shape, Jira Service Management) sends about an alert. */
export function parseOpsgenie(text: string, context: PayloadContext): Alert[] {
  const { now } = context;
  const parsed = parsePayload(payload, text, context);
  if (!parsed) return [];
  const { action, integrationName, alert } = parsed;
  const { createdAt, updatedAt, alertId, alias, message, priority, entity, source } = alert;
  const isOver = action === 'Close' || action === 'Delete';
  // Every action says that the alert is open, but only `Create` says since when.
  if (!isOver && action !== 'Create' && createdAt === undefined) return [];
  if (action.startsWith('Custom')) return [];
  const key = alias ?? alertId ?? message ?? '';
  if (!hasKey(key, 'alert.alias', context)) return [];
  const tags = (alert.tags ?? []).map((tag) => {
    const [, name, value] = /^([^:=]{1,80})[:=](.+)$/.exec(tag) ?? [];
    return name === undefined || value === undefined
      ? ([tag, 'true'] as const)
      : ([name, value] as const);
  });
  return [
    toAlert({
      source: 'opsgenie',
      key,
      isFiring: !isOver,
      title: message ?? 'Alert',
      labels: {
        ...Object.fromEntries(tags),
        ...alert.details,
        ...definedLabels({ priority, entity, source, integration: integrationName }),
      },
      startedAt: createdAt ?? now,
      endedAt: updatedAt ?? now,
    }),
  ];
}
