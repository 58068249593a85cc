import path from 'node:path';

import type { Page } from '../../src/model/page/page.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readPage } from '../../src/sources/folder/content-reader.ts';
import { parsers } from '../../src/sources/folder/parsers.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { servedAt } from './run.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';

/**
 * The page of a content folder, whatever its reports are like.
 * @throws UsageError when `page.yml` cannot be read.
 */
export function readPageOf(folder: string): Page {
  const problems: Problem[] = [];
  const page = readPage(path.join(folder, 'page.yml'), { servedAt: servedAt(), parsers }, problems);
  if (page) return page;
  throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
}
