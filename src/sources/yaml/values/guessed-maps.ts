import { guessStatus } from '../../text/guesses/guessed-status.ts';
import { writtenStatuses } from '../../../model/status.ts';
import { toFileName } from '../../text/file-name.ts';
import { guessHours } from '../../text/guesses/guessed-spans.ts';
import { toName } from '../missing-keys.ts';
import {
  definedOf,
  guessAddresses,
  guessDays,
  guessPeriods,
  guessPerson,
  hostOf,
  spanOf,
} from './guessed-values.ts';

/** The meanings that a map may have, likeliest first. */
export function guessMaps(map: object): unknown[] {
  const entries: [string, unknown][] = Object.entries(map).slice(0, 50);
  const { name, url } = map as { name?: unknown; url?: unknown };
  return [
    // `components: { api: operational }`, where the names alone are wanted
    ...(entries.every(([, value]) => saysHow(value)) ? [Object.keys(map)] : []),
    ...(entries.every(([, value]) => value === null) ? [`{${Object.keys(map).join(', ')}}`] : []),
    ...(name === undefined && typeof url === 'string' ? [[{ name: hostOf(url), ...map }]] : []),
    [map],
    // `{ weekly: tuesday }`
    ...(entries.length === 1
      ? guessPeriods(`${entries[0]![0]} on ${String(entries[0]![1])}`.toLowerCase())
      : []),
    [
      Object.fromEntries(
        entries.map(([key, value]) => [key, guessDays(String(value))[0] ?? value]),
      ),
    ],
    ...(entries.length === 1 && /^(?:name|login|github|id|text|value|title)$/i.test(entries[0]![0])
      ? [entries[0]![1]]
      : []),
    ...(entries.length === 1 ? guessPair(entries[0]!) : []),
    ...guessHours(spanOf(entries.map(([, value]) => value))),
    entries.map(([id, each]) =>
      typeof each === 'object' && each !== null
        ? { id: toFileName(id), ...each }
        : { id: toFileName(id), name: each },
    ),
    entries.map(([id, each]) =>
      Object(each) === each
        ? { name: toName(id), github: toFileName(id), ...(each as object) }
        : { name: toName(id), github: toFileName(id), time_zone: each },
    ),
    ...(entries.every(([, value]) => typeof value === 'string')
      ? [entries.map(([key, name]) => guessPerson(String(name), key))]
      : []),
    entries.map(([, value]) => [value].flat()),
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
    ...entries.flatMap(([, value]) => guessWords(value)),
  ];
}

/** Whether a value says how something is: `true`, `down`. */
function saysHow(value: unknown): boolean {
  return typeof value === 'boolean' || guessStatus(String(value), writtenStatuses) !== undefined;
}

function guessWords(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return [...definedOf(guessStatus(value, writtenStatuses)), ...guessAddresses(value)];
}

/** `- api: API`, `- Blog: https://…` */
function guessPair([key, value]: [string, unknown]): unknown[] {
  if (Object(value) === value) return [];
  return [
    { id: toFileName(key), name: value },
    { name: key, url: value },
    guessPerson(key, String(value)),
    // `- nginx: connection reset`, a text that holds a colon
    `${key}: ${String(value)}`,
    // `publish: { after: 15 min }`
    `${key} ${String(value)}`,
  ];
}
