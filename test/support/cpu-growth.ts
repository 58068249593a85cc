import process from 'node:process';

/** Between what work in proportion to its input gives, 8, and what the square of it gives, 64. */
export const proportional = 24;

/** Many systems count processor time in steps of 4 or 10 ms, so that one short run reads as nothing or as a step. */
const measuredFor = 40_000;

/**
 * How many times as much processor time `work` takes for eight times the size. The time of other processes does not
 * count, short work is repeated until it can be measured, and of several attempts the shortest count, so that neither
 * a busy machine, nor a clock in steps, nor code that is not yet compiled raises the result. Work under 1 ms counts as
 * 1 ms. `clock` gives the processor time so far in microseconds.
 */
export function growth(
  work: (size: number) => unknown,
  size = 6_250,
  clock: () => number = processorTime,
): number {
  let small = Infinity;
  let large = Infinity;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    small = Math.min(
      small,
      Math.max(
        timeOfOne(() => work(size), clock),
        1_000,
      ),
    );
    large = Math.min(
      large,
      timeOfOne(() => work(8 * size), clock),
    );
    if (large < proportional * small) break;
  }
  return large / small;
}

/** The mean of as many runs as are needed for a measurement, 80 at most. */
function timeOfOne(work: () => unknown, clock: () => number): number {
  const begun = clock();
  let runs = 0;
  let spent = 0;
  while (spent < measuredFor && runs < 80) {
    work();
    runs += 1;
    spent = clock() - begun;
  }
  return spent / runs;
}

/** In microseconds, of this thread alone. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
