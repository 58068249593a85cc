import { announcementEndsAt } from './reports/announcement.ts';
import { currentStates, type CurrentState } from './components/component-state.ts';
import type { Content } from './content.ts';
import { headlineOf, type Headline } from './headline.ts';
import { incidentAt } from './reports/future-updates.ts';
import { isOpen } from './reports/incident.ts';
import type { Instant } from './time/instant.ts';
import type { Interval } from './time/interval.ts';
import { isOverrunAt, maintenanceStatusAt } from './reports/maintenance.ts';

/** What will be true in one stretch of time if nobody writes anything. */
export interface Forecast extends Interval {
  readonly headline: Headline;
  /** By id, in display order, retired components too. */
  readonly states: ReadonlyMap<string, CurrentState>;
}

/**
 * How many stretches a page looks ahead. The next build adds later ones; otherwise the page would grow with everything
 * that is planned.
 */
const maxForecasts = 10;

/**
 * The near future in stretches without a gap: the first begins at `now`, the last never ends. Each holds the state at
 * its first instant; within a stretch nothing changes by the clock.
 */
export function toForecasts(content: Content, now: Instant): Forecast[] {
  // An end that is dated ahead is most often a mistake, so only a build may show it.
  const incidents = content.incidents.map((each) => incidentAt(each, now));
  const forecasts: Forecast[] = [];
  let startAt: Instant | undefined = now;
  while (startAt !== undefined && forecasts.length < maxForecasts) {
    const states = currentStates({ ...content, incidents }, startAt, now);
    const next = nextTransition(content, startAt);
    forecasts.push({
      startAt,
      endAt: forecasts.length === maxForecasts - 1 ? Infinity : (next ?? Infinity),
      headline: headlineOf([...states.values()], incidents.filter(isOpen), content.unreadable),
      states,
    });
    startAt = next;
  }
  return forecasts;
}

/** The next instant at which something on the page changes by the clock alone: windows, announcements, planned updates. */
function nextTransition(content: Content, now: Instant): Instant | undefined {
  const instants = [
    ...content.maintenances.flatMap((maintenance) => [
      ...[maintenance.scheduledFor, maintenance.scheduledUntil].filter(
        // Once a person has posted, the window only decides whether the work overruns it.
        (at) =>
          maintenanceStatusAt(maintenance, at) !== maintenanceStatusAt(maintenance, at - 1) ||
          isOverrunAt(maintenance, at) !== isOverrunAt(maintenance, at - 1) ||
          // Until then the page says that it was called off.
          (at === maintenance.scheduledUntil &&
            maintenanceStatusAt(maintenance, at) === 'cancelled'),
      ),
      ...maintenance.updates.map(({ postedAt }) => postedAt),
    ]),
    ...(content.observations ?? []).map(({ holdsUntil }) => holdsUntil),
    ...content.announcements.flatMap((each) => [each.fromAt, announcementEndsAt(each)]),
  ].filter((at) => at > now && at < Infinity);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}
