import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Longer than anything that may be going on. */
const dayMs = 86_400_000;

/**
 * Removes those entries of a folder that `isMeant` and that nobody has touched for a day, as far as this user may.
 */
export function removeOld(folder: string, isMeant: (name: string) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!isMeant(name)) continue;
    const entry = path.join(folder, name);
    const touchedAt = statSync(entry, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - touchedAt <= dayMs) continue;
    try {
      rmSync(entry, { recursive: true, force: true });
    } catch (error) {
      // Somebody else's: no reason to do without a page.
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
    }
  }
}
