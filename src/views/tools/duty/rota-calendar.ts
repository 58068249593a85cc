import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

import type { Rota } from '../../../model/duty/rota.ts';
import { turnsIn, type Turn } from '../../../model/duty/turns.ts';
import { pageIdOf } from '../../../model/page/page-name.ts';
import type { Page } from '../../../model/page/page.ts';
import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { nameOf } from './rota-names.ts';

/** What calendars show: the last month and a year ahead. */
const pastDays = 31;
const futureDays = 366;
const handOverMinutes = 15;

/**
 * The turns, the backups and the hand-overs as an iCalendar file (RFC 5545). Events are named by rotation, group and day,
 * never by people: whoever takes a turn, it stays the same event.
 */
export function toRotaCalendar(rota: Rota, page: Page, now: Instant): string {
  const calendar = ical({
    prodId: '//outpost//rota//EN',
    name: cleanLine(`${page.name}: on duty`).replace(/[\\;,]/g, '\\$&'),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const pageId = pageIdOf(page);
  const add = (id: string, startAt: Instant, endAt: Instant, summary: string, description = '') =>
    calendar.createEvent({
      id: `rota-${id}@${pageId}.outpost`,
      stamp: new Date(now),
      start: new Date(startAt),
      end: new Date(endAt),
      summary: cleanLine(summary),
      ...(description !== '' && { description }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  const window = { startAt: now - pastDays * msPerDay, endAt: now + futureDays * msPerDay };
  const name = (github: string | undefined) => nameOf(rota, github);
  for (const rotation of rota.rotations ?? []) {
    let before: Turn | undefined;
    for (const turn of turnsIn(rotation, rota.people, window)) {
      const { day, startAt, endAt, groups } = turn;
      for (const { group, github, holidays } of groups) {
        const id = `${rotation.id}-${group}-${day}`;
        add(id, startAt, endAt, `${name(github)} (${group}): ${rotation.id}`);
        for (const { from, backup, ...days } of holidays) {
          const summary = `${name(backup)} for ${name(github)} (${group}): ${rotation.id}`;
          add(`${id}-backup-${from}`, days.startAt, days.endAt, summary);
        }
      }
      const changes = groups.map(({ group, github }) => {
        const last = before?.groups.find((each) => each.group === group);
        const from = last ? `${name(last.github)} → ` : '';
        return `${group}: ${from}${name(github)}`;
      });
      const until = startAt + handOverMinutes * msPerMinute;
      const summary = `Hand-over: ${rotation.id}`;
      add(`${rotation.id}-${day}-hand-over`, startAt, until, summary, changes.join('\n'));
      before = turn;
    }
  }
  return `${calendar.toString()}\r\n`;
}
