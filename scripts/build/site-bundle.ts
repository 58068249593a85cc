import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type * as siteCode from '../../src/site-bundle.ts';
import { projectFolder } from '../cli/run.ts';
import { codeVersion } from './code-version.ts';
import { surveyFolder } from './list-files.ts';
import { removeOld } from './remove-old.ts';

/** The pages as code, with no Astro around them. */
export interface SiteBundle {
  readonly folder: string;
  readonly code: typeof siteCode;
}

/**
 * Where bundles stand; many outputs may come from the same. Apart from what builds remember, which workflows fetch from
 * a cache that others may have written: what is fetched is compared, never run.
 */
const bundlesFolder = path.join(projectFolder, '.cache/bundles');

/** The file of a bundle to import. Astro knows it by its name. */
export const bundleEntry = 'code/prerender-entry.mjs';

/** The file that tells whether a bundle is whole. */
export const bundleSeal = 'seal';

/** A bundle cannot be made: its message or what has been printed says why. */
export class BundleError extends Error {
  override name = 'BundleError';
  readonly exitCode = 70;
}

/**
 * The pages as code. Astro makes it in a process of its own, unless an earlier build did: to start Astro takes longer
 * than all that one more word changes, and what it leaves in memory nobody needs afterwards.
 * @param url The address of the home page.
 * @param version See `codeVersion`.
 */
export async function openBundle(url: string, version: string): Promise<SiteBundle> {
  const folder = bundleFolder(url, version);
  if (!isWhole(folder)) await makeBundle(url, version);
  markAsUsed(folder);
  removeOld(bundlesFolder, (name) => name !== path.basename(folder));
  return { folder, code: await importBundle(folder) };
}

/** The code of a bundle that was opened by another thread. */
export async function importBundle(bundle: string): Promise<SiteBundle['code']> {
  const entry = path.join(bundle, bundleEntry);
  return (await import(pathToFileURL(entry).href)) as typeof siteCode;
}

/** Where the bundle for an address stands, or would stand. */
export function bundleFolder(url: string, version: string): string {
  return path.join(bundlesFolder, digest(`${version} ${url}`));
}

async function makeBundle(url: string, version: string): Promise<void> {
  const bundle = bundleFolder(url, version);
  const draft = `${bundle}.next-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    await runAstro([url, draft]);
    if (codeVersion() !== version) {
      throw new BundleError('The code was changed while Astro read it. Build again.');
    }
    writeFileSync(path.join(draft, bundleSeal), sealOf(draft));
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
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new BundleError(`Astro ended with ${signal ?? String(code)}.`);
}

/** Whether a bundle is as it was made; a file of it that is torn would fail in the middle of a build. */
function isWhole(bundle: string): boolean {
  const seal = path.join(bundle, bundleSeal);
  return existsSync(seal) && readFileSync(seal, 'utf8') === sealOf(bundle);
}

function sealOf(bundle: string): string {
  const files = [...surveyFolder(bundle).files.keys()].filter((file) => file !== bundleSeal);
  return digest(
    JSON.stringify(
      files.toSorted().map((file) => [file, digest(readFileSync(path.join(bundle, file)))]),
    ),
  );
}

/** Keeps it from being removed as old. */
function markAsUsed(bundle: string): void {
  const now = Date.now() / 1000;
  try {
    utimesSync(bundle, now, now);
  } catch (error) {
    // It is somebody else's, who will make it again one day.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function digest(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
