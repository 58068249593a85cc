import { execFileSync } from 'node:child_process';

import { readContent } from './sources/read-content.ts';
import { readRevisions } from './sources/revisions.ts';
import type { Revisions } from './model/revision.ts';
import { assembleStatusPage, type StatusPage } from './model/status-page.ts';
import { createSite, type Site } from './views/site.ts';

/** What a build is told from outside, by way of the environment (the scripts set it). */
interface Settings {
  readonly content: string;
  readonly now: number;
  readonly servedAt: string;
}

export interface LoadedPage {
  readonly status: StatusPage;
  readonly site: Site;
  /** The commit of the content, when it is in git. */
  readonly commit: string | undefined;
  readonly revisions: Revisions;
}

let loaded: LoadedPage | undefined;

/**
 * The composition root of the site: read, assemble, remember for this build. The clock is read here and nowhere else.
 * In `npm run dev` it reads anew for each page, so that an edit shows.
 * @throws when there is no page that could be shown; the build script has printed why before.
 */
export function loadStatusPage(): LoadedPage {
  if (loaded && !import.meta.env.DEV) return loaded;
  const settings = readSettings();
  const { content } = readContent(settings.content, settings);
  if (!content) throw new Error(`${settings.content}/page.yml cannot be read; run npm run check`);
  const status = assembleStatusPage(content, settings.now);
  loaded = {
    status,
    site: createSite(status.page),
    commit: commitOf(settings.content),
    revisions: readRevisions(settings.content),
  };
  return loaded;
}

function readSettings(): Settings {
  const { OUTPOST_CONTENT, OUTPOST_NOW, OUTPOST_URL } = process.env;
  return {
    content: OUTPOST_CONTENT ?? 'content',
    now: OUTPOST_NOW === undefined ? Date.now() : Number(OUTPOST_NOW),
    servedAt: OUTPOST_URL ?? 'http://localhost:4321/',
  };
}

function commitOf(folder: string): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    // Not in git, or no git at all: the page can live without.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
