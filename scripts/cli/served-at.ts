import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { toPageAddress, type ServedAt } from '../../src/sources/page/page-address.ts';

/** The address of a page when neither `page.yml` nor the environment has one. */
export const localUrl = 'http://localhost:4321/';

/**
 * Where the page is served: at the address that a build is made for (`OUTPOST_URL`), whatever `page.yml` says; else, when
 * that says nothing, where GitHub Pages serves the repository (`OUTPOST_PAGES_URL`, as `actions/configure-pages` tells a
 * workflow).
 * @throws UsageError when the environment names none that can be read.
 */
export function servedAt(): ServedAt {
  const { OUTPOST_URL, OUTPOST_PAGES_URL } = process.env;
  if (OUTPOST_URL) return { overriding: parseAddress('OUTPOST_URL', OUTPOST_URL) };
  return OUTPOST_PAGES_URL ? parseAddress('OUTPOST_PAGES_URL', OUTPOST_PAGES_URL) : localUrl;
}

function parseAddress(name: string, given: string): string {
  const url = toPageAddress(given);
  if (url !== undefined) return url;
  throw new UsageError(`${name} is "${given}"; write a whole address, such as ${localUrl}`);
}
