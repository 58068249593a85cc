import { toFileName } from '../text/file-name.ts';
import { asSeen } from '../text/written-text.ts';
import { readWrittenTime } from '../text/written-time.ts';
import { durationsMeant, hoursMeant, weekdaysMeant } from '../text/written-span.ts';
import { timeZonesMeant } from '../text/written-zone-name.ts';
import { firstOfMonth, numberedMeant, settingsMeant } from './settings-meant.ts';
import { colours, language } from './value-names.ts';
import { impactMeant } from '../reports/meant/impact-meaning.ts';
import { statusMeant } from '../reports/meant/status-meaning.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../../model/status.ts';

/** Nobody means a longer one. */
const maxLength = 500;

/**
 * What a value may have been meant to be, likeliest first. The schema tries each in its place, so that what is offered
 * is right there, whatever it is right for.
 * @param written a number as it stands in the text
 */
export function valuesMeant(value: unknown, written?: string): unknown[] {
  // A number loses what stood before it: `0800`, `+49`.
  if (typeof value === 'number' && written !== undefined && written !== String(value))
    return [written, ...textsMeant(written), ...numbersMeant(value)];
  // `issue: #12`: to YAML that is a comment.
  if (value === null) return written === undefined ? [] : [written, ...textsMeant(written)];
  if (typeof value === 'string') return value.length > maxLength ? [] : textsMeant(value);
  if (typeof value === 'number') return numbersMeant(value);
  if (typeof value === 'boolean') return [String(value), ...(value ? ['yes'] : ['no'])];
  if (Array.isArray(value)) return value.length > 50 ? [] : listsMeant(value);
  if (typeof value === 'object') return mapsMeant(value);
  return [];
}

function textsMeant(text: string): unknown[] {
  const seen = asSeen(text.replace(/\p{Cc}+/gu, ' '));
  const plain = seen.replace(/^["'“”„«»‘’`<([]+|["'“”«»‘’`>)\]]+$/gu, '').trim();
  const parts = plain.split(/\s*[,;|>→]\s*|\s+(?:and|then)\s+/).filter((part) => part !== '');
  const word = plain.toLowerCase();
  return [
    ...(seen === text ? [] : [seen]),
    ...(plain === seen ? [] : [plain]),
    ...(/^(yes|y|on|true|1|\d{4}-\d\d-\d\d)$/.test(word) ? [true] : []),
    ...(/^(no|n|off|false|0)$/.test(word) ? [false] : []),
    ...numbersIn(plain),
    ...defined(
      statusMeant(plain, writtenStatuses),
      statusMeant(plain, incidentStatuses),
      statusMeant(plain, maintenanceStatuses),
      impactMeant(word),
      language(word),
    ),
    ...addressesMeant(plain),
    ...timeZonesMeant(plain),
    ...(/^[0-9a-f]{3}([0-9a-f]{3})?$/i.test(plain) ? [`#${plain}`] : []),
    ...(colours[word] === undefined ? [] : [colours[word]]),
    ...settingsMeant(plain),
    plain.replaceAll('_', '-'),
    plain.replace(/^@|^https?:\/\/github\.com\//g, '').replace(/\/$/, ''),
    ...durationsMeant(plain),
    ...hoursMeant(plain),
    ...weekdaysMeant(plain),
    ...daysMeant(plain),
    ...readWrittenTime(plain)
      .meant.slice(0, 1)
      .map(({ instant }) => instant),
    word,
    plain.toUpperCase(),
    toFileName(plain, ''),
    ...(parts.length > 1 ? [parts, parts.map((part) => part.toLowerCase()), parts.map(bare)] : []),
    plain.replace(/\s+/g, ''),
    [plain],
    [word],
    [word.replace(/s$/, '')],
    [bare(plain)],
    [[plain]],
    [[word]],
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
    { name: plain },
    [{ id: toFileName(plain), name: plain }],
    [{ name: plain }],
    { name: plain, github: bare(plain).toLowerCase(), time_zone: 'UTC' },
    ...absencesMeant(plain),
    ...durationsMeant(plain).map((every) => ({ every })),
    ...(parts.length > 1 ? [parts.map((name) => ({ name }))] : []),
  ];
}

function numbersMeant(number: number): unknown[] {
  return [
    String(number),
    ...(number === 1 ? [true] : number === 0 ? [false] : []),
    Math.round(number),
    number / 100,
    ...durationsMeant(`${number} min`),
    ...weekdaysMeant(String(number)),
    ...daysMeant(String(number)),
    ...readWrittenTime(String(number)).meant.map(({ instant }) => instant),
    `#${String(number).padStart(6, '0')}`,
    `#${number}`,
    [number],
    [String(number)],
    ...durationsMeant(`${number} min`).map((every) => ({ every })),
    { id: String(number), name: String(number) },
    ...numberedMeant(number),
  ];
}

function listsMeant(list: readonly unknown[]): unknown[] {
  const maps = list.filter((each) => typeof each === 'object' && each !== null);
  const texts = list.map((each) => (typeof each === 'string' ? each : undefined));
  return [
    ...(list.length === 1 ? [list[0]] : []),
    ...(list.length === 1 && Array.isArray(list[0]) && list[0].length === 1
      ? [`[[${String(list[0][0])}]]`]
      : []),
    ...(list.length === 2 ? [{ name: list[0], url: list[1] }] : []),
    ...(texts.every((each) => each !== undefined) ? [texts.join(', ')] : []),
    ...(maps.length === list.length && list.length > 0
      ? [Object.assign({}, ...maps) as object]
      : []),
    list.map((each) => [each]),
    list.flat(),
    list.map((each) => ({ name: each })),
    ...hoursMeant(spanOf(list)),
    list.flatMap((each) => (typeof each === 'string' ? absencesMeant(each).flat() : [each])),
  ];
}

function mapsMeant(map: object): unknown[] {
  const entries: [string, unknown][] = Object.entries(map).slice(0, 50);
  const { name, url } = map as { name?: unknown; url?: unknown };
  return [
    ...(entries.every(([, value]) => value === null) ? [`{${Object.keys(map).join(', ')}}`] : []),
    ...(name === undefined && typeof url === 'string' ? [[{ name: hostOf(url), ...map }]] : []),
    [map],
    [
      Object.fromEntries(
        entries.map(([key, value]) => [key, daysMeant(String(value))[0] ?? value]),
      ),
    ],
    ...(entries.length === 1 ? pairMeant(entries[0]!) : []),
    ...hoursMeant(spanOf(entries.map(([, value]) => value))),
    entries.map(([id, each]) =>
      typeof each === 'object' && each !== null
        ? { id: toFileName(id), ...each }
        : { id: toFileName(id), name: each },
    ),
    entries.map(([name, url]) => ({ name, url })),
    entries.map(([name, each]) => ({ name, ...(typeof each === 'object' ? each : {}) })),
    entries.map(([, value]) => value),
    ...entries.map(([, value]) => value),
    entries.map(([name]) => name),
    Object.fromEntries(
      entries.map(([id, each]) => [
        id,
        Object(each) === each ? Object.values(each as object)[0] : each,
      ]),
    ),
    ...entries.flatMap(([, value]) =>
      typeof value === 'string' ? defined(statusMeant(value, writtenStatuses)) : [],
    ),
  ];
}

/** `- api: API`, `- Blog: https://…` */
function pairMeant([key, value]: [string, unknown]): unknown[] {
  if (Object(value) === value) return [];
  return [
    { id: toFileName(key), name: value },
    { name: key, url: value },
    // `- nginx: connection reset`, a text that holds a colon
    `${key}: ${String(value)}`,
  ];
}

/** From the first of some times to the last. */
function spanOf(list: readonly unknown[]): string {
  const times = list.flatMap((each) => String(each).split(/\s*[-–—]\s*/));
  return times.length < 2 ? '' : `${times[0]}-${times.at(-1)}`;
}

/** `2026-12-24 - 2026-12-31`, `2026-12-24`: the days on which somebody is away. */
function absencesMeant(plain: string): object[][] {
  const written = plain.split(/\s+(?:-|–|—|to|until|bis)\s+/).flatMap((part) => daysMeant(part));
  const days = plain.match(/\d{4}-\d{2}-\d{2}/g) ?? written;
  return days.length === 0 || days.length > 2 ? [] : [[{ from: days[0], until: days.at(-1) }]];
}

function hostOf(plain: string): string {
  return plain.replace(/^https?:\/\/(www\.)?|\/.*$/g, '');
}

function numbersIn(plain: string): number[] {
  const [, digits] =
    /^(?:#|no\.? ?|gh-|issue ?#?|https?:\/\/\S+\/(?:issues|pull)\/|[\w.-]+\/[\w.-]+#)?(\d{1,9}(?:[.,]\d{1,3})?)%?(?:#.*|\s\p{L}+)?$/iu.exec(
      plain,
    ) ?? [];
  if (digits === undefined) return [];
  const number = Number(digits.replace(',', '.'));
  return [number, number / 100];
}

function addressesMeant(plain: string): string[] {
  if (/^(?!https?:|mailto:|tel:)[a-z]+:\/\//i.test(plain)) {
    return [plain.replace(/^h\w+:/i, 'https:')].filter((each) => each.startsWith('https:'));
  }
  if (/^\+?[\d\s()./-]{6,25}$/.test(plain)) return [`tel:${plain.replace(/[^\d+]/g, '')}`];
  if (/\s/.test(plain) || !/[.@:]/.test(plain)) return [];
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(plain)) return [`mailto:${plain}`];
  const anonymous = plain.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
  if (anonymous !== plain) return [anonymous];
  const rest = plain.replace(/^(?:https?|htpps?|htps?|http)?:?\/{0,2}(?=[\w-]+\.)/i, '');
  const [bare = ''] = rest.split(/[?#]/);
  return [`https://${rest}`, `https://${bare}`];
}

/** `2021`, `2021-06`, `1 June 2021`: the day on which it begins. */
function daysMeant(plain: string): string[] {
  const [, year, month = '01'] = /^((?:19|20)\d{2})(?:[-/.](\d{2}))?$/.exec(plain) ?? [];
  if (year !== undefined) return [`${year}-${month}-01`];
  const { meant } = readWrittenTime(firstOfMonth(plain) ?? plain);
  return meant.length === 1 ? [meant[0]!.instant.slice(0, 10)] : [];
}

function bare(part: string): string {
  return part.replace(/^@/, '').replace(/^["'`[]+|["'`\]]+$/g, '');
}

function defined(...values: (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}
