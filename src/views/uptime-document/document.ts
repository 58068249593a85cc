import { allComponentStates, type ComponentState } from '../../model/components/component-state.ts';
import {
  componentPeriods,
  monthsOf,
  spansOf,
  type ComponentPeriod,
} from '../../model/components/component-periods.ts';
import type { ComponentHistory } from '../../model/probes/sample-history.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { writtenStatuses } from '../../model/status.ts';
import { msPerSecond } from '../../model/time/instant.ts';
import { version } from '../../model/version.ts';
import { earliestAsked, ratioOrNull } from '../page-document/component.ts';
import { isoOrNull } from '../page-document/nullable.ts';
import { componentPath, type Site } from '../site.ts';
import { cleanLine } from '../text/clean-text.ts';
import { formatIso } from '../time/time-format.ts';

/** The path at which the schema of version 1 is published. */
export const uptimeSchemaPath = 'schema/uptime-v1.json';

export interface UptimeDocumentSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly histories: ReadonlyMap<string, ComponentHistory>;
}

/**
 * The uptime of each component month by month since its beginning; `uptime-v1.json` beside it describes each field.
 * Within version 1 fields are added, never changed or removed.
 */
export function toUptimeDocument({ status, site, histories }: UptimeDocumentSource) {
  const { page, now } = status;
  const spans = spansOf(status);
  const toDocument = (state: ComponentState) => {
    const { component, observations } = state;
    const own = spans.get(component.id) ?? [];
    const months = monthsOf(state, own, { timeZone: page.timeZone, now });
    const history = histories.get(component.id);
    return {
      id: component.id,
      name: cleanLine(component.name),
      url: site.url(componentPath(component.id)),
      since: isoOrNull(component.since),
      ...earliestAsked(observations),
      months: componentPeriods(state, months, { ...status, spans: own, history }).map((period) =>
        toMonth(period, now),
      ),
    };
  };
  return {
    $schema: site.url(uptimeSchemaPath),
    version: 1,
    generator: `Outpost ${version}`,
    generated_at: formatIso(now),
    valid_until: formatIso(status.staleAt),
    time_zone: page.timeZone,
    components: allComponentStates(status).map(toDocument),
  };
}

function toMonth(period: ComponentPeriod, now: number) {
  const { name, startAt, endAt, uptime, coverage, incidents, maintenances } = period;
  return {
    month: name,
    from: formatIso(startAt),
    until: formatIso(Math.min(endAt, now)),
    seconds: toSeconds(period),
    uptime: ratioOrNull(uptime),
    coverage: ratioOrNull(coverage),
    incidents,
    maintenances,
  };
}

/** Whole seconds in each status, which add up to the past part of the period. */
export function toSeconds({ knownMs, unknownMs, durations }: ComponentPeriod) {
  const known = Math.floor(knownMs / msPerSecond);
  const all = Math.floor((knownMs + unknownMs) / msPerSecond);
  const [operational, ...others] = writtenStatuses;
  const troubled = others.map(
    (status) => [status, Math.floor((durations.get(status) ?? 0) / msPerSecond)] as const,
  );
  const trouble = troubled.reduce((sum, [, seconds]) => sum + seconds, 0);
  return Object.fromEntries([
    [operational, known - trouble],
    ...troubled,
    ['unknown', all - known],
  ]) as Record<(typeof writtenStatuses)[number] | 'unknown', number>;
}
