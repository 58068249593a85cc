import type { Component } from '../../model/components/component.ts';
import type { GitHubSettings } from '../../model/page/github-settings.ts';
import { impacts, incidentStatuses, type Impact, type IncidentStatus } from '../../model/status.ts';
import type { GitHubLabel } from './answers/issue-data.ts';
import { foldLabel, hasAnyLabel } from './label-name.ts';

const impactColors: Readonly<Record<Impact, string>> = {
  none: 'd4d4d4',
  minor: 'f5c518',
  major: 'f28c28',
  critical: 'c62828',
};

const statusColors: Readonly<Record<IncidentStatus, string>> = {
  investigating: 'e0a458',
  identified: 'd9c45b',
  monitoring: '7aa5d2',
  resolved: '6fb07f',
  postmortem: 'b0b0b0',
};

/** GitHub's limits for a label's name and description. */
const longest = { name: 50, description: 100 };

/** The labels that the sync reads, each with a colour and a sentence; in the order in which people look for them. */
export function wantedLabels(
  { labels }: GitHubSettings,
  components: readonly Component[],
): GitHubLabel[] {
  const label = (name: string, color: string, description: string): GitHubLabel => ({
    name,
    color,
    description: description.slice(0, longest.description),
  });
  // A label of the adopter's own keeps its colour and its description.
  const isOwn = (name: string) => hasAnyLabel([name], Object.keys(labels.statuses));
  const prefixed = (prefix: string, word: string) => `${prefix.trimEnd()} ${word}`;
  return [
    ...labels.incident.map((name) =>
      label(name, 'b60205', 'Goes to the status page as an incident'),
    ),
    ...labels.maintenance.map((name) =>
      label(name, '1d76db', 'Goes to the status page as planned work'),
    ),
    ...impacts.map((impact) =>
      label(
        prefixed(labels.impact, impact),
        impactColors[impact],
        `Status page: the impact is ${impact}`,
      ),
    ),
    ...incidentStatuses.map((status) =>
      label(
        prefixed(labels.status, status),
        statusColors[status],
        `Status page: the incident is ${status} from now on`,
      ),
    ),
    ...components
      .filter(({ retired }) => !retired)
      .map(({ id, name }) =>
        label(prefixed(labels.component, id), 'c5def5', `Status page: hits ${name}`),
      ),
  ].filter(({ name }) => name.length <= longest.name && !isOwn(name));
}

export interface LabelPlan {
  readonly create: readonly GitHubLabel[];
  /** `present` is its name on GitHub, which may differ in case. */
  readonly update: readonly { readonly present: string; readonly label: GitHubLabel }[];
}

/** The labels to create, and those with another colour or description. Other labels are left alone. */
export function planLabels(
  wanted: readonly GitHubLabel[],
  present: readonly GitHubLabel[],
): LabelPlan {
  const byName = new Map(present.map((label) => [foldLabel(label.name), label]));
  const found = wanted.map((label) => ({ label, present: byName.get(foldLabel(label.name)) }));
  return {
    create: found.filter((each) => !each.present).map(({ label }) => label),
    update: found.flatMap(({ label, present: there }) =>
      there && !isSame(label, there) ? [{ present: there.name, label }] : [],
    ),
  };
}

function isSame(one: GitHubLabel, other: GitHubLabel): boolean {
  return (
    one.name === other.name &&
    one.color.toLowerCase() === other.color.toLowerCase() &&
    one.description === other.description
  );
}
