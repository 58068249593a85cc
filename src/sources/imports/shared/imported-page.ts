import { flattenComponents, type Component } from '../../../model/components/component.ts';
import { defaultWeights } from '../../../model/components/uptime.ts';
import { defaultUpdatePolicy } from '../../../model/duty/update-policy.ts';
import type { Page } from '../../../model/page/page.ts';
import { isWarning } from '../../../model/problem.ts';
import { formatPage, parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';
import type { PlannedFile } from '../import-plan.ts';

export const pagePath = 'page.yml';

/** Means "the address at which the page is served", which `page.yml` need not name. */
export const ownUrl = 'https://own.invalid/';

/** The page when the other tool tells nothing about it. */
export const defaultPage: Omit<Page, 'components'> = {
  name: 'Status',
  url: ownUrl,
  timeZone: 'UTC',
  language: 'en',
  links: [],
  weights: defaultWeights,
  updates: defaultUpdatePolicy,
  showsNames: false,
};

/** @throws when our own check would refuse the file, which is a fault of the import */
export function planPageFile(page: Page): PlannedFile {
  const text = formatPage(page, ownUrl);
  const list = new ProblemList(pagePath);
  parsePage(text, ownUrl, list);
  const errors = list.problems.filter((problem) => !isWarning(problem));
  if (errors.length > 0) throw new Error(`${pagePath}: ${JSON.stringify(errors)}`);
  return { path: pagePath, text };
}

/**
 * Adds the components that only an earlier `page.yml` has, as retired: reports from an earlier import may name them.
 */
export function withComponentsOf(planned: PlannedFile, earlier: string): PlannedFile {
  const page = read(planned.text);
  const gone = componentsMissingIn(planned.text, earlier);
  if (!page || gone.length === 0) return planned;
  const retired = gone.map((component) => ({ ...component, retired: true }));
  return planPageFile({ ...page, components: [...page.components, ...retired] });
}

/** The components that only the second `page.yml` has; all of them when the first cannot be parsed. */
export function componentsMissingIn(text: string, other: string): Component[] {
  const known = new Set(componentsIn(text).map(({ id }) => id));
  return componentsIn(other).filter(({ id }) => !known.has(id));
}

function componentsIn(text: string): readonly Component[] {
  return flattenComponents(read(text)?.components ?? []);
}

function read(text: string): Page | undefined {
  return parsePage(text, ownUrl, new ProblemList(pagePath));
}
