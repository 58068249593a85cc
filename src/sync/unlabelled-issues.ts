import { flattenComponents } from '../model/components/component.ts';
import { defaultGitHubSettings } from '../model/page/github-settings.ts';
import type { Page } from '../model/page/page.ts';
import { incidentStatuses } from '../model/status.ts';
import type { GitHubIssue } from '../sources/github/answers/issue-data.ts';
import { parseLabel } from '../sources/github/reports/labels.ts';
import { ComponentNames } from '../sources/github/reports/vocabulary.ts';

/**
 * The open issues that have a label of a component or status, but none that puts them on the page: a label may be
 * missing in `page.yml`.
 * @returns a warning for each
 */
export function warnOfUnclaimed(
  issues: readonly GitHubIssue[],
  { github: settings = defaultGitHubSettings, components }: Pick<Page, 'github' | 'components'>,
): string[] {
  if (Object.keys(settings.labels.statuses).length === 0) return [];
  const names = new ComponentNames(flattenComponents(components));
  const reader = { settings, names, statuses: incidentStatuses };
  return issues.flatMap(({ number, isOpen, labels }) => {
    const speaks = isOpen && labels.some((label) => parseLabel(label, reader) !== undefined);
    return speaks
      ? [
          `Issue #${number} is open with ${labels.join(', ')}, none of which makes it an incident, so the page does not show it. Name one under "incident" in page.yml if it should.`,
        ]
      : [];
  });
}
