import { hasAnyLabel } from '../../github/label-name.ts';
import { shellWord } from '../../../model/text/shell-word.ts';
import type { ComponentEntry } from '../../../model/components/component.ts';
import { defaultGitHubSettings, type GitHubSettings } from '../../../model/page/github-settings.ts';
import type { GitHubIssue } from '../../github/answers/issue-data.ts';
import { isTrustedAuthor } from '../../github/reports/trust.ts';
import type { ImportLine, PlannedFile } from '../import-plan.ts';
import { quote } from './caveats.ts';
import { defaultPage, planPageFile } from './imported-page.ts';
import { cleanLine, maxName, shorten } from './imported-text.ts';
import type { RepositoryAnswers } from './repository-answers.ts';

/** The labels of a page whose incidents are issues, for its `page.yml`. */
type IssueLabels = Pick<GitHubSettings['labels'], 'incident' | 'statuses'>;

/** Planned work there is an open issue without a window, so ours has a label of its own. */
const plannedLabel = 'planned maintenance';

/** The `page.yml` with which the sync imports such issues; caveats are added to `found`. */
export function planIssuePage(
  { name = '', issues }: RepositoryAnswers,
  components: readonly ComponentEntry[],
  labels: IssueLabels,
  found: string[],
): PlannedFile {
  const [owner = '', repository = ''] = name.split('/');
  const isGeneral = /^(?:status(?:-?page)?|.*\.github\.io)$/i.test(repository);
  const title = shorten(cleanLine(isGeneral ? owner : repository), maxName) || 'Status';
  found.push(caveats.named(title), caveats.workflow([...labels.incident, plannedLabel]));
  const strangers = issues.filter(
    (issue) =>
      hasAnyLabel(issue.labels, labels.incident) &&
      !isTrustedAuthor(issue.author, issue.association, defaultGitHubSettings),
  );
  if (strangers.length > 0) found.push(caveats.strangers(strangers));
  return planPageFile({
    ...defaultPage,
    name: title,
    components,
    github: {
      ...defaultGitHubSettings,
      labels: { ...defaultGitHubSettings.labels, ...labels, maintenance: [plannedLabel] },
      acceptOutsideReports: strangers.length > 0,
    },
  });
}

/** A line about the issues that the sync imports, and one that names all open issues that it does not. */
export function toIssueLines(
  { name = 'OWNER/NAME', issues }: RepositoryAnswers,
  isTaken: (issue: GitHubIssue) => boolean,
): ImportLine[] {
  const taken = issues.filter(isTaken);
  const open = taken.filter(({ isOpen }) => isOpen).length;
  const silent = issues.filter((each) => each.isOpen && !isTaken(each) && each.labels.length > 0);
  const line = (source: string, reason: string): ImportLine => ({ source, caveats: [], reason });
  return [
    ...(taken.length === 0
      ? []
      : [
          line(
            `${taken.length} ${taken.length === 1 ? 'issue' : 'issues'} of ${name}, ${open} of them open`,
            `npm run sync -- --repository ${name} takes them in as incidents`,
          ),
        ]),
    ...(silent.length === 0
      ? []
      : [
          line(
            `open issues ${silent.map(({ number, labels }) => `#${number} (${labels.map(quote).join(', ')})`).join(', ')}`,
            'none of their labels makes an incident, so the page does not show them; name it under "labels" in page.yml if one should',
          ),
        ]),
  ];
}

const caveats = {
  named: (title: string) => `the page is called ${quote(title)} after its repository`,
  workflow: (labels: readonly string[]) =>
    `tell the workflow the labels: gh variable set OUTPOST_LABELS --body ${shellWord(JSON.stringify(labels))}`,
  strangers: (issues: readonly GitHubIssue[]) => {
    const logins = [...new Set(issues.flatMap(({ author }) => author?.login ?? []))];
    const numbers = issues.slice(0, 10).map(({ number }) => `#${number}`);
    const more = issues.length > 10 ? ` and ${issues.length - 10} more` : '';
    return `GitHub calls the authors of ${numbers.join(', ')}${more} no members (${logins.slice(0, 20).join(', ')}): of their issues the title alone is published, once somebody who is trusted has labelled them ("accept_outside_reports"); name authors under "trusted_logins" for the rest`;
  },
} as const;
