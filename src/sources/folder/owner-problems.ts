import path from 'node:path';

import { personNamed } from '../../model/duty/reminder.ts';
import type { Rota } from '../../model/duty/rota.ts';
import type { Problem } from '../../model/problem.ts';
import { withUnixLines } from '../../model/text/lines.ts';
import { ProblemList } from '../problem-list.ts';
import { nearest } from '../text/nearest.ts';
import { parseYaml } from '../yaml/frontmatter.ts';
import { displayPath } from './content-folder.ts';
import { readText } from './read-text.ts';

interface Owned {
  readonly owners?: unknown;
  readonly components?: unknown;
}

/**
 * Owners in `page.yml` whom nobody could notify: neither people of the rota nor handles. Other problems of the rota are
 * found elsewhere.
 */
export function checkOwners(folder: string, rota: Rota | undefined): readonly Problem[] {
  const file = path.join(folder, 'page.yml');
  const list = new ProblemList(displayPath(file));
  const ignored = new ProblemList(list.file);
  const source = parseYaml(withUnixLines(readText(file, ignored) ?? ''), ignored);
  const known = (rota?.people ?? []).map(({ github }) => github);
  const look = ({ owners, components }: Owned, place: readonly PropertyKey[]) => {
    for (const [index, owner] of entriesOf(owners)) {
      if (typeof owner !== 'string' || owner.startsWith('@')) continue;
      if (rota && personNamed(owner, rota)) continue;
      const near = nearest(owner, known);
      const args = { found: owner, known, ...(near !== undefined && { nearest: near }) };
      list.add('owner-unknown', source!.valueAt([...place, 'owners', index]), args);
    }
    for (const [index, each] of entriesOf(components)) {
      if (typeof each === 'object' && each !== null) look(each, [...place, 'components', index]);
    }
  };
  const page = source?.data;
  if (typeof page === 'object' && page !== null) look(page, []);
  return list.problems;
}

function entriesOf(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...(value as unknown[]).entries()] : [];
}
