import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Incident, IncidentUpdate } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import type { IncidentStatus } from '../../../model/status.ts';
import { caveats } from './post-caveats.ts';
import { isEnd, keepOpen, resolveOnce } from './post-resolution.ts';
import type { PostEnding } from './post-body.ts';
import {
  inOrderOfTime,
  joinToLast,
  sortEntries,
  textOf,
  toEntry,
  type Entry,
  type States,
  type Timeline,
} from './post-timeline.ts';
import type { PostBody, PostUpdate } from './post-body.ts';

const incidentStates: States<IncidentStatus> = new Map([
  ['investigating', 'investigating'],
  ...['identified', 'issue-identified'].map((state) => [state, 'identified'] as const),
  ['monitoring', 'monitoring'],
  ...['resolved', 'complete', 'completed', 'finished', 'fixed', 'done', 'closed', 'recovered'].map(
    (state) => [state, 'resolved'] as const,
  ),
  ['postmortem', 'postmortem'],
  ['post-mortem', 'postmortem'],
]);

/** @param startedAt the date of the post or of its first update */
export function toIncidentTimeline(
  post: PostEnding,
  body: PostBody,
  startedAt: Instant,
  found: string[],
): Timeline<IncidentUpdate> & Pick<Incident, 'endUnknown'> {
  const ordered = inOrderOfTime(body.updates, saysItIsOver);
  const isDated = ordered.some(({ at }) => at !== undefined);
  const { introduction, entries } = isDated
    ? datedEntries(body, ordered, post.isOpen, startedAt, found)
    : { introduction: '', entries: undatedEntries(body, ordered, post.isOpen, startedAt, found) };
  const isEndKnown = post.isOpen || resolveOnce(post, entries, startedAt, found);
  if (post.isOpen) keepOpen(post, entries, found);
  let last: Instant | undefined;
  const updates = entries.map(({ status, at = last ?? startedAt, text, endedAt }) => {
    last = Math.max(at, last ?? at);
    const facts = endedAt === undefined ? {} : { endedAt };
    return { status, postedAt: last, facts, body: text };
  });
  return { introduction, updates, ...(!isEndKnown && { endUnknown: true }) };
}

function saysItIsOver(state: string | undefined): boolean {
  const status = incidentStates.get(state ?? '');
  return status !== undefined && isEnd(status);
}

/** Whether an update with this state resolves its incident. */
export function endsIncident(state: string | undefined): boolean {
  return incidentStates.get(state ?? '') === 'resolved';
}

/**
 * The updates of a post without any times: all but the resolution and the postmortem are one update with the date of
 * the post.
 */
function undatedEntries(
  { preamble, updates }: PostBody,
  ordered: readonly PostUpdate[],
  isOpen: boolean,
  startedAt: Instant,
  found: string[],
): Entry<IncidentStatus>[] {
  const closing: PostUpdate[] = [];
  for (const status of isOpen ? [] : (['postmortem', 'resolved'] as const)) {
    const last = ordered.at(-1 - closing.length);
    if (last && incidentStates.get(last.state ?? '') === status) closing.unshift(last);
  }
  const rest = updates.filter((update) => !closing.includes(update));
  const [only] = rest;
  const isOne = rest.length === 1 && preamble === '' && only !== undefined;
  if (rest.length > 1) found.push(caveats.updatesWithoutTime(rest.length));
  const whole = joinParagraphs(preamble, ...rest.map((update) => update.whole));
  const text = isOne ? textOf(only, incidentStates) : whole;
  const status = isOne
    ? (incidentStates.get(only.state ?? '') ?? 'investigating')
    : 'investigating';
  if (text === '' && closing.length === 0) found.push(caveats.noText());
  return [
    ...(text === '' ? [] : [{ status, at: startedAt, text, whole, state: only?.state }]),
    ...closing.map((update) => toEntry(update, incidentStates, 'resolved' as const, found)),
  ];
}

function datedEntries(
  { preamble }: PostBody,
  ordered: readonly PostUpdate[],
  isOpen: boolean,
  startedAt: Instant,
  found: string[],
): { introduction: string; entries: Entry<IncidentStatus>[] } {
  const entries: Entry<IncidentStatus>[] = [];
  const firstAt = ordered.find(({ at }) => at !== undefined)?.at ?? startedAt;
  const isFirstUpdate = preamble !== '' && startedAt < firstAt;
  if (isFirstUpdate)
    entries.push({ status: 'investigating', at: startedAt, text: preamble, whole: preamble });
  for (const [index, update] of ordered.entries()) {
    const before = entries.findLast(({ status }) => !isEnd(status))?.status ?? 'investigating';
    const entry = toEntry(update, incidentStates, before, found);
    const isClosing = !isOpen && ordered.slice(index).every(({ at }) => at === undefined);
    if (update.at !== undefined || (isClosing && isEnd(entry.status))) entries.push(entry);
    else joinToLast(entries, { ...entry, at: Math.min(startedAt, firstAt) }, update, found);
  }
  sortEntries(entries, found);
  if (entries.some(({ at }) => at !== undefined && at < startedAt)) {
    const oldest = Math.min(...entries.flatMap(({ at }) => at ?? []));
    found.push(caveats.updateBeforeStart(oldest));
  }
  return { introduction: isFirstUpdate ? '' : preamble, entries };
}
