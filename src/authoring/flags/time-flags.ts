import { msPerDay, msPerMinute, type Instant } from '../../model/time/instant.ts';
import { parseDuration } from '../../sources/text/duration-text.ts';
import { guessTime } from '../../sources/text/guesses/guessed-time.ts';
import { formatInstant } from '../../sources/text/instant-text.ts';
import type { NextUpdate } from '../next-update.ts';
import type { AuthoringSession } from '../session.ts';
import { parseTimePhrase, type PhraseOptions } from '../time-phrase.ts';
import { UsageError } from '../usage-error.ts';

/** What is needed to parse flags with times; a line about how each was understood is added to `echoes`. */
export type TimeContext = Pick<AuthoringSession, 'now' | 'site' | 'echoes'>;

const timeHint =
  'Write now, "10 min ago", "in 2 h", 14:30, "tomorrow 08:00" or "2026-03-14 09:58 UTC".';

/** `Started: 2026-03-14 09:48 UTC (14 Mar 2026, 10:48 CET)`, with a warning where clocks change. */
function explainInstant(
  label: string,
  text: string,
  { site, now }: Omit<TimeContext, 'echoes'>,
  toward: PhraseOptions['toward'],
): { at: Instant; echo: string } | undefined {
  const { timeZone } = site.page;
  const reading = parseTimePhrase(text, { now, timeZone, toward });
  if (reading.kind === 'unreadable') return undefined;
  const { at, doubt } = reading;
  const shown = site.time.dateTime(at).text;
  const local = timeZone === 'UTC' ? '' : ` (${shown})`;
  const warning =
    doubt === undefined
      ? ''
      : doubt.kind === 'skipped'
        ? ` – clocks skip "${text}" in ${timeZone} that day; write ${formatInstant(at)} if you mean it`
        : ` – clocks show "${text}" twice in ${timeZone} that day; the other one is ${formatInstant(doubt.other)}`;
  return { at, echo: `${label}: ${formatInstant(at)}${local}${warning}` };
}

/** Parses a time and adds to `echoes` how it was understood. @throws UsageError for a text that is not a time. */
export function parseInstantFlag(
  flag: string,
  text: string,
  context: TimeContext,
  toward: PhraseOptions['toward'],
): Instant {
  const read = explainInstant(flag, text, context, toward);
  if (!read) {
    const meant = guessPhrase(text, context.now, toward);
    const hint = meant === undefined ? timeHint : `Write --${flag} "${meant}"`;
    throw new UsageError(`--${flag} "${text}" is not a time. ${hint}`);
  }
  context.echoes.push(read.echo);
  return read.at;
}

/** The time that a text may mean, as it has to be written; without a zone it is read in that of the page. */
function guessPhrase(
  text: string,
  now: Instant,
  toward: PhraseOptions['toward'],
): string | undefined {
  if (/^\d{1,3}$/.test(text)) return `${text} min${toward === 'past' ? ' ago' : ''}`;
  const isPast = toward === 'past';
  const minute = now - (now % msPerMinute);
  const after = isPast ? minute - msPerDay : minute;
  const { meant, lacks } = guessTime(text, { now: minute, after, ...(isPast && { isPast }) });
  const [first, ...others] = meant;
  if (first === undefined || others.length > 0) return undefined;
  // The end of a day on which something ends, as people mean it without a time.
  if (lacks === 'time') return `${first.instant.slice(0, 10)} 18:00`;
  return lacks === 'zone' ? first.instant.replace(/ UTC$/, '') : first.instant;
}

/** Why an answer is not a time in the future; undefined when it is. */
export function whyNoTime(answer: string, context: TimeContext): string | undefined {
  return explainInstant('', answer, context, 'future')
    ? undefined
    : `That is not a time. ${timeHint}`;
}

/** Why an answer is not the time of a next update; undefined when it is. */
export function whyNoNextUpdate(answer: string, context: TimeContext): string | undefined {
  return isNone(answer) ? undefined : whyNoTime(answer, context);
}

/** When the next update is promised: a duration or a time, `none`, or what the policy says. */
export function parseNextUpdate(text: string | undefined, context: TimeContext): NextUpdate {
  if (text === undefined) return 'policy';
  if (isNone(text)) return 'none';
  const at = parseInstantFlag('next', text, context, 'future');
  if (at <= context.now)
    throw new UsageError(`--next "${text}" is not ahead; write --next "30 min" or --next none`);
  return at;
}

function isNone(text: string): boolean {
  return /^(none|no|never|-)$/i.test(text);
}

/** `--until`, or `--for` counted from the start; undefined when neither is given. */
export function parseEnd(
  flags: { readonly until?: string | undefined; readonly for?: string | undefined },
  from: Instant,
  context: TimeContext,
): Instant | undefined {
  if (flags.until !== undefined) return parseInstantFlag('until', flags.until, context, 'future');
  if (flags.for === undefined) return undefined;
  const ms = parseDuration(flags.for);
  if (ms !== undefined) return from + ms;
  throw new UsageError(`--for "${flags.for}" is not a duration; write "90 min" or "2 h".`);
}

/** Why an answer is not a duration; undefined when it is. */
export function whyNoDuration(answer: string): string | undefined {
  return parseDuration(answer) === undefined
    ? 'Write a duration such as 90 min or 2 h.'
    : undefined;
}
