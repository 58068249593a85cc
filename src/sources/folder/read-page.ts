import path from 'node:path';

import type { Page } from '../../model/page/page.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import type { ServedAt } from '../page/page-address.ts';
import { ProblemList } from '../problem-list.ts';
import { exists, shown } from './content-folder.ts';
import { kept, needed, type ParseCache } from './parse-cache.ts';
import type { Parsers } from './parsers.ts';
import { readText } from './read-text.ts';
import type { PlacedPicture } from './report-reader.ts';
import { isMisnamed } from './unexpected-files.ts';

interface PageOptions {
  /** The address of the page when `page.yml` has none. */
  readonly servedAt: ServedAt;
  readonly cache?: ParseCache | undefined;
  /** Without it, a file that the cache does not know is `NotKept`. */
  readonly parsers?: Pick<Parsers, 'parsePage'> | undefined;
}

/** What a file has that is checked or told elsewhere. */
interface Findings {
  readonly problems: Problem[];
  readonly pictures: PlacedPicture[];
}

/** Reads `page.yml` alone; undefined when it cannot be used, then the problems have why. */
export function readPage(
  file: string,
  { servedAt, cache, parsers }: PageOptions,
  { problems, pictures }: Findings,
): Page | undefined {
  const list = new ProblemList(shown(file));
  if (!exists(file) && isMisnamed(path.dirname(file), 'page.yml')) return undefined;
  if (!exists(file)) list.add('page-missing', { line: 1, column: 1 }, {});
  const text = list.problems.length > 0 ? undefined : readText(file, list);
  const known =
    text === undefined
      ? undefined
      : kept(cache, ['page with pictures', servedAt, text], list, () => {
          const page = needed(parsers).parsePage(text, servedAt, list);
          return page && { page, pictures: list.pictures };
        });
  problems.push(...list.problems);
  pictures.push(...(known?.pictures ?? []).map((each) => ({ ...each, file: list.file })));
  return list.problems.every(isWarning) ? known?.page : undefined;
}
