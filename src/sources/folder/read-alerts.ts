import path from 'node:path';

import type { Route } from '../../model/alerts/route.ts';
import { flattenComponents } from '../../model/components/component.ts';
import type { Page } from '../../model/page/page.ts';
import { isWarning, type Problem } from '../../model/problem.ts';
import { parseAlertRoutes } from '../alerts/alerts-file.ts';
import { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import type { Template } from '../templates/template-file.ts';
import { exists, shown } from './content-folder.ts';
import { readText } from './read-text.ts';

/** The routes of a content folder; none without a file, undefined for one that is wrong: then there are problems. */
export function readAlertRoutes(
  folder: string,
  page: Page | undefined,
  templates: readonly Template[],
): { readonly routes: readonly Route[] | undefined; readonly problems: readonly Problem[] } {
  const file = path.join(folder, 'alerts.yml');
  if (!exists(file)) return { routes: [], problems: [] };
  const list = new ProblemList(shown(file));
  const text = readText(file, list);
  const known = page && new KnownComponents(flattenComponents(page.components).map(({ id }) => id));
  const routes =
    text === undefined ? undefined : parseAlertRoutes(text, { known, templates }, list);
  return {
    routes: list.problems.every(isWarning) ? routes : undefined,
    problems: list.problems,
  };
}
