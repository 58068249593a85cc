import { issueAnswer, labelAnswer } from '../../bench/fake-github/answers.ts';
import type { IssueHistory, IssueStart } from '../../bench/fake-github/issue-history.ts';
import { IssueHistory as Issue } from '../../bench/fake-github/issue-history.ts';
import { flattenComponents } from '../../src/model/components/component.ts';
import { defaultGitHubSettings } from '../../src/model/page/github-settings.ts';
import { decideIssue } from '../../src/sources/github/reports/decision.ts';
import type { ImportPlan, SourceFile } from '../../src/sources/imports/import-plan.ts';
import { parsePage } from '../../src/sources/page/page-file.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { messagesFor } from '../../src/views/messages/languages.ts';
import { historyOf } from './github-history.ts';

const place = { api: 'https://api.github.com', repository: 'acme/status' };

export function issue(number: number, labels: readonly string[], start: Partial<IssueStart> = {}) {
  const createdAt = '2026-03-14T09:58:00Z';
  return new Issue(number, { title: `Issue ${number}`, createdAt, labels, ...start });
}

/** GitHub's answers about a repository. @param colours of its labels by name; issues wear them without one. */
export function repositoryAnswers(
  colours: Readonly<Record<string, string>>,
  issues: readonly IssueHistory[],
): SourceFile[] {
  const labels = Object.entries(colours).map(([name, color]) => labelAnswer(name, color));
  const files = {
    'repository.json': { full_name: 'acme/status' },
    'labels.json': labels,
    'issues.json': issues.map((each) => issueAnswer(each, place)),
  };
  return Object.entries(files).map(([path, value]) => {
    return { path, text: JSON.stringify(value), problems: [] };
  });
}

/**
 * The report that the sync makes from an issue with the page of a plan: the frontmatter in one line, with the last
 * status.
 */
export function synced({ files }: ImportPlan, history: IssueHistory): string {
  const text = files.find(({ path }) => path === 'page.yml')?.text ?? '';
  const page = parsePage(text, 'https://acme.example/', new ProblemList('page.yml'));
  const decision = decideIssue(historyOf(history), {
    settings: page?.github ?? defaultGitHubSettings,
    components: flattenComponents(page?.components ?? []),
    roles: new Map(),
    messages: messagesFor('en'),
  });
  if (decision.kind !== 'report') return decision.kind === 'refused' ? decision.reason : 'unusable';
  const [, head = ''] = decision.text.split('---\n');
  const last = /^## (\w+) .*(?![\s\S]*^## )/m.exec(decision.text)?.[1] ?? '';
  const facts = head
    .split('\n')
    .filter((line) => !/^(title:|issue:|components:|$)/.test(line))
    .map((line) => line.trim());
  return [last, ...facts, ...decision.notes.map(({ code }) => code)].join(', ');
}
