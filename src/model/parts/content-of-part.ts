import { flattenComponents } from '../components/component.ts';
import type { Content, UnreadableReport } from '../content.ts';
import type { Announcement } from '../reports/announcement.ts';
import { affectedComponentIds, type Facts, type Report } from '../reports/facts.ts';
import type { Incident } from '../reports/incident.ts';
import { pageOfPart } from './page-of-part.ts';
import { upstreamOfPart } from './upstream-of-part.ts';
import type { Part } from './part.ts';

type IsShown = (componentId: string) => boolean;

/**
 * The content that concerns the components of a part, without the other components and what reports state of them. A
 * report that names no component concerns all. Texts stay as they are, because no program can tell which component a
 * sentence is about.
 */
export function contentOfPart(content: Content, part: Part): Content {
  const page = pageOfPart(content.page, part);
  const shown = new Set(flattenComponents(page.components).map(({ id }) => id));
  const isShown: IsShown = (id) => shown.has(id);
  const all = new Set(flattenComponents(content.page.components).map(({ id }) => id));
  const { series, laterMaintenances, observations, firing, upstreams } = content;
  return {
    page,
    incidents: content.incidents.flatMap((each) => incidentOf(each, isShown)),
    maintenances: content.maintenances.flatMap((each) => reportOf(each, isShown)),
    ...(series && { series: series.flatMap((each) => reportOf(each, isShown)) }),
    ...(laterMaintenances && {
      laterMaintenances: laterMaintenances.flatMap((each) => reportOf(each, isShown)),
    }),
    announcements: content.announcements.flatMap((each) => announcementOf(each, isShown)),
    unreadable: content.unreadable.flatMap((each) => unreadableOf(each, isShown)),
    ...(observations && {
      observations: observations.filter(({ componentId }) => isShown(componentId)),
    }),
    ...(firing && {
      // An alert for a component that was renamed may concern any.
      firing: firing.filter(({ component }) => isShown(component) || !all.has(component)),
    }),
    ...(upstreams && {
      upstreams: upstreams.flatMap(({ upstream, ...state }) =>
        upstreamOfPart(upstream, isShown).map((each) => ({ ...state, upstream: each })),
      ),
    }),
  };
}

/** The impact that its author declared is that of the whole incident, so in a part the statuses decide. */
function incidentOf(incident: Incident, isShown: IsShown): Incident[] {
  return reportOf(incident, isShown).map((own) => {
    if (own === incident) return own;
    const { declaredImpact: _, ...rest } = own;
    return rest;
  });
}

/** Every update stays, because its position names it. */
function reportOf<R extends Report<string>>(report: R, isShown: IsShown): R[] {
  const ids = affectedComponentIds(report);
  if (ids.every(isShown)) return [report];
  if (!ids.some(isShown)) return [];
  return [
    {
      ...report,
      facts: factsOf(report.facts, isShown),
      updates: report.updates.map((each) => ({ ...each, facts: factsOf(each.facts, isShown) })),
    },
  ];
}

function factsOf({ components = [], ...facts }: Facts, isShown: IsShown): Facts {
  const own = components.filter(({ id }) => isShown(id));
  return own.length > 0 ? { ...facts, components: own } : facts;
}

function announcementOf(announcement: Announcement, isShown: IsShown): Announcement[] {
  const { components = [] } = announcement;
  const own = components.filter(isShown);
  if (components.length === own.length) return [announcement];
  return own.length > 0 ? [{ ...announcement, components: own }] : [];
}

/** Only the folder is shown, because the name of the file may reveal something about another part. */
function unreadableOf(report: UnreadableReport, isShown: IsShown): UnreadableReport[] {
  const file = report.file.replace(/[^/\\]*$/, '');
  const own = report.componentIds?.filter(isShown);
  return own?.length === 0 ? [] : [{ ...report, file, ...(own && { componentIds: own }) }];
}
