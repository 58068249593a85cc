import { affectedComponentIds, type Report, type Update } from '../../model/reports/facts.ts';
import {
  incidentStatus,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { IncidentStatus, WrittenStatus } from '../../model/status.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';
import { incidentPath, reportPath, type Site } from '../site.ts';
import type { Revisions } from '../../model/reports/revision.ts';
import { calledOffAt, endOf } from '../feeds/called-off.ts';
import { nameAt, updateNames } from '../feeds/entry-ids.ts';
import type { ComponentFields } from './components.ts';
import {
  formatTimestamp,
  knownId,
  stableId,
  type AffectedComponentField,
  type IncidentField,
  type ReportStatusField,
  type UpdateField,
} from './fields.ts';

export interface ReportContext {
  readonly site: Site;
  readonly pageId: string;
  readonly components: ComponentFields;
  readonly revisions: Revisions;
  readonly now: Instant;
}

export function toIncidentField(incident: Incident, context: ReportContext): IncidentField {
  const { site, pageId } = context;
  const id = knownId('incident', incident, context.site.page);
  const names = updateNames(incident, context.revisions);
  const end = endOf(incident);
  const steps: Step[] = incident.updates.map((update, position) => ({
    name: nameAt(names[position]!, update.postedAt, site.page),
    status: update.status,
    at: update.postedAt,
    body: position === 0 ? `${incident.introduction}\n\n${update.body}` : update.body,
    label:
      incident.falseAlarm && update === end
        ? site.messages.falseAlarmExplained
        : site.messages.incidentStatus[update.status],
    update,
  }));
  if (steps.length === 0) {
    steps.push({
      name: 'started',
      status: 'investigating',
      at: incident.startedAt,
      body: incident.introduction,
      label: site.messages.incidentStatus.investigating,
    });
  }
  // Statuspage has no status for a false alarm; what is called off is over.
  const offAt = calledOffAt(incident, context.revisions);
  if (offAt !== undefined) {
    steps.push({
      name: 'false-alarm',
      status: 'resolved',
      at: Math.min(offAt, context.now),
      body: site.messages.falseAlarmExplained,
      label: site.messages.falseAlarm,
    });
  }
  const status: IncidentStatus = offAt === undefined ? incidentStatus(incident) : 'resolved';
  const monitoring = incident.updates.findLast((update) => update.status === 'monitoring');
  const resolved = offAt === undefined ? resolvedAt(incident) : steps.at(-1)!.at;
  return {
    id,
    name: cleanLine(toTitleText(incident.title)),
    status,
    created_at: formatTimestamp(steps[0]!.at),
    updated_at: formatTimestamp(steps.at(-1)!.at),
    monitoring_at: monitoring ? formatTimestamp(monitoring.postedAt) : null,
    resolved_at: resolved === undefined ? null : formatTimestamp(resolved),
    impact: worstImpactOf(incident),
    shortlink: site.url(incidentPath(incident.id)),
    started_at: formatTimestamp(incident.startedAt),
    page_id: pageId,
    incident_updates: toUpdateFields(incident, id, steps, context),
    components: affectedFields(incident, context),
    reminder_intervals: null,
  };
}

/** One message of a report, before it becomes an update of Statuspage's. */
export interface Step {
  /** Unique in the report, and independent of its text. */
  readonly name: string;
  readonly status: ReportStatusField;
  readonly at: Instant;
  readonly body: string;
  /** Used as the body when that is empty, because clients take the first update with a body as the latest. */
  readonly label: string;
  readonly update?: Update<string>;
}

const ends: readonly ReportStatusField[] = ['resolved', 'postmortem', 'completed'];
const before: readonly ReportStatusField[] = ['scheduled'];

/** Newest first, each with what it changed. `steps` are oldest first. */
export function toUpdateFields(
  report: Incident | Maintenance,
  incidentId: string,
  steps: readonly Step[],
  { components, site }: ReportContext,
): UpdateField[] {
  const stated = new Map<string, WrittenStatus>();
  for (const each of report.facts.components ?? []) stated.set(each.id, each.status);
  const shown = new Map<string, WrittenStatus>();
  return steps
    .map(({ name, status, at, body, label, update }): UpdateField => {
      for (const each of update?.facts.components ?? []) stated.set(each.id, each.status);
      const isCalm = ends.includes(status) || before.includes(status);
      const affected = [...stated].flatMap(([id, said]): AffectedComponentField[] => {
        const field = components.byId.get(id);
        const next = isCalm ? 'operational' : said;
        const old = shown.get(id) ?? 'operational';
        shown.set(id, next);
        // A component that was and stays operational is not affected.
        if (old === 'operational' && next === 'operational') return [];
        return [
          {
            code: field?.id ?? stableId('component', id),
            name: field?.name ?? id,
            old_status: old,
            new_status: next,
          },
        ];
      });
      const time = formatTimestamp(at);
      return {
        id: stableId('update', `${incidentId}\n${name}`),
        status,
        body: site.markdown(body, reportPath(report)) || label,
        incident_id: incidentId,
        created_at: time,
        updated_at: time,
        display_at: time,
        affected_components: affected,
        deliver_notifications: true,
        custom_tweet: null,
        tweet_id: null,
      };
    })
    .toReversed();
}

export function affectedFields(report: Report<string>, { components }: ReportContext) {
  return affectedComponentIds(report).flatMap((id) => components.byId.get(id) ?? []);
}
