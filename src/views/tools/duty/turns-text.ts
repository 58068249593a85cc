import { openHolidays, sharesOf } from '../../../model/duty/holiday-backups.ts';
import type { Rota } from '../../../model/duty/rota.ts';
import { turnsIn, type Turn } from '../../../model/duty/turns.ts';
import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import { nameOf } from './rota-names.ts';

/** How far shares are counted and holidays looked for. */
const turnDays = 365;

/** How many turns the table shows. */
const rows = 12;

/** The turns of all rotations in the coming year, including the current one. */
export function turnsAhead(rota: Rota, now: Instant): Turn[] {
  const window = { startAt: now, endAt: now + turnDays * msPerDay };
  return (rota.rotations ?? []).flatMap((each) => turnsIn(each, rota.people, window));
}

/** A table of turns and groups, everybody's share, and the holidays for which nobody is named. */
export function toTurnsText(rota: Rota, now: Instant): string[] {
  const turns = turnsAhead(rota, now);
  const name = (github: string | undefined) => nameOf(rota, github);
  const tables = (rota.rotations ?? []).flatMap((rotation) => {
    const own = turns.filter((turn) => turn.rotation === rotation.id).slice(0, rows);
    const lines = own.map(({ day, groups }) => [day, ...groups.map(({ github }) => name(github))]);
    const head = ['from', ...rotation.groups.map(({ id }) => id)];
    return ['', `Turns of ${rotation.id}:`, ...toColumns([head, ...lines])];
  });
  const shares = sharesOf(turns, rota).map(({ group, people }) => {
    const parts = people.map(({ github, turns: count }) => `${name(github)} ${count}`);
    return `  ${group}: ${parts.join(', ')}`;
  });
  const holidays = openHolidays(rota, turns).map(({ group, person, holiday, suggested }) => {
    const backup = suggested ? `; ${suggested.name} could stand in` : '; all others are away';
    return `  ${person.name} (${group}), ${holiday.from} to ${holiday.until}${backup}`;
  });
  return [
    ...tables,
    ...(shares.length > 0 ? ['', `Turns of each in the next ${turnDays} days:`, ...shares] : []),
    ...(holidays.length > 0 ? ['', 'Holidays in turns without a backup:', ...holidays] : []),
  ];
}

function toColumns(table: readonly (readonly string[])[]): string[] {
  const widths = table[0]!.map((_, place) => Math.max(...table.map((row) => row[place]!.length)));
  return table.map((row) =>
    `  ${row.map((cell, place) => cell.padEnd(widths[place]!)).join('  ')}`.trimEnd(),
  );
}
