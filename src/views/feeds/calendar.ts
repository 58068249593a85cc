import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

import { affectedComponentIds, factsAt, updatesAt } from '../../model/reports/facts.ts';
import { msPerDay, msPerMinute, type Instant } from '../../model/time/instant.ts';
import { pageIdOf } from '../../model/page/page-name.ts';
import type { Day } from '../../model/time/day.ts';
import type { Interval } from '../../model/time/interval.ts';
import {
  isOverrunAt,
  maintenanceStatusAt,
  workInterval,
  type Maintenance,
} from '../../model/reports/maintenance.ts';
import { revisionOf, type Revision } from '../../model/reports/revision.ts';
import { ruleOf } from '../../model/reports/occurrences.ts';
import { ruleSlotOf, type Rule } from '../../model/reports/repeat-rule.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { reportsOfComponent } from '../reports/reports-of-component.ts';
import { componentIndex } from '../components/component-index.ts';
import { toOtherHomesText } from '../document/other-homes.ts';
import { firstSlotOf, toRecurrence } from './calendar-rule.ts';
import { escapeText, formatCalendar } from './calendar-text.ts';
import { toCalendarZone } from './calendar-zone.ts';
import type { FeedSource } from './feed-entry.ts';
import { rolledNames } from '../components/short-name-list.ts';
import { shorten } from '../text/plain-text.ts';
import { toTitleText } from '../text/title.ts';
import { maintenancePath, type Site } from '../site.ts';
import { toSubscriptions } from './subscriptions.ts';

/** How often calendars should look again, in seconds. */
const refreshSeconds = 3600;

/** How long past maintenances stay in the calendar. */
const horizonMs = 366 * msPerDay;

/** How many years of a zone's offsets calendars get. */
const zoneYears = 5;

/**
 * The maintenances of the last year and all ahead as an iCalendar file (RFC 5545, RFC 7986). In a git repository only
 * the status of a window that opens or closes, and the end of work that overruns it, depend on the clock: otherwise the
 * same content gives the same bytes. Without git, the last change is unknown and counts as now.
 */
export function toCalendar({ status, site, revisions, componentId }: FeedSource): string {
  const index = componentIndex(status);
  const component = componentId === undefined ? undefined : index.get(componentId);
  const addresses = toSubscriptions(site, component);
  const homes = toOtherHomesText(site);
  const calendar = ical({
    prodId: `//outpost//status page//${site.messages.language.toUpperCase()}`,
    // The library escapes the texts of events, but not those of the calendar itself.
    name: escapeText(`${addresses.title}: ${site.messages.maintenancesOf}`),
    url: addresses.calendar,
    ...(homes !== undefined && { description: escapeText(homes) }),
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  const { maintenances } = status;
  const listed =
    componentId === undefined ? maintenances : reportsOfComponent(maintenances, componentId);
  for (const maintenance of listed) {
    if (maintenance.occurrence) continue;
    const interval = eventInterval(maintenance, status.now);
    if (interval.endAt < status.now - horizonMs) continue;
    const { startAt, endAt } = interval;
    calendar.createEvent({
      ...toEvent(maintenance, status.now, site, revisionOf(maintenance, revisions)),
      start: new Date(startAt),
      end: new Date(endAt),
    });
  }
  const series =
    componentId === undefined ? status.series : reportsOfComponent(status.series, componentId);
  for (const each of series) {
    for (const event of toSeriesEvents(each, { status, site, revisions })) {
      calendar.createEvent(event);
    }
  }
  if (series.length > 0) {
    const from = Math.min(...series.map(({ scheduledFor }) => scheduledFor));
    // Whole years, so that the same content gives the same bytes on other days.
    const until = Date.UTC(new Date(status.now).getUTCFullYear() + zoneYears, 0);
    calendar.timezone({ name: null, generator: (zone) => toCalendarZone(zone, from, until) });
  }
  return formatCalendar(calendar, site, status.now);
}

/** The rule as one event, and an event for each window that is not as the rule says. */
function toSeriesEvents(
  series: Maintenance,
  { status, site, revisions }: Pick<FeedSource, 'status' | 'site' | 'revisions'>,
): ICalEventData[] {
  const rule = ruleOf(series, site.page.timeZone);
  const first = rule && firstSlotOf(rule);
  if (!rule || !first) return [];
  const { now, maintenances, laterMaintenances } = status;
  const windows = [...maintenances, ...laterMaintenances].filter(
    ({ occurrence }) => occurrence?.seriesId === series.id,
  );
  const isRecent = ({ scheduledUntil }: Maintenance) => scheduledUntil >= now - horizonMs;
  if (!windows.some(isRecent)) return [];
  const { timeZone } = rule;
  const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at);
  // The event of the rule stands for all windows, so it is neither over nor under way.
  const { startAt: scheduledFor, endAt: scheduledUntil } = first;
  const bare = { ...series, scheduledFor, scheduledUntil, updates: [] };
  return [
    {
      ...toEvent(bare, scheduledFor - 1, site, revisions.get(series.id), now),
      start: zoned(scheduledFor),
      end: zoned(scheduledUntil),
      timezone: timeZone,
      repeating: toRecurrence(rule),
    },
    ...windows.flatMap((each): ICalEventData[] => {
      const planned = plannedSlotOf(each.occurrence!.day, rule);
      const { startAt, endAt } = eventInterval(each, now);
      const isMoved = each.scheduledFor !== planned.startAt;
      const isOther = isMoved || startAt !== planned.startAt || endAt !== planned.endAt;
      if ((!isOther && each.updates.length === 0) || !(isMoved || isRecent(each))) return [];
      return [
        {
          ...toEvent(each, now, site, revisionOf(each, revisions)),
          id: eventUid(series, site),
          start: zoned(startAt),
          end: zoned(endAt),
          timezone: timeZone,
          recurrenceId: zoned(planned.startAt),
        },
      ];
    }),
  ];
}

/** The window by which calendars know a day, also of a rule that has been changed since. */
function plannedSlotOf(day: Day, rule: Rule): Interval {
  const { except, calledOff } = rule.repeat;
  return (except.includes(day) ? undefined : calledOff?.get(day)) ?? ruleSlotOf(day, rule);
}

/** The fields of an event apart from its times. */
function toEvent(
  maintenance: Maintenance,
  at: Instant,
  site: Site,
  revision: Revision | undefined,
  now = at,
): Omit<ICalEventData, 'start' | 'end'> {
  const stampAt = changedAt(maintenance, now, revision);
  const names = rolledNames(affectedComponentIds(maintenance), site);
  const title = toTitleText(maintenance.title);
  const isCancelled = maintenanceStatusAt(maintenance, at) === 'cancelled';
  return {
    id: eventUid(maintenance, site),
    sequence: sequenceOf(stampAt),
    stamp: new Date(stampAt),
    lastModified: new Date(stampAt),
    summary: cleanLine(
      isCancelled ? `${site.messages.maintenanceStatus.cancelled}: ${title}` : title,
    ),
    description: cleanText(describe(maintenance, names, at, site)),
    url: site.url(maintenancePath(maintenance.id)),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // The event does not make its reader busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: names.map((name) => ({ name: cleanLine(name) })),
  };
}

/**
 * Named after the file, as entries of feeds are. With `feed_ids` in `page.yml`, events keep the UIDs that they had before
 * 1.0, which contain the address of the page.
 */
function eventUid({ id }: Maintenance, { page }: Site): string {
  if (!page.feedIds) return `maintenance-${id}@${pageIdOf(page)}.outpost`;
  const { hostname, pathname } = new URL(page.feedIds.address);
  return `maintenance-${id}@${[hostname, ...pathname.split('/')].filter((part) => part !== '').join('.')}`;
}

/** The window, corrected: work that overruns it lasts until now, work that was done early ends then. */
function eventInterval(maintenance: Maintenance, now: Instant): Interval {
  const { scheduledFor, scheduledUntil } = maintenance;
  const window = { startAt: scheduledFor, endAt: scheduledUntil };
  const work = workInterval(maintenance);
  if (!work || work.startAt > now) return window;
  const isDone = maintenanceStatusAt(maintenance, now) === 'completed';
  const endAt = isDone ? Math.min(work.endAt, now) : Math.max(scheduledUntil, now);
  const isKnown = isDone || isOverrunAt(maintenance, now);
  return {
    startAt: work.startAt,
    endAt: isKnown && endAt > work.startAt ? endAt : Math.max(scheduledUntil, work.startAt + 1),
  };
}

/**
 * When it last changed: by its file, by an update, or by its window; while it overruns its window, or without git, that
 * is now.
 */
function changedAt(
  maintenance: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): Instant {
  if (!revision || isOverrunAt(maintenance, now)) return now;
  const last = updatesAt(maintenance, now).at(-1)?.postedAt ?? -Infinity;
  return Math.min(now, Math.max(last, revision.lastAt));
}

/** Minutes since 2020, which never decrease, with or without git. RFC 5545 allows numbers up to 2^31. */
export function sequenceOf(changedAt: Instant): number {
  return Math.max(0, Math.floor((changedAt - Date.UTC(2020, 0)) / msPerMinute));
}

/** The most characters of each text in a description. */
const maxLength = 2000;

function describe(
  maintenance: Maintenance,
  names: readonly string[],
  now: Instant,
  site: Site,
): string {
  const { messages, time, url } = site;
  const last = updatesAt(maintenance, now).at(-1);
  const { affected, workaround } = factsAt(maintenance, now);
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label}: ${text}`];
  const plain = (markdown: string) =>
    shorten(site.plain(markdown, maintenancePath(maintenance.id)), maxLength);
  return [
    messages.maintenanceStatus[maintenanceStatusAt(maintenance, now)],
    ...(isOverrunAt(maintenance, now) ? [messages.overrun] : []),
    ...line(messages.affects, names.length > 0 ? time.list(names) : undefined),
    ...line(messages.whoIsAffected, affected && plain(affected)),
    ...line(messages.workaround, workaround && plain(workaround)),
    plain(maintenance.introduction),
    plain(last?.body ?? ''),
    url(maintenancePath(maintenance.id)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
