import path from 'node:path';

import { flattenComponents } from '../../../model/components/component.ts';
import type { Page } from '../../../model/page/page.ts';
import { isWarning, type Problem } from '../../../model/problem.ts';
import { parseAlertRules, type AlertRules } from '../../alerts/settings/alerts-file.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import type { Template } from '../../templates/template-file.ts';
import { exists, displayPath } from '../content-folder.ts';
import { readText } from '../read-text.ts';

/** The rules of a content folder; none without a file, undefined for one that is wrong: then there are problems. */
export function readAlertRules(
  folder: string,
  page: Page | undefined,
  templates: readonly Template[] | undefined,
): { readonly rules: AlertRules | undefined; readonly problems: readonly Problem[] } {
  const file = path.join(folder, 'alerts.yml');
  if (!exists(file)) return { rules: { routes: [], issues: [] }, problems: [] };
  const list = new ProblemList(displayPath(file));
  const text = readText(file, list);
  const known = page && new KnownComponents(flattenComponents(page.components).map(({ id }) => id));
  const rules = text === undefined ? undefined : parseAlertRules(text, { known, templates }, list);
  return {
    rules: list.problems.every(isWarning) ? rules : undefined,
    problems: list.problems,
  };
}
