import type { Instant } from '../../../model/time/instant.ts';
import { guessDurations } from '../../text/guesses/guessed-spans.ts';

const monthAndYear = /^(\p{L}{3,12})\.? (\d{4}|'?\d{2})$/u;
const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The meanings that a text in a settings file may have: the name of a secret, a host with its port, a label. */
export function guessSettings(plain: string): unknown[] {
  const word = plain.toLowerCase();
  const [, secret] =
    /^(?:\$?\{{0,2}\s*(?:secrets\.|env\.)?|env:|\$env:|process\.env\.|%)([A-Z][A-Z0-9_]*)\s*(?:\}{0,2}|%)$/.exec(
      plain,
    ) ?? [];
  const [, key, value] =
    /^(\$?[\w.-]{1,60})\s*(?:={1,2}~?|:)\s*([^=:~]\S*(?: \S+)*)$/.exec(plain) ?? [];
  const [, host] = /^(?:[a-z]+:\/\/)?([\w-]+(?:\.[\w-]+)+)(?:[/:].*)?$/i.exec(plain) ?? [];
  const [, place, port] = /^([\w-]+(?:\.[\w-]+)+)[\s,;/]+(\d{2,5})$/.exec(plain) ?? [];
  const [, account] = /^@?[\w.-]+@([\w-]+(?:\.[\w-]+)+)$/.exec(plain) ?? [];
  const [, owner, file] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/\S*workflows\/([\w.-]+\.ya?ml)$/.exec(plain) ?? [];
  const workflow = owner === undefined ? undefined : `${owner}/${file}`;
  const [, count, within] =
    /^(\d{1,3})(?: times?|x)? ?(?:in|within|per|\/) ?(\S.*)$/.exec(word) ?? [];
  const [, upper, lower] =
    /^(?:(\w+)(?:\+| and (?:up|worse|above)| or worse)|>=? ?(\w+))$/.exec(word) ?? [];
  const least = upper ?? lower;
  return [
    ...(secret === undefined ? [] : [`$${secret}`]),
    ...(counts.includes(word) ? [counts.indexOf(word)] : []),
    ...(/^(never|manual(ly)?|no|by hand)$/.test(word) ? ['by_hand'] : []),
    ...(/^(now|immediate(ly)?|at once|always|yes|auto(matic)?)$/.test(word) ? ['at_once'] : []),
    ...[...guessDurations(word.replace(/^(?:after|delay|wait):? /, '')), ...bareMinutes(word)].map(
      (each) => `after ${each}`,
    ),
    ...(key === undefined || /^https?$/.test(key) ? [] : [{ [key]: value }]),
    ...(host === undefined ? [] : [host, `${host}:443`, `smtps://${host}`]),
    ...(place === undefined ? [] : [`${place}:${port}`]),
    ...(account === undefined ? [] : [`https://${account}`]),
    ...(workflow === undefined ? [] : [workflow]),
    ...(count === undefined
      ? []
      : guessDurations(within ?? '').map((each) => ({ count: Number(count), within: each }))),
    ...(/^(?:ip ?)?v?[46]$/.test(word) ? [Number(word.at(-1))] : []),
    ...(/ -{1,2}\w/.test(plain) ? [plain.split(/\s+/)] : []),
    ...(/^[1-5]\d\d(?:$|[-,])/.test(plain) ? [{ status: plain }] : []),
    ...(/^[1-5]xx$/.test(word)
      ? [`${word[0]}00-${word[0]}99`, { status: `${word[0]}00-${word[0]}99` }]
      : []),
    ...(/^(?:ok|success|up|healthy)$/.test(word) ? ['200-299'] : []),
    ...(least === undefined ? [] : [['minor', 'major', 'critical'].slice(rankOf(least))]),
  ];
}

/** `< 0.01`: the limit of a number. */
export function guessLimit(seen: string): object[] {
  const [, mark, limit] = /^([<>])=? ?(\d+(?:\.\d+)?)$/.exec(seen) ?? [];
  return mark === undefined ? [] : [{ [mark === '<' ? 'below' : 'above']: Number(limit) }];
}

/** `June 2025`: its first day, for readers of dates. */
export function firstOfMonth(plain: string): string | undefined {
  return monthAndYear.test(plain) ? `1 ${plain.replace(/ '?(\d{2})$/, ' 20$1')}` : undefined;
}

/** `last year`, `2 years ago`, `Q1 2026`, `spring 2025`, `Jan 26`: the first day of it. */
export function guessBeginnings(written: string, now: Instant | undefined): string[] {
  if (now === undefined) return [];
  const word = written.toLowerCase().trim();
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const first = (monthIndex: number, inYear = year) =>
    new Date(Date.UTC(inYear, monthIndex)).toISOString().slice(0, 10);
  const [, which, unit] = /^(this|last|the last) (year|month)$/.exec(word) ?? [];
  if (which !== undefined) {
    const back = which === 'this' ? 0 : 1;
    return [unit === 'year' ? first(0, year - back) : first(month - back)];
  }
  const [, count = '', span] = /^(\d{1,2}|an?|\p{L}+) (year|month)s?(?: ago)?$/u.exec(word) ?? [];
  const number = /^an?$/.test(count)
    ? 1
    : counts.includes(count)
      ? counts.indexOf(count)
      : Number(count);
  if (span !== undefined && number > 0) {
    return [first(span === 'year' ? month - 12 * number : month - number)];
  }
  const [, part = '', inYear] =
    /^(q[1-4]|spring|summer|autumn|fall|winter|early|mid|late|end of) ?[-/]? ?((?:19|20)\d{2})$/.exec(
      word,
    ) ?? [];
  const months = {
    q1: 0,
    q2: 3,
    q3: 6,
    q4: 9,
    spring: 2,
    summer: 5,
    autumn: 8,
    fall: 8,
    winter: 11,
    early: 0,
    mid: 5,
    late: 9,
    'end of': 11,
  };
  return inYear === undefined ? [] : [first(months[part as keyof typeof months], Number(inYear))];
}

/** The maps that a bare number may mean: an HTTP status to expect, or how often an alert has to fire. */
export function guessFromNumber(number: number): unknown[] {
  return [{ status: number }, { count: number, within: '10 min' }, { below: number }];
}

function bareMinutes(word: string): string[] {
  const [, number] = /^(?:after )?(\d{1,4})$/.exec(word) ?? [];
  return number === undefined ? [] : [`${number} min`];
}

function rankOf(impact: string): number {
  return Math.max(0, ['minor', 'major', 'critical'].indexOf(impact));
}
