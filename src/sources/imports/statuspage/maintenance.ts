import type { Component } from '../../../model/components/component.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { isEnd, type Maintenance } from '../../../model/reports/maintenance.ts';
import {
  maintenanceStatuses,
  type MaintenanceStatus,
  type WrittenStatus,
} from '../../../model/status.ts';
import { fold } from '../../text/nearest.ts';
import { parseMentions, stateChanges, withChanges, type Mentions } from './mentioned-components.ts';
import type { StatuspageComponents } from './components.ts';
import { caveats } from './caveats.ts';
import { shorten } from '../shared/imported-text.ts';
import type { StatuspageReport } from './schema.ts';
import { timedUpdates, type Entry, type TimedUpdate } from './timeline.ts';
import { parseTime } from './time.ts';

type MaintenanceEntry = Entry<MaintenanceStatus>;

interface Window {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
}

/** Statuses of an incident, and another spelling, with what they mean when a maintenance has them. */
const alike: ReadonlyMap<string, MaintenanceStatus> = new Map([
  ['resolved', 'completed'],
  ['postmortem', 'completed'],
  ['monitoring', 'verifying'],
  ['canceled', 'cancelled'],
]);

/** Whether a report is planned work: it has a window, or a status that only planned work has. */
export function isMaintenance({
  scheduled_for,
  scheduled_until,
  status,
}: StatuspageReport): boolean {
  const word = fold((status ?? '').slice(0, 100));
  const isOfMaintenance = maintenanceStatuses.some((each) => each === word);
  return Boolean(scheduled_for?.trim() || scheduled_until?.trim()) || isOfMaintenance;
}

/** The maintenance without its id; undefined when nothing says when its window opens and closes. */
export function toMaintenance(
  report: StatuspageReport,
  title: string,
  components: StatuspageComponents,
  found: string[],
): Omit<Maintenance, 'id'> | undefined {
  const from = parseTime(report.scheduled_for, 'scheduled_for', found);
  const created = parseTime(report.created_at, 'created_at', found);
  const timed = timedUpdates(report, created ?? from, found);
  const said = toEntries(timed, from, found);
  const resolvedAt = parseTime(report.resolved_at, 'resolved_at', found);
  const window = windowOf(report, from, said, resolvedAt, found);
  if (!window) return undefined;
  const entries = withEnd(report, said, resolvedAt, window, found);
  const mentions = parseMentions(report, entries, components, found);
  const isWork = (index: number) => /^(in_progress|verifying)$/.test(entries[index]!.status);
  const first = firstStatuses(mentions, isWork, found);
  const moving = new Map(
    [...mentions.byComponent].filter(([component]) => first.get(component)?.isSaid),
  );
  const { changes } = stateChanges(
    moving,
    new Map([...first].map(([component, { status }]) => [component, status])),
    isWork,
  );
  const fromStart = [...first].map(([{ id }, { status }]) => ({ id, status }));
  return {
    kind: 'maintenance',
    title,
    facts: {
      ...(fromStart.length > 0 && { components: fromStart }),
      ...(mentions.groups.length > 0 && { affected: shorten(mentions.groups.join(', '), 1000) }),
    },
    introduction: '',
    updates: withChanges(entries, changes),
    upstream: [],
    ...window,
  };
}

function toEntries(
  timed: readonly TimedUpdate[],
  from: Instant | undefined,
  found: string[],
): MaintenanceEntry[] {
  let before: MaintenanceStatus | undefined;
  return timed.map(({ word, at, body, affected }) => {
    const known = maintenanceStatuses.find((each) => each === word) ?? alike.get(word ?? '');
    const status =
      known ?? before ?? (from !== undefined && at >= from ? 'in_progress' : 'scheduled');
    if (word !== status) found.push(caveats.updateStatusUnknown(word, status));
    before = status;
    return { status, at, body, affected };
  });
}

/** The window that is stated; else the one that the updates tell, when they tell both ends. */
function windowOf(
  report: StatuspageReport,
  from: Instant | undefined,
  entries: readonly MaintenanceEntry[],
  resolvedAt: Instant | undefined,
  found: string[],
): Window | undefined {
  const until = parseTime(report.scheduled_until, 'scheduled_until', found);
  if (from !== undefined && until !== undefined && from < until) {
    return { scheduledFor: from, scheduledUntil: until };
  }
  const begun = entries.find(({ status }) => status === 'in_progress')?.at;
  const ended = entries.findLast(({ status }) => status === 'completed')?.at ?? resolvedAt;
  const scheduledFor = from ?? begun;
  const end = from === undefined && until !== undefined ? until : ended;
  if (scheduledFor === undefined || end === undefined || end <= scheduledFor) return undefined;
  found.push(caveats.windowDerived(scheduledFor, end));
  return { scheduledFor, scheduledUntil: end };
}

/** Makes the updates end as the maintenance says. */
function withEnd(
  { status: written }: StatuspageReport,
  entries: MaintenanceEntry[],
  resolvedAt: Instant | undefined,
  { scheduledUntil }: Window,
  found: string[],
): MaintenanceEntry[] {
  const word = fold((written ?? '').slice(0, 100));
  const status = maintenanceStatuses.find((each) => each === word) ?? alike.get(word);
  const last = entries.at(-1);
  if (status === undefined) found.push(caveats.statusUnreadable(written));
  else if (isEnd(status)) {
    const isSaid = last !== undefined && isEnd(last.status);
    const isLeftToWindow =
      (last === undefined || last.status === 'scheduled') && resolvedAt === undefined;
    if (isSaid || (isLeftToWindow && status === 'completed')) return entries;
    const at = Math.max(resolvedAt ?? scheduledUntil, last?.at ?? -Infinity);
    found.push(
      status === 'completed' ? caveats.completionAdded(at) : caveats.cancellationAdded(at),
    );
    return [...entries, { status, at, body: '', affected: [] }];
  } else if (last && isEnd(last.status)) {
    found.push(caveats.resolvedButOpen(written ?? ''));
    const lastOpen = entries.findLastIndex((entry) => !isEnd(entry.status));
    return entries.map((entry, index) => (index > lastOpen ? { ...entry, status } : entry));
  }
  return entries;
}

/** The status of each component during the work: that of the updates, else under maintenance. */
function firstStatuses(
  { byComponent }: Mentions,
  isWork: (index: number) => boolean,
  found: string[],
): Map<Component, { status: WrittenStatus; isSaid: boolean }> {
  return new Map(
    [...byComponent].map(([component, mentions]) => {
      const during = mentions.filter(({ index }) => isWork(index));
      const reported = during.find(
        ({ after }) => after !== undefined && after !== 'operational',
      )?.after;
      if (reported === undefined && during.some(({ after }) => after === 'operational')) {
        found.push(caveats.workWithoutStatus(component.name));
      }
      const status = reported ?? ('under_maintenance' as const);
      return [component, { status, isSaid: reported !== undefined }];
    }),
  );
}
