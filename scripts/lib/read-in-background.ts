import { Worker } from 'node:worker_threads';

import type { Instant } from '../../src/model/instant.ts';
import type { ContentHistory } from '../../src/model/revision.ts';
import type { ContentReading } from '../../src/sources/read-content.ts';
import type { FolderSurvey } from './folder-survey.ts';
import { checkOutputFolder } from './output-folder.ts';

export interface SiteOptions {
  readonly content: string;
  readonly now: Instant;
  /** Absolute, or relative to where the command was called. */
  readonly output: string;
}

/** What a build has to know before the first page. */
export interface BuildReading extends ContentReading {
  /** What the last build left in the output folder. */
  readonly found: FolderSurvey;
  readonly history: ContentHistory;
}

/**
 * Begins a build: reads the content and the output folder in a thread of its own. A long history takes as long as Astro
 * takes to start, and a build waits for both.
 * @throws UsageError for an output folder that a build must not touch; (rejects) as `readContent` does.
 */
export function readInBackground(options: SiteOptions): Promise<BuildReading> {
  const { content, now, output } = options;
  checkOutputFolder(output, content);
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: { content, now, output } satisfies SiteOptions,
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
