import type { Instant } from '../../model/time/instant.ts';
import { toReportDocument, type StatuspageSource } from './documents.ts';

/**
 * What Statuspage posts to the webhooks of subscribers
 * (https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/), field by field, at the time of one update.
 * @param at of that update; later ones are left out
 */
export function toStatuspageNotification(
  source: StatuspageSource,
  kind: 'incident' | 'maintenance',
  id: string,
  at: Instant,
): object {
  const document = toReportDocument(source, kind, id);
  const { site } = source;
  const meta = { unsubscribe: site.url('subscribe/'), documentation: site.url('api/') };
  if (!document) return { meta };
  const { page, status, report } = document;
  const updates = report.incident_updates.filter(({ created_at }) => Date.parse(created_at) <= at);
  const latest = updates[0] ?? report.incident_updates.at(-1);
  return {
    meta,
    page: {
      id: page.id,
      status_indicator: status.indicator,
      status_description: status.description,
    },
    incident: {
      backfilled: false,
      impact_override: null,
      postmortem_body: null,
      postmortem_body_last_updated_at: null,
      postmortem_ignored: false,
      postmortem_notified_subscribers: false,
      postmortem_notified_twitter: false,
      postmortem_published_at: null,
      scheduled_auto_transition: false,
      scheduled_for: null,
      scheduled_remind_prior: false,
      scheduled_reminded_at: null,
      scheduled_until: null,
      organization_id: page.id,
      ...report,
      status: latest?.status ?? report.status,
      updated_at: latest?.updated_at ?? report.updated_at,
      resolved_at: at < Date.parse(report.resolved_at ?? '') ? null : report.resolved_at,
      incident_updates: updates.map((update) => ({
        ...update,
        twitter_updated_at: null,
        wants_twitter_update: false,
      })),
    },
  };
}
