import type { Instant } from '../../../model/time/instant.ts';
import type { IncidentStatus } from '../../../model/status.ts';
import { caveats } from './post-caveats.ts';
import type { PostEnding } from './post-body.ts';
import type { Entry } from './post-timeline.ts';

export const isEnd = (status: IncidentStatus): boolean =>
  status === 'resolved' || status === 'postmortem';

/** An open incident must not end in an update that resolves it: its page would turn green. */
export function keepOpen(
  post: PostEnding,
  entries: Entry<IncidentStatus>[],
  found: string[],
): void {
  if (post.resolvedAt !== undefined) found.push(caveats.endButOpen(post.resolvedAt));
  let before: IncidentStatus = 'investigating';
  let isChanged = false;
  for (const entry of entries) {
    if (isEnd(entry.status)) {
      entry.status = before;
      entry.text = entry.whole;
      isChanged = true;
    } else before = entry.status;
  }
  if (isChanged) found.push(caveats.resolvedButOpen());
}

/**
 * Makes the timeline end exactly once, not before its beginning, and after everything that was posted meanwhile.
 * @returns whether somebody wrote down when it ended
 */
export function resolveOnce(
  post: PostEnding,
  entries: Entry<IncidentStatus>[],
  startedAt: Instant,
  found: string[],
): boolean {
  const isOver = entries.findLast(({ status }) => status !== 'postmortem')?.status === 'resolved';
  const last = entries.findLast(({ status }) => !isEnd(status));
  // "*Update* - all is well again", at the instant at which the post was resolved.
  if (!isOver && last?.state === 'update' && last.at === post.resolvedAt) last.status = 'resolved';
  dropEarlierResolutions(entries, startedAt, found);
  const isRemarked = !isOver && endsBeforeLastWords(post, entries, startedAt);
  const lastOpen = entries.findLastIndex(({ status }) => !isEnd(status));
  let resolution = entries.slice(lastOpen + 1).find(({ status }) => status === 'resolved');
  if (!resolution) {
    resolution = { status: 'resolved', at: undefined, text: '', whole: '' };
    entries.splice(lastOpen + 1, 0, resolution);
  }
  const position = entries.indexOf(resolution);
  const before = Math.max(startedAt, ...entries.slice(0, position).map(({ at = startedAt }) => at));
  const end = resolution.at ?? post.resolvedAt;
  const isTold = isRemarked || isWithin(post.resolvedAt, before, resolution.at);
  if (isTold) {
    resolution.endedAt = post.resolvedAt;
    found.push(caveats.endedBefore(post.resolvedAt!, end!));
  }
  const endAt = isTold ? end! : endOf(post, end, startedAt, before, found);
  resolution.at = endAt;
  for (const entry of entries.slice(position + 1)) {
    if (entry.at === undefined) found.push(caveats.postmortemWithoutTime());
    entry.at = Math.max(entry.at ?? endAt, endAt);
  }
  return end !== undefined && end >= startedAt;
}

/** Keeps the time of the resolution when closing words were posted later. */
function endsBeforeLastWords(
  { resolvedAt }: PostEnding,
  entries: readonly Entry<IncidentStatus>[],
  startedAt: Instant,
): boolean {
  const [last, ...others] = entries.filter(({ at = -Infinity }) => at > (resolvedAt ?? Infinity));
  if (!last?.isRemark || others.length > 0 || resolvedAt! < startedAt) return false;
  last.status = 'resolved';
  return true;
}

/** Whether it was over after everything that was posted meanwhile, and before somebody said so. */
function isWithin(
  end: Instant | undefined,
  lastSaidAt: Instant,
  saidAt: Instant | undefined,
): boolean {
  return end !== undefined && saidAt !== undefined && lastSaidAt <= end && end < saidAt;
}

/** Only a resolution counts after which the incident was not reopened; of several in a row, the last. */
function dropEarlierResolutions(
  entries: Entry<IncidentStatus>[],
  startedAt: Instant,
  found: string[],
): void {
  let isMany = false;
  for (const [index, entry] of entries.entries()) {
    if (entry.status !== 'resolved') continue;
    const next = entries.slice(index + 1).find(({ status }) => status !== 'postmortem');
    const isTooEarly = next !== undefined && (entry.at ?? startedAt) < startedAt;
    if (next?.status !== 'resolved' && !isTooEarly) continue;
    const before = entries.slice(0, index).findLast(({ status }) => !isEnd(status));
    entry.status = before?.status ?? 'investigating';
    entry.text = entry.whole;
    isMany = true;
  }
  if (isMany) found.push(caveats.resolvedTwice());
}

function endOf(
  { resolvedAt }: PostEnding,
  end: Instant | undefined,
  startedAt: Instant,
  lastSaidAt: Instant,
  found: string[],
): Instant {
  if (end === undefined) found.push(caveats.endUnknown(lastSaidAt));
  else if (end < startedAt) found.push(caveats.endBeforeStart(end, startedAt));
  else if (end < lastSaidAt) found.push(caveats.endBeforeLastUpdate(end, lastSaidAt));
  else if (resolvedAt !== undefined && end !== resolvedAt) {
    found.push(caveats.endsDiffer(resolvedAt, end));
  }
  return Math.max(end ?? lastSaidAt, lastSaidAt);
}
