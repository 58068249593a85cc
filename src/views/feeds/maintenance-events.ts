import { updatesAt } from '../../model/reports/facts.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../../model/reports/maintenance.ts';
import {
  revisionOf,
  type Revision,
  type Revisions,
  type WindowMove,
} from '../../model/reports/revision.ts';
import type { MaintenanceStatus } from '../../model/status.ts';
import type { Interval } from '../../model/time/interval.ts';
import { reportMessages } from '../messages/report-messages.ts';
import type { Site } from '../site.ts';
import { updateAnchors } from '../../model/reports/update-anchors.ts';
import { updateNames, type EntryName } from './entry-ids.ts';

/** An event of a maintenance that subscribers are told of: an update, or the opening or end of its window. */
export interface MaintenanceEvent {
  /**
   * The permanent name of the event. The window's own events are `announced`, `started` and `completed`, with a number
   * after the first time; an update is another event, `update-2`, unless it says no more than the window does.
   */
  readonly names: EntryName;
  readonly status: MaintenanceStatus;
  readonly at: Instant;
  /** Undefined for the window's own events. */
  readonly update?: MaintenanceUpdate;
  /** The anchor of the update on the page of the maintenance. */
  readonly anchor?: string;
  /** A window that was moved without an update. */
  readonly move?: WindowMove;
}

type Implied = 'announced' | 'started' | 'completed';

/** What has happened by `now`, oldest first. */
export function maintenanceEvents(
  maintenance: Maintenance,
  now: Instant,
  revisions: Revisions,
): MaintenanceEvent[] {
  const revision = revisionOf(maintenance, revisions);
  const anchors = updateAnchors(maintenance);
  const names = updateNames(maintenance, revisions);
  const earlier = earlierNames(maintenance);
  const implied = impliedEvents(maintenance, now, revision);
  const taken = new Map(
    implied.flatMap(({ kind, at }) => {
      const update = speaksFor(kind, at, maintenance, now);
      return update ? [[update, kind] as const] : [];
    }),
  );
  const takenKinds = new Set(taken.values());
  const nameOf = (kind: Implied) => ({ name: impliedName(kind, maintenance), earlier: kind });
  const posted = updatesAt(maintenance, now).map((update): MaintenanceEvent => {
    const position = maintenance.updates.indexOf(update);
    const kind = taken.get(update);
    return {
      names: {
        name: kind ? nameOf(kind).name : names[position]!.name,
        earlier: earlier[position]!,
      },
      status: update.status,
      at: update.postedAt,
      update,
      anchor: anchors[position]!,
    };
  });
  return [
    ...implied
      .filter(({ kind }) => !takenKinds.has(kind))
      .map(({ kind, status, at }) => ({ names: nameOf(kind), status, at })),
    ...moveEvents(now, revision),
    ...posted,
  ].toSorted((a, b) => a.at - b.at);
}

/** The events of the window alone, as long as no update says otherwise. */
function impliedEvents(
  maintenance: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): { kind: Implied; status: MaintenanceStatus; at: Instant }[] {
  const { scheduledFor, scheduledUntil } = maintenance;
  const first = firstWord(maintenance, now);
  const begins = first === undefined || first.postedAt >= scheduledFor;
  const isDone =
    first === undefined || (first.status === 'completed' && saysNoMore(first, scheduledUntil));
  return [
    { kind: 'announced', status: 'scheduled', at: announcedAt(maintenance, now, revision) },
    ...(begins && scheduledFor <= now
      ? [{ kind: 'started' as const, status: 'in_progress' as const, at: scheduledFor }]
      : []),
    ...(begins && isDone && scheduledUntil <= now
      ? [{ kind: 'completed' as const, status: 'completed' as const, at: scheduledUntil }]
      : []),
  ];
}

/** The first update about the work itself. */
function firstWord(maintenance: Maintenance, now: Instant): MaintenanceUpdate | undefined {
  return updatesAt(maintenance, now).find(({ status }) => status !== 'scheduled');
}

/** Whether an update was posted before the window's own event, or has no text of its own. */
function saysNoMore({ postedAt, body }: MaintenanceUpdate, saidAt: Instant): boolean {
  return postedAt <= saidAt || body === '';
}

/** The update that is the same event as the window's own event at `at`. */
function speaksFor(
  kind: Implied,
  at: Instant,
  maintenance: Maintenance,
  now: Instant,
): MaintenanceUpdate | undefined {
  const first = kind === 'announced' ? updatesAt(maintenance, now)[0] : firstWord(maintenance, now);
  const statuses = { announced: 'scheduled', started: 'in_progress', completed: 'completed' };
  if (first?.status !== statuses[kind]) return undefined;
  // Subscribers have already got earlier events; an announcement counts from when it was published.
  const isSame = kind === 'announced' ? first.postedAt <= at : saysNoMore(first, at);
  return isSame ? first : undefined;
}

/** Postponed work opens a new window, whose events are new. */
function impliedName(kind: Implied, { updates, scheduledFor }: Maintenance): string {
  const timesPutOff = updates.filter(
    ({ status, postedAt }) => status === 'scheduled' && postedAt < scheduledFor,
  ).length;
  return kind === 'announced' || timesPutOff === 0 ? kind : `${kind}-${timesPutOff + 1}`;
}

/**
 * The names of updates in ids that contained addresses: the first of each status by its status, all others by their
 * instant.
 */
function earlierNames(maintenance: Maintenance): string[] {
  const anchors = updateAnchors(maintenance);
  const names: Partial<Record<MaintenanceStatus, string>> = {
    scheduled: 'announced',
    in_progress: 'started',
    completed: 'completed',
    cancelled: 'cancelled',
  };
  const told = new Set<string>();
  return maintenance.updates.map(({ status }, index) => {
    const name = names[status];
    if (name === undefined || told.has(name)) return anchors[index]!;
    told.add(name);
    return name;
  });
}

/** Moves of the window without an update; git knows their instants. */
function moveEvents(now: Instant, revision: Revision | undefined): MaintenanceEvent[] {
  return (revision?.moves ?? [])
    .filter(({ at }) => at <= now)
    .map((move) => {
      const name = `moved-${new Date(move.at).toISOString().replace(/\W/g, '').toLowerCase()}`;
      const status = move.at < move.after.startAt ? 'scheduled' : 'in_progress';
      return { names: { name, earlier: name }, status, at: move.at, move };
    });
}

const usualNoticeMs = 28 * msPerDay;

/**
 * When it was announced: when its file came into git, but never after anything else that is known of it. If git does
 * not tell, four weeks before the window, or a multiple of four weeks that lies in the past: a date that does not
 * change with every build.
 */
function announcedAt(
  { updates, scheduledFor, occurrence }: Maintenance,
  now: Instant,
  revision: Revision | undefined,
): Instant {
  const notices = Math.max(1, Math.ceil((scheduledFor - now) / usualNoticeMs));
  return Math.min(
    revision?.firstAt ?? occurrence?.shownFrom ?? scheduledFor - notices * usualNoticeMs,
    scheduledFor,
    updates[0]?.postedAt ?? Infinity,
    now,
  );
}

/** Markdown: the text of the update, how the window moved, or else the introduction. */
export function eventText(
  { update, move }: MaintenanceEvent,
  { introduction }: Maintenance,
  { messages, time }: Site,
): string {
  const range = ({ startAt, endAt }: Interval) => time.range(startAt, endAt);
  if (!move) return update?.body || introduction;
  return reportMessages(messages.language).moved(range(move.before), range(move.after));
}
