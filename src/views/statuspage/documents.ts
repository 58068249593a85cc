import { updatesAt } from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { pageIdOf } from '../../model/page/page-name.ts';
import { memoize } from '../../model/memoize.ts';
import type { Revisions } from '../../model/reports/revision.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { cleanLine } from '../text/clean-text.ts';
import { formatIso } from '../time/time-format.ts';
import { toHeadline } from '../headline.ts';
import type { Site } from '../site.ts';
import { toComponentFields } from './components.ts';
import { formatTimestamp, stableId, type PageField, type StatusField } from './fields.ts';
import { toIncidentField, type ReportContext } from './incidents.ts';
import { toMaintenanceField } from './maintenances.ts';

export interface StatuspageSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly revisions: Revisions;
}

/** Statuspage's own limit for lists. */
const maxReports = 50;

export function toSummary(source: StatuspageSource) {
  const { status } = source;
  const { head, incidents, maintenances } = open(source);
  return {
    page: head.page,
    components: head.components.listed,
    incidents: incidents(status.openIncidents),
    scheduled_maintenances: maintenances([
      ...status.activeMaintenances,
      ...status.upcomingMaintenances,
    ]),
    status: toStatus(source),
  };
}

export function toStatusDocument(source: StatuspageSource) {
  return { page: open(source).head.page, status: toStatus(source) };
}

/** For `embed.js`: the same with the headline of the page in place of Statuspage's phrase. */
export function toBannerDocument({ status, site }: StatuspageSource) {
  const { indicator } = status.headline;
  return {
    status: { indicator, description: cleanLine(toHeadline(status, site).text) },
    valid_until: formatIso(status.staleAt),
  };
}

/** One report with the page and its indicator; undefined when there is no such report. */
export function toReportDocument(
  source: StatuspageSource,
  kind: 'incident' | 'maintenance',
  id: string,
) {
  const { head, incidents, maintenances } = open(source);
  const { status } = source;
  const [report] =
    kind === 'incident'
      ? incidents(status.incidents.filter((each) => each.id === id))
      : maintenances(status.maintenances.filter((each) => each.id === id));
  return report && { page: head.page, status: toStatus(source), report };
}

/** One component with the page and its indicator; undefined when there is no such component. */
export function toComponentDocument(source: StatuspageSource, id: string) {
  const { head } = open(source);
  const component = head.components.byId.get(id);
  return component && { page: head.page, status: toStatus(source), component };
}

export function toComponents(source: StatuspageSource) {
  const { page, components } = open(source).head;
  return { page, components: components.listed };
}

export function toIncidents(source: StatuspageSource) {
  const { head, incidents } = open(source);
  return { page: head.page, incidents: incidents(source.status.incidents) };
}

export function toUnresolvedIncidents(source: StatuspageSource) {
  const { head, incidents } = open(source);
  return { page: head.page, incidents: incidents(source.status.openIncidents) };
}

/**
 * The listed maintenances, newest first. Repeating work that lies far ahead does not push current and past work out of
 * the list.
 */
function listedMaintenances({
  maintenances,
  laterMaintenances,
}: StatusPage): readonly Maintenance[] {
  const later = laterMaintenances.slice(0, maxReports / 2);
  return [...maintenances, ...later].toSorted((a, b) => b.scheduledFor - a.scheduledFor);
}

export function toScheduledMaintenances(source: StatuspageSource) {
  const { head, maintenances } = open(source);
  return {
    page: head.page,
    scheduled_maintenances: maintenances(listedMaintenances(source.status)),
  };
}

export function toUpcomingMaintenances(source: StatuspageSource) {
  const { head, maintenances } = open(source);
  return {
    page: head.page,
    scheduled_maintenances: maintenances(
      [...source.status.upcomingMaintenances, ...source.status.laterMaintenances].toSorted(
        (a, b) => a.scheduledFor - b.scheduledFor,
      ),
    ),
  };
}

export function toActiveMaintenances(source: StatuspageSource) {
  const { head, maintenances } = open(source);
  return {
    page: head.page,
    scheduled_maintenances: maintenances(source.status.activeMaintenances),
  };
}

function open({ status, site, revisions }: StatuspageSource) {
  const page = toPage(status, site);
  const components = toComponentFields(status, page.id);
  const context: ReportContext = {
    site,
    pageId: page.id,
    components,
    revisions,
    now: status.now,
  };
  return {
    head: { page, components },
    incidents: (list: readonly Incident[]) =>
      list.slice(0, maxReports).map((each) => toIncidentField(each, context)),
    maintenances: (list: readonly Maintenance[]) =>
      list.slice(0, maxReports).map((each) => toMaintenanceField(each, context)),
  };
}

function toPage(status: StatusPage, site: Site): PageField {
  return {
    // The id does not depend on the address, which changes when the page moves.
    id: stableId(
      'page',
      [site.page.feedIds?.address ?? pageIdOf(site.page), site.page.partId ?? ''].join(''),
    ),
    name: cleanLine(site.page.name),
    // Statuspage writes the address without a slash at the end, and clients append paths to it.
    url: site.page.url.replace(/\/$/, ''),
    time_zone: site.page.timeZone,
    updated_at: formatTimestamp(changedAt(status)),
  };
}

/** When something on the page last changed, by an update or by a window. */
const changedAt = memoize(({ incidents, maintenances, now }: StatusPage): number => {
  let latest = 0;
  for (const { startedAt, updates } of incidents) {
    latest = Math.max(latest, Math.min(Math.max(startedAt, updates.at(-1)?.postedAt ?? 0), now));
  }
  for (const each of maintenances) {
    const windows = [each.scheduledFor, each.scheduledUntil].filter((at) => at <= now);
    latest = Math.max(latest, updatesAt(each, now).at(-1)?.postedAt ?? 0, ...windows);
  }
  return latest;
});

/**
 * Statuspage's own phrases, in English: clients compare them and take any other text for an outage. The headline, in
 * the page's language, is in `page.json`. The indicator is never `maintenance`, because some clients refuse a fifth
 * value.
 */
function toStatus({ status }: StatuspageSource): StatusField {
  const { headline, activeMaintenances } = status;
  return { indicator: headline.indicator, description: phraseOf(headline, activeMaintenances) };
}

/** https://www.atlassianstatuspage.io/help: what a page says of itself at the top. */
function phraseOf(
  { indicator, troubles, otherIncidents }: StatusPage['headline'],
  activeMaintenances: readonly Maintenance[],
): string {
  const statuses = troubles.map(({ status }) => status);
  const isOut = statuses.some((each) => each === 'partial_outage' || each === 'major_outage');
  const isSlow = statuses.some((each) => each === 'degraded_performance' || each === 'unknown');
  if (indicator === 'critical') return 'Major System Outage';
  if (indicator === 'major') return 'Partial System Outage';
  const isOpen = otherIncidents.length > 0;
  if (isOut || (indicator === 'minor' && isOpen)) return 'Minor Service Outage';
  if (indicator === 'minor' || isSlow || isOpen) return 'Partially Degraded Service';
  return activeMaintenances.length > 0 ? 'Service Under Maintenance' : 'All Systems Operational';
}
