import { describe, expect, it } from 'vitest';

import { Refusal } from '../refusal.ts';
import { appendUpdate, setKeys } from './report-text.ts';

const update = {
  status: 'resolved',
  postedAt: Date.parse('2026-03-14T11:42Z'),
  facts: {},
  body: 'Over.',
};
const added = '## Resolved — 2026-03-14 11:42 UTC\n\nOver.\n';

describe('an appended update', () => {
  it.each([
    ['a text', 'a\n', `a\n\n${added}`],
    ['no line end', 'a', `a\n\n${added}`],
    ['a blank line at the end', 'a\n\n', `a\n\n${added}`],
    ['blanks at line ends', 'a  \n \n', `a  \n \n${added}`],
    ['line ends of Windows', 'a\r\n', `a\r\n\r\n${added.replaceAll('\n', '\r\n')}`],
  ])('keeps the bytes of %s', (_, before, after) => {
    expect(appendUpdate(before, update)).toBe(after);
  });
});

describe('keys of the frontmatter', () => {
  it.each([
    ['---\na: 1 # why\nb: 2\n---\nx', { a: '3' }, '---\na: "3" # why\nb: 2\n---\nx'],
    ['---\r\na: 1\r\n---\r\n', { a: true, c: 'd' }, '---\r\na: true\r\nc: d\r\n---\r\n'],
    ['---\na: 1\n---\n', { s: ['502, x', 'b: c'] }, '---\na: 1\ns: ["502, x", "b: c"]\n---\n'],
    ['---\ns: [a b]\nb: 2\n---\n', { s: ['a b', 'c'] }, '---\ns: [a b, c]\nb: 2\n---\n'],
    ['---\ns:\n  - a b\nb: 2\n---\n', { s: ['a b', 'c'] }, '---\ns:\n  [a b, c]\nb: 2\n---\n'],
    ['---\na:\n---\n', { a: 'x' }, undefined],
    ['---\n{ a: 1 }\n---\n', { a: 'x' }, undefined],
    ['no frontmatter', { a: 'x' }, undefined],
  ])('%j with %j', (before, keys, after) => {
    if (after === undefined) expect(() => setKeys(before, keys)).toThrow(Refusal);
    else expect(setKeys(before, keys)).toBe(after);
  });
});
