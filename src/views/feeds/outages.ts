import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';

import { affectedComponentIds } from '../../model/reports/facts.ts';
import {
  isEndUnknown,
  openIntervals,
  resolvedAt,
  type Incident,
} from '../../model/reports/incident.ts';
import { pageIdOf } from '../../model/page/page-name.ts';
import { updatesKey } from '../../model/reports/revision.ts';
import { lastUpdateAt } from '../../model/reports/final-report.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import type { Interval } from '../../model/time/interval.ts';
import { toOtherHomesText } from '../document/other-homes.ts';
import { rolledNames } from '../components/short-name-list.ts';
import { incidentPath, type Site } from '../site.ts';
import { cleanLine, cleanText } from '../text/clean-text.ts';
import { shorten } from '../text/plain-text.ts';
import { toTitleText } from '../text/title.ts';
import { escapeText, formatCalendar } from './calendar-text.ts';
import { sequenceOf } from './calendar.ts';
import type { FeedSource } from './feed-entry.ts';

/** How long past outages stay in the calendar; a year, as for maintenances. */
const horizonMs = 366 * msPerDay;

const refreshSeconds = 3600;
const maxLength = 2000;

/**
 * The outages of the last year as an iCalendar file, each from when users first felt it to when it really was over; one
 * that was reopened is two events. An open incident ends now; one whose end is unknown has no end. False alarms are left
 * out.
 */
export function toOutages({
  status,
  site,
  revisions,
}: Pick<FeedSource, 'status' | 'site' | 'revisions'>): string {
  const { messages, page } = site;
  const homes = toOtherHomesText(site);
  const calendar = ical({
    prodId: `//outpost//status page//${messages.language.toUpperCase()}`,
    name: escapeText(`${cleanLine(page.name)}: ${messages.history}`),
    url: site.url('outages.ics'),
    ...(homes !== undefined && { description: escapeText(homes) }),
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const incident of status.incidents) {
    if (incident.falseAlarm) continue;
    const { startedAt } = incident;
    // A time that was corrected by hand is a change, too.
    const correctedAt = revisions.get(updatesKey(`incidents/${incident.id}`))?.lastAt;
    const changedAt = Math.max(lastUpdateAt(incident), correctedAt ?? -Infinity);
    const open = openIntervals(incident);
    const outages = open.length > 0 ? open : [{ startAt: startedAt, endAt: startedAt }];
    for (const [index, outage] of outages.entries()) {
      if (outage.endAt < status.now - horizonMs) continue;
      const suffix = index === 0 ? '' : `~${index + 1}`;
      calendar.createEvent(toEvent(incident, { ...outage, suffix, changedAt }, status.now, site));
    }
  }
  return formatCalendar(calendar, site, status.now);
}

function toEvent(
  incident: Incident,
  { startAt, suffix, changedAt, ...outage }: Interval & { suffix: string; changedAt: Instant },
  now: Instant,
  site: Site,
): ICalEventData {
  const { id } = incident;
  const resolved = resolvedAt(incident);
  const endAt = outage.endAt < Infinity ? outage.endAt : Math.max(now, startAt);
  const isUnknown = isEndUnknown(incident) && outage.endAt === resolved;
  const stampAt = resolved === undefined ? now : Math.min(now, changedAt);
  const names = rolledNames(affectedComponentIds(incident), site);
  const url = site.url(incidentPath(id));
  const last = incident.updates.findLast(({ body }) => body !== '')?.body ?? '';
  const parts = [
    names.length > 0 ? `${site.messages.affects}: ${site.time.list(names)}` : '',
    ...[incident.introduction, last].map((text) =>
      shorten(site.plain(text, incidentPath(id)), maxLength),
    ),
    url,
  ];
  return {
    id: `incident-${id}${suffix}@${pageIdOf(site.page)}.outpost`,
    sequence: sequenceOf(stampAt),
    stamp: new Date(stampAt),
    lastModified: new Date(stampAt),
    start: new Date(startAt),
    end: isUnknown || endAt <= startAt ? null : new Date(endAt),
    summary: cleanLine(toTitleText(incident.title)),
    description: cleanText(parts.filter((part) => part !== '').join('\n')),
    url,
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: names.map((name) => ({ name: cleanLine(name) })),
  };
}
