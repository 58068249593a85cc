import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Incident, IncidentUpdate } from '../../../model/reports/incident.ts';
import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import type { IncidentStatus } from '../../../model/status.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { cachetCode, isNothing } from './data.ts';
import type { CachetDates } from './dates.ts';
import { caveats } from './caveats.ts';
import type { CachetItem } from './items.ts';
import { parseMessage, type CachetMove } from './report.ts';

/** Zero is planned work in old versions of Cachet, and in the API anything that nobody set. */
const incidentStatuses: ReadonlyMap<number, IncidentStatus> = new Map([
  [1, 'investigating'],
  [2, 'identified'],
  [3, 'monitoring'],
  [4, 'resolved'],
]);

/** An entry of the timeline before it is sorted in. */
interface Entry {
  status: IncidentStatus;
  at: Instant;
  text: string;
  /** Whether the incident is over and nothing says since when. */
  isUntimed?: boolean;
}

interface Said extends Omit<Entry, 'status'> {
  /** Undefined when it leaves the status unchanged. */
  readonly status: IncidentStatus | undefined;
}

/**
 * The timeline of an incident, oldest first.
 * @param startedAt when it occurred
 * @param lead a text to put before its first text
 */
export function toTimeline(
  move: CachetMove,
  startedAt: Instant,
  lead: string,
): Pick<Incident, 'updates' | 'endUnknown'> {
  const { item, dates, found } = move;
  if (item.updates === undefined && item.isVersion3) found.push(caveats.updatesUntold());
  const text = joinParagraphs(lead, parseMessage(item, found));
  const own = ownStatus(item, found);
  const said = parseUpdates(item.updates ?? [], dates, found);
  const entries =
    said.length === 0
      ? onlyUpdate(move, { status: own ?? 'investigating', at: startedAt, text })
      : withOwnStatus(move, own, story({ status: 'investigating', at: startedAt, text }, said));
  if (entries.every((entry) => entry.text === '')) found.push(caveats.noText());
  const ended = endedOnce(entries, found);
  return {
    updates: ended.map(({ status, at, text: body }): IncidentUpdate => {
      return { status, postedAt: at, facts: {}, body };
    }),
    ...(ended.at(-1)?.isUntimed && { endUnknown: true }),
  };
}

function ownStatus(item: CachetItem, found: string[]): IncidentStatus | undefined {
  const written = item.data.get('status');
  const status = incidentStatuses.get(cachetCode(written) ?? NaN);
  if (status === undefined) {
    const isMute = isNothing(written);
    const used = isNothing(item.updates) ? 'it is "Investigating"' : 'its updates alone count';
    found.push(caveats.statusUnreadable(isMute ? 'none' : written, used));
  }
  return status;
}

/** The updates in order of time, then of their numbers. */
function parseUpdates(updates: readonly CachetItem[], dates: CachetDates, found: string[]): Said[] {
  const byNumber = updates.toSorted((a, b) => (a.id ?? Infinity) - (b.id ?? Infinity) || 0);
  const said: Said[] = [];
  for (const update of byNumber) {
    const written = update.data.get('status');
    const status = incidentStatuses.get(cachetCode(written) ?? NaN);
    if (status === undefined && !isNothing(written))
      found.push(caveats.updateStatusUnreadable(written));
    const date = dates.read(update, 'created_at', 'created');
    const text = parseMessage(update, found);
    const before = said.at(-1);
    if (date.kind !== 'instant') {
      found.push(caveats.updateUndated(date.kind === 'none' ? 'none' : date.found));
    }
    if (date.kind === 'instant') said.push({ status, at: date.at, text });
    else if (before) before.text = joinParagraphs(before.text, text);
    else said.push({ status, at: -Infinity, text });
  }
  return said.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
}

/** Gives an update without a status that of the one before it. */
function story(first: Entry, said: readonly Said[]): Entry[] {
  const entries = [first];
  for (const { status, at, text } of said) {
    const before = entries.at(-1)!;
    entries.push({ status: status ?? before.status, at: Math.max(at, before.at), text });
  }
  return entries;
}

/**
 * The timeline of an incident without updates: only its last change, if there was one, tells when it got its status.
 */
function onlyUpdate({ item, dates, found }: CachetMove, only: Entry): Entry[] {
  if (only.status !== 'resolved') return [only];
  const created = dates.instant(item, 'created_at', 'created') ?? only.at;
  const changed = dates.instant(item, 'updated_at', 'updated');
  if (changed === undefined || changed <= Math.max(created + msPerMinute, only.at)) {
    found.push(caveats.endUnknown(only.at));
    return [{ ...only, isUntimed: true }];
  }
  if (isTooLate(changed, only.at)) {
    found.push(caveats.endTooLate(changed, only.at));
    return [{ ...only, isUntimed: true }];
  }
  found.push(caveats.endTaken(changed));
  return [
    { ...only, status: 'investigating' },
    { status: 'resolved', at: changed, text: '' },
  ];
}

/** Whether a change edits an old report rather than ending it. */
function isTooLate(changed: Instant, lastUpdateAt: Instant): boolean {
  return changed - lastUpdateAt > 7 * msPerDay;
}

/**
 * Adds a status that was set without an update. In Cachet 3 it always counts, in Cachet 2 only if it is newer than the
 * updates.
 */
function withOwnStatus(
  { item, dates, found }: CachetMove,
  own: IncidentStatus | undefined,
  entries: readonly Entry[],
): Entry[] {
  const last = entries.at(-1)!;
  if (own === undefined || own === last.status) return [...entries];
  const changed = dates.instant(item, 'updated_at', 'updated');
  if (!item.isVersion3 && (changed === undefined || changed <= last.at)) {
    const caveat = changed === undefined ? caveats.statusUndated : caveats.statusDiffers;
    found.push(caveat(own, last.status));
    return [...entries];
  }
  const said = (at: Instant, caveat: string, isUntimed = false) => {
    found.push(caveat);
    return [...entries, { status: own, at, text: '', isUntimed }];
  };
  if (changed === undefined || changed < last.at) {
    return said(last.at, caveats.statusUntimed(own, last.at), own === 'resolved');
  }
  return own === 'resolved' && isTooLate(changed, last.at)
    ? said(last.at, caveats.endTooLate(changed, last.at), true)
    : said(changed, caveats.statusChanged(own, changed));
}

/** Joins texts that were added after the end, without reopening the incident, to the update that ended it. */
function endedOnce(entries: readonly Entry[], found: string[]): Entry[] {
  const once: Entry[] = [];
  for (const entry of entries) {
    const before = once.at(-1);
    if (entry.status === 'resolved' && before?.status === 'resolved') {
      const said = entry.text === '' ? '' : `${formatInstant(entry.at)}: ${entry.text}`;
      before.text = joinParagraphs(before.text, said);
      found.push(caveats.fixedAgain());
    } else once.push({ ...entry });
  }
  return once;
}
