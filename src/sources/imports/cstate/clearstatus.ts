import { parseDuration } from '../../text/duration-text.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { hugoText, type HugoData, type HugoPost } from '../posts/hugo-data.ts';
import type { ParseDate } from '../shared/imported-date.ts';

/** Whether a post is ClearStatus's: it has the path of a cState post but other keys. */
export function isClearstatusPost({ data }: HugoPost): boolean {
  const own = ['max_severity', 'current_severity', 'resolved_on'];
  return data.has('status') && own.some((key) => data.has(key));
}

/** The values of `current_severity` and `max_severity`; "ok" does not tell what was wrong. */
const severities: ReadonlyMap<string, string> = new Map([
  ['down', 'down'],
  ['disrupted', 'disrupted'],
  ['monitoring', 'degraded'],
  ['maintenance', 'notice'],
]);

/** The keys that are imported, and those that only its own pages show. */
const taken = new Set([
  ...['status', 'max_severity', 'current_severity', 'resolved_on', 'duration', 'pinned'],
  ...['enablecomments', 'enableddisqus'],
]);

/** The same post with the keys of cState. Only "resolved" ends it; an unknown word leaves it open. */
export function fromClearstatus({ data, body }: HugoPost, read: ParseDate): HugoPost {
  const text = (key: string) => hugoText(data.get(key))?.toLowerCase();
  const isOver = text('status') === 'resolved';
  const isPlanned = text('status') === 'scheduled';
  const [first, second] = ['current_severity', 'max_severity'].map((key) =>
    severities.get(text(key) ?? ''),
  );
  const severity = isPlanned ? 'notice' : isOver ? (second ?? first) : (first ?? second);
  const until =
    hugoText(data.get('resolved_on')) ?? (isPlanned ? windowEnd(data, read) : undefined);
  const rest = [...data].filter(([key, value]) => !taken.has(key) && !isEmptyFeed(key, value));
  const told: HugoData = new Map<string, unknown>([
    ...rest,
    ['resolved', isOver],
    ...(severity === undefined ? [] : [['severity', severity] as const]),
    ...(until === undefined ? [] : [['resolvedwhen', until] as const]),
    ...(isPlanned || severity === 'notice' ? [['planned', true] as const] : []),
    ...(text('pinned') === undefined ? [] : [['pin', true] as const]),
  ]);
  // A line with only a backslash separates updates.
  return { data: told, body: body.replace(/^\\[ \t]*$/gm, '') };
}

function isEmptyFeed(key: string, value: unknown): boolean {
  return key === 'twitterfeed' && hugoText(value) === undefined;
}

/** "5mn", "1h", "1 hour 30 min": what people write into `duration`. */
function windowEnd(data: HugoData, read: ParseDate): string | undefined {
  const from = read(hugoText(data.get('date')) ?? '');
  const written = hugoText(data.get('duration')) ?? '';
  const lengthMs = parseDuration(written.replace(/mn\b/g, 'min'));
  return from === undefined || lengthMs === undefined ? undefined : formatInstant(from + lengthMs);
}
