import { fencedLines, fenceOf } from '../../../model/text/fence.ts';
import type { PostBody, PostUpdate } from '../posts/post-body.ts';
import type { ReadDate } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';
import { formatInstant } from '../../text/instant-text.ts';

/** State words that begin an update even without a `track`. */
const stateNames = new Set([
  ...['investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'post-mortem'],
  ...['update', 'updated', 'ongoing', 'problem-ongoing', 'confirmed', 'mitigating', 'mitigated'],
  ...['recovering', 'recovered', 'recovery', 'resolving', 'fixed', 'finished', 'done', 'closed'],
  ...['scheduled', 'planned', 'starting', 'started', 'in-progress', 'verifying', 'complete'],
  ...['completed', 'cancelled', 'canceled'],
]);

// Bounded everywhere: the text is a stranger's, and a pattern that backtracks over it could hang the import.
const track =
  /[ \t]{0,9}\{\{[<%]\s{0,9}track\s{1,9}["'`]?([^"'`<>%\n]{0,80}?)["'`]?\s{0,9}[>%]\}\}/;
const everyTrack = new RegExp(track, 'g');

/** `*State* - text`, `***State***`, `**State:** text`; editors leave invisible spaces in it. */
const marker =
  /^[ \t]{0,3}[*_]{1,3}[\u200B\uFEFF]?(\p{L}[\p{L}\p{M} \u200B\uFEFF-]{0,38}?)[ :–—-]{0,4}[*_]{1,3}[ \t]{0,4}[:–—-]{0,3}[ \t]{0,4}/u;

export function splitUpdates(body: string, read: ReadDate, found: string[]): PostBody {
  const preamble: string[] = [];
  const updates: string[][] = [];
  for (const paragraph of splitParagraphs(body)) {
    for (const unit of splitUnits(paragraph)) {
      const current = updates.at(-1);
      const hasTrack = track.test(unit);
      const state = stateOf(unit);
      const isNew =
        (state !== undefined && (hasTrack || stateNames.has(state))) ||
        (hasTrack && !(current && !current.some((text) => track.test(text))));
      if (isNew) updates.push([unit]);
      else (current ?? preamble).push(unit);
    }
  }
  return {
    preamble: withoutRule(preamble.join('\n\n')),
    updates: updates.map((units) => toUpdate(withoutRule(units.join('\n\n')), read, found)),
  };
}

/** The body with each `track` as the time it stands for, for a text that is not cut. */
export function withPlainTimes(body: string, read: ReadDate): string {
  return body.replace(everyTrack, (_, written: string) => {
    const at = read(written);
    return ` (${at === undefined ? written : formatInstant(at)})`;
  });
}

/** The names of Hugo's shortcodes in a text, `track` apart. */
export function shortcodesIn(body: string): string[] {
  const names = [...body.matchAll(/\{\{[<%]\s*\/?\s*([\w./-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== 'track');
}

/** Fenced code stays whole, blank lines in it and all. */
function splitParagraphs(body: string): string[] {
  const paragraphs: string[][] = [];
  let isApart = true;
  for (const { line, isCode } of fencedLines(body.split('\n'))) {
    if (!isCode && line.trim() === '') {
      isApart = true;
      continue;
    }
    if (isApart) paragraphs.push([]);
    isApart = false;
    paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => lines.join('\n'));
}

/** A paragraph is cut where a line in it begins the next update. */
function splitUnits(paragraph: string): string[] {
  if (fenceOf(paragraph.split('\n', 1)[0] ?? '')) return [paragraph];
  const units: string[][] = [];
  for (const line of paragraph.split('\n')) {
    const state = stateOf(line);
    const isState = state !== undefined && (stateNames.has(state) || track.test(line));
    const isSecondTrack =
      track.test(line) && (units.at(-1)?.some((each) => track.test(each)) ?? false);
    if (units.length === 0 || isState || isSecondTrack) units.push([]);
    units.at(-1)?.push(line);
  }
  return units.map((lines) => lines.join('\n'));
}

function stateOf(unit: string): string | undefined {
  const word = marker.exec(unit)?.[1];
  return word
    ?.replace(/[\u200B\uFEFF]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
}

function toUpdate(written: string, read: ReadDate, found: string[]): PostUpdate {
  const stamp = track.exec(written)?.[1]?.trim();
  const at = stamp === undefined ? undefined : read(stamp);
  if (stamp !== undefined && at === undefined) found.push(caveats.trackUnreadable(stamp));
  const first = at === undefined ? ` (${stamp ?? ''})` : '';
  const whole = withPlainTimes(
    written.replace(track, () => first),
    read,
  )
    .replace(/[ \t]+$/gm, '')
    .trim();
  const state = stateOf(whole);
  return {
    ...(state !== undefined && { state }),
    ...(at !== undefined && { at }),
    text: state === undefined ? whole : whole.replace(marker, '').trim(),
    whole,
  };
}

/** Rules between updates separate them; in ours, headings do. */
function withoutRule(text: string): string {
  const lines = text.split('\n');
  const isEdge = (line: string | undefined) =>
    line !== undefined && /^ {0,3}(?:-{3,}|\*{3,}|_{3,})?[ \t]*$/.test(line);
  while (lines.length > 0 && isEdge(lines.at(-1))) lines.pop();
  const first = lines.findIndex((line) => !isEdge(line));
  return lines.slice(Math.max(first, 0)).join('\n').trimEnd();
}
