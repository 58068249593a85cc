import { readFile } from 'node:fs/promises';

import { describe, expect, test } from 'vitest';

import { componentStatuses, type ComponentStatus } from '../../src/model/status.ts';
import { contrast, distance, seenBy, visions, type Rgb, type Vision } from '../support/colour.ts';

const css = await readFile(new URL('../../src/styles/page/colours.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

function valueOf(pattern: string, scheme: Scheme): Rgb {
  const [, light, dark] = new RegExp(`${pattern}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)!;
  const hex = (scheme === 'light' ? light : dark)!.slice(1);
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

const statusColour = (status: ComponentStatus, scheme: Scheme) =>
  valueOf(`\\.s-${status} \\{\\s*--c`, scheme);

function shapeOf(status: ComponentStatus): string {
  return new RegExp(`\\.s-${status} \\{[^}]*--i: (polygon\\([^;]*\\));`, 's').exec(css)![1]!;
}

test('every status has a shape of its own', () => {
  expect(new Set(componentStatuses.map(shapeOf)).size).toBe(componentStatuses.length);
});

describe.each(schemes)('%s', (scheme) => {
  const paper = valueOf('--bg', scheme);

  test.each(['--text', '--soft'])('%s can be read on the page', (name) => {
    expect(contrast(valueOf(name, scheme), paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(componentStatuses)('%s can be read on the page', (status) => {
    expect(contrast(statusColour(status, scheme), paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('the bars’ calm days stay behind every trouble', () => {
    const calm = contrast(valueOf('--calm', scheme), paper);
    for (const status of componentStatuses) {
      expect(contrast(statusColour(status, scheme), paper)).toBeGreaterThan(calm * 1.5);
    }
  });

  // In OKLab, where 0.02 is about what an eye just tells apart side by side; shapes and words carry the rest.
  test.each(Object.keys(visions) as Vision[])('no two are alike, seen with %s', (vision) => {
    const seen = componentStatuses.map((status) => seenBy(vision, statusColour(status, scheme)));
    for (const [index, status] of componentStatuses.entries()) {
      for (let other = index + 1; other < componentStatuses.length; other++) {
        const pair = `${status} and ${componentStatuses[other]}`;
        expect(distance(seen[index]!, seen[other]!), pair).toBeGreaterThan(0.025);
      }
    }
  });

  test('what is calm is the least colourful', () => {
    const chroma = (colour: Rgb) => Math.max(...colour) - Math.min(...colour);
    const calm = chroma(statusColour('operational', scheme));
    for (const status of componentStatuses.slice(1)) {
      expect(chroma(statusColour(status, scheme)), status).toBeGreaterThan(1.5 * calm);
    }
  });
});
