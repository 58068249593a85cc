import path from 'node:path';
import process from 'node:process';

import type { Part } from '../../src/model/parts/part.ts';
import { projectFolder } from '../cli/run.ts';

/** Where a page of its own is built: below the page itself, or beside it when it is served elsewhere. */
export function partOutput(output: string, { id, url }: Part): string {
  return url === undefined ? path.join(output, id) : `${path.resolve(output)}-${id}`;
}

/** Builds pages of their own, one after the other. @param output Where the page itself has been built. */
export async function buildParts(parts: readonly Part[], output: string): Promise<void> {
  if (parts.length === 0) return;
  const { build } = await import('astro');
  try {
    for (const part of parts) {
      process.env['OUTPOST_PAGE'] = part.id;
      await build({ root: projectFolder, outDir: partOutput(output, part), logLevel: 'warn' });
    }
  } finally {
    delete process.env['OUTPOST_PAGE'];
  }
}
