import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type * as siteCode from '../../src/site-bundle.ts';
import { bundlesFolder } from './build-places.ts';
import { projectFolder } from './cli.ts';
import { surveyFolder } from './folder-survey.ts';

/** The pages as code, with no Astro around them. */
export interface SiteBundle {
  readonly folder: string;
  readonly code: typeof siteCode;
  /** A folder with what is published beside pages: what browsers load from Astro's hands, often nothing. */
  readonly assets: string;
}

/** Where a bundle has what. */
export const bundleParts = {
  code: 'code',
  entry: 'prerender-entry.mjs',
  assets: 'assets',
  seal: 'seal',
};

const dayMs = 86_400_000;

/**
 * The pages as code. Astro makes it in a process of its own, unless an earlier build did: to start Astro takes longer
 * than all that one more word changes, and what it leaves in memory nobody needs afterwards.
 * @param url The address of the home page.
 * @param version See `codeVersion`.
 */
export async function openBundle(url: string, version: string): Promise<SiteBundle> {
  const bundle = bundleFolder(url, version);
  if (!isWhole(bundle)) await makeBundle(url, bundle);
  const now = Date.now() / 1000;
  utimesSync(bundle, now, now);
  removeUnused();
  return {
    folder: bundle,
    code: await importBundle(bundle),
    assets: path.join(bundle, bundleParts.assets),
  };
}

/** The code of a bundle that was opened by another thread. */
export async function importBundle(bundle: string): Promise<SiteBundle['code']> {
  const entry = path.join(bundle, bundleParts.code, bundleParts.entry);
  return (await import(pathToFileURL(entry).href)) as typeof siteCode;
}

/** Where the bundle for an address stands, or would stand. */
export function bundleFolder(url: string, version: string): string {
  return path.join(bundlesFolder, digest(`${version} ${url}`));
}

async function makeBundle(url: string, bundle: string): Promise<void> {
  const draft = `${bundle}.next-${process.pid}`;
  try {
    await runAstro([url, draft]);
    writeFileSync(path.join(draft, bundleParts.seal), sealOf(draft));
    // Another build may have made the same in the meantime.
    if (isWhole(bundle)) return;
    rmSync(bundle, { recursive: true, force: true });
    renameSync(draft, bundle);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @throws when Astro cannot; why has been printed. */
async function runAstro(args: readonly string[]): Promise<void> {
  const script = path.join(import.meta.dirname, 'bundle-process.ts');
  const child = spawn(process.execPath, ['--max-semi-space-size=4', script, ...args], {
    // Read by the allocator of Astro's bundler: it gives back what it needs no more (120 MB).
    env: { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0', ...process.env },
    // Astro keeps what it makes to itself only below the folder that it runs in.
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    throw new Error(`Astro could not bundle the pages; it ended with ${String(code)}`);
  }
}

/** Whether a bundle is as it was made; a file of it that is torn would fail in the middle of a build. */
function isWhole(bundle: string): boolean {
  const seal = path.join(bundle, bundleParts.seal);
  return existsSync(seal) && readFileSync(seal, 'utf8') === sealOf(bundle);
}

function sealOf(bundle: string): string {
  const files = [...surveyFolder(bundle).files.keys()].filter((file) => file !== bundleParts.seal);
  return digest(
    JSON.stringify(
      files.toSorted().map((file) => [file, digest(readFileSync(path.join(bundle, file)))]),
    ),
  );
}

/** Removes what no build has opened for a day. */
function removeUnused(): void {
  for (const name of readdirSync(bundlesFolder)) {
    const bundle = path.join(bundlesFolder, name);
    const usedAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - usedAt > dayMs) rmSync(bundle, { recursive: true, force: true });
  }
}

function digest(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
