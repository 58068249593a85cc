import type { Content } from '../../src/model/content.ts';
import { checkPublicFiles } from '../../src/sources/public-files.ts';
import { readContent, type ContentReading } from '../../src/sources/read-content.ts';
import { formatMoment } from '../../src/views/moment.ts';
import { ContentError, publicFolder, servedAt } from './cli.ts';
import { countProblems, formatProblem, hasErrors } from './problem-report.ts';
import type { BuildOptions, SiteOptions } from './site-options.ts';

/**
 * Prints the problems of content and of what is served beside it.
 * @throws ContentError when there is no page to show, or there are errors and `keepGoing` is false.
 */
export function contentOrStop(
  { content, problems: inContent }: ContentReading,
  { content: folder, now, keepGoing }: Omit<BuildOptions, 'output'>,
): Content {
  const problems = [...inContent, ...checkPublicFiles(publicFolder(), folder, content?.page)];
  const moment = formatMoment(now, content?.page.timeZone ?? 'UTC');
  for (const problem of problems) console.error(formatProblem(problem, moment));
  if (!content) throw new ContentError(`There is no page to show. ${countProblems(problems)}.`);
  if (hasErrors(problems) && !keepGoing) {
    throw new ContentError(
      `Nothing was built: ${countProblems(problems)}. With --keep-going the rest is published and the page says so.`,
    );
  }
  return content;
}

/**
 * The content of a page that is shown in spite of errors, as `npm run dev` does.
 * @throws ContentError when there is no page to show.
 */
export function readContentOrStop({ content, now }: SiteOptions): Content {
  const reading = readContent(content, { now, servedAt: servedAt() });
  return contentOrStop(reading, { content, now, keepGoing: true });
}
