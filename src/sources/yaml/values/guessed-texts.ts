import { findLanguage } from '../../../model/page/language.ts';
import { toFileName } from '../../text/file-name.ts';
import { visibleForm } from '../../text/invisible-characters.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import { guessDurations, guessHours, guessWeekdays } from '../../text/guesses/guessed-spans.ts';
import { guessTimeZones } from '../../text/guesses/guessed-zone-name.ts';
import {
  switchWords,
  guessBrief,
  guessPerson,
  hexOfRgb,
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
  withoutQuotes,
  definedOf,
  spanOf,
  pairsIn,
} from './guessed-values.ts';
import { guessLimit, guessSettings } from './guessed-settings.ts';
import { colours, language } from './value-names.ts';
import { guessImpact } from '../../text/guesses/guessed-impact.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../../../model/status.ts';

interface Words {
  /** The text as it looks. */
  readonly seen: string;
  /** The same without quotes and brackets around it. */
  readonly plain: string;
  /** The parts of a text that may be a list. */
  readonly parts: readonly string[];
  /** The plain text in lower case. */
  readonly word: string;
}

/** The meanings that a text may have, likeliest first: a value, a list or a map. */
export function guessTexts(text: string): unknown[] {
  const seen = visibleForm(text.replace(/\p{Cc}+/gu, ' '));
  const plain = seen.replace(/^["'“”„«»‘’`<([]+|["'“”«»‘’`>)\]]+$/gu, '').trim();
  const parts = plain.split(/\s*[,;|>→]\s*|\s+(?:and|then)\s+/).filter((part) => part !== '');
  const words = { seen, plain, parts, word: plain.toLowerCase() };
  // `!=test`: without its mark it would mean the opposite.
  if (seen.startsWith('!')) return [];
  return [
    ...asLabels(plain),
    ...pairsIn(plain),
    ...(seen === text ? [] : [seen]),
    ...asFixedValues(words),
    ...asFreeValues(words),
    ...asLists(words),
    ...asMaps(words),
  ];
}

/** `a|b`, `page.*`: what the expressions of other tools mean. */
function asLabels(plain: string): unknown[] {
  const bare = /^(?:\^|=?~|\/(?=.+\/$))(.+?)[$/]?$/.exec(plain)?.[1];
  return [
    ...(bare !== undefined && /^[\w .-]+?(?:\.[*+])?$/.test(bare)
      ? [bare.replace(/\.[*+]$/, '*')]
      : []),
    ...(/^[\w.-]+(?:\|[\w.-]+)+$/.test(plain) ? [plain.split('|')] : []),
    ...(/^[\w-]+\.[*+]$/.test(plain) ? [`${plain.slice(0, -2)}*`] : []),
  ];
}

/** Keywords, numbers and other values of a fixed form. */
function asFixedValues({ seen, plain, word }: Words): unknown[] {
  return [
    ...(plain === seen ? [] : [plain]),
    ...(/^(yes|y|on|true|1|all|always|forever|enabled|active|visible|index|\d{4}-\d\d-\d\d)$/.test(
      word,
    )
      ? [true, ...switchWords(true)]
      : []),
    ...(/^(no|n|off|false|0|none|never|disabled|inactive|hidden|noindex)$/.test(word)
      ? [false, ...switchWords(false)]
      : []),
    ...numbersIn(plain),
    ...definedOf(
      guessStatus(plain, writtenStatuses),
      guessStatus(plain, incidentStatuses),
      guessStatus(plain, maintenanceStatuses),
      guessImpact(word),
      language(word),
    ),
    ...(plain.startsWith('/') ? guessPath(plain) : []),
    ...guessAddresses(plain),
    ...guessTimeZones(plain),
    ...(/^[0-9a-f]{3}([0-9a-f]{3})?$/i.test(plain) ? [`#${plain}`] : []),
    ...(colours[word] === undefined ? [] : [colours[word]]),
    ...hexOfRgb(word),
    ...guessBrief(Number(word)),
    ...guessSettings(plain),
    ...guessLimit(seen),
  ];
}

/** Texts, times and ids. */
function asFreeValues({ plain, parts, word }: Words): unknown[] {
  return [
    plain.replace(/\..*$/, '').replaceAll('_', '-'),
    plain.replaceAll('_', '-'),
    // `pt_BR`, but not `zh-TW`, which is written in another script than `zh`.
    ...definedOf(findLanguage(plain.replaceAll('_', '-'))),
    plain.replace(/^@|^https?:\/\/github\.com\//g, '').replace(/\/$/, ''),
    ...guessDurations(plain),
    ...guessHours(parts.length > 1 ? spanOf(parts) : ''),
    ...guessHours(
      plain.replace(
        / \(?(?:[A-Z]{2,5}|utc|[A-Z]\w+\/\w+|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?)\)?$/,
        '',
      ),
    ),
    ...guessHours(`${plain}-${plain}`).map((hours) => hours.slice(0, 5)),
    ...guessWeekdays(plain),
    ...guessDays(plain),
    ...guessTime(plain)
      .meant.slice(0, 1)
      .map(({ instant }) => instant),
    word,
    plain.toUpperCase(),
    ...(/^\S+(?:, ?\S+)+$/.test(plain) ? [parts[0], ...numbersIn(parts[0] ?? '')] : []),
    ...(/\S@\S/.test(plain) ? [] : [toFileName(plain, '')]),
    ...(/^[a-z]{2}(?: [a-z]{2})+$/.test(plain) ? [plain.split(' ')] : []),
    ...(parts.length > 1
      ? [parts, parts.map((part) => part.toLowerCase()), parts.map(withoutQuotes)]
      : []),
    plain.replace(/\s+/g, ''),
  ];
}

function asLists({ seen, plain, parts, word }: Words): unknown[] {
  return [
    ...guessLink(seen).flatMap((link) => [link, [link]]),
    ...guessPath(plain).flatMap((path) => [path, [path]]),
    [plain],
    [word],
    [plain.toUpperCase()],
    [language(word)],
    [word.replace(/s$/, '')],
    [plain.toUpperCase()],
    [plain.toUpperCase().replace(/S$/, '')],
    [withoutQuotes(plain)],
    [[plain]],
    [[word]],
    ...guessCover(plain),
    ...(/^[\w-]+(?: [\w-]+)+$/.test(plain) ? [plain.split(' ')] : []),
    ...(parts.length > 1
      ? [
          parts.map((part) => [withoutQuotes(part)]),
          parts.map((part) => [withoutQuotes(part).toLowerCase()]),
        ]
      : []),
  ];
}

/** `https://x.example`, `x.example` */
function asLinks(plain: string): unknown[] {
  const url = /^https?:/.test(plain)
    ? plain
    : /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$/.test(plain)
      ? `https://${plain}`
      : undefined;
  if (url === undefined) return [];
  const link = { name: hostOf(url), url };
  return [link, [link], { url }, [{ url }]];
}

function asMaps({ plain, parts, word }: Words): unknown[] {
  return [
    { id: toFileName(plain), name: plain },
    ...asLinks(plain),
    { text: plain },
    { is: [plain] },
    ...(/^(?:no|none|off|false)$/.test(word) ? [0] : []),
    { incident: plain },
    ...guessPeriods(word),
    ...guessKinds(word),
    word.replace(/^(?:every )?(day|week)(?:ly)?$/, '1 $1').replace('daily', '1 day'),
    ...(/^\d{1,3} ?d$/.test(word) ? [`${Number.parseInt(word, 10)} days`] : []),
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
