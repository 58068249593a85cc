import type { Instant } from '../model/time/instant.ts';
import type { Page } from '../model/page/page.ts';
import type { Suspicion } from '../model/suspicions/suspicion.ts';

export interface SyncOptions {
  readonly content: string;
  readonly page: Page;
  readonly now: Instant;
  readonly dryRun: boolean;
  /** Ask for every issue again. */
  readonly full: boolean;
  /** Take the side over an edit by hand. */
  readonly force: boolean;
  /** Remove the files of issues that are gone. */
  readonly prune: boolean;
  /** The suspicions that we opened issues for, by their numbers. */
  readonly suspicions?: ReadonlyMap<number, Suspicion>;
  readonly onProgress?: (done: number, total: number) => void;
}
