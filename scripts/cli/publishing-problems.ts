import path from 'node:path';

import type { Content } from '../../src/model/content.ts';
import { idBeforeRenaming } from '../../src/model/page/page-name.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { filedMaintenances } from '../../src/model/reports/occurrences.ts';
import type { Problem } from '../../src/model/problem.ts';
import { displayPath } from '../../src/sources/folder/content-folder.ts';
import {
  readFileChanges,
  type FileChanges,
} from '../../src/sources/folder/history/file-changes.ts';
import { readPast } from '../../src/sources/folder/history/past.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { localUrl } from './served-at.ts';
import { isInWorkflow } from './workflow.ts';

/**
 * Problems of content that is well-formed, but would be published from here without an address, with guessed dates, or
 * under new ids.
 */
export async function findPublishingProblems(
  folder: string,
  content: Content | undefined,
  now: Instant,
): Promise<Problem[]> {
  const list = new ProblemList(displayPath(path.join(folder, 'page.yml')));
  const at = { line: 1, column: 1 };
  if (content?.page.url === localUrl && !isInWorkflow()) {
    list.add('url-missing', at, { address: localUrl });
  }
  const hasDates =
    content?.maintenances.length !== 0 || content.incidents.some(({ falseAlarm }) => falseAlarm);
  if (!content) return [...list.problems];
  const { isShallow, names } = readPast(folder);
  if (hasDates && isShallow) list.add('history-shallow', at, {});
  const id = idBeforeRenaming(content.page, names, now);
  if (id !== undefined) list.add('page-renamed', at, { id });
  const { renamed, removed } = readFileChanges(folder);
  return [
    ...list.problems,
    ...findRenamings(renamed, content, folder),
    ...(removed.length > 0 ? await findRemovals(removed, content, { folder, now }) : []),
  ];
}

/** Planned work that readers know of, and incidents that were open, removed with their files. */
async function findRemovals(
  removed: FileChanges['removed'],
  content: Content,
  { folder, now }: { readonly folder: string; readonly now: Instant },
): Promise<Problem[]> {
  // Hardly anybody removes what is not over, and parsers take longer to load than all the rest.
  const { parseWindows } = await import('../../src/sources/reports/maintenance-file.ts');
  const { tellsOpenIncident } = await import('../../src/sources/reports/report-detection.ts');
  const reports = [...filedMaintenances(content), ...content.incidents];
  const known = new Set(reports.flatMap(({ id, was = [] }) => [id, ...was]));
  return removed.flatMap(({ file, text }) => {
    const id = path.posix.basename(file, '.md');
    const list = new ProblemList(displayPath(path.join(folder, file)));
    if (file.startsWith('incidents/')) {
      if (known.has(id) || !tellsOpenIncident(text)) return [];
      list.add('incident-removed', { line: 1, column: 1 }, {});
      return list.problems;
    }
    const { scheduledUntil = 0, repeat } = parseWindows(text) ?? {};
    const isAhead = repeat !== undefined || scheduledUntil > now;
    const isEnded = !repeat && /^## (?:cancelled|completed)/im.test(text);
    if (known.has(id) || !isAhead || isEnded) return [];
    list.add('maintenance-removed', { line: 1, column: 1 }, { id });
    return list.problems;
  });
}

/** Reports that were renamed without their former id. */
function findRenamings(
  renamed: FileChanges['renamed'],
  content: Content,
  folder: string,
): Problem[] {
  return renamed.flatMap(({ from, to }) => {
    const [before, id] = [path.posix.basename(from, '.md'), path.posix.basename(to, '.md')];
    const reports = [...content.incidents, ...filedMaintenances(content), ...content.announcements];
    const report = reports.find((each) => each.id === id);
    if (!report || before === id || report.was?.includes(before)) return [];
    const list = new ProblemList(displayPath(path.join(folder, to)));
    list.add('report-renamed', { line: 1, column: 1 }, { before });
    return list.problems;
  });
}
