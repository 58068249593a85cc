import {
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import type { MaintenanceStatus } from '../../model/status.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';
import { nameAt } from '../feeds/entry-ids.ts';
import { eventText, maintenanceEvents } from '../feeds/maintenance-events.ts';
import { maintenancePath } from '../site.ts';
import { formatTimestamp, knownId, type MaintenanceField } from './fields.ts';
import { affectedFields, toUpdateFields, type ReportContext } from './incidents.ts';

export function toMaintenanceField(
  maintenance: Maintenance,
  context: ReportContext,
): MaintenanceField {
  const { site, pageId, now, revisions } = context;
  const { cancelled } = site.messages.maintenanceStatus;
  const id = knownId('maintenance', maintenance, context.site.page);
  const events = maintenanceEvents(maintenance, now, revisions);
  const said = maintenanceStatusAt(maintenance, now);
  const status = toStatus(said);
  const work = workInterval(maintenance);
  const window = site.time.range(maintenance.scheduledFor, maintenance.scheduledUntil);
  const steps = events.map((event) => ({
    name: nameAt(event.names, event.at, site.page),
    status: toStatus(event.status),
    at: event.at,
    // Statuspage has no such status, so the text begins with it.
    body:
      event.status === 'cancelled'
        ? `${cancelled}. ${event.update?.body ?? ''}`
        : eventText(event, maintenance, site),
    label: `${site.messages.maintenanceStatus[event.status]}. ${window}`,
    ...(event.update && { update: event.update }),
  }));
  const [first, last] = [events[0]!, events.at(-1)!];
  const verifying = events.find((event) => event.status === 'verifying');
  return {
    id,
    name: cleanLine(
      toTitleText(said === 'cancelled' ? `[${cancelled}] ${maintenance.title}` : maintenance.title),
    ),
    status,
    created_at: formatTimestamp(first.at),
    updated_at: formatTimestamp(last.at),
    monitoring_at: verifying ? formatTimestamp(verifying.at) : null,
    resolved_at: status === 'completed' ? formatTimestamp(last.at) : null,
    impact: 'maintenance',
    shortlink: site.url(maintenancePath(maintenance.id)),
    started_at: formatTimestamp(work?.startAt ?? maintenance.scheduledFor),
    page_id: pageId,
    incident_updates: toUpdateFields(maintenance, id, steps, context),
    components: affectedFields(maintenance, context),
    scheduled_for: formatTimestamp(maintenance.scheduledFor),
    scheduled_until: formatTimestamp(maintenance.scheduledUntil),
  };
}

/** Statuspage has no status for work that was called off; it counts as completed, and its text says why. */
function toStatus(status: MaintenanceStatus) {
  return status === 'cancelled' ? 'completed' : status;
}
