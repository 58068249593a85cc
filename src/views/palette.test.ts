import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { backgrounds, contrast, parseColour } from '../model/page/colour.ts';
import { componentStatuses } from '../model/status.ts';
import { calmDayColour, labelColour, statusColours } from './palette.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const [page, bands, banner] = [
  'styles/page/colours.css',
  'styles/status-bands.css',
  'embed/banner.ts',
].map(read);

/** The colour that the pattern's group finds, as `#rrggbb`. */
function colourIn(text: string | undefined, pattern: RegExp): string | undefined {
  return parseColour(pattern.exec(text ?? '')?.[1] ?? '');
}

describe.each(componentStatuses)('%s', (status) => {
  test('is the same in the style of the page', () => {
    const pattern = new RegExp(`\\.s-${status} \\{\\s*--c: light-dark\\((#\\w+),`);
    expect(colourIn(page, pattern)).toBe(statusColours[status]);
  });

  test('is the same in the bands of the frame and of walls', () => {
    const property = status === 'operational' ? 'color' : 'background';
    const pattern = new RegExp(`\\.${status} \\{\\s*${property}: (#\\w+);`);
    expect(colourIn(bands, pattern)).toBe(statusColours[status]);
  });

  test('can be read in white, and white on it', () => {
    expect(contrast(statusColours[status], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

test.each([
  ['a', 'degraded_performance'],
  ['a.major', 'partial_outage'],
  ['a.critical', 'major_outage'],
] as const)('the banner shows %s as %s', (selector, status) => {
  const pattern = new RegExp(
    `(?:^|\\})${selector.replace('.', '\\.')}\\{[^}]*background:(#\\w+)`,
    'm',
  );
  expect(colourIn(banner, pattern)).toBe(statusColours[status]);
});

test('calm days, labels and what the page stands on are the same everywhere', () => {
  expect(colourIn(page, /--calm: light-dark\((#\w+),/)).toBe(calmDayColour);
  expect(colourIn(page, /--bg: light-dark\((#\w+),/)).toBe(backgrounds.light);
  expect(colourIn(page, /--bg: light-dark\(#\w+, (#\w+)\)/)).toBe(backgrounds.dark);
  expect(contrast(labelColour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('no other status colour is written by hand', () => {
  const written = (text: string | undefined) =>
    [...(text ?? '').matchAll(/#[0-9a-f]{6}\b/gi)].map(([colour]) => colour);
  const known: readonly string[] = Object.values(statusColours);
  expect(written(banner).filter((colour) => !known.includes(colour))).toEqual([]);
  // The ground of a calm band is a colour that only the bands have.
  expect(written(bands).filter((colour) => !known.includes(colour))).toEqual(['#eef3f0']);
});
