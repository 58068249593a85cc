import type { TextScanner } from '../text-scanner.ts';

/** A time of day in minutes and seconds; 24:00 is 1440 minutes, 24:30 half an hour more. */
export interface ClockTime {
  readonly minutes: number;
  readonly seconds: number;
}

const half = String.raw`(?:\s?([ap])(?:\.?\s?m)?\b\.?)?`;
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d+])(\d{1,2})\s?[:h.]\s?(\d{2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?!\d)${half}`,
  ),
  /(?<![\d+])(\d{1,2})()()\s?([ap])\.?\s?m\b\.?/,
  /(?<![\d+])(\d{1,2})()()\s?(?:h|hrs|uhr|o'?clock)(?![\p{L}\d])/u,
  /(?<![\d+-])([01]\d|2[0-3]) ([0-5]\d)(?![\d:.-])/,
  /(?<![\d+])(\d{2})(\d{2})(\d{2})?(?:\s?(?:h|hrs|hours))?(?![\d\p{L}])/u,
  /(?<![\d+:.-])(\d)([0-5]\d)(?![\d\p{L}:.-])/u,
  // `09-58` is a time of day, not a range of hours.
  /(?<![\d+-])([01]\d|2[0-3])-(2[4-9]|[3-5]\d)(?![\d-])/,
];
const words: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(noon|midday|mittags?|midi)(?!\p{L})/u, 720],
  [/(?<!\p{L})(midnight|mitternacht|minuit)(?!\p{L})/u, 0],
];

/** Takes the times of day out of a text in lower case, in their order; undefined for one that does not exist. */
export function takeClockTimes(text: TextScanner): (ClockTime | undefined)[] {
  for (const form of forms) {
    const found = text.takeAll(form);
    if (found.length > 0) return found.map(clockTime);
  }
  return words.flatMap(([form, minutes]) => (text.take(form) ? [{ minutes, seconds: 0 }] : []));
}

/** Takes an hour alone, `9`, which is only one beside a day or a zone. */
export function takeHour(text: TextScanner): ClockTime[] {
  const hour = text.take(/(?<![\d.,:+/-])([01]?\d|2[0-3])(?![\d.,:/-]|\s?[a-z%])/)?.[1];
  return hour === undefined ? [] : [{ minutes: Number(hour) * 60, seconds: 0 }];
}

function clockTime([, hourText, minuteText = '', secondText = '', half]: readonly (
  string | undefined
)[]): ClockTime | undefined {
  const [hour, minute, seconds] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (minute > 59 || hour > 24) return undefined;
  // 21:58 pm means 21:58.
  const inHalf = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  if (half === 'a' && hour > 12) return undefined;
  return { minutes: inHalf * 60 + minute, seconds: seconds > 60 ? 0 : seconds };
}
