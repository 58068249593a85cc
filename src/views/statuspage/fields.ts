import { digestOf } from '../../model/digest.ts';

import type { Page } from '../../model/page/page.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { ComponentStatus, Impact, IncidentStatus, WrittenStatus } from '../../model/status.ts';

/**
 * The documents of Atlassian Statuspage's public API v2, field by field (https://metastatuspage.com/api). Keys are
 * never left out, and null is only used where Statuspage itself has it, because many clients are strict.
 */

export interface PageField {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly time_zone: string;
  readonly updated_at: string;
}

export interface StatusField {
  /** Never `maintenance`, which Statuspage also knows: strict clients refuse the document then. */
  readonly indicator: Impact;
  readonly description: string;
}

export interface ComponentField {
  readonly id: string;
  readonly name: string;
  readonly status: WrittenStatus;
  readonly created_at: string;
  readonly updated_at: string;
  readonly position: number;
  readonly description: string | null;
  readonly showcase: boolean;
  readonly start_date: string | null;
  readonly group_id: string | null;
  readonly page_id: string;
  readonly group: boolean;
  readonly only_show_if_degraded: boolean;
  /** Set for a group only. */
  readonly components?: readonly string[];
}

export interface AffectedComponentField {
  readonly code: string;
  readonly name: string;
  readonly old_status: WrittenStatus;
  readonly new_status: WrittenStatus;
}

export type ReportStatusField =
  IncidentStatus | 'scheduled' | 'in_progress' | 'verifying' | 'completed';

export interface UpdateField {
  readonly id: string;
  readonly status: ReportStatusField;
  readonly body: string;
  readonly incident_id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly display_at: string;
  readonly affected_components: readonly AffectedComponentField[];
  readonly deliver_notifications: boolean;
  readonly custom_tweet: null;
  readonly tweet_id: null;
}

/** What incidents and maintenances share. */
export interface ReportField {
  readonly id: string;
  readonly name: string;
  readonly status: ReportStatusField;
  readonly created_at: string;
  readonly updated_at: string;
  readonly monitoring_at: string | null;
  readonly resolved_at: string | null;
  readonly impact: Impact | 'maintenance';
  readonly shortlink: string;
  readonly started_at: string;
  readonly page_id: string;
  /** Newest first. */
  readonly incident_updates: readonly UpdateField[];
  readonly components: readonly ComponentField[];
}

export interface IncidentField extends ReportField {
  readonly reminder_intervals: null;
}

export interface MaintenanceField extends ReportField {
  readonly scheduled_for: string;
  readonly scheduled_until: string;
}

/** Twelve letters and digits that depend only on the kind and the id of a thing. */
export function stableId(kind: string, id: string): string {
  const digest = digestOf(`${kind}\n${id}`);
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(12, '0')
    .slice(-12);
}

/** The id in the API: the one from the Statuspage page before Outpost, if the page keeps those ids. */
export function knownId(
  kind: string,
  { id, was = [] }: { readonly id: string; readonly was?: readonly string[] },
  { oldIds = false }: Pick<Page, 'oldIds'>,
): string {
  const [old] = oldIds ? was : [];
  return old?.replace(/^.*\//, '') ?? stableId(kind, id);
}

/** RFC 3339 with milliseconds, in UTC. */
export function formatTimestamp(at: Instant): string {
  return new Date(at).toISOString();
}

/** Statuspage has no status for unknown; it must not be shown as operational. */
export function toStatuspageStatus(status: ComponentStatus): WrittenStatus {
  return status === 'unknown' ? 'degraded_performance' : status;
}
