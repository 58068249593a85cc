import {
  defaultGitHubSettings,
  type GitHubSettings,
} from '../../src/model/page/github-settings.ts';
import {
  decideIssue,
  type IssueDecision,
  type IssueMessages,
} from '../../src/sources/github/reports/decision.ts';
import { messagesFor } from '../../src/views/messages/languages.ts';
import type { IssueHistory } from '../../bench/fake-github/issue-history.ts';
import { historyOf } from './github-history.ts';

const components = [
  { id: 'api', name: 'API', retired: false },
  { id: 'dashboard', name: 'Web dashboard', retired: false },
];

export function decide(
  issue: IssueHistory,
  settings: Partial<GitHubSettings> = {},
  roles: Record<string, string> = {},
  messages: IssueMessages = messagesFor('en'),
): IssueDecision {
  return decideIssue(historyOf(issue), {
    settings: { ...defaultGitHubSettings, ...settings },
    components,
    roles: new Map(Object.entries(roles)),
    messages,
  });
}

export function textOf(
  issue: IssueHistory,
  settings?: Partial<GitHubSettings>,
  roles?: Record<string, string>,
): string {
  const decision = decide(issue, settings, roles);
  return decision.kind === 'report' ? decision.text : decision.kind;
}

/** The headings and what else stands below the frontmatter, on one line each. */
export function story(issue: IssueHistory, settings?: Partial<GitHubSettings>): string[] {
  const text = textOf(issue, settings);
  return text
    .slice(text.indexOf('\n---\n') + 5)
    .split(/^## /m)
    .map((part) =>
      part
        .trim()
        .replace(/ — 2026-03-14 (\S+) UTC/, ' $1')
        .replace(/\n+/g, ' | '),
    )
    .filter((part) => part !== '');
}

export function head(issue: IssueHistory): string[] {
  const text = textOf(issue);
  return text.slice(4, text.indexOf('\n---\n')).split('\n');
}

export function codes(decision: IssueDecision): string[] {
  return decision.kind === 'refused' ? [decision.reason] : decision.notes.map(({ code }) => code);
}
