import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Announcement } from '../../../model/reports/announcement.ts';
import type { AffectedComponent } from '../../../model/reports/facts.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Maintenance, MaintenanceUpdate } from '../../../model/reports/maintenance.ts';
import type { MaintenanceStatus } from '../../../model/status.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { cachetCode, cachetText, isNothing } from './data.ts';
import { caveats, refusals } from './caveats.ts';
import type { Nameless } from './names.ts';
import { parseTitle } from '../shared/imported-title.ts';
import { noteLeft, parseMessage, type CachetMove } from './report.ts';

interface Window {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
}

/** The numbers of statuses. In Cachet 3 only the clock sets them, in Cachet 2 a person. */
const upcoming = 0;
const inProgress = 1;
const complete = 2;

/** Planned work without its id, or a text that says why there is none. */
export function toMaintenance(
  move: CachetMove,
): Nameless<Maintenance> | Nameless<Announcement> | string {
  const { item, dates, found } = move;
  const scheduled = dates.read(item, 'scheduled_at', 'scheduled');
  if (scheduled.kind === 'none') return refusals.dateMissing();
  if (scheduled.kind === 'unreadable') return refusals.dateUnreadable(scheduled.found);
  const title = parseTitle(
    cachetText(item.data.get('name')),
    `Schedule ${item.id ?? ''}`.trim(),
    found,
  );
  const lead = title.full === title.short ? '' : title.full;
  noteLeft(item, found);
  const status = parseStatus(move);
  const window = windowOf(move, scheduled.at, status);
  const message = parseMessage(item, found);
  if (!window)
    return toAnnouncement(move, scheduled.at, title.short, joinParagraphs(lead, message));
  return {
    kind: 'maintenance',
    title: title.short,
    facts: componentFacts(move),
    introduction: joinParagraphs(lead, message),
    updates: toUpdates(move, window, status),
    upstream: [],
    ...window,
  };
}

function parseStatus({ item, found }: CachetMove): number | undefined {
  const written = item.data.get('status');
  const code = cachetCode(written);
  if (code === upcoming || code === inProgress || code === complete) return code;
  const shown = isNothing(written) ? 'none' : written;
  found.push(caveats.statusUnreadable(shown, 'the window alone decides'));
  return undefined;
}

/** The window; undefined when nothing says when it ends, because an end is never invented. */
function windowOf(
  { item, dates, found }: CachetMove,
  scheduledFor: Instant,
  status: number | undefined,
): Window | undefined {
  const ended = dates.read(item, 'completed_at', 'completed');
  // Until it is complete, some versions of Cachet 2 give the time of the request instead of no
  // time.
  const isUncertain = !item.isVersion3 && status !== complete;
  if (ended.kind === 'unreadable') {
    found.push(caveats.dateUnreadable('completed_at', ended.found, 'it is left out'));
  }
  if (ended.kind === 'instant' && ended.at > scheduledFor) {
    if (isUncertain) found.push(caveats.endPlanned(ended.at));
    return { scheduledFor, scheduledUntil: ended.at };
  }
  const isReversed = ended.kind === 'instant' && !isUncertain;
  found.push(isReversed ? caveats.windowReversed(ended.at) : caveats.windowOpen());
  return undefined;
}

function componentFacts({ item, components, found }: CachetMove) {
  if (item.components === undefined) found.push(caveats.componentsUntold());
  const untold: string[] = [];
  const statuses = (item.components ?? []).flatMap((link): AffectedComponent[] => {
    const name = components.nameOf(link.id);
    const id = components.idOf(link.id);
    if (name === undefined || id === undefined) {
      found.push(caveats.componentUnknown(link.id));
      return [];
    }
    const told = link.isCertain ? components.statusOf(link, found) : undefined;
    if (told === undefined) untold.push(name);
    return [{ id, status: told ?? 'under_maintenance' }];
  });
  if (untold.length > 0) found.push(caveats.workStatusUntold(untold));
  return statuses.length === 0 ? {} : { components: statuses };
}

/** Updates of planned work have no status of their own; the time at which they were posted decides it. */
function toUpdates(
  { item, dates, found }: CachetMove,
  { scheduledFor, scheduledUntil }: Window,
  status: number | undefined,
): MaintenanceUpdate[] {
  const said = (item.updates ?? [])
    .toSorted((a, b) => (a.id ?? Infinity) - (b.id ?? Infinity) || 0)
    .map((update) => {
      const date = dates.read(update, 'created_at', 'created');
      if (date.kind !== 'instant') {
        found.push(caveats.updateUndated(date.kind === 'none' ? 'none' : date.found));
      }
      return {
        at: date.kind === 'instant' ? date.at : scheduledFor,
        body: parseMessage(update, found),
      };
    })
    .sort((a, b) => a.at - b.at);
  const updates = said.map(({ at, body }): MaintenanceUpdate => {
    const own: MaintenanceStatus =
      at < scheduledFor ? 'scheduled' : at < scheduledUntil ? 'in_progress' : 'completed';
    return { status: own, postedAt: at, facts: {}, body };
  });
  const isBegun = updates.some((update) => update.status === 'in_progress');
  const isEnded = updates.at(-1)?.status === 'completed';
  const add = (own: MaintenanceStatus, at: Instant): MaintenanceUpdate[] => [
    { status: own, postedAt: at, facts: {}, body: '' },
  ];
  // When a person set the status to "in progress", only a person can end the work.
  if (!item.isVersion3 && status === inProgress && !isBegun && !isEnded) {
    return [...updates, ...add('in_progress', scheduledFor)];
  }
  const isOver = item.isVersion3 || status !== inProgress;
  if (!isBegun || isEnded || !isOver) return updates;
  found.push(caveats.completedAdded());
  return [...updates, ...add('completed', scheduledUntil)];
}

function toAnnouncement(
  { item, dates, components, found }: CachetMove,
  scheduledFor: Instant,
  title: string,
  message: string,
): Nameless<Announcement> {
  const ids = (item.components ?? []).flatMap(({ id }) => components.idOf(id) ?? []);
  const said = (item.updates ?? []).map((update) => {
    const at = dates.instant(update, 'created_at', 'created');
    const text = parseMessage(update, found);
    return at === undefined ? text : `${formatInstant(at)}: ${text}`;
  });
  const created = dates.instant(item, 'created_at', 'created') ?? scheduledFor;
  return {
    kind: 'announcement',
    title,
    fromAt: Math.min(created, scheduledFor),
    pinned: false,
    ...(ids.length > 0 && { components: ids }),
    body: joinParagraphs(formatInstant(scheduledFor), message, ...said),
  };
}
