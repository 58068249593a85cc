import type { Component } from '../../model/components/component.ts';
import {
  currentStatuses,
  incidentStatus,
  isOpen,
  isEndUnknown,
  lastedMs,
  resolvedAt,
  statusSpans,
  worstImpactOf,
  type Incident,
} from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import {
  isEnd,
  isUnderWayAt,
  maintenanceComponents,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import { memoize } from '../../model/memoize.ts';
import {
  statusOfImpact,
  worstStatus,
  writtenStatuses,
  type ComponentStatus,
  type WrittenStatus,
} from '../../model/status.ts';
import { componentIndex, inPageOrder } from '../components/component-index.ts';
import { rollUp } from '../components/short-name-list.ts';
import { reportMessages } from '../messages/report-messages.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { toTitleHtml, toTitleText } from '../text/title.ts';
import { componentPath, incidentPath, maintenancePath, type Site } from '../site.ts';
import type { TimeView } from '../time/time-format.ts';

/** A component as a report shows it. */
export interface AffectedView {
  readonly name: string;
  /** A link to the component; none for several under one name. */
  readonly href?: string;
  /** Its status because of the report, now or at its worst; for planned work, only while it is under way. */
  readonly state?: { readonly status: WrittenStatus; readonly label: string };
}

/** What is shown of a report wherever it is listed. */
export interface ReportHead {
  readonly kind: 'incident' | 'maintenance';
  readonly href: string;
  readonly title: string;
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  /**
   * The status whose colour and shape are shown: the worst at present, or, when the report is over, the worst it had.
   */
  readonly status: ComponentStatus;
  /** `Identified`, `In progress`. */
  readonly label: string;
  readonly isOpen: boolean;
  /** `14 Mar 2026, 09:50 – 11:42 UTC` or the start alone. */
  readonly when: TimeView;
  readonly startedAt: TimeView;
  /** How long it took, or that this is unknown; undefined while it goes on. */
  readonly duration?: string;
  /** A few names in display order, the worst first; whole groups and numbers where there would be more. */
  readonly affected: readonly AffectedView[];
  /** All components by name; only when `affected` is shortened. */
  readonly allAffected?: readonly AffectedView[];
}

/** The names of components, for reports that mention them by id. */
export type ComponentIndex = ReadonlyMap<string, Component>;

export function toReportHead(
  report: Incident | Maintenance,
  index: ComponentIndex,
  site: Site,
  now: Instant,
): ReportHead {
  return report.kind === 'incident'
    ? incidentHeads(site)(report)
    : toMaintenanceHead(report, index, site, now);
}

/** By site (its language), because the page of an incident, its month and its components need the same. */
const incidentHeads = memoize((site: Site) =>
  memoize((incident: Incident) => toIncidentHead(incident, componentIndex(site), site)),
);

function toIncidentHead(incident: Incident, index: ComponentIndex, site: Site): ReportHead {
  const { messages, time } = site;
  const resolved = resolvedAt(incident);
  const lasted = lastedMs(incident);
  const open = isOpen(incident);
  const shown = worstByComponent(open ? currentStatuses(incident) : statusSpans(incident));
  return {
    kind: 'incident',
    href: site.path(incidentPath(incident.id)),
    title: toTitleText(incident.title),
    titleHtml: toTitleHtml(incident.title),
    titleMark: markLanguage(incident.titleLanguage, site, incident.title),
    status: incident.falseAlarm ? 'operational' : incidentColour(incident, shown),
    label: incident.falseAlarm
      ? messages.falseAlarm
      : // A postmortem is shown as resolved.
        messages.incidentStatus[open ? incidentStatus(incident) : 'resolved'],
    isOpen: open,
    when:
      resolved === undefined || isEndUnknown(incident)
        ? time.dateTime(incident.startedAt)
        : time.window(incident.startedAt, resolved),
    startedAt: time.dateTime(incident.startedAt),
    ...(lasted !== undefined && { duration: time.duration(lasted) }),
    ...(isEndUnknown(incident) && { duration: reportMessages(messages.language).endUnknown }),
    ...toAffected(shown, index, site),
  };
}

function toMaintenanceHead(
  maintenance: Maintenance,
  index: ComponentIndex,
  site: Site,
  now: Instant,
): ReportHead {
  const { messages, time } = site;
  const status = maintenanceStatusAt(maintenance, now);
  const work = workInterval(maintenance);
  return {
    kind: 'maintenance',
    href: site.path(maintenancePath(maintenance.id)),
    title: toTitleText(maintenance.title),
    titleHtml: toTitleHtml(maintenance.title),
    titleMark: markLanguage(maintenance.titleLanguage, site, maintenance.title),
    status: 'under_maintenance',
    label: messages.maintenanceStatus[status],
    isOpen: isUnderWayAt(maintenance, now),
    when: time.window(maintenance.scheduledFor, maintenance.scheduledUntil),
    startedAt: time.dateTime(maintenance.scheduledFor),
    ...(isEnd(status) &&
      work &&
      work.endAt < Infinity && { duration: time.duration(work.endAt - work.startAt) }),
    ...toAffected(
      maintenanceComponents(maintenance, now),
      index,
      site,
      isUnderWayAt(maintenance, now),
    ),
  };
}

/** An incident that is over shows its worst status; one without components, the status of its impact. */
function incidentColour(
  incident: Incident,
  shown: ReadonlyMap<string, WrittenStatus>,
): ComponentStatus {
  if (shown.size > 0) return worstStatus(shown.values());
  return statusOfImpact(worstImpactOf(incident));
}

function worstByComponent(
  spans: readonly { id: string; status: WrittenStatus }[],
): Map<string, WrittenStatus> {
  const worst = new Map<string, WrittenStatus>();
  for (const { id, status } of spans) {
    worst.set(id, worstStatus([status, worst.get(id) ?? 'operational']) as WrittenStatus);
  }
  return worst;
}

function toAffected(
  statuses: ReadonlyMap<string, WrittenStatus>,
  index: ComponentIndex,
  site: Site,
  hasState = true,
): Pick<ReportHead, 'affected' | 'allAffected'> {
  const byStatus = writtenStatuses.toReversed().map((status) => ({
    ids: inPageOrder(
      [...statuses].filter(([, each]) => each === status).map(([id]) => id),
      index,
    ),
    state: hasState ? { state: { status, label: site.messages.componentStatus[status] } } : {},
  }));
  const link = (id: string) => ({ href: site.path(componentPath(id)) });
  const affected = byStatus.flatMap(({ ids, state }): AffectedView[] => {
    const { parts, rest } = rollUp(ids, site);
    return [
      ...parts.map(({ name, id }) => ({ name, ...(id !== undefined && link(id)), ...state })),
      ...(rest > 0 ? [{ name: site.messages.andMore(rest), ...state }] : []),
    ];
  });
  if (affected.every(({ href }) => href !== undefined)) return { affected };
  return {
    affected,
    allAffected: byStatus.flatMap(({ ids, state }) =>
      ids.map((id) => ({ name: index.get(id)?.name ?? id, ...link(id), ...state })),
    ),
  };
}
