import { Worker } from 'node:worker_threads';

import type { ContentOptions, ContentReading } from '../../src/sources/read-content.ts';

export interface ReadingTask {
  readonly folder: string;
  readonly options: Omit<ContentOptions, 'memory'>;
  /** Where what was read is kept for the next time. */
  readonly memoryFile: string;
}

/**
 * Reads a content folder in a thread of its own: a long history takes as long as Astro takes to start, and a build
 * waits for both.
 * @throws (rejects) as `readContent` does.
 */
export async function readInBackground(task: ReadingTask): Promise<ContentReading> {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ContentReading>();
  worker.once('message', resolve);
  worker.once('error', reject);
  return await promise;
}
