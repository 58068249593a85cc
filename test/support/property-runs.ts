import process from 'node:process';

import fc from 'fast-check';

const factor = process.env['OUTPOST_RUNS'];

// The same samples each time, so that a break shows in the change that made it, unless more are asked for.
if (factor === undefined) fc.configureGlobal({ seed: 7 });

/** How many samples a property is tried with; `OUTPOST_RUNS=10` tries ten times as many, and others each time. */
export function runs(usual: number): number {
  return usual * Number(factor ?? 1);
}
