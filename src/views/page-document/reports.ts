import type { Announcement } from '../../model/announcement.ts';
import {
  factsAt,
  promisedUpdateAt,
  updatesAt,
  type AffectedComponent,
  type Report,
} from '../../model/facts.ts';
import {
  currentStatuses,
  incidentStatus,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../../model/incident.ts';
import type { Instant } from '../../model/instant.ts';
import {
  maintenanceComponents,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { recentReports } from '../recent-days.ts';
import { incidentPath, maintenancePath, type Site } from '../site.ts';
import { formatIso } from '../time-format.ts';
import { updateAnchors } from '../update-anchor.ts';
import { isoOrNull, textOrNull } from './nullable.ts';

export function toIncidentDocument(incident: Incident, site: Site) {
  const url = site.url(incidentPath(incident.id));
  return {
    ...reportHead(incident, url),
    status: incidentStatus(incident),
    impact: worstImpactOf(incident),
    started_at: formatIso(incident.startedAt),
    resolved_at: isoOrNull(resolvedAt(incident)),
    components: currentStatuses(incident).map(toAffected),
    ...reportBody(incident, url, Infinity),
  };
}

export function toMaintenanceDocument(maintenance: Maintenance, now: Instant, site: Site) {
  const url = site.url(maintenancePath(maintenance.id));
  return {
    ...reportHead(maintenance, url),
    status: maintenanceStatusAt(maintenance, now),
    scheduled_for: formatIso(maintenance.scheduledFor),
    scheduled_until: formatIso(maintenance.scheduledUntil),
    components: [...maintenanceComponents(maintenance, now)].map(([id, status]) => ({
      id,
      status,
    })),
    ...reportBody(maintenance, url, now),
  };
}

export function toAnnouncementDocument(announcement: Announcement, site: Site) {
  const { id, title, fromAt, untilAt, pinned, body } = announcement;
  return {
    id,
    url: site.url(`#announcement-${id}`),
    title: cleanLine(title),
    from: formatIso(fromAt),
    until: isoOrNull(untilAt),
    pinned,
    body: cleanText(body),
  };
}

/** What the home page lists as the last days, newest first. */
export function toRecentDocuments(status: StatusPage, site: Site) {
  return recentReports(status).map(({ report }) =>
    report.kind === 'incident'
      ? {
          kind: report.kind,
          ...reportHead(report, site.url(incidentPath(report.id))),
          status: incidentStatus(report),
          false_alarm: report.falseAlarm,
          impact: worstImpactOf(report),
          started_at: formatIso(report.startedAt),
          ended_at: isoOrNull(resolvedAt(report)),
        }
      : {
          kind: report.kind,
          ...reportHead(report, site.url(maintenancePath(report.id))),
          status: maintenanceStatusAt(report, status.now),
          false_alarm: false,
          impact: 'none' as const,
          started_at: formatIso(workInterval(report)?.startAt ?? report.scheduledFor),
          ended_at: isoOrNull(workInterval(report)?.endAt),
        },
  );
}

function reportHead({ id, title }: Report<string>, url: string) {
  return { id, url, title: cleanLine(title) };
}

function reportBody(report: Report<string>, url: string, at: Instant) {
  const { affected, workaround, expectedFixAt, coordinator } = factsAt(report, at);
  const anchors = updateAnchors(report);
  return {
    affected: textOrNull(affected),
    workaround: textOrNull(workaround),
    expected_fix_at: isoOrNull(expectedFixAt),
    next_update_at: isoOrNull(promisedUpdateAt(report, at)),
    coordinator: textOrNull(coordinator),
    upstream: report.upstream.map(({ name, url: address }) => ({
      name: cleanLine(name),
      url: address ?? null,
    })),
    issue: report.issue ?? null,
    introduction: cleanText(report.introduction),
    updates: updatesAt(report, at)
      .map((update, position) => ({
        id: anchors[position]!,
        url: `${url}#${anchors[position]!}`,
        status: update.status,
        posted_at: formatIso(update.postedAt),
        body: cleanText(update.body),
        components: (update.facts.components ?? []).map(toAffected),
      }))
      .toReversed(),
  };
}

function toAffected({ id, status }: AffectedComponent) {
  return { id, status };
}
