import { statSync } from 'node:fs';

import type { Instant } from '../../model/time/instant.ts';

/** When the disk says that a file was written last, to the whole millisecond; undefined when it is not there. */
export function modifiedAt(file: string): Instant | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && Math.trunc(stats.mtimeMs);
}
