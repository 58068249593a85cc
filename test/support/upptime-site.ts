import { isWarning } from '../../src/model/problem.ts';
import { expect } from 'vitest';
import { stringify } from 'yaml';

import { flattenComponents } from '../../src/model/components/component.ts';
import { planUpptimeImport } from '../../src/sources/imports/upptime/import.ts';
import { parsePage } from '../../src/sources/page/page-file.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';

/** The result of moving a folder, given by path and text. */
export function move(files: Readonly<Record<string, string | undefined>>, probes = false) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, problems: [] }));
  const plan = planUpptimeImport(sources, { probes });
  const page = plan.files.find(({ path }) => path === 'page.yml')?.text ?? '';
  const caveats = plan.lines[0]?.caveats ?? [];
  return {
    ...plan,
    page,
    caveats,
    of: (source: string) => plan.lines.find((line) => line.source === source),
  };
}

export const config = (text: string, probes = false) => move({ '.upptimerc.yml': text }, probes);
export const asYaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });
export const sites = (...all: unknown[]) => asYaml({ owner: 'acme', repo: 'up', sites: all });
export const history = (more = '') =>
  `url: https://x.example.com\nstatus: up\nstartTime: 2021-03-01T06:00:00.000Z\n${more}`;

export const components = (page: string) => {
  const list = new ProblemList('page.yml');
  const parsed = parsePage(page, 'https://example.org/', list);
  expect(list.problems.filter((problem) => !isWarning(problem))).toEqual([]);
  return flattenComponents(parsed?.components ?? []);
};
