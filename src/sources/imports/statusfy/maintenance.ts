import type { Instant } from '../../../model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../../../model/reports/maintenance.ts';
import { toMaintenanceTimeline } from '../posts/post-maintenance.ts';
import type { PostBody } from '../posts/post-body.ts';
import { caveats } from './caveats.ts';
import type { StatusfyMove } from './report.ts';

interface Window {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
}

/** The window of a maintenance; undefined for an incident, and when nothing says when the work ends: an end is never invented. */
export function windowOf(
  { post, body, startedAt }: Pick<StatusfyMove, 'post' | 'body' | 'startedAt'>,
  found: string[],
): Window | undefined {
  const { status, scheduledAt, durationMs, scheduleText, isOpen } = post;
  if (status !== 'under_maintenance') {
    if (scheduleText !== undefined) found.push(caveats.scheduleLeft(scheduleText));
    return undefined;
  }
  if (scheduledAt !== undefined && durationMs !== undefined) {
    return { scheduledFor: scheduledAt, scheduledUntil: scheduledAt + durationMs };
  }
  const scheduledFor = scheduledAt ?? startedAt;
  const last = body.updates.reduce((latest, { at = latest }) => Math.max(latest, at), scheduledFor);
  if (isOpen || last === scheduledFor) {
    found.push(caveats.windowMissing());
    if (scheduleText !== undefined) found.push(caveats.scheduleLeft(scheduleText));
    return undefined;
  }
  found.push(caveats.windowFromStory(scheduledFor, last));
  return { scheduledFor, scheduledUntil: last };
}

/** Statusfy shows planned work from its date on, and as under way from the moment for which it is scheduled. */
export function toMaintenance(
  planned: Window & Pick<Maintenance, 'id' | 'title' | 'facts' | 'upstream'>,
  { post, body, startedAt }: StatusfyMove,
  found: string[],
): Maintenance {
  if (post.isOpen) found.push(caveats.maintenanceUnresolved(planned.scheduledUntil));
  const story = toMaintenanceTimeline(post, withCompleted(body), planned, found);
  const updates = withStart(story.updates, planned.scheduledFor, found);
  const first = updates[0]?.postedAt ?? Infinity;
  if (startedAt < planned.scheduledFor && startedAt <= first) {
    const announced = announcement(startedAt, story.introduction);
    return { kind: 'maintenance', ...planned, introduction: '', updates: [announced, ...updates] };
  }
  if (startedAt !== planned.scheduledFor) found.push(caveats.dateLeft(startedAt));
  return { kind: 'maintenance', ...planned, introduction: story.introduction, updates };
}

/** Statusfy also ends a maintenance with "resolved". */
function withCompleted({ preamble, updates }: PostBody): PostBody {
  const completed = updates.map((update) =>
    update.state === 'resolved' ? { ...update, state: 'completed' } : update,
  );
  return { preamble, updates: completed };
}

function announcement(postedAt: Instant, body: string): MaintenanceUpdate {
  return { status: 'scheduled', postedAt, facts: {}, body };
}

/** Work whose updates begin after it did would otherwise count only from its first update. */
function withStart(
  updates: readonly MaintenanceUpdate[],
  scheduledFor: Instant,
  found: string[],
): readonly MaintenanceUpdate[] {
  const index = updates.findIndex(({ status }) => status !== 'scheduled');
  const first = updates[index];
  if (!first || first.postedAt <= scheduledFor) return updates;
  if (first.status !== 'in_progress' && first.status !== 'verifying') return updates;
  const place = updates.findIndex(({ postedAt }) => postedAt > scheduledFor);
  found.push(caveats.workBegun(scheduledFor));
  const start: MaintenanceUpdate = {
    status: 'in_progress',
    postedAt: scheduledFor,
    facts: {},
    body: '',
  };
  return [...updates.slice(0, place), start, ...updates.slice(place)];
}
