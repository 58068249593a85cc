import type { CurrentState } from './components/component-state.ts';
import type { Component } from './components/component.ts';
import { doubtKinds, type Doubt } from './probes/observation.ts';
import type { UnreadableReport } from './content.ts';
import { currentImpact, currentStatuses, type Incident } from './reports/incident.ts';
import {
  componentStatuses,
  isWorse,
  worstImpact,
  type ComponentStatus,
  type Indicator,
} from './status.ts';

/** What is broken, worst first. */
export interface Headline {
  readonly indicator: Indicator;
  /** Components that are not operational, worst status first, display order within one status. */
  readonly troubles: readonly {
    readonly status: ComponentStatus;
    readonly components: readonly Component[];
  }[];
  /** Open incidents that name no component which is broken now. */
  readonly otherIncidents: readonly Incident[];
  /** Reports that could not be read and may be open. */
  readonly unreadable: readonly UnreadableReport[];
  /** The oldest doubt of each kind; failures of probes come first. */
  readonly doubts?: readonly Doubt[];
}

export function headlineOf(
  states: readonly CurrentState[],
  openIncidents: readonly Incident[],
  unreadable: readonly UnreadableReport[],
): Headline {
  const shown = states.filter(({ component }) => !component.retired);
  const troubles = componentStatuses
    .toReversed()
    .map((status) => ({
      status,
      components: shown.filter((state) => state.status === status).map((state) => state.component),
    }))
    .filter(({ status, components }) => status !== 'operational' && components.length > 0);
  const named = new Set(shown.filter(isTroubled).map(({ component }) => component.id));
  const doubts = shown
    .flatMap(({ doubt }) => doubt ?? [])
    .toSorted(
      (a, b) => doubtKinds.indexOf(a.kind) - doubtKinds.indexOf(b.kind) || a.since - b.since,
    );
  const uncertain = unreadable.filter((report) => report.mayBeOpen);
  return {
    indicator: worstImpact([
      ...openIncidents.map(currentImpact),
      // A report that cannot be read may be open, and a probe may be right, so the page is not fine.
      ...(uncertain.length > 0 || doubts.length > 0 ? (['minor'] as const) : []),
    ]),
    troubles,
    otherIncidents: openIncidents.filter(
      (incident) => !currentStatuses(incident).some(({ id }) => named.has(id)),
    ),
    unreadable: uncertain,
    ...(doubts.length > 0 && {
      doubts: doubts.filter(
        ({ kind }, index) => doubts.findIndex((each) => each.kind === kind) === index,
      ),
    }),
  };
}

function isTroubled({ status }: CurrentState): boolean {
  return isWorse(status, 'unknown');
}
