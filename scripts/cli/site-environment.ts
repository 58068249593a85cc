import path from 'node:path';
import process from 'node:process';

import type { Instant } from '../../src/model/time/instant.ts';
import { projectFolder, publicFolder } from './folders.ts';

/** The settings of a site. */
export interface SiteOptions {
  readonly content: string;
  readonly now: Instant;
  /** The folder of the state; by default `OUTPOST_STATE`, or `state` in the current folder. */
  readonly state?: string | undefined;
}

export interface BuildOptions extends SiteOptions {
  /** Absolute, or relative to the current folder. */
  readonly output: string;
  /** Whether to build despite errors, without the reports that have them. */
  readonly keepGoing: boolean;
}

/** The files that `npm run build` prepares before it calls Astro. */
export interface CheckedBuild {
  readonly keepGoing: boolean;
  /** The file of a parse cache. */
  readonly parsed: string;
  /** A JSON file with the files of pages that need not be built. */
  readonly keptPages: string;
}

/** Passes the settings to Astro's configuration and the pages through the environment; `siteFromEnvironment` and `load-status-page.ts` read them. */
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

/** The settings from `setSiteEnvironment`; without them, as with Astro's own commands, the shipped content at the present instant. */
export function siteFromEnvironment(): SiteOptions & { readonly build: CheckedBuild | undefined } {
  const { OUTPOST_CONTENT, OUTPOST_NOW, OUTPOST_BUILD } = process.env;
  return {
    content: path.resolve(OUTPOST_CONTENT ?? path.join(projectFolder, 'content')),
    now: OUTPOST_NOW === undefined ? Date.now() : Date.parse(OUTPOST_NOW),
    build: OUTPOST_BUILD === undefined ? undefined : (JSON.parse(OUTPOST_BUILD) as CheckedBuild),
  };
}
