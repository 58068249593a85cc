import type { Announcement } from '../../model/reports/announcement.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import {
  factsAt,
  promisedUpdateAt,
  updatesAt,
  type AffectedComponent,
  type IncidentRole,
  type Report,
} from '../../model/reports/facts.ts';
import {
  currentStatuses,
  incidentStatus,
  resolvedAt,
  worstImpactOf,
  type Incident,
} from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import {
  maintenanceComponents,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';
import { recentReports } from '../pages/recent-days.ts';
import { announcementPath, incidentPath, maintenancePath, type Site } from '../site.ts';
import { formatIso } from '../time/time-format.ts';
import { updateAnchors } from '../../model/reports/update-anchors.ts';
import { isoOrNull, markdownOrNull, textOrNull } from './nullable.ts';

export function toIncidentDocument(incident: Incident, site: Site) {
  const path = incidentPath(incident.id);
  return {
    ...reportHead(incident, site.url(path)),
    status: incidentStatus(incident),
    impact: worstImpactOf(incident),
    started_at: formatIso(incident.startedAt),
    resolved_at: isoOrNull(resolvedAt(incident)),
    components: currentStatuses(incident).map(toAffected),
    symptoms: (incident.symptoms ?? []).map(cleanText),
    ...reportBody(incident, path, Infinity, site),
  };
}

export function toMaintenanceDocument(maintenance: Maintenance, now: Instant, site: Site) {
  const path = maintenancePath(maintenance.id);
  return {
    ...reportHead(maintenance, site.url(path)),
    status: maintenanceStatusAt(maintenance, now),
    scheduled_for: formatIso(maintenance.scheduledFor),
    scheduled_until: formatIso(maintenance.scheduledUntil),
    components: [...maintenanceComponents(maintenance, now)].map(([id, status]) => ({
      id,
      status,
    })),
    ...reportBody(maintenance, path, now, site),
  };
}

export function toAnnouncementDocument(announcement: Announcement, site: Site) {
  const { id, title, fromAt, untilAt, pinned, components = [], body } = announcement;
  return {
    id,
    url: site.url(announcementPath(announcement, site.page.timeZone)),
    title: cleanLine(toTitleText(title)),
    from: formatIso(fromAt),
    until: isoOrNull(untilAt),
    pinned,
    components,
    body: site.markdown(body),
  };
}

/** What the home page lists as the last days, newest first. */
export function toRecentDocuments(status: StatusPage, site: Site) {
  return recentReports(status).map(({ event }) => toRecentDocument(event, status, site));
}

function toRecentDocument(event: AnyReport, { now, page }: StatusPage, site: Site) {
  const common = { kind: event.kind, false_alarm: false, impact: 'none' as const };
  switch (event.kind) {
    case 'incident':
      return {
        ...common,
        ...reportHead(event, site.url(incidentPath(event.id))),
        status: incidentStatus(event),
        false_alarm: event.falseAlarm,
        impact: worstImpactOf(event),
        started_at: formatIso(event.startedAt),
        ended_at: isoOrNull(resolvedAt(event)),
      };
    case 'maintenance':
      return {
        ...common,
        ...reportHead(event, site.url(maintenancePath(event.id))),
        status: maintenanceStatusAt(event, now),
        started_at: formatIso(workInterval(event)?.startAt ?? event.scheduledFor),
        ended_at: isoOrNull(workInterval(event)?.endAt),
      };
    case 'announcement':
      return {
        ...common,
        ...reportHead(event, site.url(announcementPath(event, page.timeZone))),
        status: null,
        started_at: formatIso(event.fromAt),
        ended_at: isoOrNull(event.untilAt),
      };
  }
}

function reportHead({ id, title }: Pick<Report<string>, 'id' | 'title'>, url: string) {
  return { id, url, title: cleanLine(toTitleText(title)) };
}

function reportBody(report: Report<string>, path: string, at: Instant, site: Site) {
  const { affected, workaround, expectedFixAt, ...facts } = factsAt(report, at);
  const nameOf = (role: IncidentRole) => (site.page.showsNames ? textOrNull(facts[role]) : null);
  const anchors = updateAnchors(report);
  return {
    affected: markdownOrNull(affected, site, path),
    workaround: markdownOrNull(workaround, site, path),
    expected_fix_at: isoOrNull(expectedFixAt),
    next_update_at: isoOrNull(promisedUpdateAt(report, at)),
    coordinator: nameOf('coordinator'),
    operations: nameOf('operations'),
    communications: nameOf('communications'),
    upstream: report.upstream.map(({ name, url: address }) => ({
      name: cleanLine(name),
      url: address ?? null,
    })),
    issue: report.issue ?? null,
    introduction: site.markdown(report.introduction, path),
    updates: updatesAt(report, at)
      .map((update, position) => ({
        id: anchors[position]!,
        url: `${site.url(path)}#${anchors[position]!}`,
        status: update.status,
        posted_at: formatIso(update.postedAt),
        body: site.markdown(update.body, path),
        ended_at: isoOrNull(update.facts.endedAt),
        components: (update.facts.components ?? []).map(toAffected),
      }))
      .toReversed(),
  };
}

function toAffected({ id, status }: AffectedComponent) {
  return { id, status };
}
