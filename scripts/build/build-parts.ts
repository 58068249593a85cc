import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';

import type { Part } from '../../src/model/parts/part.ts';

/** The output folder of a part: below that of the page, or beside it when the part is served elsewhere. */
export function partOutput(output: string, { id, url }: Part): string {
  return url === undefined ? path.join(output, id) : `${path.resolve(output)}-${id}`;
}

/**
 * Builds the parts of a page one after the other, each in a process of its own, because Astro may reuse for one page what
 * it has loaded for another.
 * @param output Where the page itself has been built.
 * @throws when one of them cannot be built; why has been printed.
 */
export async function buildParts(parts: readonly Part[], output: string): Promise<void> {
  for (const part of parts) {
    const script = path.join(import.meta.dirname, 'build-one-part.ts');
    const building = spawn(process.execPath, [script, partOutput(output, part)], {
      env: { ...process.env, OUTPOST_PAGE: part.id },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = (await once(building, 'close')) as [number | null];
    if (code !== 0) throw new Error(`The page ${part.id} could not be built`);
  }
}
