import { Temporal } from 'temporal-polyfill';

import { isTimeZone } from '../../model/time/day.ts';

/** An offset that an abbreviation may stand for. */
export interface PossibleOffset {
  /** `+01:00` */
  readonly offset: string;
  /** The place where it means that; empty when it means the same everywhere. */
  readonly where: string;
}

const only = (offset: string) => [{ offset, where: '' }];
const cst = [
  { offset: '-06:00', where: 'North America' },
  { offset: '+08:00', where: 'China' },
];

/** Abbreviations of zones, with several offsets where they are used in several places. */
const abbreviations: Readonly<Record<string, readonly PossibleOffset[]>> = {
  WET: only('+00:00'),
  WEST: only('+01:00'),
  CET: only('+01:00'),
  CEST: only('+02:00'),
  MEZ: only('+01:00'),
  MESZ: only('+02:00'),
  EET: only('+02:00'),
  EEST: only('+03:00'),
  MSK: only('+03:00'),
  SAST: only('+02:00'),
  EST: only('-05:00'),
  EDT: only('-04:00'),
  CST: cst,
  CDT: only('-05:00'),
  MST: only('-07:00'),
  MDT: only('-06:00'),
  PST: only('-08:00'),
  PDT: only('-07:00'),
  AKST: only('-09:00'),
  AKDT: only('-08:00'),
  HST: only('-10:00'),
  ADT: only('-03:00'),
  BRT: only('-03:00'),
  ART: only('-03:00'),
  WAT: only('+01:00'),
  CAT: only('+02:00'),
  EAT: only('+03:00'),
  TRT: only('+03:00'),
  PKT: only('+05:00'),
  ICT: only('+07:00'),
  WIB: only('+07:00'),
  PHT: only('+08:00'),
  JST: only('+09:00'),
  KST: only('+09:00'),
  HKT: only('+08:00'),
  SGT: only('+08:00'),
  AWST: only('+08:00'),
  ACST: only('+09:30'),
  ACDT: only('+10:30'),
  AEST: only('+10:00'),
  AEDT: only('+11:00'),
  NZST: only('+12:00'),
  NZDT: only('+13:00'),
  AST: [
    { offset: '-04:00', where: 'Atlantic Canada' },
    { offset: '+03:00', where: 'Arabia' },
  ],
  BST: [
    { offset: '+01:00', where: 'Britain in summer' },
    { offset: '+06:00', where: 'Bangladesh' },
  ],
  IST: [
    { offset: '+05:30', where: 'India' },
    { offset: '+01:00', where: 'Ireland in summer' },
    { offset: '+02:00', where: 'Israel' },
  ],
};

/**
 * The offsets that the name of a zone may mean, for a person to choose from; empty for an unknown name.
 * @param clock the local time, `2026-03-14T09:58`, which decides the offset of a zone such as `Europe/Berlin`
 */
export function possibleOffsets(zone: string, clock: string): readonly PossibleOffset[] {
  const known = abbreviations[zone.toUpperCase()];
  if (known) return known;
  if (!zone.includes('/') || !isTimeZone(zone)) return [];
  const local = Temporal.PlainDateTime.from(clock);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  const comesTwice = first!.toPlainDateTime().equals(second!.toPlainDateTime());
  if (!comesTwice || first!.offset === second!.offset) {
    return only(local.toZonedDateTime(zone).offset);
  }
  return [
    { offset: first!.offset, where: 'before the clocks go back' },
    { offset: second!.offset, where: 'after they have' },
  ];
}
