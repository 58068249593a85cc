import path from 'node:path';
import process from 'node:process';

import type { Instant } from '../../src/model/time/instant.ts';
import { projectFolder, publicFolder } from './folders.ts';

/** What a site is made of. */
export interface SiteOptions {
  readonly content: string;
  readonly now: Instant;
  /** The folder with what machines remember; default what `OUTPOST_STATE` names, or `state` where the command was called. */
  readonly state?: string | undefined;
}

export interface BuildOptions extends SiteOptions {
  /** Absolute, or relative to where the command was called. */
  readonly output: string;
  /** Whether to build in spite of errors, without what they are in. */
  readonly keepGoing: boolean;
}

/** What `npm run build` has found out before it calls Astro. */
export interface CheckedBuild {
  readonly keepGoing: boolean;
  /** The file of a parse cache. */
  readonly parsed: string;
  /** A JSON file with the files of pages that need not be built. */
  readonly keptPages: string;
}

/** Tells Astro's configuration and the pages by way of the environment; `siteFromEnvironment` and `load-status-page.ts` read it. */
export function setSiteEnvironment(
  { content, now, state }: SiteOptions,
  build?: CheckedBuild,
): void {
  process.env['OUTPOST_CONTENT'] = path.resolve(content);
  process.env['OUTPOST_STATE'] = path.resolve(state ?? (process.env['OUTPOST_STATE'] || 'state'));
  process.env['OUTPOST_NOW'] = new Date(now).toISOString();
  process.env['OUTPOST_PUBLIC'] = publicFolder(content);
  if (!build) return;
  process.env['OUTPOST_PARSED'] = build.parsed;
  process.env['OUTPOST_BUILD'] = JSON.stringify(build);
}

/** What `setSiteEnvironment` told; the shipped content at this moment when nobody did, as with Astro's own commands. */
export function siteFromEnvironment(): SiteOptions & { readonly build: CheckedBuild | undefined } {
  const { OUTPOST_CONTENT, OUTPOST_NOW, OUTPOST_BUILD } = process.env;
  return {
    content: path.resolve(OUTPOST_CONTENT ?? path.join(projectFolder, 'content')),
    now: OUTPOST_NOW === undefined ? Date.now() : Date.parse(OUTPOST_NOW),
    build: OUTPOST_BUILD === undefined ? undefined : (JSON.parse(OUTPOST_BUILD) as CheckedBuild),
  };
}
