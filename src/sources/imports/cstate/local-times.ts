import { msPerHour, msPerMinute } from '../../../model/time/instant.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { endsIncident } from '../posts/post-incident.ts';
import type { ParseDate } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';
import type { CstatePost } from './post.ts';
import { splitUpdates } from './updates.ts';

/** All zones are whole quarters of an hour away from UTC, most of them half hours. */
const stepMs = 30 * msPerMinute;
const farthestMs = 14 * msPerHour;
/** How far the time that somebody types is from the one that the editor notes. */
const nearMs = 6 * msPerMinute;

/**
 * The parser of the times in a post's text. Editors of cState write the dates of its frontmatter in UTC ("…Z"), people
 * type the times of updates as their clock shows them: where the update that ends the post is whole half hours away from
 * `resolvedWhen`, and the first update as far from the date, all times without a zone are moved.
 */
export function updateReader(post: CstatePost, read: ParseDate, found: string[]): ParseDate {
  const { startedAt, resolvedAt, isEndZoned, body } = post;
  if (!isEndZoned || startedAt === undefined || resolvedAt === undefined) return read;
  const dated = splitUpdates(body, read, []).updates.flatMap(({ state, at }) =>
    at === undefined ? [] : [{ state, at }],
  );
  const endAt = Math.max(...dated.filter(({ state }) => endsIncident(state)).map(({ at }) => at));
  const shift = Math.round((endAt - resolvedAt) / stepMs) * stepMs;
  const firstAt = Math.min(...dated.map(({ at }) => at));
  const isNearer = Math.abs(firstAt - shift - startedAt) < Math.abs(firstAt - startedAt);
  const isWhole = Math.abs(endAt - resolvedAt - shift) <= nearMs;
  if (shift === 0 || Math.abs(shift) > farthestMs || !isWhole || !isNearer) return read;
  found.push(caveats.timesMoved(shift / msPerHour));
  return (text) => {
    const at = read(text);
    if (at === undefined || parseInstant(text).kind === 'instant') return at;
    return at === endAt ? resolvedAt : at - shift;
  };
}
