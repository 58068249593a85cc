import process from 'node:process';

import { sortProblems } from '../src/model/problem.ts';
import { checkPublicFiles } from '../src/sources/folder/public-files.ts';
import { readChannels } from '../src/sources/folder/read-channels.ts';
import { readContent } from '../src/sources/folder/read-content.ts';
import { readRota } from '../src/sources/folder/read-rota.ts';
import { readTemplates } from '../src/sources/folder/read-templates.ts';
import { formatMoment } from '../src/views/time/moment.ts';
import { findPublishingProblems } from './cli/content-report.ts';
import { commonOptions, publicFolder, parseArguments, run, servedAt } from './cli/run.ts';
import { parseNow } from './cli/now.ts';
import {
  countProblems,
  formatAnnotation,
  formatProblem,
  hasErrors,
  toJson,
} from '../src/views/tools/problem-report.ts';
import { print, printCommand, printJson } from './cli/print.ts';

await run(() => {
  const { values } = parseArguments({
    usage: 'npm run check -- [--json]',
    purpose:
      'Lists every problem of the content, with its place and its cure. Exit code 1 when one is an error; warnings stop nothing.',
    options: {
      ...commonOptions,
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const now = parseNow(values.now);
  const {
    content,
    problems: found,
    pictures,
  } = readContent(values.content, {
    now,
    servedAt: servedAt(),
  });
  const moment = formatMoment(now, content?.page.timeZone ?? 'UTC');
  const problems = sortProblems([
    ...found,
    ...findPublishingProblems(values.content, content, now),
    ...checkPublicFiles(publicFolder(), values.content, content?.page, pictures),
    ...readTemplates(values.content).problems,
    ...readRota(values.content, now).problems,
    ...readChannels(values.content, content?.page).problems,
  ]);
  if (values.json) printJson(toJson(problems, moment));
  else {
    for (const problem of problems) print(formatProblem(problem, moment));
    print(problems.length === 0 ? 'No problems.' : countProblems(problems));
  }
  if (process.env['GITHUB_ACTIONS'] === 'true' && !values.json) {
    for (const problem of problems) printCommand(formatAnnotation(problem, moment));
  }
  return hasErrors(problems) ? 1 : 0;
});
