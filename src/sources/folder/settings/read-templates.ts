import path from 'node:path';

import { isWarning, type Problem } from '../../../model/problem.ts';
import { ProblemList } from '../../problem-list.ts';
import { listReports, displayPath } from '../content-folder.ts';
import { readText } from '../read-text.ts';
import { looksLikeReport, looksLikeTemplate } from '../../reports/report-detection.ts';
import type { Template } from '../../templates/template-file.ts';
import type { ContentOptions } from '../content-reader.ts';
import { kept, needed } from '../parse-cache.ts';

/** The templates of a content folder, by file name, and what is wrong with those that cannot be read. */
export function readTemplates(
  folder: string,
  { cache, parsers }: Pick<ContentOptions, 'cache' | 'parsers'>,
): {
  readonly templates: readonly Template[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const templates = listReports(
    path.join(folder, 'templates'),
    'announcement',
    problems,
    // A template that cannot be read says nothing about any component.
    [],
  ).flatMap(({ file, id }) => {
    const list = new ProblemList(displayPath(file));
    const text = readText(file, list);
    // Reading the content reports such a file.
    if (text !== undefined && looksLikeReport(text) && !looksLikeTemplate(text)) return [];
    const template =
      text === undefined
        ? undefined
        : kept(cache, ['template', id, text], list, () =>
            needed(parsers).parseTemplate(id, text, list),
          );
    problems.push(...list.problems);
    return template && list.problems.every(isWarning) ? [template] : [];
  });
  return { templates, problems };
}
