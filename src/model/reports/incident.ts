import type { AffectedComponent, Report, Update } from './facts.ts';
import type { Instant } from '../time/instant.ts';
import { totalMs, type Interval } from '../time/interval.ts';
import { memoize } from '../memoize.ts';
import {
  componentStatuses,
  impactOf,
  impacts,
  worstStatus,
  type Impact,
  type IncidentStatus,
  type WrittenStatus,
} from '../status.ts';

export type IncidentUpdate = Update<IncidentStatus>;

/** Something unplanned that users may notice, told in updates. */
export interface Incident extends Report<IncidentStatus> {
  readonly kind: 'incident';
  /** When users first felt it. */
  readonly startedAt: Instant;
  /** The author's own judgement; without it the component statuses decide. */
  readonly declaredImpact?: Impact;
  /** Called off: shown as such, does not count. */
  readonly falseAlarm: boolean;
  /** It is over, but nobody knows since when: the update that ends it has the last known time. */
  readonly endUnknown?: boolean;
  /** Texts that users see while it lasts, such as error messages; plain text, not markdown. */
  readonly symptoms?: readonly string[];
  /** The id of the probe that it came from. */
  readonly probe?: string;
}

/**
 * A stretch of time in which an incident gives a component one status. A span without length means that nobody recorded
 * how long the incident lasted: it ends at the instant at which it began.
 */
export interface StatusSpan extends Interval {
  readonly id: string;
  readonly status: WrittenStatus;
}

const endStatuses: readonly IncidentStatus[] = ['resolved', 'postmortem'];

/** Whether an update of that status leaves the incident over. */
export function isOver(status: IncidentStatus): boolean {
  return endStatuses.includes(status);
}

/**
 * The status of an incident; one without updates is being investigated. A published update counts at once, even when it
 * is dated ahead by a wrong clock or zone, because a report must never be silent.
 */
export function incidentStatus(incident: Incident): IncidentStatus {
  return incident.updates.at(-1)?.status ?? 'investigating';
}

/** A false alarm is never open. An incident with another status after `resolved` was reopened. */
export function isOpen(incident: Incident): boolean {
  return !incident.falseAlarm && !endStatuses.includes(incidentStatus(incident));
}

/** When it ended, for the last time; undefined when it is open, or was called off without an update that ends it. */
export function resolvedAt(incident: Incident): Instant | undefined {
  const ends = incident.updates.findLastIndex(({ status }) => !isOver(status)) + 1;
  return ends < incident.updates.length ? endAtOf(incident, ends) : undefined;
}

/**
 * When the incident ended, according to the update at `index`, the first that ends it: the end that this update or a
 * later one states, else when it was posted. Never before the start or after the update.
 */
function endAtOf({ updates, startedAt }: Incident, index: number): Instant {
  const next = updates.findIndex(({ status }, place) => place > index && !isOver(status));
  const run = updates.slice(index, next < 0 ? undefined : next);
  const told = run.findLast(({ facts }) => facts.endedAt !== undefined);
  const at = run[0]!.postedAt;
  return told ? Math.max(startedAt, Math.min(told.facts.endedAt!, told.postedAt)) : at;
}

/** The updates that ended it, each with the instant at which it really ended. */
function endings(incident: Incident): ReadonlyMap<IncidentUpdate, Instant> {
  const { updates } = incident;
  return new Map(
    updates.flatMap((update, index) => {
      const before = updates[index - 1];
      const isEnd = isOver(update.status) && (!before || !isOver(before.status));
      return isEnd ? [[update, endAtOf(incident, index)] as const] : [];
    }),
  );
}

/** The stretches in which an incident was open; more than one when it was opened again. */
export const openIntervals = memoize((incident: Incident): readonly Interval[] => {
  const intervals: Interval[] = [];
  let startAt: Instant | undefined = incident.startedAt;
  const ends = endings(incident);
  for (const update of incident.updates) {
    const { status, postedAt } = update;
    if (isOver(status)) {
      const endAt = ends.get(update) ?? postedAt;
      if (startAt !== undefined && startAt < endAt) intervals.push({ startAt, endAt });
      startAt = undefined;
    } else {
      startAt ??= postedAt;
    }
  }
  if (startAt === undefined) return intervals;
  const calledOffAt = incident.updates.at(-1)?.postedAt ?? startAt;
  return [...intervals, { startAt, endAt: incident.falseAlarm ? calledOffAt : Infinity }];
});

/** How long it lasted, without the time between an end and a reopening; undefined when its end is unknown. */
export function lastedMs(incident: Incident): number | undefined {
  return resolvedAt(incident) === undefined || isEndUnknown(incident)
    ? undefined
    : totalMs(openIntervals(incident));
}

/**
 * Whether it is over but nobody recorded since when: the report says so, or it ended at the instant at which it began.
 */
export function isEndUnknown(incident: Incident): boolean {
  const resolved = resolvedAt(incident);
  return resolved !== undefined && (!!incident.endUnknown || resolved <= incident.startedAt);
}

/**
 * All stretches in which the incident gives a component a status, in order. `resolved` ends them; a reopened incident
 * restores the statuses before its end, unless it states others. An incident still open ends in `Infinity`.
 */
export const statusSpans = memoize((incident: Incident): readonly StatusSpan[] => {
  const spans: StatusSpan[] = [];
  const current = new Map<string, { status: WrittenStatus; startAt: Instant }>();
  const stated = new Map<string, WrittenStatus>();
  const set = (id: string, status: WrittenStatus | undefined, at: Instant) => {
    const before = current.get(id);
    if (before?.status === status) return;
    // A status that is replaced at the same instant was a mistake; one that ends at the same instant did happen.
    if (before && (before.startAt < at || !status)) spans.push({ id, ...before, endAt: at });
    if (status) current.set(id, { status, startAt: at });
    else current.delete(id);
  };
  for (const { id, status } of incident.facts.components ?? []) {
    stated.set(id, status);
    set(id, status, incident.startedAt);
  }
  let open = true;
  const ends = endings(incident);
  for (const update of incident.updates) {
    const endAt = ends.get(update);
    // Updates after the true end are not counted as trouble.
    if (endAt !== undefined && endAt < update.postedAt) cutOff(spans, current, endAt);
    // Facts posted before the stated start describe the start: nothing counts earlier than it.
    const at = Math.max(endAt ?? update.postedAt, incident.startedAt);
    const stays = !endStatuses.includes(update.status);
    for (const { id, status } of update.facts.components ?? []) stated.set(id, status);
    if (stays) for (const [id, status] of stated) set(id, status, at);
    else if (open) for (const id of stated.keys()) set(id, undefined, at);
    open = stays;
  }
  for (const [id, { status, startAt }] of current) {
    spans.push({ id, status, startAt, endAt: Infinity });
  }
  return spans;
});

/** Removes everything after `endAt` from the spans and from the statuses that still stand. */
function cutOff(
  spans: StatusSpan[],
  current: Map<string, { status: WrittenStatus; startAt: Instant }>,
  endAt: Instant,
): void {
  for (const [index, span] of [...spans.entries()].toReversed()) {
    if (span.startAt > endAt) spans.splice(index, 1);
    else if (span.endAt > endAt) spans[index] = { ...span, endAt };
  }
  for (const [id, { startAt }] of current) if (startAt > endAt) current.delete(id);
}

/** The present statuses of the components of an open incident. */
export function currentStatuses(incident: Incident): StatusSpan[] {
  return isOpen(incident) ? statusSpans(incident).filter(({ endAt }) => endAt === Infinity) : [];
}

/**
 * The impact at present. An open incident that names no component is still trouble that somebody chose to report: it
 * counts as `minor`, never as nothing.
 */
export function currentImpact(incident: Incident): Impact {
  return isOpen(incident) ? impactOfSpans(incident, currentStatuses(incident)) : 'none';
}

/**
 * The worst impact, which the history and the API show. An incident that was over when it was reported has the impact
 * with which it was reported.
 */
export function worstImpactOf(incident: Incident): Impact {
  if (incident.falseAlarm) return 'none';
  const spans = statusSpans(incident);
  const reports = [incident, ...incident.updates];
  return impactOfSpans(
    incident,
    spans.length > 0 ? spans : reports.flatMap(({ facts }) => facts.components ?? []),
  );
}

function impactOfSpans(incident: Incident, spans: readonly AffectedComponent[]): Impact {
  if (incident.declaredImpact) return incident.declaredImpact;
  return spans.length === 0 ? 'minor' : impactOf(worstStatus(spans.map(({ status }) => status)));
}

/** Sorts open incidents: the worst first, then the newest. */
export function worstFirst(incidents: readonly Incident[]): Incident[] {
  return incidents
    .map((incident) => ({
      incident,
      rank: [
        impacts.indexOf(currentImpact(incident)),
        componentStatuses.indexOf(
          worstStatus(currentStatuses(incident).map(({ status }) => status)),
        ),
        incident.startedAt,
      ],
    }))
    .toSorted(
      (a, b) => b.rank.map((each, index) => each - a.rank[index]!).find((each) => each !== 0) ?? 0,
    )
    .map(({ incident }) => incident);
}
