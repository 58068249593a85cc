import { hasAnyLabel } from '../../github/label-name.ts';
import {
  flattenComponents,
  type Component,
  type ComponentEntry,
} from '../../../model/components/component.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import type { GitHubIssue } from '../../github/answers/issue-data.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { fold } from '../../text/nearest.ts';
import type { ImportPlan, SourceFile } from '../import-plan.ts';
import { PostComponents } from '../posts/post-components.ts';
import { quote } from '../shared/caveats.ts';
import { toTroubleReport } from '../shared/current-trouble.ts';
import { pagePath } from '../shared/imported-page.ts';
import { planReport, type ImportedSource } from '../shared/imported-report.ts';
import { planIssuePage, toIssueLines } from '../shared/issue-page.ts';
import { parseRepositoryAnswers } from '../shared/repository-answers.ts';

const page = 'issue status';

/** The statuses that labels of components and incidents mean: the tool's `extractStatusFromLabels`, and its first version's. */
const statuses: Readonly<Record<string, WrittenStatus>> = {
  'degraded performance': 'degraded_performance',
  'performance issues': 'degraded_performance',
  'partial outage': 'partial_outage',
  'major outage': 'major_outage',
  maintenance: 'under_maintenance',
};

/** Plans the move of a page of issue-status, where both components and incidents are issues. */
export function planIssueStatusImport(files: readonly SourceFile[]): ImportPlan {
  const answers = parseRepositoryAnswers(files);
  const listed = answers.issues.filter(
    (each) =>
      each.isOpen && hasAnyLabel(each.labels, [page]) && hasAnyLabel(each.labels, ['component']),
  );
  const isIncident = (each: GitHubIssue) => hasAnyLabel(each.labels, ['incident']);
  if (listed.length === 0 && !answers.issues.some(isIncident)) return { files: [], lines: [] };
  const components = new PostComponents();
  const made = listed.map((issue) => ({ issue, component: addComponent(issue, components) }));
  const entries = toEntries(made);
  const found = [caveats.unrelated(), caveats.comments()];
  const settings = { incident: ['incident'], statuses };
  const pageFile = planIssuePage(answers, entries, settings, found);
  const directory = new KnownComponents(flattenComponents(entries).map(({ id }) => id));
  const troubled = made.map((each) => planReport(toTrouble(each), directory));
  return {
    files: [pageFile, ...troubled.flatMap(({ file }) => file ?? [])],
    lines: [
      { source: answers.name ?? 'the repository', target: pagePath, caveats: found },
      ...troubled.map(({ line }) => (line.target ? line : { ...line, target: pagePath })),
      ...toIssueLines(answers, (each) => isIncident(each) || listed.includes(each)),
    ],
  };
}

interface Made {
  readonly issue: GitHubIssue;
  readonly component: Component;
}

function addComponent({ title }: GitHubIssue, components: PostComponents): Component {
  const [parent = '', child] = title.split(' > ');
  const name = (child ?? parent).trim() || 'Component';
  return components.add(name, [title], {}, child === undefined ? name : `${parent} ${name}`);
}

/**
 * Makes the entries. A component becomes a group if others, such as `CDN > Oceania`, are below it; it is in the group,
 * too.
 */
function toEntries(made: readonly Made[]): ComponentEntry[] {
  const groups = Map.groupBy(made, ({ issue }) => issue.title.split(' > ', 1)[0]!.trim());
  return [...groups].flatMap(([name, members]): ComponentEntry[] => {
    const components = members.map(({ component }) => component);
    return members.some(({ issue }) => issue.title.includes(' > '))
      ? [{ name: name || 'Components', components }]
      : components;
  });
}

/** Makes an incident for a component that is in trouble: the tool has none, and without one the page would be green. */
function toTrouble({ issue, component }: Made): ImportedSource {
  const source = `component #${issue.number} ${quote(issue.title)}`;
  const label = issue.labels.find((each) => statuses[each.toLowerCase()]);
  const status = statuses[label?.toLowerCase() ?? ''];
  const isWell = issue.labels.some((each) => fold(each) === 'operational');
  if (!status || !label) {
    const doubt = isWell ? [] : [caveats.statusUntold()];
    return { source, found: doubt, report: undefined, reason: undefined };
  }
  return toTroubleReport({
    ...{ component, status, source, said: label },
    at: issue.updatedAt,
    mark: `${issue.number}`,
  });
}

const caveats = {
  unrelated: () =>
    'incidents name no components there; put the label of a component on those that go on ("component: api")',
  comments: () => 'comments of members become updates; there only the text of an issue was shown',
  statusUntold: () =>
    'no label says how it is; it counts as operational as long as no incident names it',
} as const;
