import { expect, test } from 'vitest';

import { mergeUpdates } from './merge-updates.ts';

const head = '---\ntitle: It fails\n---\n';
const update = (time: string, text = `At ${time}.`) =>
  `\n## Identified — 2026-03-14 ${time} UTC\n\n${text}\n`;
const base = head + update('10:00');

test.each<[string, string | undefined, string, string, string | undefined]>([
  [
    'ours after theirs',
    base,
    base + update('10:09'),
    base + update('10:05'),
    base + update('10:05') + update('10:09'),
  ],
  [
    'ours before theirs, with the same text',
    base,
    base + update('10:04', 'We look.'),
    base + update('10:05', 'We look.'),
    base + update('10:04', 'We look.') + update('10:05', 'We look.'),
  ],
  [
    'what both have, once',
    base,
    base + update('10:05'),
    base + update('10:05'),
    base + update('10:05'),
  ],
  [
    'of a file that both have made',
    undefined,
    base,
    head + update('09:59'),
    head + update('09:59') + update('10:00'),
  ],
  [
    'what theirs changed above',
    base,
    base + update('10:09'),
    base.replace('It', 'All'),
    base.replace('It', 'All') + update('10:09'),
  ],
  ['no key that ours changed', base, base.replace('It', 'All'), base + update('10:05'), undefined],
  [
    'no update that ours changed',
    base,
    base.replace('At', 'On'),
    base + update('10:05'),
    undefined,
  ],
])('takes %s', (_, before, ours, theirs, expected) => {
  expect(mergeUpdates(before, ours, theirs)).toBe(expected);
});

test('keeps the line ends of theirs', () => {
  const theirs = (base + update('10:05')).replaceAll('\n', '\r\n');
  expect(mergeUpdates(base, base + update('10:09'), theirs)).toBe(
    (base + update('10:05') + update('10:09')).replaceAll('\n', '\r\n'),
  );
});
