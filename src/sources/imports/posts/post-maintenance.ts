import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { MaintenanceUpdate } from '../../../model/reports/maintenance.ts';
import type { MaintenanceStatus } from '../../../model/status.ts';
import { caveats } from './post-caveats.ts';
import type { PostEnding } from './post-body.ts';
import {
  inOrderOfTime,
  joinToLast,
  sortEntries,
  toEntry,
  type Entry,
  type States,
  type Timeline,
} from './post-timeline.ts';
import type { PostBody } from './post-body.ts';

const maintenanceStates: States<MaintenanceStatus> = new Map([
  ...['scheduled', 'planned'].map((state) => [state, 'scheduled'] as const),
  ...['in-progress', 'starting', 'started'].map((state) => [state, 'in_progress'] as const),
  ...['verifying', 'monitoring'].map((state) => [state, 'verifying'] as const),
  ...['completed', 'complete', 'resolved', 'finished', 'done', 'closed'].map(
    (state) => [state, 'completed'] as const,
  ),
  ...['cancelled', 'canceled'].map((state) => [state, 'cancelled'] as const),
]);

/** Only texts with a time become updates, because the window tells the rest. */
export function toMaintenanceTimeline(
  post: Pick<PostEnding, 'isOpen'>,
  body: PostBody,
  window: { readonly scheduledFor: Instant; readonly scheduledUntil: Instant },
  found: string[],
): Timeline<MaintenanceUpdate> {
  const ordered = inOrderOfTime(
    body.updates,
    (state) => maintenanceStates.get(state ?? '') === 'completed',
  );
  if (!ordered.some(({ at }) => at !== undefined)) {
    if (body.updates.length > 0) found.push(caveats.updatesWithoutTime(body.updates.length));
    const introduction = joinParagraphs(body.preamble, ...body.updates.map(({ whole }) => whole));
    return { introduction, updates: [] };
  }
  const entries: Entry<MaintenanceStatus>[] = [];
  for (const update of ordered) {
    const at = update.at ?? window.scheduledFor;
    const before =
      entries.at(-1)?.status ?? (at < window.scheduledFor ? 'scheduled' : 'in_progress');
    const entry = toEntry(update, maintenanceStates, before, found);
    if (update.at !== undefined) entries.push(entry);
    else joinToLast(entries, { ...entry, at }, update, found);
  }
  sortEntries(entries, found);
  const last = entries.at(-1);
  if (!post.isOpen && (last?.status === 'in_progress' || last?.status === 'verifying')) {
    // When a person wrote that the work began, only a person can end it.
    const at = Math.max(last.at ?? window.scheduledFor, window.scheduledUntil);
    entries.push({ status: 'completed', at, text: '', whole: '' });
  }
  const updates = entries.map(({ status, at = window.scheduledFor, text }) => {
    return { status, postedAt: at, facts: {}, body: text };
  });
  return { introduction: body.preamble, updates };
}
