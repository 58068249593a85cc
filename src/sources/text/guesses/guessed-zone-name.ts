import { isTimeZone } from '../../../model/time/day.ts';
import { distance } from 'fastest-levenshtein';

import { fold, nearest } from '../nearest.ts';

/** Names of zones that people use instead of IANA's; two where a name has two meanings. */
const names: Readonly<Record<string, readonly string[]>> = {
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  pt: ['America/Los_Angeles'],
  pacific: ['America/Los_Angeles'],
  california: ['America/Los_Angeles'],
  'san francisco': ['America/Los_Angeles'],
  seattle: ['America/Los_Angeles'],
  mst: ['America/Denver'],
  mdt: ['America/Denver'],
  mt: ['America/Denver'],
  mountain: ['America/Denver'],
  cst: ['America/Chicago'],
  cdt: ['America/Chicago'],
  ct: ['America/Chicago'],
  central: ['America/Chicago'],
  est: ['America/New_York'],
  edt: ['America/New_York'],
  et: ['America/New_York'],
  eastern: ['America/New_York'],
  boston: ['America/New_York'],
  atlanta: ['America/New_York'],
  miami: ['America/New_York'],
  dallas: ['America/Chicago'],
  austin: ['America/Chicago'],
  houston: ['America/Chicago'],
  montreal: ['America/Toronto'],
  washington: ['America/New_York'],
  bst: ['Europe/London'],
  uk: ['Europe/London'],
  gb: ['Europe/London'],
  england: ['Europe/London'],
  cest: ['Europe/Berlin'],
  cet: ['Europe/Berlin'],
  mez: ['Europe/Berlin'],
  mesz: ['Europe/Berlin'],
  germany: ['Europe/Berlin'],
  'w. europe': ['Europe/Berlin'],
  'central europe': ['Europe/Berlin'],
  'central european': ['Europe/Berlin'],
  frankfurt: ['Europe/Berlin'],
  munich: ['Europe/Berlin'],
  hamburg: ['Europe/Berlin'],
  france: ['Europe/Paris'],
  spain: ['Europe/Madrid'],
  italy: ['Europe/Rome'],
  milan: ['Europe/Rome'],
  barcelona: ['Europe/Madrid'],
  cologne: ['Europe/Berlin'],
  geneva: ['Europe/Zurich'],
  switzerland: ['Europe/Zurich'],
  netherlands: ['Europe/Amsterdam'],
  poland: ['Europe/Warsaw'],
  eest: ['Europe/Helsinki'],
  msk: ['Europe/Moscow'],
  ist: ['Asia/Kolkata'],
  india: ['Asia/Kolkata'],
  mumbai: ['Asia/Kolkata'],
  delhi: ['Asia/Kolkata'],
  bangalore: ['Asia/Kolkata'],
  bengaluru: ['Asia/Kolkata'],
  jst: ['Asia/Tokyo'],
  japan: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  sgt: ['Asia/Singapore'],
  hkt: ['Asia/Hong_Kong'],
  china: ['Asia/Shanghai'],
  beijing: ['Asia/Shanghai'],
  'tel aviv': ['Asia/Jerusalem'],
  israel: ['Asia/Jerusalem'],
  aest: ['Australia/Sydney'],
  aedt: ['Australia/Sydney'],
  awst: ['Australia/Perth'],
  nzst: ['Pacific/Auckland'],
  nzdt: ['Pacific/Auckland'],
  brt: ['America/Sao_Paulo'],
  brazil: ['America/Sao_Paulo'],
  sast: ['Africa/Johannesburg'],
  zulu: ['UTC'],
  z: ['UTC'],
  gmt: ['UTC'],
  utc: ['UTC'],
};
/** Names that stand for zones in several places, the one that `names` has among them. */
const several: Readonly<Record<string, readonly { zone: string; where: string }[]>> = {
  ist: [
    { zone: 'Asia/Kolkata', where: 'India' },
    { zone: 'Europe/Dublin', where: 'Ireland' },
    { zone: 'Asia/Jerusalem', where: 'Israel' },
  ],
  cst: [
    { zone: 'America/Chicago', where: 'North America' },
    { zone: 'Asia/Shanghai', where: 'China' },
  ],
  bst: [
    { zone: 'Europe/London', where: 'Britain' },
    { zone: 'Asia/Dhaka', where: 'Bangladesh' },
  ],
};

/** The zones among which a person has to choose; empty for a name with one meaning. */
export function zonesToChooseFrom(text: string): readonly { zone: string; where: string }[] {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(several, name) ? several[name]! : [];
}

/** Zones whose offset is not a whole number of hours. */
const halfHours: Readonly<Record<string, string[] | undefined>> = {
  '+5:30': ['Asia/Kolkata'],
  '+5:45': ['Asia/Kathmandu'],
  '+3:30': ['Asia/Tehran'],
  '+6:30': ['Asia/Yangon'],
  '+9:30': ['Australia/Adelaide'],
  '-3:30': ['America/St_Johns'],
};
const areas = [
  'Europe',
  'America',
  'Asia',
  'Africa',
  'Australia',
  'Pacific',
  'Atlantic',
  'Indian',
] as const;

/** The IANA zones that a name may mean: `PST`, `Berlin`, `europe berlin`, `UTC+1`. */
export function guessTimeZones(text: string): string[] {
  const lower = text
    .toLowerCase()
    .replace(/ ?(standard |daylight |summer )?time$/, '')
    .replace(/^\(?(?:utc|gmt)[^)]*\) ?/, '')
    .replace(/^etc\//, '')
    .replace(/^(ce[s]?t|[cemp][sd]t)[/ ,].*$/, '$1')
    .trim();
  if (Object.hasOwn(names, lower)) return [...names[lower]!];
  const [, sign, hours] = /^(?:utc|gmt)? ?([+-])0?(\d{1,2})(?::?00)?$/.exec(lower) ?? [];
  // The signs of Etc/GMT are reversed.
  if (hours !== undefined)
    return hours === '0' ? ['UTC'] : [`Etc/GMT${sign === '+' ? '-' : '+'}${hours}`];
  const words = text
    .replace(/^\(?(?:UTC|GMT)[^)]*\) ?/i, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const [first = ''] = words;
  const isArea = areas.some((area) => area.toLowerCase() === first.toLowerCase());
  if (/\d/.test(lower))
    return halfHours[lower.replace(/^(?:utc|gmt) ?/, '').replace(/^\+0/, '+')] ?? [];
  const city = (isArea ? words.slice(1) : words).join(' ').toLowerCase();
  if (Object.hasOwn(names, city)) return [...names[city]!];
  const place = (isArea ? words.slice(1) : words).map(capital).join('_');
  const tried = isArea ? [capital(first)] : areas;
  if (place === '') return [];
  const found = tried.map((area) => `${area}/${place}`).find(isTimeZone);
  if (found !== undefined) return [found];
  // A city without a zone of its own must not become another city with a similar name.
  const near = nearest(text, Intl.supportedValuesOf('timeZone'));
  return near === undefined || distanceOf(text, near) > 2 ? [] : [near];
}

function distanceOf(written: string, zone: string): number {
  return distance(fold(written), fold(zone));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
