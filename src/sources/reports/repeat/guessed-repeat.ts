import { isMap } from '../../../model/text/json.ts';
import { guessDays, guessPeriods } from '../../yaml/values/guessed-values.ts';

const units: Readonly<Record<string, string>> = { d: 'day', w: 'week', m: 'month', y: 'year' };
/** Periods as other tools name them, also as keys. */
const periods: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annually: 'year',
  biweekly: '2 weeks',
  fortnightly: '2 weeks',
  'every other week': '2 weeks',
  quarterly: '3 months',
  'every quarter': '3 months',
};

/** The rule that `weekly until 2027-06-01`, `true`, `7d` or `{ weekly: tuesday, until: never }` may mean. */
export function guessRepeat(found: unknown): object | undefined {
  if (found === true) return { every: 'week' };
  if (typeof found === 'string') return guessText(found.trim().toLowerCase());
  if (Array.isArray(found)) return found.length === 1 ? guessRepeat(found[0]) : undefined;
  return isMap(found) ? guessMap(found) : undefined;
}

function guessText(text: string): object | undefined {
  const [, rule = text, end = ''] = /^(.+?),? (?:until|till|to) (.+)$/.exec(text) ?? [];
  const [, count = '', unit = ''] =
    /^(?:every )?(\d{1,3}) ?([dwmy])(?:ays?|eeks?|onths?|ears?)?$/.exec(rule) ?? [];
  const ofDays = unit === 'd' && Number(count) % 7 === 0 ? ['w', String(Number(count) / 7)] : [];
  const [shortUnit = unit, shortCount = count] = ofDays;
  const counted = units[shortUnit];
  const period =
    counted === undefined
      ? (periods[rule] ?? (/^(?:yes|on)$/.test(rule) ? 'week' : undefined))
      : shortCount === '1'
        ? counted
        : `${shortCount} ${counted}s`;
  const meant = period === undefined ? guessPeriods(rule)[0] : { every: period };
  const ends = endOf(end);
  return meant && ends && { ...meant, ...ends };
}

/** Other tools name the period by a key: `{ weekly: tuesday }`. */
function guessMap(map: Readonly<Record<string, unknown>>): object | undefined {
  const { until, ...rest } = map;
  const key = Object.keys(rest).find((each) => periods[each.toLowerCase()] !== undefined);
  const { [key ?? '']: on, ...others } = rest;
  const ends = endOf(typeof until === 'string' ? until : '');
  if (!ends) return undefined;
  if (key === undefined) return 'every' in map ? { ...rest, ...ends } : undefined;
  const every = periods[key.toLowerCase()]!;
  if (on === true || on === null) return { every, ...others, ...ends };
  const days = [on].flat().map(String);
  if (/^(?:week|day)$/.test(every) && /^\d$/.test(days[0] ?? '')) {
    return { every: days[0] === '1' ? every : `${days[0]} ${every}s`, ...others, ...ends };
  }
  const isDate = days.every((each) => /^\d{1,2}$/.test(each));
  const meant = isDate
    ? { every, on: days.map(Number) }
    : guessPeriods(`${every}ly on ${days.join(', ')}`.toLowerCase())[0];
  return meant && { ...meant, ...others, ...ends };
}

/** The last day; `never` is none. Undefined when it cannot be told. */
function endOf(text: string): { until?: string } | undefined {
  if (/^(?:|never|none|no|-|forever|always|indefinitely|for good|further notice)$/i.test(text))
    return {};
  const [until] = /\d/.test(text) ? guessDays(text) : [];
  return until === undefined ? undefined : { until };
}
