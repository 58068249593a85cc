import { guessTime } from '../../text/guesses/guessed-time.ts';
import { guessDurations, guessHours, guessWeekdays } from '../../text/guesses/guessed-spans.ts';
import {
  switchWords,
  guessBrief,
  guessPerson,
  guessAbsences,
  guessDays,
  definedOf,
  spanOf,
} from './guessed-values.ts';
import { guessFromNumber, guessSettings } from './guessed-settings.ts';
import { guessMaps } from './guessed-maps.ts';
import { guessImpact } from '../../text/guesses/guessed-impact.ts';
import { writtenStatuses } from '../../../model/status.ts';
import { guessTexts } from './guessed-texts.ts';

/** The longest text for which a cure is guessed. */
const maxLength = 500;

/**
 * The meanings that a value may have, likeliest first. The schema tries each one, so only valid ones are offered.
 * @param written a number as it is written in the text
 */
export function guessValues(value: unknown, written?: string): unknown[] {
  // A number loses what is written before it: `0800`, `+49`.
  if (typeof value === 'number' && written !== undefined && written !== String(value))
    return [written, ...guessTexts(written), ...guessNumbers(value)];
  // `issue: #12`: to YAML that is a comment.
  if (value === null) return written === undefined ? [] : [written, ...guessTexts(written)];
  if (typeof value === 'string') return value.length > maxLength ? [] : guessTexts(value);
  if (typeof value === 'number') return guessNumbers(value);
  if (typeof value === 'boolean')
    return [
      String(value),
      ...switchWords(value),
      ...(value ? ['at_once', 'maintainers'] : ['by_hand', 0]),
    ];
  if (Array.isArray(value)) return value.length > 50 ? [] : guessLists(value);
  if (typeof value === 'object') return guessMaps(value);
  return [];
}

function guessNumbers(number: number): unknown[] {
  return [
    String(number),
    ...(number < 0 ? [-number] : []),
    ...(number === 1 ? [true] : number === 0 ? [false] : []),
    Math.round(number),
    number / 100,
    ...switchWords(number !== 0),
    ...definedOf(guessImpact(`sev${number}`), writtenStatuses[[0, 2, 3, 4][number - 1] ?? -1]),
    ...guessBrief(number),
    ...guessDurations(`${number} min`),
    ...guessWeekdays(String(number)),
    ...guessDays(String(number)),
    ...guessTime(String(number)).meant.map(({ instant }) => instant),
    `#${String(number).padStart(6, '0')}`,
    `#${number}`,
    [number],
    [String(number)],
    ...guessDurations(`${number} min`).map((every) => ({ every })),
    { id: String(number), name: String(number) },
    ...guessFromNumber(number),
    ...guessSettings(String(number)),
    `${number} days`,
    ...(number >= 0 && number < 24 ? [`${String(number).padStart(2, '0')}:00`] : []),
  ];
}

function guessLists(list: readonly unknown[]): unknown[] {
  const maps = list.filter((each) => typeof each === 'object' && each !== null);
  const texts = list.map((each) => (Object(each) === each ? undefined : String(each)));
  return [
    ...(list.length === 1
      ? [list[0], ...(typeof list[0] === 'string' ? guessTexts(list[0]) : [])]
      : []),
    ...(list.length === 1 && Array.isArray(list[0]) && list[0].length === 1
      ? [`[[${String(list[0][0])}]]`]
      : []),
    ...(list.length === 2
      ? [{ name: list[0], url: list[1] }, [{ name: list[0], url: list[1] }]]
      : []),
    ...(list.length === 2 ? [{ light: list[0], dark: list[1] }] : []),
    ...(texts.length > 0 && texts.every((each) => /^[1-5]\d\d$/.test(each ?? ''))
      ? [{ status: texts.join(', ') }]
      : []),
    ...(texts.every((each) => each !== undefined) ? [texts.join(', ')] : []),
    ...(texts.length > 0 && texts.every((each) => /^[\w.-]+=[^=]+$/.test(each ?? ''))
      ? [Object.fromEntries(texts.map((each) => each!.replaceAll('"', '').split('=', 2))) as object]
      : []),
    ...(texts.every((each) => /^[\w-]+: \S/.test(each ?? ''))
      ? [Object.fromEntries(texts.map((each) => each!.split(/: (.*)/s, 2))) as object]
      : []),
    ...(maps.length === list.length && list.length > 0
      ? [Object.assign({}, ...maps) as object]
      : []),
    list.map((each) => [each]),
    list.flat(),
    list.map((each) => ({ name: each })),
    list.map((each) => (typeof each === 'string' ? guessPerson(each) : each)),
    ...guessHours(spanOf(list)),
    list.flatMap((each) => (typeof each === 'string' ? guessAbsences(each).flat() : [each])),
    list[0],
  ];
}
