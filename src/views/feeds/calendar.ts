import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

import { affectedComponentIds, factsAt, updatesAt } from '../../model/reports/facts.ts';
import { msPerMinute, type Instant } from '../../model/time/instant.ts';
import { maintenanceStatusAt, type Maintenance } from '../../model/reports/maintenance.ts';
import type { Revision } from '../../model/reports/revision.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { concerning } from '../reports/concerning.ts';
import { componentIndex } from '../components/component-index.ts';
import type { FeedSource } from './feed-entries.ts';
import { announcedAt } from './maintenance-events.ts';
import { shorten, toPlainLines } from '../text/plain-text.ts';
import { toTitleText } from '../text/title.ts';
import { maintenancePath, type Site } from '../site.ts';
import { toSubscriptions } from './subscriptions.ts';

/** How often calendars should look again, in seconds. */
const refreshSeconds = 3600;

/**
 * All maintenances as an iCalendar file (RFC 5545, RFC 7986). Nothing in it comes from the clock but the status of a
 * window that opens or closes: the same content gives the same bytes.
 */
export function toCalendar({ status, site, revisions, componentId }: FeedSource): string {
  const index = componentIndex(status);
  const component = componentId === undefined ? undefined : index.get(componentId);
  const addresses = toSubscriptions(site, component);
  const calendar = ical({
    prodId: `//outpost//status page//${site.messages.language.toUpperCase()}`,
    // The library escapes the texts of events, but not those of the calendar itself.
    name: escapeText(`${addresses.title}: ${site.messages.maintenancesOf}`),
    url: addresses.calendar,
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  const { maintenances } = status;
  const shown = componentId === undefined ? maintenances : concerning(maintenances, componentId);
  for (const maintenance of shown) {
    const revision = revisions.get(maintenance.id);
    const stampAt = changedAt(maintenance, status.now, revision);
    const names = affectedComponentIds(maintenance).map((id) => index.get(id)?.name ?? id);
    const title = toTitleText(maintenance.title);
    const isCancelled = maintenanceStatusAt(maintenance, status.now) === 'cancelled';
    calendar.createEvent({
      id: eventUid(maintenance, site),
      sequence: sequenceOf(maintenance, status.now, revision),
      stamp: new Date(stampAt),
      lastModified: new Date(stampAt),
      start: new Date(maintenance.scheduledFor),
      end: new Date(maintenance.scheduledUntil),
      summary: cleanLine(
        isCancelled ? `${site.messages.maintenanceStatus.cancelled}: ${title}` : title,
      ),
      description: cleanText(describe(maintenance, names, status.now, site)),
      url: site.url(maintenancePath(maintenance.id)),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Nobody who reads this is busy because of it.
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: names.map((name) => ({ name: cleanLine(name) })),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Many pages may share a host, as those under github.io do: the path tells them apart. */
function eventUid({ id }: Maintenance, { page }: Site): string {
  const { hostname, pathname } = new URL(page.url);
  return `maintenance-${id}@${[hostname, ...pathname.split('/')].filter((part) => part !== '').join('.')}`;
}

/** When it last changed, as far as its history or its updates tell. */
function changedAt(maintenance: Maintenance, now: Instant, revision: Revision | undefined) {
  const last = updatesAt(maintenance, now).at(-1)?.postedAt ?? -Infinity;
  return Math.max(last, revision?.lastAt ?? announcedAt(maintenance, now, undefined));
}

/**
 * A number that grows with each change. In git it is the number of changes to the file. Without history the content
 * alone has to do: each update counts, and so does a window that moves to a later time or is made longer. Only a window
 * moved to an earlier time without a word is missed then; subscribed calendars replace an event by its UID anyway.
 */
export function sequenceOf(
  maintenance: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): number {
  const updates = updatesAt(maintenance, now).length;
  if (revision) return Math.max(0, revision.count - 1);
  const { scheduledFor, scheduledUntil } = maintenance;
  const quarters = (at: Instant) => Math.floor((at - firstYear) / (15 * msPerMinute));
  const window = Math.max(0, quarters(scheduledFor) + quarters(scheduledUntil));
  // 2^22 quarters of an hour: the sum of two instants stays below until 2079; RFC 5545 allows 2^31.
  return Math.min(updates, 2 ** 9 - 1) * 2 ** 22 + Math.min(window, 2 ** 22 - 1);
}

const firstYear = Date.UTC(2020, 0);

/** Of each text in a description. */
const maxLength = 2000;

function describe(
  maintenance: Maintenance,
  names: readonly string[],
  now: Instant,
  { messages, page, time, url }: Site,
): string {
  const last = updatesAt(maintenance, now).at(-1);
  const { affected, workaround } = factsAt(maintenance, now);
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label}: ${text}`];
  const plain = (markdown: string) =>
    shorten(toPlainLines(markdown, { pageUrl: page.url }), maxLength);
  return [
    messages.maintenanceStatus[maintenanceStatusAt(maintenance, now)],
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

/** https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
function escapeText(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, '\\$&');
}
