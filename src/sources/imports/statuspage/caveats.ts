import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { quote } from '../shared/caveats.ts';
import { cleanLine, shorten } from '../shared/imported-text.ts';

function list(items: readonly string[], limit = 10): string {
  const more = items.length - limit;
  return `${items.slice(0, limit).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** A component and its status, as `uncoveredComponents` lists it. */
export const inTrouble = (name: string, status: string | undefined) =>
  `${quote(name)} (${status === undefined ? 'no status' : shorten(cleanLine(status), 40)})`;
const names = (all: readonly string[]) => list(all.map(quote));

/** The caveats of an import from Statuspage: what was found, and what became of it. */
export const caveats = {
  workWithoutWindow: () =>
    'it is a maintenance that goes on, but nothing says when its window ends; it is written as an incident',
  // The documents
  partsUnreadable: (parts: readonly string[]) =>
    `left out, as it cannot be read: ${list(
      parts.map((part) => shorten(cleanLine(part), 120)),
      5,
    )}`,
  listFull: (what: string, count: number) =>
    `${what} holds ${count} entries; Statuspage lists the 50 newest alone, so older ones are not moved`,
  listMissing: (what: string) => `no list of ${what} was found; none could be moved`,
  listOpenOnly: (what: string) =>
    `${what} stand in a summary alone, which has no more than those that are not over`,
  listUnreadable: (what: string) => `${quote(what)} is not a list and is left out`,

  // The page
  pageMissing: () => 'nothing says what the page is called; "Status" is a placeholder',
  pagesDiffer: (all: readonly string[]) =>
    `there are answers of more than one page (${names(all)}); the first names this one`,
  urlLeft: (url: string) =>
    `the old page stands at ${quote(url)}; "url" is left out, so that the new one is built for where GitHub Pages serves it; add it when that address leads here`,
  timeZoneMissing: () => 'nothing says in which time zone the page tells its days; UTC is used',
  timeZoneUnusable: (found: string) => `${quote(found)} is not a time zone; UTC is used`,
  shortened: (what: string, limit: number) =>
    `${quote(what)} is longer than ${limit} characters and is shortened`,

  // Components
  componentUnnamed: () => 'a component without a name is left out',
  componentsMissing: () =>
    'no list of components was found; the components are those that reports name',
  groupEmpty: (name: string) => `group ${quote(name)} has no components and is left out`,
  groupUnknown: (all: readonly string[]) =>
    `in a group that is not listed, so they stand outside the groups: ${names(all)}`,
  sinceUnreadable: (component: string, found: string) =>
    `${quote(component)}: start_date ${quote(found)} is not a day; "since" is left out`,
  uncoveredComponents: (all: readonly string[]) =>
    `in trouble now, but no open incident or maintenance under way says so; here they are shown as operational unless somebody writes an incident: ${list(all)}`,
  olderList: (all: readonly string[]) =>
    `the newest list of components no longer has them; they are kept as retired: ${names(all)}`,
  retired: (all: readonly string[]) =>
    `reports name components that the page no longer lists; they are kept as retired: ${names(all)}`,

  // A report
  timeUnreadable: (what: string, found: string) =>
    `${what} ${quote(found)} is not a date with a zone`,
  statusUnreadable: (found: string | undefined) =>
    `${found === undefined ? 'it has no status' : `its status ${quote(found)} is unknown`}; its updates say where it stands`,
  impactUnreadable: (found: string) =>
    `impact ${quote(found)} is unknown; the components decide the impact`,
  impactMaintenance: () =>
    'impact "maintenance" is none that an incident has; it stays an incident, because it has no window',

  // The timeline
  noUpdates: () => 'it has no updates; its start stands for the first',
  updateWithoutTime: () =>
    'an update has no time that can be read; it has that of the one beside it',
  updateStatusUnknown: (found: string | undefined, taken: string) =>
    `${found === undefined ? 'an update has no status' : `${quote(found)} is not a status of an update here`}; it is taken as ${quote(taken)}`,
  startAfterFirst: (start: Instant, first: Instant) =>
    `started_at (${formatInstant(start)}) is after the first update (${formatInstant(first)}), which is the start`,
  postmortemEarly: (at: Instant) =>
    `an update of ${formatInstant(at)} is a postmortem before the incident was resolved; it keeps the status before it`,
  postmortemWithoutTime: () =>
    'the postmortem has no time that can be read; it has that of the last update',
  resolvedTwice: (at: Instant) =>
    `it is resolved a second time (${formatInstant(at)}); the first ends it, the second is kept in its text`,
  resolutionAdded: (at: Instant) =>
    `it is over, but no update says so; "Resolved" is added at ${formatInstant(at)}, as resolved_at has it`,
  resolutionLate: (stated: Instant, used: Instant) =>
    `resolved_at (${formatInstant(stated)}) is before the last update; "Resolved" is added at ${formatInstant(used)}`,
  endUnknown: (used: Instant) =>
    `it is over, but nothing says when it ended; its end is kept as unknown, after its last known time (${formatInstant(used)})`,
  endsDiffer: (stated: Instant, used: Instant) =>
    `resolved_at says ${formatInstant(stated)}, the update ${formatInstant(used)}, which is used`,
  statusesDiffer: (status: string, said: string) =>
    `its status is ${quote(status)}, its last update says ${quote(said)}, which counts`,
  resolvedButOpen: (status: string) =>
    `its last update says that it is over, but its status is ${quote(status)}; it is kept open`,
  endButOpen: (end: Instant, status: string) =>
    `resolved_at is ${formatInstant(end)}, but its status is ${quote(status)}; it is kept open`,

  // Components of a report
  statusNow: (component: string, status: string) =>
    `no update says what ${quote(component)} was hit by; it is ${status} now and counts as that from the start`,
  statusByImpact: (all: readonly string[], status: string, impact: string) =>
    `nothing says what they were hit by; impact ${quote(impact)} makes it ${status}: ${names(all)}`,
  statusUnknowable: (all: readonly string[]) =>
    `neither a status nor an impact says what they were hit by; they are named in "affected": ${names(all)}`,
  componentStatusUnknown: (component: string, found: string | undefined) =>
    `${quote(component)}: ${found === undefined ? 'no status' : `${quote(found)} is not a status`} of a component`,
  hitBefore: (component: string, status: string) =>
    `${quote(component)} was ${status} before the update that first names it; it counts as that from the start`,
  hitEarlier: (component: string, at: Instant, status: string) =>
    `${quote(component)} was already ${status} when it is first named (${formatInstant(at)}); it counts from then`,
  stillHit: (component: string, status: string) =>
    `${quote(component)} is still ${status} in the word that ends it; here all is operational then`,
  groupHit: (name: string) =>
    `it names the group ${quote(name)}, which has no status of its own here`,
  affectedUnnamed: () => 'an affected component has neither a code nor a name and is left out',
  nameShared: (name: string) =>
    `several components are called ${quote(name)}, and no code tells which is meant; it stands for itself`,
  componentByName: (name: string) =>
    `component ${quote(name)} has another code on the page; it is found by its name`,
  workWithoutStatus: (component: string) =>
    `${quote(component)} stays operational in the updates; here work in progress is under_maintenance`,

  // Maintenances
  windowDerived: (from: Instant, until: Instant) =>
    `its window cannot be read; its updates make it ${formatInstant(from)} to ${formatInstant(until)}`,
  cancellationAdded: (at: Instant) =>
    `it is cancelled, but no update says so; "Cancelled" is added at ${formatInstant(at)}`,
  completionAdded: (at: Instant) =>
    `it is over, but no update says so; "Completed" is added at ${formatInstant(at)}`,
} as const;

/** Why something is not carried over at all. */
export const refusals = {
  notJson: (why: string) => `not JSON: ${quote(why)}`,
  notStatuspage: () =>
    'no answer of a Statuspage API: no page, components, incidents or maintenances',
  nothing: () => 'no answer of a Statuspage API was found',
  notReport: () => 'not an object',
  timeMissing: () => 'nothing says when it began',
  windowMissing: () =>
    'it is a maintenance, but nothing says when its window opens and closes; an end is never invented',
} as const;
