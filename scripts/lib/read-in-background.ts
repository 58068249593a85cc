import { Worker } from 'node:worker_threads';

import type { ContentHistory } from '../../src/model/revision.ts';
import type { ContentOptions, ContentReading } from '../../src/sources/read-content.ts';
import type { FolderSurvey } from './folder-survey.ts';

export interface ReadingTask {
  readonly folder: string;
  readonly options: Omit<ContentOptions, 'memory'>;
  /** The folder that a build is for; what was read is kept for the next time. */
  readonly output: string;
}

/** What a build has to know before the first page. */
export interface BuildReading extends ContentReading {
  /** What the last build left in the output folder. */
  readonly found: FolderSurvey;
  readonly history: ContentHistory;
}

/**
 * Reads the content and the output folder in a thread of its own: a long history takes as long as Astro takes to
 * start, and a build waits for both.
 * @throws (rejects) as `readContent` does.
 */
export function readInBackground(task: ReadingTask): Promise<BuildReading> {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<BuildReading>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => {
    reject(new Error('The reading ended without a word'));
  });
  // Whoever waits for it is told; until somebody does, a failure is no reason to end at once.
  promise.catch(() => undefined);
  return promise;
}
