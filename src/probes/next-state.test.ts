import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ProbeState } from '../model/probes/probe-state.ts';
import { sampleResults, type Sample, type SampleResult } from '../model/probes/sample.ts';
import { msPerHour, msPerMinute } from '../model/time/instant.ts';
import { nextState } from './next-state.ts';

const rule = { failsAfter: 3, recoversAfter: 2 };
const letters: Readonly<Record<string, SampleResult>> = {
  '+': 'ok',
  '~': 'slow',
  '-': 'failed',
  '?': 'blind',
};

interface Run {
  readonly state?: ProbeState;
  readonly seenAt?: number;
}
const after = ({ state, seenAt }: Run, sample: Sample): Run => {
  const seen = sample.result === 'blind' ? seenAt : sample.at;
  return {
    state: nextState(state, sample, rule, seenAt),
    ...(seen !== undefined && { seenAt: seen }),
  };
};

/** `failing since 2`: the numbers are those of the samples, counted from 1. */
function format(state: ProbeState): string {
  switch (state.kind) {
    case 'ok':
      return 'ok';
    case 'blind':
      return state.before ? `blind, ${format(state.before)} before` : 'blind';
    case 'suspect':
      return `suspect ${state.count} since ${state.since}`;
    case 'failing':
      return `failing since ${state.since}${state.badness === 'slow' ? ', slow' : ''}`;
    case 'recovering':
      return `recovering ${state.count} from ${state.from}, since ${state.since}`;
  }
}

// + ok   ~ slow   - failed   ? blind   p failed in planned work
test.each([
  ['+', 'ok'],
  ['-', 'suspect 1 since 1'],
  ['+-', 'suspect 1 since 2'],
  ['+--', 'suspect 2 since 2'],
  ['+---', 'failing since 2'],
  ['+-~-', 'failing since 2'],
  ['~~~', 'failing since 1, slow'],
  ['~~~-', 'failing since 1'],
  ['+-+', 'recovering 1 from suspect, since 2'],
  ['+-++', 'ok'],
  ['+--+-', 'suspect 1 since 5'],
  ['+--+--', 'suspect 2 since 5'],
  ['---+', 'recovering 1 from failing, since 1'],
  ['---+-', 'failing since 1'],
  ['---+-+', 'recovering 1 from failing, since 1'],
  ['---++', 'ok'],
  ['?', 'blind'],
  ['+?', 'blind, ok before'],
  ['--?', 'blind, suspect 2 since 1 before'],
  ['---????', 'blind, failing since 1 before'],
  ['---?-', 'failing since 1'],
  ['---?+', 'recovering 1 from failing, since 1'],
  ['--?-', 'failing since 1'],
  ['?+', 'ok'],
  ['p', 'blind'],
  ['+ppp', 'ok'],
  ['+-pp', 'suspect 1 since 2'],
  ['---pp', 'failing since 1'],
])('%s comes to: %s', (samples, expected) => {
  const { state } = Array.from(samples).reduce<Run>(
    (run, letter, index) =>
      after(run, {
        at: index + 1,
        result: letters[letter] ?? 'failed',
        ...(letter === 'p' && { isPlanned: true }),
      }),
    {},
  );
  expect(state && format(state)).toBe(expected);
});

test.each([
  [90 * msPerMinute, 'failing since 1'],
  [3 * msPerHour, `suspect 1 since ${2 + 3 * msPerHour}`],
])('a row with a gap of %d ms comes to: %s', (gapMs, expected) => {
  const bad = (at: number): Sample => ({ at, result: 'failed' });
  const { state } = [1, 2, 2 + gapMs].map(bad).reduce<Run>(after, {});
  expect(state && format(state)).toBe(expected);
});

describe('whatever is answered', () => {
  const sample = fc.record({
    result: fc.constantFrom(...sampleResults),
    isPlanned: fc.boolean(),
    gap: fc.integer({ min: 1, max: 4 * msPerHour }),
  });

  test('it is never ok after a bad sample without enough good ones, nor failing while it is blind', () => {
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (written) => {
        let at = 0;
        let before: Run = {};
        let goodInARow = 0;
        let hasBeenBad = false;
        for (const { result, isPlanned, gap } of written) {
          at += gap;
          before = after(before, { at, result, ...(isPlanned && { isPlanned }) });
          const isBad = (result === 'slow' || result === 'failed') && !isPlanned;
          if (result === 'ok') goodInARow += 1;
          if (isBad) [goodInARow, hasBeenBad] = [0, true];
          const { kind } = before.state!;
          if (result === 'blind') expect(kind).toBe('blind');
          if (kind === 'ok' && hasBeenBad)
            expect(goodInARow).toBeGreaterThanOrEqual(rule.recoversAfter);
          if (isBad) expect(['suspect', 'failing']).toContain(kind);
        }
      }),
    );
  });
});
