import type { GitHubSettings } from '../model/page/github-settings.ts';
import type { GitHubIssue, GitHubLabel } from '../sources/github/answers/issue-data.ts';
import { parseForm } from '../sources/github/reports/issue-form.ts';
import { wantedLabels } from '../sources/github/wanted-labels.ts';
import { msPerDay, type Instant } from '../model/time/instant.ts';
import { foldLabel } from '../sources/github/label-name.ts';

/** The labels that are missing although no issue reaches the page without one of their kind. */
export function missingLabels(
  settings: GitHubSettings,
  present: readonly GitHubLabel[],
): GitHubLabel[] {
  const { incident, maintenance } = settings.labels;
  const wanted = [incident, maintenance]
    .filter((names) => absentLabels(names, present).length === names.length)
    .map(([name]) => name);
  return wantedLabels(settings, []).filter(({ name }) => wanted.includes(name));
}

/** Those of `names` that the repository does not have. */
export function absentLabels(names: readonly string[], present: readonly GitHubLabel[]): string[] {
  const known = new Set(present.map(({ name }) => foldLabel(name)));
  return names.filter((name) => !known.has(foldLabel(name)));
}

/** An issue that a form of ours made, whose label GitHub dropped. */
export interface UnlabelledForm {
  readonly issue: GitHubIssue;
  readonly label: string;
}

/** Older issues have been answered, or do not concern the page. */
const longestMs = 7 * msPerDay;

/** Open issues of the last days with the headings of a form; `issues` have no label of ours. */
export function findUnlabelledForms(
  issues: readonly GitHubIssue[],
  { labels }: GitHubSettings,
  now: Instant,
): UnlabelledForm[] {
  return issues.flatMap((issue) => {
    if (!issue.isOpen || issue.createdAt < now - longestMs) return [];
    const { fields } = parseForm(issue.body);
    if (Object.keys(fields).length === 0 && !/^### What users see\s*$/m.test(issue.body)) return [];
    const isMaintenance = fields.scheduledFor !== undefined || fields.scheduledUntil !== undefined;
    const [label = ''] = isMaintenance ? labels.maintenance : labels.incident;
    return [{ issue, label }];
  });
}
