import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Examination, LastRun, Told } from '../../src/adoption/examination.ts';
import { needsPages } from '../../src/deployment/chosen-homes.ts';
import { defaultGitHubSettings } from '../../src/model/page/github-settings.ts';
import { secretsIn } from '../../src/model/page/deploy-command.ts';
import type { Page } from '../../src/model/page/page.ts';
import { msPerDay } from '../../src/model/time/instant.ts';
import { parseListEntry } from '../../src/sources/github/answers/issue-answers.ts';
import {
  parseActionsSettings,
  parseLastRun,
  parseNames,
  parsePages,
  parseProtection,
  parseRules,
  parseSelectedActions,
  parseTotal,
  parseWorkflowPermissions,
} from '../../src/sources/github/answers/repository-settings.ts';
import { parseWorkflows, type GitHubWorkflow } from '../../src/sources/github/answers/workflows.ts';
import { isDoubtful, isTrustedAuthor } from '../../src/sources/github/reports/trust.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { projectFolder } from '../cli/folders.ts';
import { fetchBuiltPage } from '../deploy/fetch-built-page.ts';
import { actionsIn, listWorkflowFiles } from '../disk/workflow-files.ts';
import type { GitHubClient } from '../github/client.ts';
import { fetchRole } from '../github/issues.ts';
import { listLabels } from '../github/write.ts';
import { fetchRepositoryFacts } from '../github/workflows.ts';
import { parsed } from '../github/list-pages.ts';

/** Asks GitHub and the page for everything that `diagnose` needs. */
export async function examineRepository(
  client: GitHubClient,
  content: string,
  page: Page,
  secrets: string | undefined,
): Promise<Examination> {
  const { files, scheduled, unpinned, actions } = listWorkflowFiles(content);
  const repository = await fetchRepositoryFacts(client);
  const { labels, sync } = page.github ?? defaultGitHubSettings;
  const told = <Value>(what: string, at: string, read: (answer: unknown) => Value) =>
    ask(client, what, at, read);
  const workflows = await told('workflows', '/actions/workflows?per_page=100', parseWorkflows);
  const branch = encodeURIComponent(repository.defaultBranch);
  const since = new Date(Date.now() - 30 * msPerDay).toISOString().slice(0, 10);
  const allowance = await told('Actions', '/actions/permissions', parseActionsSettings);
  const pages = await told('Pages', '/pages', parsePages);
  return {
    repository,
    readsIssues: sync,
    kinds: [labels.incident, labels.maintenance],
    needsPages: needsPages(page),
    pages,
    workflows,
    files,
    scheduled,
    unpinned,
    lastRuns: await lastRunsOf(client, scheduled, workflows),
    labels: repository.hasIssues
      ? await tell(async () => (await listLabels(client)).map(({ name }) => name))
      : 'none',
    rules: await told('rules', `/rules/branches/${branch}`, parseRules),
    isProtected: await told('the branch', `/branches/${branch}`, parseProtection),
    actions: allowance,
    usedActions: [
      ...actions,
      ...actionsIn(readFileSync(path.join(projectFolder, 'action.yml'), 'utf8')),
    ],
    selectedActions:
      typeof allowance !== 'string' && allowance.value.allowed === 'selected'
        ? await told('actions', '/actions/permissions/selected-actions', parseSelectedActions)
        : 'none',
    workflowPermissions: await told(
      'tokens',
      '/actions/permissions/workflow',
      parseWorkflowPermissions,
    ),
    strangers: sync && repository.hasIssues ? await strangersOf(client, page) : 'none',
    runs: await told('runs', `/actions/runs?created=%3E%3D${since}&per_page=1`, parseTotal),
    namedSecrets: namedSecretsIn(content, page),
    secrets: await secretsOf(client, secrets),
    served: await servedPage(typeof pages === 'string' ? page.url : pages.value.url),
  };
}

async function ask<Value>(
  client: GitHubClient,
  what: string,
  at: string,
  read: (answer: unknown) => Value,
): Promise<Told<Value>> {
  return tell(async () => {
    const { data } = await client.ask({ path: at, what });
    return parsed(what, () => read(data));
  });
}

/** The last scheduled run of each of these workflow files, as far as GitHub knows it. */
async function lastRunsOf(
  client: GitHubClient,
  files: readonly string[],
  workflows: Told<readonly GitHubWorkflow[]>,
): Promise<Map<string, Told<LastRun>>> {
  const runs = new Map<string, Told<LastRun>>();
  for (const { id, file } of typeof workflows === 'string' ? [] : workflows.value) {
    if (!files.includes(file)) continue;
    const at = `/actions/workflows/${id}/runs?event=schedule&per_page=1`;
    const run = await ask(client, 'runs', at, parseLastRun);
    runs.set(file, typeof run === 'string' ? run : run.value ? { value: run.value } : 'none');
  }
  return runs;
}

/** One failed answer leaves one thing unknown; if GitHub does not answer at all, the first request has thrown. */
async function tell<Value>(ask: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code === 'rate-limit') throw error;
    return error.code === 'no-access' ? 'none' : 'refused';
  }
}

/** The authors of open issues that have one of our labels but are not published. */
async function strangersOf(client: GitHubClient, page: Page): Promise<Told<readonly string[]>> {
  const settings = page.github ?? defaultGitHubSettings;
  const kinds = [...settings.labels.incident, ...settings.labels.maintenance];
  const isOurs = (label: string) =>
    kinds.some((kind) => kind.toLowerCase() === label.toLowerCase());
  const read = (answer: unknown) =>
    (Array.isArray(answer) ? (answer as unknown[]) : []).flatMap(
      (entry) => parseListEntry(entry).issue ?? [],
    );
  const issues = await ask(client, 'issues', '/issues?state=open&per_page=100', read);
  if (typeof issues === 'string') return issues;
  const logins = new Set<string>();
  for (const { author, association, labels } of issues.value) {
    if (!author || author.isBot || !labels.some(isOurs) || logins.has(author.login)) continue;
    if (!isDoubtful(association, settings)) continue;
    const role = await fetchRole(client, author.login).catch((error: unknown) => {
      if (error instanceof GitHubError) return 'none';
      throw error;
    });
    const roles = new Map([[author.login.toLowerCase(), role]]);
    if (!isTrustedAuthor(author, association, settings, roles)) logins.add(author.login);
  }
  return { value: [...logins] };
}

/** The secrets that the settings files name. */
function namedSecretsIn(content: string, { homes = [] }: Page): string[] {
  const names = ['channels.yml', 'probes.yml', 'alerts.yml'].flatMap((name) => {
    const file = path.join(content, name);
    const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/(?:^|\s)#.*$/gm, '') : '';
    return [...text.matchAll(/\$([A-Z][A-Z0-9_]+)\b/g)].map(([, secret]) => secret!);
  });
  const ofHomes = homes
    .flatMap(({ deploy = '' }) => secretsIn(deploy))
    .filter((name) => !name.startsWith('OUTPOST_'));
  return [...new Set([...names, ...ofHomes])].toSorted();
}

/** @param given a JSON object with all secrets, if the caller has them. */
async function secretsOf(
  client: GitHubClient,
  given: string | undefined,
): Promise<Told<readonly string[]>> {
  if (given) return { value: Object.keys(JSON.parse(given) as object) };
  const places = [
    '/actions/secrets?per_page=100',
    '/environments/notifications/secrets?per_page=100',
    '/environments/homes/secrets?per_page=100',
  ];
  const names: string[] = [];
  for (const place of places) {
    const answer = await ask(client, 'secrets', place, parseNames);
    if (answer === 'refused') return answer;
    if (answer !== 'none') names.push(...answer.value);
  }
  return { value: names };
}

async function servedPage(url: string): Promise<Examination['served']> {
  const built = await fetchBuiltPage(url);
  if ('reason' in built) return { reason: `${url}: ${built.reason}` };
  return { generatedAt: Date.parse(built.generated_at), staleAfterS: built.stale_after };
}
