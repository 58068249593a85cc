import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import type { Instant } from '../../model/time/instant.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { hasKey, parsePayload, type PayloadContext } from './payload.ts';

const named = z.looseObject({ id: maybeWord, summary: maybeWord }).nullish();

const incident = z.looseObject({
  id: maybeWord,
  incident_key: maybeWord,
  title: maybeWord,
  created_at: maybeInstant,
  html_url: maybeWord,
  urgency: maybeWord,
  service: named,
  priority: named,
});
const event = z.looseObject({
  event_type: z.string(),
  occurred_at: maybeInstant,
  data: incident,
});
const message = z.looseObject({
  event: z.string(),
  created_on: maybeInstant,
  incident: incident.nullish(),
});

const begins = /^incident\.(?:trigger(?:ed)?|reopened)$/;
/** Events that say that the incident is open, but not since when. */
const goesOn =
  /^incident\.(?:(?:un)?acknowledged?|escalated?|delegated?|reassigned|assign|(?:priority|service)_updated|incident_type\.changed)$/;
const ends = /^incident\.resolved?$/;

/** What PagerDuty sends: webhooks of version 3, and of version 2, which are no longer supported but go on being sent. */
export function parsePagerduty(text: string, context: PayloadContext): Alert[] {
  const whole = parsePayload(z.looseObject({}), text, context);
  if (!whole) return [];
  if (!('messages' in whole)) {
    const parsed = parsePayload(z.looseObject({ event }), text, context);
    if (!parsed) return [];
    const { event_type, occurred_at, data } = parsed.event;
    return alertsOf(event_type, data, occurred_at ?? context.now, context);
  }
  const parsed = parsePayload(z.looseObject({ messages: z.array(message) }), text, context);
  return (parsed?.messages ?? []).flatMap(({ event: type, created_on, incident: about }) =>
    about ? alertsOf(type, about, created_on ?? context.now, context) : [],
  );
}

function alertsOf(
  type: string,
  about: z.output<typeof incident>,
  saidAt: Instant,
  context: PayloadContext,
): Alert[] {
  const isFiring = begins.test(type) || goesOn.test(type);
  if (!isFiring && !ends.test(type)) return [];
  const { id, incident_key, title, html_url, urgency, service, priority, created_at } = about;
  const key = id ?? incident_key ?? title ?? '';
  if (!hasKey(key, 'id', context)) return [];
  return [
    toAlert({
      source: 'pagerduty',
      key,
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
