import { msPerDay, msPerMinute, type Instant } from '../../../model/time/instant.ts';
import type { IncidentStatus } from '../../../model/status.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { caveats } from './caveats.ts';
import type { Entry } from './timeline.ts';

type IncidentEntry = Entry<IncidentStatus>;

export const isEnd = (status: IncidentStatus): boolean =>
  status === 'resolved' || status === 'postmortem';

/** The status of the incident itself, apart from its updates. */
export interface CurrentState {
  /** The status as it is written. */
  readonly word: string | undefined;
  /** Undefined for an unknown status. */
  readonly status: IncidentStatus | undefined;
  readonly resolvedAt: Instant | undefined;
  /** When it was last changed. */
  readonly changedAt: Instant | undefined;
}

interface Ended {
  readonly entries: readonly IncidentEntry[];
  /** Set when the incident is over and nothing says since when. */
  readonly endUnknown?: true;
}

/** Makes the updates end as the incident says, with one resolution for each time it was open. Needs at least one entry. */
export function withEnd(
  entries: readonly IncidentEntry[],
  current: CurrentState,
  found: string[],
): Ended {
  const once = endOnce(entries, found);
  const { word, status, resolvedAt } = current;
  if (status === undefined) {
    found.push(caveats.statusUnreadable(word));
    return resolvedAt === undefined ? { entries: once } : resolve(once, current, found);
  }
  return isEnd(status)
    ? resolve(once, current, found)
    : { entries: keepOpen(once, current, status, found) };
}

/** Removes ends that contradict the resolution: a postmortem before it, and a second resolution. */
function endOnce(entries: readonly IncidentEntry[], found: string[]): IncidentEntry[] {
  const lastUpdate = entries.findLastIndex(({ status }) => status !== 'postmortem');
  const kept: IncidentEntry[] = [];
  let before: IncidentStatus = 'investigating';
  let isOver = false;
  for (const [index, entry] of entries.entries()) {
    const { status, at } = entry;
    if (status === 'resolved' && isOver) {
      const last = kept.at(-1)!;
      found.push(caveats.resolvedTwice(at));
      for (const part of [`${formatInstant(at)}:`, entry.body].filter(Boolean)) {
        last.body += last.body === '' ? part : `\n\n${part}`;
      }
    } else if (status === 'postmortem' && !isOver && index < lastUpdate) {
      found.push(caveats.postmortemEarly(at));
      kept.push({ ...entry, status: before });
    } else kept.push({ ...entry });
    if (!isEnd(status)) {
      before = status;
      isOver = false;
    } else if (status === 'resolved') isOver = true;
  }
  return kept;
}

function resolve(
  entries: IncidentEntry[],
  { resolvedAt, changedAt }: CurrentState,
  found: string[],
): Ended {
  const lastOpen = entries.findLastIndex(({ status }) => !isEnd(status));
  const said = entries.slice(lastOpen + 1).find(({ status }) => status === 'resolved');
  if (said) {
    if (resolvedAt !== undefined && Math.abs(resolvedAt - said.at) >= msPerMinute) {
      found.push(caveats.endsDiffer(resolvedAt, said.at));
    }
    return { entries };
  }
  const last = entries[lastOpen]?.at ?? entries[0]!.at;
  // A change long after the last update is probably an edit, not the resolution.
  const isSoon = changedAt !== undefined && changedAt - last <= 7 * msPerDay;
  const known = resolvedAt ?? (isSoon ? changedAt : last);
  const at = Math.max(known, lastOpen < 0 ? -Infinity : last);
  if (resolvedAt === undefined) found.push(caveats.endUnknown(at));
  else if (at !== resolvedAt) found.push(caveats.resolutionLate(resolvedAt, at));
  else found.push(caveats.resolutionAdded(at));
  const after = entries
    .slice(lastOpen + 1)
    .map((entry) => ({ ...entry, at: Math.max(entry.at, at) }));
  const resolution: IncidentEntry = { status: 'resolved', at, body: '', affected: [] };
  return {
    entries: [...entries.slice(0, lastOpen + 1), resolution, ...after],
    ...(resolvedAt === undefined && { endUnknown: true }),
  };
}

/** An open incident must not end with an update that resolves it: its page would turn green. */
function keepOpen(
  entries: IncidentEntry[],
  { word = '', resolvedAt }: CurrentState,
  status: IncidentStatus,
  found: string[],
): IncidentEntry[] {
  if (resolvedAt !== undefined) found.push(caveats.endButOpen(resolvedAt, word));
  const lastOpen = entries.findLastIndex((entry) => !isEnd(entry.status));
  if (lastOpen === entries.length - 1) {
    const said = entries[lastOpen]!.status;
    if (said !== status) found.push(caveats.statusesDiffer(status, said));
    return entries;
  }
  found.push(caveats.resolvedButOpen(word));
  return entries.map((entry, index) => (index > lastOpen ? { ...entry, status } : entry));
}
