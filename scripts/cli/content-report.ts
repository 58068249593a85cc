import path from 'node:path';
import process from 'node:process';

import type { Content } from '../../src/model/content.ts';
import { idBeforeRenaming } from '../../src/model/page/page-name.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import type { Problem } from '../../src/model/problem.ts';
import { checkPublicFiles } from '../../src/sources/folder/public-files.ts';
import { readContent, type ContentReading } from '../../src/sources/folder/read-content.ts';
import { formatMoment } from '../../src/views/time/moment.ts';
import { shown } from '../../src/sources/folder/content-folder.ts';
import { readHistory } from '../../src/sources/folder/revisions.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { ContentError, localUrl, publicFolder, servedAt } from './run.ts';
import { countProblems, formatProblem, hasErrors } from '../../src/views/tools/problem-report.ts';
import type { BuildOptions, SiteOptions } from './site-options.ts';
import { printError } from './print.ts';

/** The problems of content and of what is served beside it, a line each. */
export function describeProblems(options: SiteOptions): string[] {
  const reading = readContent(options.content, { now: options.now, servedAt: servedAt() });
  return formatProblems(findProblems(reading, options), reading.content, options.now);
}

/**
 * Prints the problems of content and of what is served beside it.
 * @throws ContentError when there is no page to show, or there are errors and `keepGoing` is false.
 */
export function contentOrStop(
  reading: ContentReading,
  options: Omit<BuildOptions, 'output'>,
): Content {
  const { content } = reading;
  const problems = [
    ...findProblems(reading, options),
    ...findPublishingProblems(options.content, content, options.now),
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

/** What is well-formed and yet will be published wrong from here: without an address, or with dates that are guessed. */
export function findPublishingProblems(
  folder: string,
  content: Content | undefined,
  now: Instant,
): Problem[] {
  const list = new ProblemList(shown(path.join(folder, 'page.yml')));
  const at = { line: 1, column: 1 };
  if (content?.page.url === localUrl && process.env['GITHUB_ACTIONS'] !== 'true') {
    list.add('url-missing', at, { address: localUrl });
  }
  const hasDates =
    content?.maintenances.length !== 0 || content.incidents.some(({ falseAlarm }) => falseAlarm);
  if (!content) return [...list.problems];
  const { isShallow, names } = readHistory(folder);
  if (hasDates && isShallow) list.add('history-shallow', at, {});
  const id = idBeforeRenaming(content.page, names, now);
  if (id !== undefined) list.add('page-renamed', at, { id });
  return [...list.problems];
}

function findProblems(
  { content, problems, pictures }: ContentReading,
  { content: folder }: SiteOptions,
): Problem[] {
  return [...problems, ...checkPublicFiles(publicFolder(), folder, content?.page, pictures)];
}

function formatProblems(
  problems: readonly Problem[],
  content: Content | undefined,
  now: Instant,
): string[] {
  const moment = formatMoment(now, content?.page.timeZone ?? 'UTC');
  return problems.map((problem) => formatProblem(problem, moment));
}
