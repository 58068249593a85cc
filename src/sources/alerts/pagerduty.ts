import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

const named = z.looseObject({ id: maybeWord, summary: maybeWord }).nullish();

const payload = z.looseObject({
  event: z.looseObject({
    event_type: z.string(),
    occurred_at: maybeInstant,
    data: z.looseObject({
      id: maybeWord,
      incident_key: maybeWord,
      title: maybeWord,
      status: maybeWord,
      created_at: maybeInstant,
      html_url: maybeWord,
      urgency: maybeWord,
      service: named,
      priority: named,
    }),
  }),
});

/** Events that say that the incident is open, without a beginning of their own. */
const open =
  /^incident\.(?:acknowledged|unacknowledged|escalated|delegated|reassigned|priority_updated|service_updated|incident_type\.changed)$/;

/** What PagerDuty sends: webhooks of version 3. Version 2 sent `messages`, and ended in 2022. */
export function parsePagerduty(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  if (!parsed) return [];
  const { event_type: type, occurred_at, data } = parsed.event;
  const begins = type === 'incident.triggered' || type === 'incident.reopened';
  const isFiring = begins || open.test(type);
  if (!isFiring && type !== 'incident.resolved') return [];
  const saidAt = occurred_at ?? context.now;
  const { id, incident_key, title, html_url, urgency, service, priority, created_at } = data;
  return [
    toAlert({
      source: 'pagerduty',
      key: id ?? incident_key ?? title ?? '',
      isFiring,
      title: title ?? 'Incident',
      labels: definedLabels({
        service: service?.summary,
        service_id: service?.id,
        priority: priority?.summary,
        urgency,
      }),
      startedAt: type === 'incident.reopened' ? saidAt : (created_at ?? saidAt),
      endedAt: saidAt,
      link: html_url,
    }),
  ];
}
