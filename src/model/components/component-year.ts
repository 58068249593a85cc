import { memoize } from '../memoize.ts';
import type { StatusPage } from '../status-page.ts';
import type { WrittenStatus } from '../status.ts';
import { dayOf, lastDays } from '../time/day.ts';
import { msPerDay, type Instant } from '../time/instant.ts';
import { componentDays, type ComponentDay } from './component-days.ts';
import { allComponentStates, spansByComponent, type ComponentState } from './component-state.ts';
import { componentDisplays, isListed } from './display.ts';

type Reports = Pick<StatusPage, 'page' | 'now' | 'incidents' | 'maintenances' | 'components'>;

/**
 * What each day of the last twelve calendar months was like, today the last; by the id of the component, in display
 * order. Only for components in use whose days are shown, and which are in a list or had trouble during the year.
 */
export const componentYears = memoize(
  (status: Reports): ReadonlyMap<string, readonly ComponentDay[]> => {
    const { now, page } = status;
    const days = lastDays(now, daysOfYear(now, page.timeZone), page.timeZone);
    const spans = spansByComponent(status, { from: days[0]!.startAt, now });
    const states = allComponentStates({ ...status, retired: [] });
    return new Map(
      states
        .filter(({ component: { id } }) => componentDisplays(page).get(id)!.bars === 'shown')
        .map((state): [ComponentState, readonly ComponentDay[]] => {
          const { component, days: recent } = state;
          const older = days.slice(0, -recent.length);
          const own = spans.get(component.id) ?? [];
          // The bars already have the newest days, with what is uncertain about today.
          return [state, [...componentDays(component, own, older, now), ...recent]];
        })
        .filter(([state, year]) => isListed(state, page) || year.some(isTroubled))
        .map(([{ component }, year]) => [component.id, year]),
    );
  },
);

/** Whether a day is known to have had trouble or planned work. */
export function isTroubled(
  day: ComponentDay,
): day is ComponentDay & { readonly status: WrittenStatus } {
  return day.status !== undefined && day.status !== 'operational';
}

/** How many days there are from the first of the month eleven months ago to today. */
function daysOfYear(now: Instant, timeZone: string): number {
  const today = dayOf(now, timeZone);
  const [year, month] = today.split('-').map(Number);
  return 1 + (Date.parse(today) - Date.UTC(year!, month! - 12)) / msPerDay;
}
