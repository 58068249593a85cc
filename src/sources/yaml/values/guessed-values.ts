import { guessHours, guessWeekdays } from '../../text/guesses/guessed-spans.ts';
import { msPerDay, type Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import { firstOfMonth } from './guessed-settings.ts';

/** The keywords that mean yes, or no, for different keys. */
export function switchWords(isOn: boolean): string[] {
  return isOn ? ['yes', 'shown', 'always', 'on'] : ['no', 'hidden', 'in_trouble', 'off'];
}

/** A short time without its unit. */
export function guessBrief(number: number): string[] {
  return number > 0 ? [`${number} ${number < 500 ? 's' : 'ms'}`] : [];
}

export function guessPerson(name: string, login = withoutQuotes(name).toLowerCase()): object {
  return { name, github: login, time_zone: 'UTC' };
}

/** `rgb(31, 111, 67)` */
export function hexOfRgb(word: string): string[] {
  const [, digits] = /^(?:#|0x)([\da-f]{6})(?:[\da-f]{2})?$/.exec(word) ?? [];
  if (digits !== undefined) return [`#${digits}`];
  const [, ...parts] = /^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})/.exec(word) ?? [];
  return parts.length === 0
    ? []
    : [`#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`];
}

/** `2026-12-24 - 2026-12-31`, `24 Dec - 31 Dec`, `until Friday`: the days on which somebody is away. */
export function guessAbsences(plain: string, now?: Instant): object[][] {
  const [, end] = /^(?:until|till|through|bis) (.+)$/i.exec(plain) ?? [];
  if (end !== undefined) return now === undefined ? [] : guessAbsences(`today - ${end}`, now);
  if (/^next week$/i.test(plain)) {
    const monday =
      now === undefined ? [] : [now + ((8 - new Date(now).getUTCDay()) % 7 || 7) * msPerDay];
    return monday.map((at) => [{ from: dayAt(at), until: dayAt(at + 6 * msPerDay) }]);
  }
  // `Dec 24-31`
  const whole = plain
    .replace(/^(?:from|von) /i, '')
    .replace(/^(\p{L}{3,9}\.? )(\d{1,2}) ?[-–—] ?(?=\d{1,2}$)/u, '$1$2 - $1')
    .replace(/^(\d{1,2}\.?) ?[-–—] ?(?=\d{1,2}\.? (\p{L}{3,9})$)/u, '$1 $2 - ');
  const parts = whole.split(/\s+(?:-|–|—|to|until|bis)\s+|(?<=\d\.?)\s?[-–—]\s?(?=\d{1,2}\.)/);
  // `24.12.-31.12.2026`
  const year = /\.(\d{4})$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
  const written = parts
    .map((part) => part.replace(/^(\d{1,2}\.\d{1,2})\.?$/, `$1.${year}`))
    .flatMap((part) => guessTime(part, { ...(now !== undefined && { now }) }).meant)
    .map(({ instant }) => instant.slice(0, 10));
  const iso = plain.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const days = iso.length < parts.length ? written : iso;
  const [from, until = from] = days;
  // A second day before the first one is a slip, or of the next year.
  if (from === undefined || days.length > 2 || days.length < parts.length || until! < from)
    return [];
  return [[{ from, until }]];
}

const dayAt = (at: Instant) => formatInstant(at).slice(0, 10);

/** `Bright (https://…)`, `Bright - https://…` */
export function guessLink(plain: string): object[] {
  const [, name, url] = /^([^:]+?)[\s(<[|,:–-]+(https?:\/\/[^\s)>\]]+)[)>\]]*$/.exec(plain) ?? [];
  return name === undefined ? [] : [{ name, url }];
}

/** `https://old.example/incidents/12`, `/incidents/12`: the path alone. */
export function guessPath(plain: string): string[] {
  const [, path] = /^(?:https?:\/\/[^/]+)?\/+([\w./-]+?)\/*$/.exec(plain) ?? [];
  return path === undefined ? [] : [path];
}

export function hostOf(plain: string): string {
  return plain.replace(/^https?:\/\/(www\.)?|\/.*$/g, '');
}

export function numbersIn(plain: string): number[] {
  const [, digits] =
    /^(?:#|no\.? ?|gh-|issue ?#?|\S*\/(?:issues|pull)\/|[\w.-]+\/[\w.-]+#)?(\d{1,9}(?:[.,]\d{1,3})?)[%x]?(?:#.*|\s(?!(?:m|min|minutes?|h|hours?|s|sec|seconds?)$)\p{L}+)?$/iu.exec(
      plain,
    ) ?? [];
  if (digits === undefined) return [];
  const number = Number(digits.replace(',', '.'));
  return [number, number / 100];
}

export function guessAddresses(written: string): string[] {
  // `https://example.org, https://…`
  const [, first] = /^(https?:\/\/[^\s,;'"/]+\.[^\s,;'"]+)[\s,;'"]/i.exec(written) ?? [];
  if (first !== undefined) return [first];
  const [, inBrackets] = /<([^<>\s]+@[^<>\s]+)>?$/.exec(written) ?? [];
  const plain = (inBrackets ?? written)
    .replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
    .replace(/^(https?:\/\/[\w.-]+) +(?=\.?[\w-]+)/i, '$1')
    .replace(/^(\S+) at (\S+\.\S+)$/i, '$1@$2')
    .replace(/^mailto: +|\s+(?=@)|(?<=@)\s+|[,;]+$/gi, '')
    .replace(/^(https?):\\+/i, '$1://')
    .replace(/^ws(s?):/i, 'http$1:');
  if (/^mailto:\S+@\S+$/i.test(plain)) return [plain];
  if (/^(?!https?:|mailto:|tel:)[a-z]+:\/\//i.test(plain)) {
    return [plain.replace(/^h\w+:/i, 'https:')].filter((each) => each.startsWith('https:'));
  }
  const isHost = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain);
  if (/^\+?[\d\s()./-]{6,25}$/.test(plain) && !isHost)
    return [`tel:${plain.replace(/[^\d+]/g, '')}`];
  if (/\s|^[@/]/.test(plain.replace(/^\/\/(?=\w)/, '')) || !/[.@:]/.test(plain)) return [];
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(plain))
    return inBrackets === undefined ? [`mailto:${plain}`] : [`mailto:${plain}`, plain];
  const anonymous = plain.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
  if (anonymous !== plain) return [anonymous];
  const rest = plain.replace(/^(?:https?|htpps?|htps?|http)?:?\/{0,2}(?=[\w-]+\.)/i, '');
  const [bare = ''] = rest.split(/[?#]/);
  return [`https://${rest}`, `https://${bare}`];
}

/** `2021`, `2021-06`, `1 June 2021`: the day on which it begins. */
export function guessDays(plain: string): string[] {
  const [, ownMonth, ofYear] = /^(0[1-9]|1[0-2])[/.]((?:19|20)\d{2})$/.exec(plain) ?? [];
  if (ofYear !== undefined) return [`${ofYear}-${ownMonth}-01`];
  const [, year, month = '01'] = /^((?:19|20)\d{2})(?:[-/.](\d{2}))?$/.exec(plain) ?? [];
  if (year !== undefined) return [`${year}-${month}-01`];
  const { meant } = guessTime(firstOfMonth(plain) ?? plain);
  return meant.length === 1 ? [meant[0]!.instant.slice(0, 10)] : [];
}

const ofWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `every Tuesday`, `weekly on tue`, `first Monday of the month`, `0 10 * * 2` */
function guessDaysOfRule(word: string): object | undefined {
  const [, date, weekday] = /^\d+ \d+ (\*|\d+) \* (\*|[0-7]|[a-z]{3})$/.exec(word) ?? [];
  if (weekday !== undefined) {
    if (date !== '*') return weekday === '*' ? { every: 'month', on: [Number(date)] } : undefined;
    if (weekday === '*') return { every: 'day' };
    const day = ofWeek[Number(weekday) % 7] ?? weekday;
    return { every: 'week', on: [day] };
  }
  const on = word
    .replace(/^(?:weekly|monthly|every (?:week|month)|every|each|on)\b(?: on)?(?: the)?/, '')
    .replace(/ of (?:the|each|every) month$| at .*$/, '')
    .trim()
    .split(/\s*(?:,|\band\b)\s*/);
  const meant = on.map((each) => {
    const [, place = '', day = ''] =
      /^(?:(first|second|third|fourth|last) )?([a-z]{3})[a-z]*$/.exec(each) ?? [];
    return ofWeek.includes(day) ? `${place} ${day}`.trim() : undefined;
  });
  if (meant.some((each) => each === undefined)) return undefined;
  return { every: meant.some((each) => each?.includes(' ')) ? 'month' : 'week', on: meant };
}

export function withoutQuotes(part: string): string {
  return part.replace(/^@/, '').replace(/^["'`[]+|["'`\]]+$/g, '');
}

export function definedOf(...values: (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

/** From the first of some times to the last. */
export function spanOf(list: readonly unknown[]): string {
  const times = list.flatMap((each) => String(each).split(/\s*[-–—]\s*/));
  return times.length < 2 ? '' : `${times[0]}-${times.at(-1)}`;
}

/** `24/7`, `Mon-Fri 9-17`: when somebody has to be there. */
export function guessCover(plain: string): object[] {
  const [days] = guessWeekdays(plain.replace(/[\d:].*$/, '').trim());
  const [hours] = [plain.replace(/^[^\d]+/, ''), plain].flatMap(guessHours);
  if (hours === undefined) return [];
  const isEveryDay = days === undefined || days.length === ofWeek.length;
  return [{ hours, ...(!isEveryDay && { days: [days].flat() }), time_zone: 'UTC' }];
}

/** The names of the kinds of reports in other tools. */
export function guessKinds(word: string): string[] {
  if (/^(?:outages?|issues?|problems?|disruptions?|downtimes?)$/.test(word)) return ['incident'];
  if (/^(?:planned|scheduled|windows?|planned work|upgrades?)$/.test(word)) return ['maintenance'];
  return /^(?:news|info|notices?|informational|posts?)$/.test(word) ? ['announcement'] : [];
}

/** The repetition that `weekly` means. */
export function guessPeriods(word: string): object[] {
  const [, rule, of = ''] =
    /^(?:rrule:)?(freq=(day|week|month|year|dai)\w*(?:;[a-z]+=[\w,]+)*);?$/.exec(word) ?? [];
  if (rule !== undefined) {
    const count = Number(/interval=(\d+)/.exec(rule)?.[1] ?? 1);
    const days = (/byday=([\w,]+)/.exec(rule)?.[1] ?? '').split(',');
    const names = days.flatMap((day) =>
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].filter(
        (each) => each.startsWith(day) && day !== '',
      ),
    );
    const unit = of === 'dai' ? 'day' : of;
    const every = count > 1 ? `${count} ${unit}s` : unit;
    return [names.length > 0 ? { every, on: names } : { every }];
  }
  const [, several] = /^every (\d{1,2} (?:day|week|month|year)s?)(?: at .*)?$/.exec(word) ?? [];
  if (several !== undefined) return [{ every: several }];
  const days = guessDaysOfRule(word);
  if (days) return [days];
  const [, unit] =
    /^(?:every )?(day|week|month|year)(?:ly)?$/.exec(
      word.replace('daily', 'day').replace(/ at .*$/, ''),
    ) ?? [];
  return unit === undefined ? [] : [{ every: unit }];
}

/** `id:api name:API`, with no space behind the colons, and `id = api name = API`. */
export function pairsIn(plain: string): Record<string, string>[] {
  const isPairs =
    /^(?:[a-z_]+(?::(?!\/)\S+|\s*=\s*[^\s=]+(?: (?![a-z_]+\s*=)[^\s=]+)*)(?:\s+|$))+$/;
  if (!isPairs.test(plain)) return [];
  const pairs = plain
    .split(/\s+(?=[a-z_]+\s*(?:=|:(?!\/)))/)
    .map((pair) => pair.split(/\s*[:=]\s*(.*)/s, 2));
  return [Object.fromEntries(pairs) as Record<string, string>];
}
