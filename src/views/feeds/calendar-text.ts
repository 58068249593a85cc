import type { ICalCalendar } from 'ical-generator';

import type { Instant } from '../../model/time/instant.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { Site } from '../site.ts';
import { toCalendarZone } from './calendar-zone.ts';

/** RFC 5545 (3.6) asks for at least one component: if there are no events, it is the time zone of the page. */
export function formatCalendar(calendar: ICalCalendar, { page }: Site, now: Instant): string {
  const text = `${calendar.toString()}\r\n`;
  if (calendar.length() > 0) return text;
  const year = new Date(now).getUTCFullYear();
  const zone = toCalendarZone(page.timeZone, Date.UTC(year, 0), Date.UTC(year + 1, 0));
  return text.replace('END:VCALENDAR', `${zone}\r\nEND:VCALENDAR`);
}

/** https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11 */
export function escapeText(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, '\\$&');
}
