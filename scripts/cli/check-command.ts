import { existsSync } from 'node:fs';
import path from 'node:path';

import { flattenComponents } from '../../src/model/components/component.ts';
import type { Content } from '../../src/model/content.ts';
import { sortProblems, type Problem } from '../../src/model/problem.ts';
import type { Rota } from '../../src/model/duty/rota.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { checkLogs } from '../../src/sources/folder/log-problems.ts';
import { checkPublicFiles } from '../../src/sources/folder/public-files.ts';
import { readFolder } from '../../src/sources/folder/content-reader.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import { readTemplates } from '../../src/sources/folder/settings/read-templates.ts';
import { formatLocalInstant } from '../../src/views/time/local-instant.ts';
import { print, printCommand, printJson } from './print.ts';
import { readWithCache } from './content-cache.ts';
import { findPublishingProblems } from './publishing-problems.ts';
import { publicFolder } from './folders.ts';
import { commonOptions, parseArguments } from './run.ts';
import { servedAt } from './served-at.ts';
import { isInWorkflow } from './workflow.ts';
import { parseNow } from './now.ts';
import { folderWithTemplates } from './template-folder.ts';
import {
  countProblems,
  formatAnnotation,
  formatProblem,
  hasErrors,
  toJson,
} from '../../src/views/tools/problems/problem-report.ts';

export async function checkCommand(): Promise<number> {
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
  const { reading, templates } = await readWithCache(values.content, (reader) => ({
    reading: readFolder(values.content, { now, servedAt: servedAt(), ...reader }),
    templates: readTemplates(folderWithTemplates(values.content), reader),
  }));
  const { content, problems: found, pictures } = reading;
  const moment = formatLocalInstant(now, content?.page.timeZone ?? 'UTC');
  const problems = sortProblems([
    ...found,
    ...(await findPublishingProblems(values.content, content, now)),
    ...checkPublicFiles(publicFolder(values.content), values.content, content?.page, pictures),
    ...templates.problems,
    ...checkLogs(values.content),
    ...(await furtherProblems(values.content, content, templates.templates, now)),
  ]);
  if (values.json) printJson(toJson(problems, moment));
  else {
    for (const problem of problems) print(formatProblem(problem, moment));
    print(problems.length === 0 ? 'No problems.' : countProblems(problems));
  }
  if (isInWorkflow() && !values.json) {
    for (const problem of problems) printCommand(formatAnnotation(problem, moment));
  }
  return hasErrors(problems) ? 1 : 0;
}

/** Checks the other files of the content. Their parsers are only loaded if the files exist. */
async function furtherProblems(
  folder: string,
  content: Content | undefined,
  templates: readonly Template[],
  now: Instant,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let rota: Rota | undefined;
  if (existsSync(path.join(folder, 'rota.yml'))) {
    const { readRota } = await import('../../src/sources/folder/settings/read-rota.ts');
    const read = readRota(folder, now);
    problems.push(...read.problems);
    rota = read.rota;
  }
  const isKnown = rota !== undefined || problems.length === 0;
  if (isKnown && flattenComponents(content?.page.components ?? []).some(({ owners }) => owners)) {
    const { checkOwners } = await import('../../src/sources/folder/owner-problems.ts');
    problems.push(...checkOwners(folder, rota));
  }
  if (existsSync(path.join(folder, 'probes.yml'))) {
    const { readProbes } = await import('../../src/sources/folder/settings/read-probes.ts');
    problems.push(...readProbes(folder, content?.page).problems);
  }
  if (existsSync(path.join(folder, 'alerts.yml'))) {
    const { readAlertRules } = await import('../../src/sources/folder/settings/read-alerts.ts');
    problems.push(...readAlertRules(folder, content?.page, templates).problems);
  }
  if (existsSync(path.join(folder, 'channels.yml'))) {
    const { readChannels } = await import('../../src/sources/folder/settings/read-channels.ts');
    problems.push(...readChannels(folder, content?.page).problems);
  }
  return problems;
}
