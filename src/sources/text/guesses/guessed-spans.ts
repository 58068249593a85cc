import { parseDuration } from '../duration-text.ts';

const units: readonly (readonly [RegExp, string, number])[] = [
  [/^(s|sec|secs|seconds?)$/, 'min', 1 / 60],
  [/^(w|wk|wks|weeks?|woche|wochen)$/, 'd', 7],
  [/^(mo|months?)$/, 'd', 30],
  [/^(minuten|mn)$/, 'min', 1],
  [/^(std|stunden?)$/, 'h', 1],
  [/^(tage?|t)$/, 'd', 1],
];

const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

/** The duration in our format, for one that is written in another way: `PT30M`, `2 weeks`, `1,5 h`, `00:45`. */
export function guessDurations(text: string): string[] {
  const lower = text
    .toLowerCase()
    .replace(/^(?:(?:every|after|in|within|all|each|the|next|another) )+/, '')
    // `30-60 minutes` means the end.
    .replace(/^\d+(?:[.,]\d+)?\s*(?:-|–|to|or|bis)\s*(?=\d+(?:[.,]\d+)?\s*\p{L})/u, '')
    .replace(/^(two|three|four|five|six|ten|twelve|fifteen|twenty|thirty)(?= )/, (word) =>
      String(numbers[word]),
    )
    .trim();
  return candidates(lower)
    .filter((each) => parseDuration(each) !== undefined)
    .slice(0, 1);
}

/** How often a line of cron runs. */
const cronForms: readonly (readonly [RegExp, string])[] = [
  [/^\*\/(\d{1,2})(?: \*){4}$/, '$1 min'],
  [/^\*(?: \*){4}$/, '1 min'],
  [/^\d{1,2}(?: \*){4}$/, '1 h'],
  [/^\d{1,2} \*\/(\d{1,2})(?: \*){3}$/, '$1 h'],
  [/^\d{1,2} \d{1,2}(?: \*){3}$/, '1 d'],
  [/^\d{1,2} \d{1,2} \* \* [0-7]$/, '7 d'],
];

function candidates(text: string): string[] {
  if (/^(an? |one )?half(-| )?(an )?hours?$/.test(text)) return ['30 min'];
  if (/^(a )?quarter (of an )?hour$/.test(text)) return ['15 min'];
  const [, one] = /^(?:an? |one )?(minute|hour|day|week)(?:ly)?$/.exec(text) ?? [];
  if (one !== undefined) return [one === 'week' ? '7 d' : `1 ${one}`];
  if (text === 'hourly') return ['1 hour'];
  if (text === 'daily') return ['1 day'];
  const cron = cronForms.find(([form]) => form.test(text));
  if (cron) return [text.replace(cron[0], cron[1])];
  const [iso, days, hours, minutes] = /^p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?)?$/.exec(text) ?? [];
  if (iso !== undefined) {
    const parts = [days && `${days} d`, hours && `${hours} h`, minutes && `${minutes} min`];
    return [parts.filter((part) => part !== undefined).join(' ')];
  }
  const parts = /^(\d{1,2}) ?(?:h|hours?) ?(?:and )?(\d{1,2})$/.exec(text);
  if (parts) return [`${parts[1]} h ${parts[2]} min`];
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  if (clock) return [`${Number(clock[1]) * 60 + Number(clock[2])} min`];
  const number = /^(\d+(?:[.,]\d+)?)\s*-?\s*(\p{L}*)\.?$/u.exec(text);
  if (!number) return [text];
  const [, count = '', unit = ''] = number;
  const amount = Number(count.replace(',', '.'));
  if (unit === '') return [`${amount} min`];
  const known = units.find(([form]) => form.test(unit));
  return known
    ? [`${Math.max(1, Math.ceil(amount * known[2]))} ${known[1]}`]
    : [`${amount} ${unit === 'm' ? 'min' : unit}`];
}

/** `08:00-18:00` for `8-18`, `9am to 5pm`, `0800–1800`; two of them where morning and evening are possible. */
export function guessHours(text: string): string[] {
  if (
    /^(24 ?[\/x×*-] ?7|24 ?h(?:ours)?|always|all day|round the clock|any time)$/i.test(text.trim())
  )
    return ['00:00-24:00'];
  const form =
    /^(?:from\s+|von\s+)?(\d{1,2})[:.h]?(\d{2})?\s*(?:uhr)?\s*([ap])?\.?m?\.?\s*(?:-|–|—|\/|to|until|till|bis|\.\.)\s*(\d{1,2})[:.h]?(\d{2})?\s*(?:uhr|h)?\s*([ap])?\.?m?\.?$/i;
  const match = form.exec(text.trim());
  if (!match) return [];
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = match;
  const from = clock(fromHour, fromMinute, fromHalf);
  // `9 to 5`
  const isOfficeDay =
    (toHalf ?? fromHalf) === undefined &&
    Number(toHour) <= Number(fromHour) &&
    Number(fromHour) < 12 &&
    (fromHour ?? '').length + (toHour ?? '').length === 2;
  const until = clock(toHour, toMinute, isOfficeDay ? 'p' : toHalf);
  return from !== undefined && until !== undefined ? [`${from}-${until}`] : [];
}

function clock(hourText = '', minute = '00', half = ''): string | undefined {
  const hour = Number(hourText);
  const shown = half === '' ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return shown > 24 || Number(minute) > 59
    ? undefined
    : `${String(shown).padStart(2, '0')}:${minute}`;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const german = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

/** The days of `Mon-Fri`, `weekdays`, `Monday, Tuesday`, `1-5`, as a list; of one day, also itself. */
export function guessWeekdays(text: string): (string | string[])[] {
  const lower = text.toLowerCase().trim();
  if (/^(weekdays?|work ?days?|working days|business days|werktags?)$/.test(lower))
    return [[...weekdays.slice(0, 5)]];
  if (/^(weekends?|wochenende)$/.test(lower)) return [[...weekdays.slice(5)]];
  if (/^(daily|every ?day|all|all days|always|\*|täglich)$/.test(lower)) return [[...weekdays]];
  const days = lower
    .split(/\s*[,;/&+]\s*|\s+and\s+|\s+(?!to |-|–|until |through )(?<!to |- |– )/)
    .flatMap((part) => {
      const [from, until, ...more] = part
        .split(/\s*(?:-|–|—|\.\.|\bto\b|\bthrough\b|\buntil\b|\bbis\b)\s*/)
        .map(weekdayOf);
      if (from === undefined || more.length > 0) return [undefined];
      if (until === undefined)
        return /-|–|to/.exec(part) && !/^[\p{L}]+$/u.test(part) ? [undefined] : [weekdays[from]];
      const count = ((until - from + 7) % 7) + 1;
      return Array.from({ length: count }, (_, index) => weekdays[(from + index) % 7]);
    });
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < days.length) return [];
  return known.length === 1 ? [known[0]!, known] : [known];
}

function weekdayOf(text: string): number | undefined {
  const number = /^[1-7]$/.test(text) ? Number(text) - 1 : -1;
  const index = [
    number,
    weekdays.findIndex((day) => new RegExp(`^${day}[a-z]*\\.?$`).test(text)),
    german.findIndex((day) => new RegExp(`^${day}([a-zäöü]*tag|[a-zäöü]*woch)?\\.?$`).test(text)),
  ].find((each) => each >= 0);
  return index;
}
