import type { Content } from '../../src/model/content.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import type { Problem } from '../../src/model/problem.ts';
import { checkPublicFiles } from '../../src/sources/folder/public-files.ts';
import type { ContentReading } from '../../src/sources/folder/content-reader.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { formatLocalInstant } from '../../src/views/time/local-instant.ts';
import { findPublishingProblems } from './publishing-problems.ts';
import { publicFolder } from './folders.ts';
import { ContentError } from './run.ts';
import { servedAt } from './served-at.ts';
import {
  countProblems,
  formatProblem,
  hasErrors,
} from '../../src/views/tools/problems/problem-report.ts';
import type { BuildOptions, SiteOptions } from './site-environment.ts';
import { printError } from './print.ts';

/** The problems of the content and of the served files, a line each. */
export function describeProblems(options: SiteOptions): string[] {
  return readProblems(options).lines;
}

/** The same lines, with each problem as data. */
export function readProblems(options: SiteOptions): { problems: Problem[]; lines: string[] } {
  const reading = readContent(options.content, { now: options.now, servedAt: servedAt() });
  const problems = findProblems(reading, options);
  return { problems, lines: formatProblems(problems, reading.content, options.now) };
}

/**
 * Prints the problems of content and of what is served beside it.
 * @throws ContentError when there is no page to show, or there are errors and `keepGoing` is false.
 */
export async function contentOrStop(
  reading: ContentReading,
  options: Omit<BuildOptions, 'output'>,
): Promise<Content> {
  const { content } = reading;
  const problems = [
    ...findProblems(reading, options),
    ...(await findPublishingProblems(options.content, content, options.now)),
  ];
  for (const line of formatProblems(problems, content, options.now)) printError(line);
  if (!content) throw new ContentError(`There is no page to show. ${countProblems(problems)}.`);
  if (hasErrors(problems) && !options.keepGoing) {
    throw new ContentError(
      `Nothing was built: ${countProblems(problems)}. With --keep-going the rest is published and the page says so.`,
    );
  }
  return content;
}

function findProblems(
  { content, problems, pictures }: ContentReading,
  { content: folder }: SiteOptions,
): Problem[] {
  return [...problems, ...checkPublicFiles(publicFolder(folder), folder, content?.page, pictures)];
}

function formatProblems(
  problems: readonly Problem[],
  content: Content | undefined,
  now: Instant,
): string[] {
  const moment = formatLocalInstant(now, content?.page.timeZone ?? 'UTC');
  return problems.map((problem) => formatProblem(problem, moment));
}
