import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Announcement } from '../../../model/reports/announcement.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { cachetCode, cachetText, isNothing } from './data.ts';
import { caveats, refusals } from './caveats.ts';
import type { Nameless } from './names.ts';
import { noteLeft, componentsOfIncident, parseMessage, type CachetMove } from './report.ts';
import { toTimeline } from './timeline.ts';
import { maxTitle, shorten } from '../shared/imported-text.ts';
import { parseTitle } from '../shared/imported-title.ts';

/** An incident without its id, or a text that says why there is none. */
export function toIncident(move: CachetMove): Nameless<Incident> | Nameless<Announcement> | string {
  const { item, found } = move;
  const startedAt = startOf(move);
  if (typeof startedAt === 'string') return startedAt;
  const title = parseTitle(
    cachetText(item.data.get('name')),
    `Incident ${item.id ?? ''}`.trim(),
    found,
  );
  const lead = title.full === title.short ? '' : title.full;
  noteLeft(item, found);
  // Only versions of Cachet without schedules file planned work as an incident.
  const planned = item.data.has('occurred_at') ? undefined : move.dates.read(item, 'scheduled_at');
  if (cachetCode(item.data.get('status')) === 0 && planned?.kind === 'instant') {
    found.push(caveats.scheduledIncident());
    const body = joinParagraphs(lead, formatInstant(planned.at), parseMessage(item, found));
    const fromAt = Math.min(startedAt, planned.at);
    return { kind: 'announcement', title: title.short, fromAt, pinned: false, body };
  }
  const { updates, ...ending } = toTimeline(move, startedAt, lead);
  const last = updates.at(-1);
  const isOpen = last?.status !== 'resolved';
  if (isOpen && isSet(item.data.get('stickied'))) found.push(caveats.stickied());
  const { statuses, others } = componentsOfIncident(move, {
    isOpen,
    lastAt: last?.postedAt ?? startedAt,
  });
  return {
    kind: 'incident',
    title: title.short,
    facts: {
      ...(statuses.length > 0 && { components: statuses }),
      ...(others.length > 0 && { affected: shorten(others.join(', '), 3 * maxTitle) }),
    },
    introduction: '',
    updates,
    upstream: [],
    startedAt,
    falseAlarm: false,
    ...ending,
  };
}

function isSet(value: unknown): boolean {
  return !isNothing(value) && cachetCode(value) !== 0;
}

/**
 * When it occurred according to Cachet, else when it was entered, or the time of its first update if that is earlier.
 */
function startOf(move: CachetMove): Instant | string {
  const { item, dates, found } = move;
  const occurred = dates.read(item, 'occurred_at', 'occurred');
  const created = dates.read(item, 'created_at', 'created');
  if (occurred.kind === 'unreadable' && created.kind === 'instant') {
    const used = `when it was entered counts (${formatInstant(created.at)})`;
    found.push(caveats.dateUnreadable('occurred_at', occurred.found, used));
  }
  const own = occurred.kind === 'instant' ? occurred : created;
  if (own.kind !== 'instant') {
    const unread = [occurred, created].find(({ kind }) => kind === 'unreadable');
    return unread?.kind === 'unreadable'
      ? refusals.dateUnreadable(unread.found)
      : refusals.dateMissing();
  }
  const updated = (item.updates ?? []).flatMap(
    (update) => dates.instant(update, 'created_at', 'created') ?? [],
  );
  const first = updated.reduce((least, at) => Math.min(least, at), own.at);
  if (first < own.at) found.push(caveats.updateBeforeStart(first));
  return first;
}
