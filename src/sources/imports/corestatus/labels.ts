import { hasAnyLabel } from '../../github/label-name.ts';
import type { GitHubSettings } from '../../../model/page/github-settings.ts';
import { fold } from '../../text/nearest.ts';
import type { GitHubIssue } from '../../github/answers/issue-data.ts';
import { compareText } from '../../../model/text-order.ts';
import type { RepositoryAnswers } from '../shared/repository-answers.ts';

type Meaning = GitHubSettings['labels']['statuses'][string];

/**
 * Labels that jayfk/statuspage creates (its `COLORED_LABELS`), recognised by their colour, because the name may differ.
 */
const systemColour = '171717';
const severityColours: ReadonlyMap<string, Meaning> = new Map([
  ['1192fc', 'investigating'],
  ['ffa500', 'degraded_performance'],
  ['ff4d4d', 'major_outage'],
]);

/** Severities by name, for pages that have given their labels other colours; the last one is conda-forge's. */
const severityNames: ReadonlyMap<string, Meaning> = new Map([
  ['investigating', 'investigating'],
  ['degraded_performance', 'degraded_performance'],
  ['degraded', 'degraded_performance'],
  ['partial_outage', 'partial_outage'],
  ['major_outage', 'major_outage'],
  ['outage', 'major_outage'],
  ['maintenance', 'under_maintenance'],
]);

/** Labels that are not components: those that GitHub gives to every repository, and words for how far an incident is. */
const notComponents = new Set([
  ...['bug', 'documentation', 'docs', 'duplicate', 'enhancement', 'good_first_issue'],
  ...['help_wanted', 'invalid', 'question', 'wontfix'],
  ...['incident', 'identified', 'monitoring', 'resolved', 'fixed', 'scheduled', 'in_progress'],
]);

interface CorestatusLabels {
  /** The labels that tell a severity, and what each means. */
  readonly severities: Readonly<Record<string, Meaning>>;
  /** The names of the components. */
  readonly components: readonly string[];
  /** Whether components are recognised by their colour, and not only because they appear together with a severity. */
  readonly isColoured: boolean;
  /** All other labels. */
  readonly others: readonly string[];
}

export function sortLabels({ labels, issues }: RepositoryAnswers): CorestatusLabels {
  const names = [...labels.keys()].sort(compareText);
  const coloured = names.filter((name) => labels.get(name) === systemColour);
  const severities = Object.fromEntries(
    names.flatMap((name) => {
      const meaning = coloured.includes(name)
        ? undefined
        : (severityColours.get(labels.get(name) ?? '') ?? severityNames.get(fold(name)));
      return meaning === undefined ? [] : [[name, meaning] as const];
    }),
  );
  const isColoured = coloured.length > 0;
  const components = isColoured ? coloured : wornBeside(Object.keys(severities), issues);
  return {
    severities,
    components,
    isColoured,
    others: names.filter((name) => !(name in severities) && !components.includes(name)),
  };
}

/** The labels that incidents carry besides their severity. */
function wornBeside(severities: readonly string[], issues: readonly GitHubIssue[]): string[] {
  const worn = issues
    .filter((issue) => hasAnyLabel(issue.labels, severities))
    .flatMap(({ labels }) => labels);
  return [...new Set(worn)]
    .filter((name) => !severities.includes(name) && !notComponents.has(fold(name)))
    .sort(compareText);
}
