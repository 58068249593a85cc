import type { Instant } from '../../model/time/instant.ts';
import type { WrittenStatus } from '../../model/status.ts';
import { toComponentDocument, toReportDocument, type StatuspageSource } from './documents.ts';
import { formatTimestamp, stableId, type PageField, type StatusField } from './fields.ts';

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
  const meta = toMeta(source);
  if (!document) return { meta };
  const { report } = document;
  const updates = report.incident_updates.filter(({ created_at }) => Date.parse(created_at) <= at);
  const latest = updates[0] ?? report.incident_updates.at(-1);
  return {
    meta,
    page: toNotifiedPage(document),
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
      organization_id: document.page.id,
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

/**
 * The same for one component whose status changes at an instant.
 * @param change `id` is permanent, and the same for the same change
 */
export function toComponentNotification(
  source: StatuspageSource,
  change: {
    readonly id: string;
    readonly componentId: string;
    readonly before: WrittenStatus;
    readonly after: WrittenStatus;
    readonly at: Instant;
  },
): object {
  const meta = toMeta(source);
  const document = toComponentDocument(source, change.componentId);
  if (!document) return { meta };
  const { group: _, only_show_if_degraded: __, start_date: ___, ...component } = document.component;
  const at = formatTimestamp(change.at);
  return {
    meta,
    page: toNotifiedPage(document),
    component_update: {
      created_at: at,
      new_status: change.after,
      old_status: change.before,
      component_type: 'Component',
      id: stableId('component update', change.id),
      component_id: component.id,
    },
    component: { ...component, status: change.after, updated_at: at },
  };
}

function toMeta({ site, status }: StatuspageSource) {
  return {
    unsubscribe: site.url('subscribe/'),
    documentation: site.url('api/'),
    generated_at: formatTimestamp(status.now),
  };
}

function toNotifiedPage({
  page,
  status,
}: {
  readonly page: PageField;
  readonly status: StatusField;
}) {
  return {
    id: page.id,
    status_indicator: status.indicator,
    status_description: status.description,
  };
}
