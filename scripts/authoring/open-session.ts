import { existsSync } from 'node:fs';
import path from 'node:path';

import type { AuthoringSession } from '../../src/authoring/session.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { readTemplates } from '../../src/sources/folder/read-templates.ts';
import { createSite } from '../../src/views/site.ts';
import { formatProblem } from '../../src/views/tools/problem-report.ts';
import { parseNow } from '../cli/now.ts';
import { projectFolder, servedAt } from '../cli/run.ts';

/** @throws UsageError when `page.yml` cannot be read. */
export function openSession(folder: string, nowOption: string | undefined): AuthoringSession {
  const now = parseNow(nowOption);
  const { content, problems } = readContent(folder, { now, servedAt: servedAt() });
  if (!content) {
    throw new UsageError(problems.map((each) => formatProblem(each)).join('\n'));
  }
  const status = assembleStatusPage(content, now);
  return {
    folder,
    now,
    content,
    status,
    site: createSite(content.page),
    templates: readTemplates(templateHome(folder)).templates,
    echoes: [],
  };
}

/** The folder itself, or the one that we ship: a history that was moved in brings no templates of its own. */
function templateHome(folder: string): string {
  return existsSync(path.join(folder, 'templates')) ? folder : path.join(projectFolder, 'content');
}
