import type { Instant } from '../../../model/time/instant.ts';
import { caveats } from './caveats.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';
import { plainBody } from './body.ts';
import type { StatuspageAffected, StatuspageReport, StatuspageUpdate } from './schema.ts';
import { parseTime } from './time.ts';
import { fold } from '../../text/nearest.ts';

/** An update of ours before it is sorted in. */
export interface Entry<Status> {
  status: Status;
  at: Instant;
  body: string;
  readonly affected: readonly StatuspageAffected[];
}

/** An update of Statuspage with its parsed instant. */
export interface TimedUpdate {
  /** Its status in Statuspage, in lower case; undefined when it has none. */
  readonly word: string | undefined;
  readonly at: Instant;
  readonly body: string;
  readonly affected: readonly StatuspageAffected[];
}

/**
 * The updates, oldest first, by the times that the page showed.
 * @param fallback the time of updates if none of them has one
 */
export function timedUpdates(
  report: StatuspageReport,
  fallback: Instant | undefined,
  found: string[],
): TimedUpdate[] {
  const times = report.incident_updates.map((update) => timeOf(update, found));
  const known = times.filter((at) => at !== undefined);
  const isUpward = (known[0] ?? 0) < (known.at(-1) ?? 0);
  const order = [...report.incident_updates.entries()];
  if (!isUpward) order.reverse();
  let last =
    known.length > 0 ? times[order.find(([index]) => times[index] !== undefined)![0]] : fallback;
  const updates = order.flatMap(([index, update]): TimedUpdate[] => {
    const at = times[index];
    if (at === undefined && last !== undefined) found.push(caveats.updateWithoutTime());
    last = at ?? last;
    return last === undefined ? [] : [toTimed(update, last, found)];
  });
  const published = withPostmortem(report, updates, found);
  return published.sort((a, b) => a.at - b.at);
}

function timeOf(update: StatuspageUpdate, found: string[]): Instant | undefined {
  return (
    parseTime(update.display_at, 'display_at', found) ??
    parseTime(update.created_at, 'created_at', found)
  );
}

function toTimed(update: StatuspageUpdate, at: Instant, found: string[]): TimedUpdate {
  const word = update.status === undefined ? undefined : fold(update.status.slice(0, 100));
  const write = word === 'postmortem' ? withoutHtml : plainBody;
  return {
    word: word || undefined,
    at,
    body: write(update.body ?? '', found),
    affected: update.affected_components.filter((each) => !isNobody(each)),
  };
}

/** For years, Statuspage wrote such an entry into an empty list. */
function isNobody({ code, name }: StatuspageAffected): boolean {
  return code === undefined && /^no components were affected/i.test(name ?? '');
}

/** Adds the postmortem, which Statuspage's other API has outside the updates. */
function withPostmortem(
  { postmortem_body: body, postmortem_published_at }: StatuspageReport,
  updates: readonly TimedUpdate[],
  found: string[],
): TimedUpdate[] {
  const last = updates.at(-1)?.at;
  if (!body?.trim() || updates.some(({ word }) => word === 'postmortem')) return [...updates];
  const published = parseTime(postmortem_published_at, 'postmortem_published_at', found);
  if (published === undefined && last === undefined) return [...updates];
  if (published === undefined) found.push(caveats.postmortemWithoutTime());
  const at = published ?? updates.reduce((latest, each) => Math.max(latest, each.at), -Infinity);
  return [...updates, { word: 'postmortem', at, body: withoutHtml(body, found), affected: [] }];
}
