import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { quote as quoteText } from '../shared/caveats.ts';
import { shownValue } from './data.ts';

const quote = (value: unknown) => quoteText(shownValue(value));
const list = (names: readonly string[]) => names.map(quote).join(', ');

/** The caveats of an import from Cachet: what was found, and what became of it. */
export const caveats = {
  // The page
  pageUntold: () =>
    'Cachet does not tell the name, the address and the language of the page; they are placeholders: change them',
  zoneUntold: (zone: string) =>
    `Cachet does not tell in which time zone its dates are; they are read as ${zone}; if that is wrong, import again with --time-zone before anything else`,
  datesUnclear: (dates: readonly string[], zone: string) =>
    `clocks in ${zone} skip or show twice ${list(dates.slice(0, 20))}${dates.length > 20 ? ` and ${dates.length - 20} more` : ''}; such dates cannot be read: in saved answers, add the offset ("+02:00") that they mean, and import these`,
  firstStatusUntold: (count: number) =>
    `Cachet keeps only the last status of an incident itself; what ${count} incidents say before their first update is taken as "Investigating"`,
  someMissing: (kind: string, found: number, total: number) =>
    `pages of an answer are missing: ${found} of ${total} are there (${kind})`,
  pagesMissing: (kind: string, found: number) =>
    `a page of an answer is missing: there are more than these ${found} (${kind})`,
  componentUnnamed: (id: string) => `component ${id} has no name and is left out`,
  componentHidden: (name: string) =>
    `component ${quote(name)} is not public in Cachet and is left out`,
  componentRetired: (names: readonly string[]) =>
    `reports name components that are not public in Cachet, or no longer; they are kept as retired: ${list(names)}`,
  groupEmpty: (name: string) => `group ${quote(name)} has no public components and is left out`,
  groupHidden: (name: string) => `group ${quote(name)} is not public in Cachet and is left out`,
  groupUnknown: (name: string) =>
    `component ${quote(name)} is in a group that is not there; it stands outside the groups`,
  linkUnusable: (name: string, link: string) =>
    `${quote(name)}: ${quote(link)} is not a web address; the link is left out`,
  daysUntold: (names: readonly string[]) =>
    `Cachet does not say how badly incidents hit ${list(names)}; "since" makes the days up to the last of them count as "no data"`,
  notOperational: (components: readonly string[]) =>
    `now ${components.join(', ')}; no open incident says so, and they show as operational here unless somebody writes one`,
  sinceUnreadable: (name: string, found: unknown) =>
    `component ${quote(name)}: ${quote(found)} is not a date; since when it exists is left out`,

  // A report
  dateUnreadable: (key: string, found: unknown, used: string) =>
    `${key} ${quote(found)} is not a date; ${used}`,
  textUnreadable: () => 'its message is not a text and is left out',
  stickied: () => 'it is stickied; an incident leaves the home page when it is over',
  updatesUntold: () =>
    'the answer does not tell its updates (in Cachet 3 they have to be asked for: ?include=updates,components)',

  // Its components
  componentsUntold: () =>
    'the answer does not tell its components (in Cachet 3 they have to be asked for: ?include=updates,components)',
  componentUnknown: (id: number) => `component ${id} is not among the components; it is left out`,
  statusUntold: (names: readonly string[]) =>
    `Cachet does not say how badly it hit ${list(names)}: named in words alone`,
  statusUncertain: (names: readonly string[]) =>
    `the answer tells the status of ${list(names)} only for another report: named in words alone`,
  statusOfNow: (names: readonly string[]) =>
    `Cachet says only what the components are now, and it is still open; that is what it says of ${list(names)}`,
  statusUnknown: (name: string, found: unknown) =>
    `${quote(found)} is not a status of component ${quote(name)}`,
  workStatusUntold: (names: readonly string[]) =>
    `it does not say what becomes of ${list(names)}; they are under maintenance`,

  // The timeline
  statusUnreadable: (found: unknown, used: string) => `status ${quote(found)} is unknown; ${used}`,
  updateStatusUnreadable: (found: unknown) =>
    `status ${quote(found)} of an update is unknown; the update keeps the status before it`,
  updateUndated: (found: unknown) =>
    `an update's date ${quote(found)} is none; it is kept with the one before it`,
  updateBeforeStart: (at: Instant) =>
    `an update (${formatInstant(at)}) is older than the incident itself, which is taken to have begun then`,
  statusChanged: (status: string, at: Instant) =>
    `its own status is ${status}, which its last update does not say; its last change (${formatInstant(at)}) is taken as the time; correct it if it was another`,
  statusUntimed: (status: string, at: Instant) =>
    `its own status is ${status}, which its last update does not say, and nothing says since when; it is taken as ${status} from that update on (${formatInstant(at)}); correct it`,
  statusDiffers: (own: string, last: string) =>
    `its own status is ${own}, but its last update, which is newer, says ${last}; the update counts`,
  statusUndated: (own: string, last: string) =>
    `its own status is ${own}, but its last update says ${last}, and nothing says which is newer; the update counts`,
  endTaken: (at: Instant) =>
    `nothing says when it was fixed; its last change (${formatInstant(at)}) is taken; correct it if it was another time`,
  endTooLate: (changed: Instant, at: Instant) =>
    `nothing says when it was fixed; its last change (${formatInstant(changed)}) lies more than a week behind its latest update (${formatInstant(at)}), its end is kept as unknown`,
  endUnknown: (at: Instant) =>
    `it was fixed when it was entered, and nothing says when it ended; its end is kept as unknown (it began ${formatInstant(at)})`,
  fixedAgain: () =>
    'it is fixed more than once; the first ends it, what was said later is kept below it',
  noText: () => 'it has no text',

  // Planned work
  windowOpen: () =>
    'nothing says when the work ends; it is written as an announcement, which gives no component a status; once it is complete, remove that and import again',
  windowReversed: (until: Instant) =>
    `it ends (${formatInstant(until)}) before it begins; it is written as an announcement, which gives no component a status`,
  endPlanned: (until: Instant) =>
    `it is not complete, and some versions of Cachet 2 give the time of the question as its end: check ${formatInstant(until)}`,
  scheduledIncident: () =>
    'it is planned work of an old Cachet, which knows no end of it; it is written as an announcement',
  completedAdded: () =>
    'its updates do not say that it ended; it is completed when its window ends',
} as const;

/** Why something is not carried over at all. */
export const refusals = {
  notJson: () => 'not JSON',
  notCachet: () => 'no answer of Cachet with components, groups, incidents, updates or schedules',
  strangers: (count: number) =>
    `${count} of its entries ${count === 1 ? 'is' : 'are'} not components, groups, incidents, updates or schedules`,
  updateLost: () => 'nothing here is what it is an update of',
  deleted: () => 'it is deleted in Cachet',
  hidden: () => 'it is not public in Cachet',
  visibleUnreadable: (found: unknown) =>
    `visible ${quote(found)} is unknown, so it may not be public`,
  dateMissing: () => 'it has no date, so nothing says when it began',
  dateUnreadable: (found: unknown) =>
    `its date ${quote(found)} is none, so nothing says when it began`,
} as const;
