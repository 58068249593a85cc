import { openHolidays, sharesOf } from '../../../model/duty/holiday-backups.ts';
import type { Interval } from '../../../model/time/interval.ts';
import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import { onDutyAt, thinSegments, type Rota } from '../../../model/duty/rota.ts';
import { toAskingDocument } from './asking-text.ts';
import { turnsAhead } from './turns-text.ts';

/**
 * What `npm run rota -- --json` prints: GitHub names, and for the next `days` days when nobody or one alone is there; with
 * rotations the turns of the next year, shares, and holidays for which nobody is named.
 */
export function toRotaDocument(rota: Rota, now: Instant, days: number) {
  const window = { startAt: now, endAt: now + days * msPerDay };
  const thin = (count: number) =>
    thinSegments(rota, window, count).map(({ startAt, endAt, people }) => ({
      from: new Date(startAt).toISOString(),
      until: new Date(endAt).toISOString(),
      people: people.map(({ github }) => github),
    }));
  return {
    now: onDutyAt(rota, now).map(({ github }) => github),
    ask: toAskingDocument(rota, now).steps,
    gaps: thin(0),
    alone: thin(1),
    ...(rota.rotations && toTurnsDocument(rota, now)),
  };
}

function toTurnsDocument(rota: Rota, now: Instant) {
  const turns = turnsAhead(rota, now);
  const iso = ({ startAt, endAt }: Interval) => ({
    from: new Date(startAt).toISOString(),
    until: new Date(endAt).toISOString(),
  });
  return {
    turns: turns.map((turn) => ({
      ...{ rotation: turn.rotation, day: turn.day, ...iso(turn) },
      groups: turn.groups.map(({ group, github, holidays }) => ({
        ...{ group, github: github ?? null },
        holidays: holidays.map((each) => ({ ...iso(each), backup: each.backup ?? null })),
      })),
    })),
    shares: sharesOf(turns, rota),
    holidays_without_backup: openHolidays(rota, turns).map(
      ({ turn, group, person, holiday, suggested }) => ({
        ...{ rotation: turn.rotation, group, github: person.github, ...iso(holiday) },
        suggested: suggested?.github ?? null,
      }),
    ),
  };
}
