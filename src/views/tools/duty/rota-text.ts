import { addDays, dayOf, startOfDay } from '../../../model/time/day.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Interval } from '../../../model/time/interval.ts';
import { onDutyAt, rotaSegments, thinSegments, type Rota } from '../../../model/duty/rota.ts';
import { toTurnsText } from './turns-text.ts';
import type { PageContext } from '../../page-context.ts';

/** The people present now and next, a table of `days` days, then every gap and every time with one person alone. */
export function toRotaText(
  rota: Rota,
  now: Instant,
  days: number,
  { page, time }: PageContext,
): string {
  const { timeZone } = page;
  const last = startOfDay(addDays(dayOf(now, timeZone), days), timeZone);
  const window = { startAt: now, endAt: last };
  const names = (people: readonly { readonly name: string }[]) =>
    people.map(({ name }) => name).join(', ') || 'nobody';
  const segments = rotaSegments(rota, window);
  const next = segments[1];
  const range = ({ startAt, endAt }: Interval) => time.range(startAt, endAt);
  const rows = Array.from({ length: days }, (_, index) => {
    const day = addDays(dayOf(now, timeZone), index);
    const startAt = Math.max(now, startOfDay(day, timeZone));
    const endAt = startOfDay(addDays(day, 1), timeZone);
    const parts = rotaSegments(rota, { startAt, endAt }).map(
      (each) => `${clock(each.startAt, timeZone)} ${names(each.people)}`,
    );
    return `${day}  ${parts.join('  |  ')}`;
  });
  const list = (heading: string, thin: readonly (Interval & { people: typeof rota.people })[]) =>
    thin.length === 0
      ? []
      : [
          '',
          `${heading}:`,
          ...thin.map(
            (each) => `  ${range(each)}${each.people.length > 0 ? `  ${names(each.people)}` : ''}`,
          ),
        ];
  return [
    `Now:  ${names(onDutyAt(rota, now))}`,
    next
      ? `Next: ${names(next.people)}, from ${time.dateTime(next.startAt).text}`
      : 'Next: no change',
    '',
    `The next ${days} days, times in ${timeZone}:`,
    ...rows,
    ...toTurnsText(rota, now),
    ...list('Nobody is there', thinSegments(rota, window, 0)),
    ...list('One person alone', thinSegments(rota, window, 1)),
  ].join('\n');
}

function clock(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
