import path from 'node:path';

import { flattenComponents } from '../../../model/components/component.ts';
import type { Page } from '../../../model/page/page.ts';
import { isWarning, type Problem } from '../../../model/problem.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseProbes, type Probes } from '../../probes/probes-file.ts';
import { ProblemList } from '../../problem-list.ts';
import { exists, displayPath } from '../content-folder.ts';
import { readText } from '../read-text.ts';

/** The probes of a content folder; undefined without a file, and for one that is wrong: then there are problems. */
export function readProbes(
  folder: string,
  page: Page | undefined,
): { readonly probes: Probes | undefined; readonly problems: readonly Problem[] } {
  const file = path.join(folder, 'probes.yml');
  if (!exists(file)) return { probes: undefined, problems: [] };
  const list = new ProblemList(displayPath(file));
  const text = readText(file, list);
  const known = page && new KnownComponents(flattenComponents(page.components).map(({ id }) => id));
  const probes = text === undefined ? undefined : parseProbes(text, known, list);
  return {
    probes: list.problems.every(isWarning) ? probes : undefined,
    problems: list.problems,
  };
}
