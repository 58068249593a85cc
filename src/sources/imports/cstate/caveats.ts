import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { quote } from '../shared/caveats.ts';

/** The caveats of an import from cState: what was found and what became of it. */
export const caveats = {
  // The config
  configMissing: () =>
    'no readable config: the page has a placeholder name, its components are those that posts name',
  timeZoneUnusable: (found: string) => `${quote(found)} is not a time zone; UTC is used`,
  logoLeft: (logo: string) =>
    `copy the logo (static/${logo.replace(/^\/+/, '')}) to public/ and name it as "logo" in page.yml`,
  groupEmpty: (name: string) => `category ${quote(name)} has no systems and is left out`,
  groupUnknown: (component: string, group: string) =>
    `${quote(component)} is in category ${quote(group)}, which is not listed; it stands outside the groups`,
  systemUnnamed: () => 'a system without a name is left out',
  systemTwice: (name: string) =>
    `system ${quote(name)} is listed twice; posts that name it mean the first`,

  // A post's frontmatter
  dateUnreadable: (found: string, start: Instant) =>
    `date ${quote(found)} is not a date that clocks show once; the first update (${formatInstant(start)}) is the start`,
  dateFromName: (found: string | undefined, start: Instant) =>
    `${found === undefined ? 'it has no date' : `date ${quote(found)} is not a date that clocks show once`}; the day in its name (${formatInstant(start)}) is the start`,
  endUnreadable: (found: string) =>
    `resolvedWhen ${quote(found)} is not a date that clocks show once`,
  shortcode: (name: string) => `the Hugo shortcode ${quote(name)} is kept as text`,

  // What became of it
  informationalOf: (severity: string) =>
    `severity ${quote(severity)} has no effect on an informational post, as in cState; an announcement gives no component a status`,
  maintenanceInformational: () =>
    'it looks like a maintenance but is informational; it is written as an announcement',
  windowOpen: () =>
    'it looks like a maintenance, but nothing says when its window ends; it is written as an announcement',
  windowReversed: () =>
    'it looks like a maintenance, but its window ends before it begins; it is written as an announcement',
  untilDropped: (until: Instant) =>
    `resolvedWhen (${formatInstant(until)}) is not after the date; "until" is left out`,
  pinnedForGood: () => 'it stays on top of the page until "pinned" is removed',
  noticeOpen: () =>
    'it is unresolved, so it is pinned: it gives no component a status, and stays on top of the page until "pinned" is removed',
  maintenanceFiled: (severity: string) =>
    `it looks like a maintenance but is filed as ${quote(severity)}; it is kept as an incident and counts as downtime`,
  maintenanceUnresolved: (until: Instant) =>
    `it is unresolved, but its window ends ${formatInstant(until)}; the window decides`,

  // The timeline
  timesMoved: (hours: number) =>
    `its updates have times ${Math.abs(hours)} h ${hours > 0 ? 'after' : 'before'} those of the frontmatter, which are in UTC; they are taken as local time`,
  trackUnreadable: (found: string) =>
    `an update's time ${quote(found)} is not a date that clocks show once`,
} as const;

/** Why a file is not carried over at all. */
export const refusals = {
  notReport: () => 'not a report',
  notMarkdown: () => 'neither markdown nor HTML',
  translation: (original: string) =>
    `it translates ${original}; translations of ClearStatus are not carried over`,
  draft: () => 'a draft ("draft: true"), which cState does not show',
  dateMissing: () => 'it has no date, so nothing says when it began',
  dateUnreadable: (found: string) =>
    `date ${quote(found)} is not a date that clocks show once, so nothing says when it began`,
  configSecond: (used: string) => `${used} is the config that was read`,
} as const;
