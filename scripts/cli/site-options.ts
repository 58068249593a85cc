import path from 'node:path';
import process from 'node:process';

import type { Instant } from '../../src/model/time/instant.ts';
import { publicFolder } from './run.ts';

/** What a site is made of. */
export interface SiteOptions {
  readonly content: string;
  readonly now: Instant;
}

export interface BuildOptions extends SiteOptions {
  /** Absolute, or relative to where the command was called. */
  readonly output: string;
  /** Whether to build in spite of errors, without what they are in. */
  readonly keepGoing: boolean;
}

/** Tells the pages, which run apart from the scripts: `load-status-page.ts` reads it. */
export function tellPages({ content, now }: SiteOptions): void {
  process.env['OUTPOST_CONTENT'] = path.resolve(content);
  process.env['OUTPOST_NOW'] = String(now);
  process.env['OUTPOST_PUBLIC'] = publicFolder();
}
