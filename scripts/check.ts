import process from 'node:process';

import { sortProblems } from '../src/model/problem.ts';
import { checkPublicFiles } from '../src/sources/public-files.ts';
import { readContent } from '../src/sources/read-content.ts';
import { readRota } from '../src/sources/read-rota.ts';
import { readTemplates } from '../src/sources/read-templates.ts';
import { commonOptions, publicFolder, readArguments, run, servedAt } from './lib/cli.ts';
import { readNow } from './lib/now.ts';
import {
  countProblems,
  formatAnnotation,
  formatProblem,
  hasErrors,
  toJson,
} from './lib/problem-report.ts';

await run(() => {
  const { values } = readArguments({
    options: { ...commonOptions, json: { type: 'boolean', default: false } },
  });
  const now = readNow(values.now);
  const reading = readContent(values.content, { now, servedAt: servedAt() });
  const problems = sortProblems([
    ...reading.problems,
    ...checkPublicFiles(publicFolder(), values.content, reading.content?.page),
    ...readTemplates(values.content).problems,
    ...readRota(values.content, now).problems,
  ]);
  if (values.json) console.log(toJson(problems));
  else {
    for (const problem of problems) console.log(formatProblem(problem));
    console.log(problems.length === 0 ? 'No problems.' : countProblems(problems));
  }
  if (process.env['GITHUB_ACTIONS'] === 'true' && !values.json) {
    for (const problem of problems) console.log(formatAnnotation(problem));
  }
  return hasErrors(problems) ? 1 : 0;
});
