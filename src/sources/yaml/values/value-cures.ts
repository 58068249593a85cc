import { toFileName } from '../../text/file-name.ts';
import { asSeen } from '../../text/invisible-characters.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import { guessDurations, guessHours, guessWeekdays } from '../../text/guesses/guessed-spans.ts';
import { guessTimeZones } from '../../text/guesses/guessed-zone-name.ts';
import {
  switches,
  guessBrief,
  guessPerson,
  hexOf,
  guessAbsences,
  hostOf,
  numbersIn,
  guessAddresses,
  guessLink,
  guessPath,
  guessCover,
  guessKinds,
  guessPeriods,
  guessDays,
  bare,
  defined,
  spanOf,
} from './guessed-values.ts';
import { guessNumbered, guessSettings } from './guessed-settings.ts';
import { guessMaps } from './guessed-maps.ts';
import { colours, language } from './value-names.ts';
import { guessImpact } from '../../reports/guesses/guessed-impact.ts';
import { guessStatus } from '../../reports/guesses/guessed-status.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../../../model/status.ts';

/** The longest text for which a cure is guessed. */
const maxLength = 500;

/**
 * What a value may have been meant to be, likeliest first. The schema tries each one, so only valid ones are offered.
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
  if (typeof value === 'boolean') return [String(value), ...switches(value)];
  if (Array.isArray(value)) return value.length > 50 ? [] : guessLists(value);
  if (typeof value === 'object') return guessMaps(value);
  return [];
}

function guessTexts(text: string): unknown[] {
  const seen = asSeen(text.replace(/\p{Cc}+/gu, ' '));
  const plain = seen.replace(/^["'“”„«»‘’`<([]+|["'“”«»‘’`>)\]]+$/gu, '').trim();
  const parts = plain.split(/\s*[,;|>→]\s*|\s+(?:and|then)\s+/).filter((part) => part !== '');
  const word = plain.toLowerCase();
  return [
    // `id:api name:API`, with no space behind the colons
    ...(/^(?:[a-z_]+:(?!\/)\S+(?:\s+|$))+$/.test(plain)
      ? [Object.fromEntries(plain.split(/\s+/).map((pair) => pair.split(/:(.*)/s, 2))) as object]
      : []),
    ...(seen === text ? [] : [seen]),
    ...(plain === seen ? [] : [plain]),
    ...(/^(yes|y|on|true|1|all|always|forever|\d{4}-\d\d-\d\d)$/.test(word)
      ? [true, ...switches(true)]
      : []),
    ...(/^(no|n|off|false|0|none|never)$/.test(word) ? [false, ...switches(false)] : []),
    ...numbersIn(plain),
    ...defined(
      guessStatus(plain, writtenStatuses),
      guessStatus(plain, incidentStatuses),
      guessStatus(plain, maintenanceStatuses),
      guessImpact(word),
      language(word),
    ),
    ...guessAddresses(plain),
    ...guessTimeZones(plain),
    ...(/^[0-9a-f]{3}([0-9a-f]{3})?$/i.test(plain) ? [`#${plain}`] : []),
    ...(colours[word] === undefined ? [] : [colours[word]]),
    ...hexOf(word),
    ...guessBrief(Number(word)),
    ...guessSettings(plain),
    plain.replace(/\..*$/, '').replaceAll('_', '-'),
    plain.replaceAll('_', '-'),
    ...defined(/^([a-z]{2})[-_][a-z]{2}$/i.exec(plain)?.[1]),
    plain.replace(/^@|^https?:\/\/github\.com\//g, '').replace(/\/$/, ''),
    ...guessDurations(plain),
    ...guessHours(plain.replace(/ (?:[A-Z]{2,5}|utc)$/, '')),
    ...guessHours(`${plain}-${plain}`).map((hours) => hours.slice(0, 5)),
    ...guessWeekdays(plain),
    ...guessDays(plain),
    ...guessTime(plain)
      .meant.slice(0, 1)
      .map(({ instant }) => instant),
    word,
    plain.toUpperCase(),
    ...(/^\S+(?:, ?\S+)+$/.test(plain) ? [parts[0], ...numbersIn(parts[0] ?? '')] : []),
    toFileName(plain, ''),
    ...(/^[a-z]{2}(?: [a-z]{2})+$/.test(plain) ? [plain.split(' ')] : []),
    ...(parts.length > 1 ? [parts, parts.map((part) => part.toLowerCase()), parts.map(bare)] : []),
    plain.replace(/\s+/g, ''),
    ...guessLink(seen).flatMap((link) => [link, [link]]),
    ...guessPath(plain).flatMap((path) => [path, [path]]),
    [plain],
    [word],
    [language(word)],
    [word.replace(/s$/, '')],
    [bare(plain)],
    [[plain]],
    [[word]],
    ...guessCover(plain),
    ...(/^[\w-]+(?: [\w-]+)+$/.test(plain) ? [plain.split(' ')] : []),
    ...(parts.length > 1
      ? [parts.map((part) => [bare(part)]), parts.map((part) => [bare(part).toLowerCase()])]
      : []),
    { id: toFileName(plain), name: plain },
    ...(/^https?:/.test(plain)
      ? [
          { url: plain, name: hostOf(plain) },
          [{ name: hostOf(plain), url: plain }],
          { url: plain },
          [{ url: plain }],
        ]
      : []),
    { text: plain },
    { incident: plain },
    ...guessPeriods(word),
    ...guessKinds(word),
    word.replace(/^(?:every )?(day|week)(?:ly)?$/, '1 $1').replace('daily', '1 day'),
    { name: plain },
    [{ id: toFileName(plain), name: plain }],
    [{ name: plain }],
    guessPerson(plain),
    parts.map((part) => guessPerson(part)),
    ...guessAbsences(plain),
    ...guessDurations(plain).flatMap((every) => [
      { every },
      { critical: { every }, major: { every } },
    ]),
    ...(parts.length > 1 ? [parts.map((name) => ({ name }))] : []),
  ];
}

function guessNumbers(number: number): unknown[] {
  return [
    String(number),
    ...(number < 0 ? [-number] : []),
    ...(number === 1 ? [true] : number === 0 ? [false] : []),
    Math.round(number),
    number / 100,
    ...switches(number !== 0),
    ...defined(guessImpact(`sev${number}`), writtenStatuses[[0, 2, 3, 4][number - 1] ?? -1]),
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
    ...guessNumbered(number),
    ...guessSettings(String(number)),
    `${number} days`,
  ];
}

function guessLists(list: readonly unknown[]): unknown[] {
  const maps = list.filter((each) => typeof each === 'object' && each !== null);
  const texts = list.map((each) => (Object(each) === each ? undefined : String(each)));
  return [
    ...(list.length === 1 ? [list[0]] : []),
    ...(list.length === 1 && Array.isArray(list[0]) && list[0].length === 1
      ? [`[[${String(list[0][0])}]]`]
      : []),
    ...(list.length === 2
      ? [{ name: list[0], url: list[1] }, [{ name: list[0], url: list[1] }]]
      : []),
    ...(list.length === 2 ? [{ light: list[0], dark: list[1] }] : []),
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
