import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

import type { Rota } from '../../../model/duty/rota.ts';
import { turnsIn, type Turn } from '../../../model/duty/turns.ts';
import { pageIdOf } from '../../../model/page/page-name.ts';
import type { Page } from '../../../model/page/page.ts';
import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import type { Interval } from '../../../model/time/interval.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { nameOf } from './rota-names.ts';

/** What calendars show: the last month and a year ahead. */
const pastDays = 31;
const futureDays = 366;
const handOverMinutes = 15;

/**
 * The turns, the backups and the hand-overs as an iCalendar file (RFC 5545). Events are named by rotation, group and
 * day, never by people: so an event stays the same when somebody else takes the turn.
 */
export function toRotaCalendar(rota: Rota, page: Page, now: Instant): string {
  const calendar = ical({
    prodId: '//outpost//rota//EN',
    name: cleanLine(`${page.name}: on duty`).replace(/[\\;,]/g, '\\$&'),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const pageId = pageIdOf(page);
  const window = { startAt: now - pastDays * msPerDay, endAt: now + futureDays * msPerDay };
  const events = (rota.rotations ?? []).flatMap((rotation) => {
    const turns = turnsIn(rotation, rota.people, window);
    return turns.flatMap((turn, index) => toEvents(turn, turns[index - 1], rota));
  });
  for (const { id, startAt, endAt, summary, description } of events) {
    calendar.createEvent({
      id: `rota-${id}@${pageId}.outpost`,
      stamp: new Date(now),
      start: new Date(startAt),
      end: new Date(endAt),
      summary: cleanLine(summary),
      ...(description !== undefined && { description }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

interface RotaEvent extends Interval {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
}

/** A turn of each group, the backups in it, and the hand-over that it begins with. */
function toEvents(turn: Turn, before: Turn | undefined, rota: Rota): RotaEvent[] {
  const { rotation, day, startAt, endAt, groups } = turn;
  const name = (github: string | undefined) => nameOf(rota, github);
  const turns = groups.flatMap(({ group, github, holidays }): RotaEvent[] => {
    const id = `${rotation}-${group}-${day}`;
    return [
      { id, startAt, endAt, summary: `${name(github)} (${group}): ${rotation}` },
      ...holidays.map(({ from, backup, ...days }) => ({
        id: `${id}-backup-${from}`,
        startAt: days.startAt,
        endAt: days.endAt,
        summary: `${name(backup)} for ${name(github)} (${group}): ${rotation}`,
      })),
    ];
  });
  const changes = groups.map(({ group, github }) => {
    const last = before?.groups.find((each) => each.group === group);
    return `${group}: ${last ? `${name(last.github)} → ` : ''}${name(github)}`;
  });
  const handOver = {
    id: `${rotation}-${day}-hand-over`,
    startAt,
    endAt: startAt + handOverMinutes * msPerMinute,
    summary: `Hand-over: ${rotation}`,
    ...(changes.length > 0 && { description: changes.join('\n') }),
  };
  return [...turns, handOver];
}
