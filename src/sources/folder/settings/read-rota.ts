import path from 'node:path';

import type { Instant } from '../../../model/time/instant.ts';
import { isWarning, type Problem } from '../../../model/problem.ts';
import type { Rota } from '../../../model/duty/rota.ts';
import { exists, displayPath } from '../content-folder.ts';
import { ProblemList } from '../../problem-list.ts';
import { readText } from '../read-text.ts';
import { parseRota } from '../../rota/rota-file.ts';

/** The rota of a content folder; undefined without one, and for one that cannot be read. */
export function readRota(
  folder: string,
  now: Instant,
): { readonly rota: Rota | undefined; readonly problems: readonly Problem[] } {
  const file = path.join(folder, 'rota.yml');
  if (!exists(file)) return { rota: undefined, problems: [] };
  const list = new ProblemList(displayPath(file), now);
  const text = readText(file, list);
  const rota = text === undefined ? undefined : parseRota(text, now, list);
  return { rota: list.problems.every(isWarning) ? rota : undefined, problems: list.problems };
}
