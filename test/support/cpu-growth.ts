import process from 'node:process';

/** Between what work in proportion to its input gives, 8, and what the square of it gives, 64. */
export const proportional = 24;

/**
 * How many times as much processor time `work` takes for eight times the size. The time of other processes does not
 * count, work under 5 ms counts as 5 ms, and of several attempts the shortest count, so that neither a busy machine
 * nor code that is not yet compiled raises the result.
 */
export function growth(work: (size: number) => unknown, size = 6_250): number {
  let small = Infinity;
  let large = Infinity;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    small = Math.min(
      small,
      Math.max(
        processorTime(() => work(size)),
        5_000,
      ),
    );
    large = Math.min(
      large,
      processorTime(() => work(8 * size)),
    );
    if (large < proportional * small) break;
  }
  return large / small;
}

/** In microseconds, of this thread alone. */
function processorTime(work: () => unknown): number {
  const begun = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begun);
  return user + system;
}
