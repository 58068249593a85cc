import type { Period } from '../../model/components/component-periods.ts';
import { startOfDay } from '../../model/time/day.ts';

/** A month (`2026-03`), a quarter (`2026Q3`) or a year (`2026`), cut in that time zone; undefined for any other text. */
export function parsePeriod(
  kind: 'month' | 'quarter' | 'year',
  text: string,
  timeZone: string,
): Period | undefined {
  const [, year = '', part = '1'] = forms[kind].exec(text.trim()) ?? [];
  const length = { month: 1, quarter: 3, year: 12 }[kind];
  const first = (Number(part) - 1) * length;
  if (year === '' || first < 0 || first > 12 - length) return undefined;
  return {
    name: nameOf(kind, year, Number(part)),
    startAt: startOfMonth(Number(year), first, timeZone),
    endAt: startOfMonth(Number(year), first + length, timeZone),
  };
}

const forms = {
  month: /^(\d{4})-(\d{1,2})$/,
  quarter: /^(\d{4})-?[Qq]([1-4])$/,
  year: /^(\d{4})$/,
};

function nameOf(kind: 'month' | 'quarter' | 'year', year: string, part: number): string {
  if (kind === 'year') return year;
  return kind === 'quarter' ? `${year}Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** @param month counted from 0; 12 is the January after it */
function startOfMonth(year: number, month: number, timeZone: string): number {
  const years = String(year + Math.floor(month / 12)).padStart(4, '0');
  return startOfDay(`${years}-${String((month % 12) + 1).padStart(2, '0')}-01`, timeZone);
}
