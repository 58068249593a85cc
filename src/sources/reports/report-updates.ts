import type { Update } from '../../model/reports/facts.ts';
import type { Position } from '../../model/problem.ts';
import { endsReport } from '../../model/status.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { guessFact } from './guesses/guessed-fact.ts';
import { parseFacts } from './fact-list.ts';
import { formatHeading, loneTime, guessHeading, withoutMarkup } from './guesses/guessed-heading.ts';
import { nearestStatus } from '../text/guesses/guessed-status.ts';
import type { FrontmatterSource } from '../yaml/frontmatter.ts';
import { parseInstant } from '../text/instant-text.ts';
import { isRepeat, warnOfRepeats } from './warnings/repeated-updates.ts';
import { warnOfNearMisses, type ProsePlace } from './warnings/near-misses.ts';
import { fold } from '../text/nearest.ts';
import { addInstantProblem, inWholeLine, timeContext } from '../text/instant-problem.ts';
import { guessTime, type TimeContext } from '../text/guesses/guessed-time.ts';
import type { ProblemList } from '../problem-list.ts';
import { splitSections, toBody, type UpdateSection } from './update-sections.ts';
import { addOutOfOrder, checkFacts, checkOnlyReport } from './update-checks.ts';

/** Parses introduction and updates; `statuses` are the words that a heading may begin with. */
export function parseUpdates<Status extends string>(
  source: Pick<FrontmatterSource, 'body' | 'bodyLine'>,
  statuses: readonly Status[],
  directory: KnownComponents,
  problems: ProblemList,
  isFromIssue = false,
): { introduction: string; updates: Update<Status>[]; lines: number[] } {
  const { introduction, sections, unclosed } = splitSections(source.body, source.bodyLine);
  if (unclosed) {
    problems.add('block-unclosed', { line: unclosed.line, column: 1 }, { mark: unclosed.mark });
  }
  const isUnclosed = unclosed !== undefined;
  if (!isFromIssue) checkOnlyReport(source.body, source.bodyLine, problems);
  const place: ProsePlace = {
    firstLine: source.bodyLine,
    isUnclosed,
    factLine: (line, isItem) => guessFact(line, directory, problems, { isItem }),
  };
  warnOfNearMisses(introduction, place, statuses, problems);
  const updates: Update<Status>[] = [];
  const lines: number[] = [];
  let isOutOfOrder = false;
  for (const section of sections) {
    const { line } = section;
    const at = { line, column: 1 };
    const previous = updates.at(-1);
    const report = { statuses, directory, isFromIssue, isUnclosed };
    const update = parseSection(section, previous, report, problems);
    if (!update) continue;
    if (previous && update.postedAt < previous.postedAt && !isOutOfOrder) {
      // One cause, one problem: in a report in reverse order the first place is enough.
      isOutOfOrder = true;
      addOutOfOrder(update, { ...previous, line: lines.at(-1)! }, at, problems);
    }
    if (isRepeat(update, previous)) problems.add('text-twice', at, { first: lines.at(-1)! });
    updates.push(update);
    lines.push(line);
  }
  // A heading that is there need not be written again.
  for (const [index, each] of problems.problems.entries()) {
    const isSaid =
      each.code === 'key-unknown' && updates.some(({ status }) => status === each.args.status);
    if (isSaid) problems.problems[index] = { ...each, args: { ...each.args, advice: 'said' } };
  }
  return { introduction: toBody(introduction), updates, lines };
}

/** Parses one update. Undefined when its heading cannot be parsed; the problems of its text are added either way. */
function parseSection<Status extends string>(
  { heading, level, line, text }: UpdateSection,
  previous: Update<Status> | undefined,
  report: {
    readonly statuses: readonly Status[];
    readonly directory: KnownComponents;
    readonly isFromIssue: boolean;
    readonly isUnclosed: boolean;
  },
  problems: ProblemList,
): Update<Status> | undefined {
  const { statuses, directory, isFromIssue, isUnclosed } = report;
  const before: Before = {
    isPast: true,
    ...(previous && { after: previous.postedAt, status: previous.status }),
  };
  if (level === 1) addUnreadable('#', heading, { line, column: 1 }, statuses, problems, before);
  const below = cutTimeBelow(heading, text, timeContext(problems, before));
  const posted =
    level === 2
      ? parseHeading(heading, line, statuses, problems, { ...before, below: below.time })
      : undefined;
  const after = posted?.postedAt ?? previous?.postedAt;
  const { facts, rest, mixed } = parseFacts(below.text, line + 1, directory, problems, after);
  if (posted && !isFromIssue) {
    checkFacts({ ...posted, facts }, below.text, line, statuses, problems);
  }
  const place: ProsePlace = {
    firstLine: line + 1 + text.split('\n').length - rest.split('\n').length,
    ...(after !== undefined && { after }),
    ...(mixed !== undefined && { mixed }),
    ...(posted && { status: posted.status }),
    isPostmortem: posted?.status === 'postmortem',
    isUnclosed,
    // GitHub says whether an issue is open, and its comments cannot be corrected here.
    isOver: posted !== undefined && !isFromIssue && endsReport(posted.status),
    factLine: (each, isItem) => guessFact(each, directory, problems, { after, isItem }),
  };
  warnOfNearMisses(rest, place, statuses, problems);
  if (!posted) return undefined;
  warnOfRepeats(rest, place.firstLine, problems);
  return { ...posted, facts, body: toBody(rest) };
}

function parseHeading<Status extends string>(
  heading: string,
  line: number,
  statuses: readonly Status[],
  problems: ProblemList,
  before: Before,
): { status: Status; postedAt: number } | undefined {
  const at = { line, column: 1 };
  const { word, instant: written } = cutHeading(heading);
  const status = statuses.find((each) => each === fold(word));
  if (status && written !== undefined) {
    const reading = parseInstant(written);
    if (reading.kind === 'instant') return { status, postedAt: reading.at };
    const frame = (instant: string) => formatHeading(status, instant);
    addInstantProblem(reading, written, at, problems, { ...before, frame });
    return undefined;
  }
  const whole = before.below === undefined ? heading : `${heading} — ${before.below}`;
  const meant = guessHeading(whole, statuses, timeContext(problems, before));
  // `Scheduled for …`: the heading tells when it was written, `scheduled_for` when the work begins.
  const isOfWindow = meant?.status === 'scheduled' && /^for\b/i.test(meant.rest);
  const isFirst = meant && withoutMarkup(heading).startsWith(meant.words);
  if (!meant || !isFirst || !statuses.some((each) => each === fold(meant.words))) {
    addUnreadable('##', heading, at, statuses, problems, before);
    return undefined;
  }
  problems.add('heading-without-instant', at, {
    status: meant.words,
    ...(meant.rest !== '' && { found: meant.rest.slice(0, 80) }),
    meant: inWholeLine(
      isOfWindow ? guessTime('now', timeContext(problems, before)) : meant.time,
      (instant) => formatHeading(meant.status, instant),
    ),
    ...(before.below !== undefined && { isBelow: true as const }),
  });
  return undefined;
}

/** The update before a heading, for a time without a day. */
interface Before {
  readonly isPast: true;
  readonly after?: number;
  readonly status?: string;
  /** The time in the line below it. */
  readonly below?: string | undefined;
}

/** A heading without a time whose time is in the line below; `text` is then without that line. */
function cutTimeBelow(
  heading: string,
  text: string,
  context: TimeContext,
): { text: string; time?: string } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  const time = /\d/.test(heading) ? undefined : loneTime(lines[index] ?? '', context);
  return time === undefined ? { text } : { text: lines.with(index, '').join('\n'), time };
}

/**
 * Adds the problem of a heading that cannot be parsed; its cure keeps the status and the instant that were probably
 * meant.
 */
function addUnreadable(
  mark: string,
  heading: string,
  at: Position,
  statuses: readonly string[],
  problems: ProblemList,
  before: Before,
): void {
  const context = timeContext(problems, before);
  const meant = guessHeading(heading, statuses, context);
  const { word, instant = '' } = cutHeading(heading);
  const near = meant?.status ?? nearestStatus(word, statuses);
  const time = meant?.time ?? guessTime(instant === '' ? word : instant, context);
  const usual = before.status ?? statuses[0]!;
  problems.add('heading-unreadable', at, {
    found: `${mark} ${heading.slice(0, 80)}`,
    known: [usual, ...statuses.filter((each) => each !== usual)],
    ...(near !== undefined && { nearest: near }),
    meant: inWholeLine(time, (each) => formatHeading(near ?? usual, each)),
  });
}

/** The two parts of a heading: its words and the instant, as written. */
export function cutHeading(heading: string): { word: string; instant: string | undefined } {
  // No valid heading is longer, and the expressions are slow on long texts.
  const text = heading.length > 200 ? '' : heading;
  const match = /^(.*?)(?:^|[\s\p{Pd}−:|]+)(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*)$/u.exec(text);
  return {
    word: (match?.[1] ?? text).replace(/[\s\p{Pd}−:|]+$/u, ''),
    instant: match?.[2],
  };
}
