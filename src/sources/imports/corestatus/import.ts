import { hasAnyLabel } from '../../github/label-name.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import type { ImportPlan, SourceFile } from '../import-plan.ts';
import { PostComponents } from '../posts/post-components.ts';
import { quote } from '../shared/caveats.ts';
import { pagePath } from '../shared/imported-page.ts';
import { planIssuePage, toIssueLines } from '../shared/issue-page.ts';
import { parseRepositoryAnswers } from '../shared/repository-answers.ts';
import { sortLabels } from './labels.ts';

/**
 * Plans the move of a page of CoreStatus or jayfk/statuspage, or of one with the same labels, such as conda-forge's: a
 * `page.yml` with which the sync imports its incidents, which are GitHub issues, and lines about them.
 */
export function planCorestatusImport(files: readonly SourceFile[]): ImportPlan {
  const answers = parseRepositoryAnswers(files);
  const { severities, components: names, isColoured, others } = sortLabels(answers);
  const mapped = Object.keys(severities);
  if (mapped.length === 0 && names.length === 0) return { files: [], lines: [] };
  const components = new PostComponents();
  for (const name of names) components.add(name, [name]);
  const found: string[] = [];
  if (!isColoured) found.push(caveats.byName(names));
  if (isColoured) found.push(caveats.componentsCount());
  if (others.length > 0) found.push(caveats.labelsLeft(others));
  if (answers.unread > 0) found.push(caveats.unread(answers.unread));
  // For the tool, a closed issue with only the label of a system is an incident; an open one must
  // not be missed here.
  const incident = [...mapped, ...(isColoured ? names : [])];
  const page = planIssuePage(answers, components.all, { incident, statuses: severities }, found);
  const severityLines = mapped.map((name) => ({
    source: `label ${quote(name)}`,
    target: pagePath,
    caveats: [],
  }));
  const componentLines = flattenComponents(components.all).map(({ name }) => ({
    source: `label ${quote(name)}: a component`,
    target: pagePath,
    caveats: [],
  }));
  return {
    files: [page],
    lines: [
      { source: answers.name ?? 'the repository', target: pagePath, caveats: found },
      ...severityLines,
      ...componentLines,
      ...toIssueLines(answers, (issue) => hasAnyLabel(issue.labels, incident)),
    ],
  };
}

const caveats = {
  byName: (names: readonly string[]) =>
    names.length === 0
      ? 'no label is told to be a component (colour 171717) and none stands beside a severity, so the page has no components; add yours to page.yml'
      : `no label is told to be a component (colour 171717); those that incidents wear beside their severity are taken: ${names.map(quote).join(', ')}`,
  componentsCount: () =>
    'an issue with the label of a component alone is an incident too: there it was one once it was closed, and an open one was not shown',
  labelsLeft: (names: readonly string[]) =>
    `labels that say neither what nor how bad: ${names.map(quote).join(', ')}; name them under "labels" in page.yml if they do`,
  unread: (count: number) =>
    count === 1
      ? 'an entry of the list is not an issue that can be read'
      : `${count} entries of the list are not issues that can be read`,
} as const;
