import { UsageError } from '../../src/authoring/usage-error.ts';
import type { Content } from '../../src/model/content.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { servedAt } from './served-at.ts';

/** The content of a folder. @throws UsageError with its problems when there is no page to show */
export function readContentOrStop(folder: string, now: Instant, address = servedAt()): Content {
  const { content, problems } = readContent(folder, { now, servedAt: address });
  if (content) return content;
  throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
}
