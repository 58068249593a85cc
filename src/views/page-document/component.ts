import type { ComponentState } from '../../model/components/component-state.ts';
import { componentDisplays } from '../../model/components/display.ts';
import { floorRatio } from '../../model/components/uptime.ts';
import { cleanLine } from '../text/clean-text.ts';
import { componentPath, type Site } from '../site.ts';
import { isoOrNull, markdownOrNull } from './nullable.ts';

export function toComponentDocument(state: ComponentState, site: Site) {
  const { component, status, statusSince, uptime, days, doubt, observations } = state;
  const display = componentDisplays(site.page).get(component.id)!;
  return {
    id: component.id,
    name: cleanLine(component.name),
    description: markdownOrNull(component.description, site),
    url: site.url(componentPath(component.id)),
    status,
    status_since: isoOrNull(statusSince),
    suspected_since: isoOrNull(doubt && doubt.kind !== 'stale' ? doubt.since : undefined),
    ...earliestAsked(observations),
    since: isoOrNull(component.since),
    show: display.show,
    uptime_shown: display.uptime === 'shown',
    bars_shown: display.bars === 'shown',
    uptime: ratioOrNull(uptime),
    days: days.map((day) => ({
      day: day.day,
      status: day.status ?? null,
      uptime: ratioOrNull(day.uptime),
      seconds: Object.fromEntries(
        day.durations.map((each) => [each.status, Math.floor(each.ms / 1000)]),
      ),
      reports: [...new Set(day.reports.map(({ id }) => id))],
    })),
  };
}

/** Since when, and until when, the last answers of its probes are valid. */
export function earliestAsked(observations: ComponentState['observations']) {
  return {
    asked_at: isoOrNull(earliest(observations.flatMap(({ seenAt }) => seenAt ?? []))),
    asked_holds_until: isoOrNull(
      earliest(
        observations.flatMap(({ seenAt, holdsUntil }) => (seenAt === undefined ? [] : holdsUntil)),
      ),
    ),
  };
}

function earliest(instants: readonly number[]): number | undefined {
  return instants.length === 0 ? undefined : Math.min(...instants);
}

export function ratioOrNull(ratio: number | undefined): number | null {
  return ratio === undefined ? null : floorRatio(ratio);
}
