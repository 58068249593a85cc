import type { Instant } from '../../model/time/instant.ts';
import {
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import type { Revision } from '../../model/reports/revision.ts';
import type { MaintenanceStatus } from '../../model/status.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';
import { maintenanceEvents } from '../feeds/maintenance-events.ts';
import { maintenancePath } from '../site.ts';
import { formatTimestamp, stableId, type MaintenanceField } from './fields.ts';
import { affectedFields, toUpdateFields, type ReportContext } from './incidents.ts';

export function toMaintenanceField(
  maintenance: Maintenance,
  now: Instant,
  revision: Revision | undefined,
  context: ReportContext,
): MaintenanceField {
  const { site, pageId } = context;
  const id = stableId('maintenance', maintenance.id);
  const events = maintenanceEvents(maintenance, now, revision);
  const status = toStatus(maintenanceStatusAt(maintenance, now));
  const work = workInterval(maintenance);
  const window = site.time.range(maintenance.scheduledFor, maintenance.scheduledUntil);
  const steps = events.map((event) => ({
    name: event.name,
    status: toStatus(event.status),
    at: event.at,
    body: event.update?.body || maintenance.introduction,
    label: `${site.messages.maintenanceStatus[event.status]}. ${window}`,
    ...(event.update && { update: event.update }),
  }));
  const [first, last] = [events[0]!, events.at(-1)!];
  const verifying = events.find((event) => event.status === 'verifying');
  return {
    id,
    name: cleanLine(toTitleText(maintenance.title)),
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

/** Statuspage has no word for work that was called off; it is over, and its text says why. */
function toStatus(status: MaintenanceStatus) {
  return status === 'cancelled' ? 'completed' : status;
}
