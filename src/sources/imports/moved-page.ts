import type { Page } from '../../model/page.ts';
import { isWarning } from '../../model/problem.ts';
import { formatPage, parsePage } from '../page-file.ts';
import { ProblemList } from '../problem-list.ts';
import type { PlannedFile } from './import-plan.ts';

export const pagePath = 'page.yml';

/** Stands for "where the page is served anyway", which `page.yml` need not say. */
export const ownUrl = 'https://own.invalid/';

/** @throws when our own check would refuse it: what an import makes of a name or an address is ours to get right. */
export function planPageFile(page: Page): PlannedFile {
  const text = formatPage(page, ownUrl);
  const list = new ProblemList(pagePath);
  parsePage(text, ownUrl, list);
  const errors = list.problems.filter((problem) => !isWarning(problem));
  if (errors.length > 0) throw new Error(`${pagePath}: ${JSON.stringify(errors)}`);
  return { path: pagePath, text };
}
