import type { Announcement } from '../../../model/reports/announcement.ts';
import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { Maintenance } from '../../../model/reports/maintenance.ts';
import { impactOf, type WrittenStatus } from '../../../model/status.ts';
import type { PostComponents } from '../posts/post-components.ts';
import type { ParseDate } from '../shared/imported-date.ts';
import { caveats, refusals } from './caveats.ts';
import { toIncidentTimeline } from '../posts/post-incident.ts';
import { toMaintenanceTimeline } from '../posts/post-maintenance.ts';
import type { ImportedReport } from '../shared/imported-report.ts';
import { shorten } from '../shared/imported-text.ts';
import type { CstatePost, Severity } from './post.ts';
import { updateReader } from './local-times.ts';
import { shortcodesIn, splitUpdates, withPlainTimes } from './updates.ts';
import type { PostBody, PostUpdate } from '../posts/post-body.ts';

export interface Move {
  readonly id: string;
  readonly post: CstatePost;
  readonly components: PostComponents;
  /** Whether a component that only posts name is retired. */
  readonly isRetired: boolean;
  readonly read: ParseDate;
}

const statuses: Readonly<Record<Severity, WrittenStatus>> = {
  down: 'major_outage',
  disrupted: 'partial_outage',
  degraded: 'degraded_performance',
  notice: 'under_maintenance',
};

/** Words in a title or file name that mean planned work, in the languages in which cState sites are written. */
const planned =
  /maint[ea]|mantenim|manuten|wartung|onderhoud|underh[åo]ll|\bscheduled\b|\bplanned\b|programad|planificad|geplant|\bupgrad|\bmigrati|\bmigraci/i;

/** Makes a report from a post and adds what was decided on the way to `found`. A text says why there is no report. */
export function toReport(move: Move, found: string[]): ImportedReport | string {
  const { id, post } = move;
  if (post.isDraft) return refusals.draft();
  for (const name of shortcodesIn(post.body)) found.push(caveats.shortcode(name));
  const components = placeComponents(move, found);
  const isPlanned = post.isPlanned || planned.test(`${post.title} ${id.replaceAll(/[-_.]/g, ' ')}`);
  if (post.isInformational || post.severity === 'notice') {
    const startedAt = startOf(move, [], found);
    if (startedAt === undefined) return refuseDate(post);
    if (!post.isInformational && isPlanned) {
      const window = windowOf(post, startedAt, found);
      if (window) return toMaintenance(move, window, components, found);
    }
    if (post.isInformational && isPlanned) found.push(caveats.maintenanceInformational());
    return toAnnouncement(move, startedAt, components, found);
  }
  const body = splitUpdates(post.body, updateReader(post, move.read, found), found);
  const startedAt = startOf(move, body.updates, found);
  if (startedAt === undefined) return refuseDate(post);
  if (isPlanned && post.severity) found.push(caveats.maintenanceFiled(post.severity));
  return toIncident(move, body, startedAt, components, found);
}

/** The components that the post names, each once; a component that the site does not have is added to it. */
function placeComponents(
  { post, components, isRetired }: Move,
  found: string[],
): { ids: readonly string[]; names: readonly string[] } {
  const named = post.affected.map(
    (name) => components.find(name, found) ?? components.add(name, [name], { retired: isRetired }),
  );
  return {
    ids: [...new Set(named.map(({ id }) => id))],
    names: [...new Set(named.map(({ name }) => name))],
  };
}

function refuseDate({ dateText }: CstatePost): string {
  return dateText === undefined ? refusals.dateMissing() : refusals.dateUnreadable(dateText);
}

/** The date of the post; if it cannot be parsed, that of the oldest update, or the day in the name. */
function startOf(
  { id, post, read }: Move,
  updates: readonly PostUpdate[],
  found: string[],
): Instant | undefined {
  if (post.startedAt !== undefined) return post.startedAt;
  const times = updates.flatMap(({ at }) => at ?? []);
  if (times.length === 0) {
    const day = read(id.slice(0, 'YYYY-MM-DD'.length));
    if (day !== undefined) found.push(caveats.dateFromName(post.dateText, day));
    return day;
  }
  const first = Math.min(...times);
  found.push(caveats.dateUnreadable(post.dateText ?? '', first));
  return first;
}

function toIncident(
  { id, post }: Move,
  body: PostBody,
  startedAt: Instant,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
  found: string[],
): Incident {
  const status = post.severity && statuses[post.severity];
  const timeline = toIncidentTimeline(post, body, startedAt, found);
  const facts: Facts =
    ids.length === 0
      ? {}
      : status
        ? { components: withStatus(ids, status) }
        : { affected: shorten(names.join(', '), 1000) };
  return {
    kind: 'incident',
    id,
    title: post.title,
    facts,
    ...timeline,
    upstream: [],
    startedAt,
    // Without a component to carry it, the severity would be lost.
    ...(status && ids.length === 0 && { declaredImpact: impactOf(status) }),
    falseAlarm: false,
  };
}

/** `date` to `resolvedWhen`; undefined when that is not a window. An end is never invented. */
function windowOf(post: CstatePost, scheduledFor: Instant, found: string[]) {
  const scheduledUntil = post.resolvedAt;
  if (scheduledUntil === undefined) found.push(caveats.windowOpen());
  else if (scheduledUntil <= scheduledFor) found.push(caveats.windowReversed());
  else return { scheduledFor, scheduledUntil };
  return undefined;
}

function toMaintenance(
  { id, post, read }: Move,
  window: { readonly scheduledFor: Instant; readonly scheduledUntil: Instant },
  { ids }: { ids: readonly string[] },
  found: string[],
): Maintenance {
  if (post.isOpen) found.push(caveats.maintenanceUnresolved(window.scheduledUntil));
  const body = splitUpdates(post.body, read, found);
  return {
    kind: 'maintenance',
    id,
    title: post.title,
    facts: ids.length === 0 ? {} : { components: withStatus(ids, 'under_maintenance') },
    ...toMaintenanceTimeline(post, body, window, found),
    upstream: [],
    ...window,
  };
}

function withStatus(ids: readonly string[], status: WrittenStatus): AffectedComponent[] {
  return ids.map((id) => ({ id, status }));
}

function toAnnouncement(
  { id, post, read }: Move,
  fromAt: Instant,
  { ids }: { ids: readonly string[] },
  found: string[],
): Announcement {
  const { title, resolvedAt, severity, isPinned, isInformational, isOpen } = post;
  const staysOpen = !isInformational && isOpen;
  const isAfter = !staysOpen && resolvedAt !== undefined && resolvedAt > fromAt;
  if (isInformational && severity !== undefined && severity !== 'notice') {
    found.push(caveats.informationalOf(severity));
  }
  if (staysOpen) found.push(caveats.noticeOpen());
  else if (resolvedAt !== undefined && !isAfter) found.push(caveats.untilDropped(resolvedAt));
  if (isPinned && !isAfter && !staysOpen) found.push(caveats.pinnedForGood());
  return {
    kind: 'announcement',
    id,
    title,
    fromAt,
    ...(isAfter && { untilAt: resolvedAt }),
    pinned: isPinned || staysOpen,
    ...(ids.length > 0 && { components: ids }),
    body: withPlainTimes(post.body, read),
  };
}
