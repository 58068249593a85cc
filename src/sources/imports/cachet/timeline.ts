import type { Incident, IncidentUpdate } from '../../../model/reports/incident.ts';
import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import type { IncidentStatus } from '../../../model/status.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { cachetCode, isNothing } from './data.ts';
import type { CachetDates } from './dates.ts';
import { caveats } from './caveats.ts';
import type { CachetItem } from './items.ts';
import { joined, parseMessage, type CachetMove } from './report.ts';

/** Zero is planned work of an old Cachet, and in the API anything that nobody set. */
const incidentStatuses: ReadonlyMap<number, IncidentStatus> = new Map([
  [1, 'investigating'],
  [2, 'identified'],
  [3, 'monitoring'],
  [4, 'resolved'],
]);

/** An entry of a story on its way to its place. */
interface Entry {
  status: IncidentStatus;
  at: Instant;
  text: string;
  /** The incident is over, and nothing says since when. */
  isUntimed?: boolean;
}

interface Said extends Omit<Entry, 'status'> {
  /** Undefined when it leaves the status as it was. */
  readonly status: IncidentStatus | undefined;
}

/** The story of an incident, oldest first. @param startedAt when it occurred; @param lead stands before its first text. */
export function toTimeline(
  move: CachetMove,
  startedAt: Instant,
  lead: string,
): Pick<Incident, 'updates' | 'endUnknown'> {
  const { item, dates, found } = move;
  if (item.updates === undefined && item.isVersion3) found.push(caveats.updatesUntold());
  const text = joined(lead, parseMessage(item, found));
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

/** In order of time; of those at one time, by number. */
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
    else if (before) before.text = joined(before.text, text);
    else said.push({ status, at: -Infinity, text });
  }
  return said.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
}

/** An update that leaves the status as it was repeats the one before it. */
function story(first: Entry, said: readonly Said[]): Entry[] {
  const entries = [first];
  for (const { status, at, text } of said) {
    const before = entries.at(-1)!;
    entries.push({ status: status ?? before.status, at: Math.max(at, before.at), text });
  }
  return entries;
}

/** Without updates, only the last change tells since when it has its status, and only if it was changed at all. */
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

/** The status may be changed without an update: in Cachet 3 it always counts, in Cachet 2 when it is the newer one. */
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

/** What is said of an incident that is over, without taking it up again, stays below the update that ended it. */
function endedOnce(entries: readonly Entry[], found: string[]): Entry[] {
  const once: Entry[] = [];
  for (const entry of entries) {
    const before = once.at(-1);
    if (entry.status === 'resolved' && before?.status === 'resolved') {
      const said = entry.text === '' ? '' : `${formatInstant(entry.at)}: ${entry.text}`;
      before.text = joined(before.text, said);
      found.push(caveats.fixedAgain());
    } else once.push({ ...entry });
  }
  return once;
}
