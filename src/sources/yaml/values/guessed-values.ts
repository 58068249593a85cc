import { guessTime } from '../../text/guesses/guessed-time.ts';
import { firstOfMonth } from './guessed-settings.ts';

/** The keywords that mean yes, or no, for different keys. */
export function switches(isOn: boolean): string[] {
  return isOn ? ['yes', 'shown', 'always', 'on'] : ['no', 'hidden', 'in_trouble', 'off'];
}

/** A short time without its unit. */
export function guessBrief(number: number): string[] {
  return number > 0 ? [`${number} ${number < 500 ? 's' : 'ms'}`] : [];
}

export function guessPerson(name: string, login = bare(name).toLowerCase()): object {
  return { name, github: login, time_zone: 'UTC' };
}

/** `rgb(31, 111, 67)` */
export function hexOf(word: string): string[] {
  const [, ...parts] = /^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})/.exec(word) ?? [];
  return parts.length === 0
    ? []
    : [`#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`];
}

/** `2026-12-24 - 2026-12-31`, `2026-12-24`: the days on which somebody is away. */
export function guessAbsences(plain: string): object[][] {
  const written = plain.split(/\s+(?:-|–|—|to|until|bis)\s+/).flatMap((part) => guessDays(part));
  const days = plain.match(/\d{4}-\d{2}-\d{2}/g) ?? written;
  return days.length === 0 || days.length > 2 ? [] : [[{ from: days[0], until: days.at(-1) }]];
}

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
    /^(?:#|no\.? ?|gh-|issue ?#?|\S*\/(?:issues|pull)\/|[\w.-]+\/[\w.-]+#)?(\d{1,9}(?:[.,]\d{1,3})?)%?(?:#.*|\s\p{L}+)?$/iu.exec(
      plain,
    ) ?? [];
  if (digits === undefined) return [];
  const number = Number(digits.replace(',', '.'));
  return [number, number / 100];
}

export function guessAddresses(written: string): string[] {
  const [, inBrackets] = /<([^<>\s]+@[^<>\s]+)>?$/.exec(written) ?? [];
  const plain = (inBrackets ?? written)
    .replace(/^(\S+) at (\S+\.\S+)$/i, '$1@$2')
    .replace(/^mailto: +/i, '')
    .replace(/^(https?):\\+/i, '$1://');
  if (/^(?!https?:|mailto:|tel:)[a-z]+:\/\//i.test(plain)) {
    return [plain.replace(/^h\w+:/i, 'https:')].filter((each) => each.startsWith('https:'));
  }
  if (/^\+?[\d\s()./-]{6,25}$/.test(plain)) return [`tel:${plain.replace(/[^\d+]/g, '')}`];
  if (/\s|^@/.test(plain) || !/[.@:]/.test(plain)) return [];
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(plain)) return [`mailto:${plain}`];
  const anonymous = plain.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
  if (anonymous !== plain) return [anonymous];
  const rest = plain.replace(/^(?:https?|htpps?|htps?|http)?:?\/{0,2}(?=[\w-]+\.)/i, '');
  const [bare = ''] = rest.split(/[?#]/);
  return [`https://${rest}`, `https://${bare}`];
}

/** `2021`, `2021-06`, `1 June 2021`: the day on which it begins. */
export function guessDays(plain: string): string[] {
  const [, year, month = '01'] = /^((?:19|20)\d{2})(?:[-/.](\d{2}))?$/.exec(plain) ?? [];
  if (year !== undefined) return [`${year}-${month}-01`];
  const { meant } = guessTime(firstOfMonth(plain) ?? plain);
  return meant.length === 1 ? [meant[0]!.instant.slice(0, 10)] : [];
}

export function bare(part: string): string {
  return part.replace(/^@/, '').replace(/^["'`[]+|["'`\]]+$/g, '');
}

export function defined(...values: (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}

/** From the first of some times to the last. */
export function spanOf(list: readonly unknown[]): string {
  const times = list.flatMap((each) => String(each).split(/\s*[-–—]\s*/));
  return times.length < 2 ? '' : `${times[0]}-${times.at(-1)}`;
}

/** The repetition that `weekly` means. */
export function guessPeriods(word: string): object[] {
  const [, unit] =
    /^(?:every )?(day|week|month|year)(?:ly)?$/.exec(word.replace('daily', 'day')) ?? [];
  return unit === undefined ? [] : [{ every: unit }];
}
