import { expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { repeatedBy } from './repeated-edit.ts';

const promising = (at: string, promised: string) =>
  buildUpdate('investigating', `2026-03-14 ${at}`, `We look since 09:50. More by ${promised}.`, {
    nextUpdateAt: utc(`2026-03-14 ${promised}`),
  });
const first = promising('09:58', '10:28');
const second = buildUpdate('identified', '2026-03-14 10:10', 'The disk is full.');
const one = buildIncident({ updates: [first] });
const two = { ...one, updates: [first, second] };
const later = (time: string) => ({ ...second, postedAt: buildUpdate('x', time).postedAt });
const between = buildUpdate('investigating', '2026-03-14 10:02', 'We look further.');

const waiting = () => true;

test.each<[string, Incident, Incident, string | undefined]>([
  ['a new update', one, two, undefined],
  [
    'the same one a minute later',
    two,
    { ...two, updates: [first, second, later('2026-03-14 10:11')] },
    two.id,
  ],
  [
    'the same text half an hour later',
    two,
    { ...two, updates: [first, second, later('2026-03-14 10:40')] },
    undefined,
  ],
  ['a new one above the last', two, { ...two, updates: [first, between, second] }, undefined],
  [
    'the same with another time in its text',
    two,
    {
      ...two,
      updates: [first, second, { ...promising('10:00', '10:30'), body: 'We look since 09:40.' }],
    },
    undefined,
  ],
  ['a new report', one, { ...one, id: 'other', title: 'Another' }, undefined],
  [
    'the same report, whose promise moves with the clock',
    one,
    {
      ...one,
      id: `${one.id}-2`,
      updates: [promising('09:59', '10:29')],
    },
    one.id,
  ],
])('%s', (_, old, wanted, expected) => {
  const before = buildPage({ incidents: [old] }).status;
  const isNew = old.id !== wanted.id;
  const after = buildPage({ incidents: isNew ? [old, wanted] : [wanted] }).status;
  const edit = {
    kind: 'incident',
    id: wanted.id,
    before: isNew ? undefined : '',
    after: '',
  } as const;
  expect(repeatedBy(edit, before, after, waiting)).toBe(expected);
  expect(repeatedBy(edit, before, after, () => false)).toBeUndefined();
});
