import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  backgrounds,
  contrast,
  legibleColour,
  parseColour,
  textContrast,
  type Scheme,
} from './colour.ts';

test.each([
  ['#0a7', '#00aa77'],
  ['#1F6FEB', '#1f6feb'],
  ['red', undefined],
  ['#12345', undefined],
  ['#ggg', undefined],
])('%s is read as %s', (text, expected) => {
  expect(parseColour(text)).toBe(expected);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#1f6feb', '#1f6feb', 1],
])('%s on %s has a contrast of %d', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 1);
});

test.each<[string, Scheme, string]>([
  ['#0b5cad', 'light', '#0b5cad'],
  ['#ffd400', 'dark', '#ffd400'],
])('%s can be read as it is when it is %s', (colour, scheme, expected) => {
  expect(legibleColour(colour, scheme)).toBe(expected);
});

test('every colour becomes legible in both schemes', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, fc.constantFrom<Scheme>('light', 'dark'), (colour, scheme) => {
      expect(contrast(legibleColour(colour, scheme), backgrounds[scheme])).toBeGreaterThanOrEqual(
        textContrast,
      );
    }),
  );
});

test('the backgrounds are those of the style sheet', () => {
  const css = readFileSync(new URL('../../styles/page/colours.css', import.meta.url), 'utf8');
  const written = /--bg: light-dark\((#\w+), (#\w+)\);/.exec(css)?.slice(1).map(parseColour);
  expect(written).toEqual([backgrounds.light, backgrounds.dark]);
});
