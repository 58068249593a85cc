import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Longer than anything that may be going on. */
const dayMs = 86_400_000;

/** Removes those entries of a folder that `isMeant` and that nobody has touched for a day. */
export function removeOld(folder: string, isMeant: (name: string) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!isMeant(name)) continue;
    const entry = path.join(folder, name);
    const touchedAt = statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - touchedAt > dayMs) rmSync(entry, { recursive: true, force: true });
  }
}
