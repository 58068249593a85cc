import { isTimeZone } from '../../../model/time/day.ts';
import type { TextScanner } from '../text-scanner.ts';
import { guessTimeZones } from './guessed-zone-name.ts';
import { possibleOffsets, type PossibleOffset } from '../zone-abbreviations.ts';

/** A zone in a text: gives the offsets that it may mean at a local time, `2026-03-14T09:58`. */
export type GuessedZone = (clock: string) => readonly PossibleOffset[];

const ianaName =
  /(?<![\w/])((?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)\/[a-z_+\-/]{2,40})/;
/** `+02`, `UTC+2`, `GMT +05:30`, `-0400`; a range (`09:50 - 10:30`) has a space behind its dash. */
const offsetForm =
  /(?:(?<![\p{L}])(?:utc|gmt|z)\s?([+-])\s?|(?<=[\s\d(])([+-]))(\d{1,2})(?::?([0-5]\d))?(?![\d:.])/u;
const utcForm =
  /(?<!\p{L})(utc|gmt|zulu|z|coordinated universal time|universal time|greenwich mean time)(?!\p{L})/u;
const abbreviation = /(?<!\p{L})([a-z]{2,5})(?!\p{L})/gu;

/** Zones that people call by their region, not by their offset. */
const regions: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
};
const regionForm = new RegExp(
  String.raw`(?<!\p{L})(${Object.keys(regions).join('|')})(?: (?:standard |daylight )?time)?(?!\p{L})`,
  'u',
);

const utc: GuessedZone = () => [{ offset: '+00:00', where: '' }];

/** Takes the zone out of a text in lower case; undefined when it has no known zone. */
export function takeZone(text: TextScanner): GuessedZone | undefined {
  const name = text.take(ianaName)?.[1];
  if (name !== undefined)
    return isTimeZone(name) ? (clock) => possibleOffsets(name, clock) : undefined;
  const isUtcToo = () => text.take(utcForm);
  const before = text.left;
  let offset = text.take(offsetForm);
  // 09:50-10:30 UTC is a range.
  if (offset?.[2] === '-' && utcForm.test(text.left)) {
    text.left = before;
    offset = undefined;
  }
  if (offset) {
    isUtcToo();
    const [, utcSign, plainSign, hours = '', minutes = '00'] = offset;
    if (Number(hours) > 14) return undefined;
    if (Number(hours) + Number(minutes) === 0) return utc;
    const meant = `${utcSign ?? plainSign ?? ''}${hours.padStart(2, '0')}:${minutes}`;
    return () => [{ offset: meant, where: '' }];
  }
  if (isUtcToo()) return utc;
  const region = text.take(regionForm)?.[1];
  if (region !== undefined) return (clock) => possibleOffsets(regions[region]!, clock);
  for (const [, letters = ''] of text.left.matchAll(abbreviation)) {
    if (possibleOffsets(letters, '2026-01-01T00:00').length === 0) continue;
    text.take(new RegExp(String.raw`(?<!\p{L})${letters}(?!\p{L})`, 'u'));
    return (clock) => possibleOffsets(letters, clock);
  }
  return cityZone(text);
}

/** `Berlin`, `New York time`, `heure de Paris`. */
function cityZone(text: TextScanner): GuessedZone | undefined {
  const words = text.left.match(/\p{L}{3,}/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]!} ${word}`);
  for (const name of [...pairs, ...words]) {
    const [zone] = guessTimeZones(name);
    if (zone === undefined) continue;
    text.take(
      new RegExp(String.raw`(?<!\p{L})${name.replace(' ', String.raw`\s+`)}(?!\p{L})`, 'u'),
    );
    return (clock) => possibleOffsets(zone, clock);
  }
  return undefined;
}
