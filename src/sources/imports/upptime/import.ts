import { z } from 'zod';

import { withUnixLines } from '../../../model/text/lines.ts';
import { compareText } from '../../../model/text-order.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseYaml } from '../../yaml/frontmatter.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseWithSchema } from '../../yaml/schema-problems.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { ownUrl, pagePath, planPageFile } from '../shared/imported-page.ts';
import { isFilled, planNothing } from '../shared/nothing-imported.ts';
import { UpptimeComponents } from './components.ts';
import { caveats, refusals } from './caveats.ts';
import { historyPath, parseHistory, parseSummary, summaryPath, type Summary } from './history.ts';
import { parsePage, type UpptimeRepository } from './page.ts';
import { ConfigSchema, keysBeside, parseLoosely, SiteSchema, type UpptimeSite } from './schemas.ts';

const configPath = '.upptimerc.yml';

/** The files of an Upptime repository that an import reads: its config, and what it knows of each site. */
export function isUpptimeFile(path: string): boolean {
  return path === configPath || path === summaryPath || historyPath.test(path);
}

/**
 * Plans the move of an Upptime repository: a `page.yml` by which the sync can take in its incidents, which are GitHub
 * issues, and a line for each of its files and for the issues.
 */
export function planUpptimeImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const config = sorted.find(({ path }) => path === configPath);
  const { data, problems } = parseConfig(config);
  const found: string[] = data === undefined ? [caveats.configMissing()] : [];
  const top =
    parseLoosely(ConfigSchema, data ?? {}, (keys) => found.push(caveats.keysUnusable(keys))) ?? {};
  const repository = toRepository(top);
  const page = parsePage(top['status-website'] ?? {}, repository, ownUrl, found);

  const summaryFile = sorted.find(({ path }) => path === summaryPath);
  const summary = summaryFile && parseSummary(summaryFile);
  const histories = sorted.filter(({ path }) => historyPath.test(path)).map(parseHistory);
  const components = new UpptimeComponents(histories, summary?.entries ?? [], found);
  const sites = data === undefined ? (summary?.entries ?? []) : parseSites(top.sites ?? [], found);
  for (const site of sites) components.addSite(site);
  components.addRest(data !== undefined);
  components.check();
  const left = keysBeside(ConfigSchema, data);
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left.toSorted()));
  if (top.skipDeleteIssues !== true) found.push(caveats.issuesDeleted(toName(repository)));

  const source = data === undefined ? 'config' : configPath;
  const refused = config && data === undefined;
  const lines: ImportLine[] = [
    { source, target: pagePath, caveats: [...new Set(found)] },
    ...(refused ? [{ source: configPath, caveats: [], reason: problems }] : []),
    ...(sources.length > 0 ? [toIssuesLine(repository)] : []),
    ...histories.map((history) => toLine(history)),
    ...(summary ? [toLine({ ...summary, source: summaryPath })] : []),
  ];
  const plan = { files: [planPageFile({ ...page, components: components.all })], lines };
  const saysAnything = Object.values(top).some(isFilled);
  return saysAnything || components.all.length > 0 ? plan : planNothing(plan, sources);
}

function parseConfig(file: SourceFile | undefined): {
  data: Readonly<Record<string, unknown>> | undefined;
  problems: readonly Problem[];
} {
  const list = new ProblemList(configPath);
  const text = file?.text === undefined ? undefined : withUnixLines(file.text);
  const read = text === undefined ? undefined : parseYaml(text, list);
  const data = read && parseWithSchema(z.looseObject({}), read, list);
  return { data, problems: [...(file?.problems ?? []), ...list.problems] };
}

function parseSites(items: readonly unknown[], found: string[]): UpptimeSite[] {
  const left = new Set<string>();
  const sites = items.flatMap((item, index) => {
    let wrong: readonly string[] = [];
    const site = parseLoosely(SiteSchema, item, (keys) => {
      wrong = keys;
    });
    if (!site) found.push(caveats.siteUnusable(index + 1, wrong));
    else if (wrong.length > 0) found.push(caveats.siteKeysUnusable(site.name, wrong));
    for (const key of keysBeside(SiteSchema, item)) left.add(key);
    return site ?? [];
  });
  if (left.size > 0) found.push(caveats.siteKeysLeft([...left].sort(compareText)));
  return sites;
}

/** Whoever copies the command runs it in a shell, so it holds only what GitHub allows in names. */
function toRepository({
  owner,
  repo,
}: {
  owner?: string | null | undefined;
  repo?: string | null | undefined;
}): UpptimeRepository | undefined {
  const isName = /^[A-Za-z\d][A-Za-z\d-]*$/.test(owner ?? '') && /^[\w.-]+$/.test(repo ?? '');
  return owner && repo && isName ? { owner, repo } : undefined;
}

function toName(repository: UpptimeRepository | undefined): string {
  return repository ? `${repository.owner}/${repository.repo}` : 'OWNER/NAME';
}

function toIssuesLine(repository: UpptimeRepository | undefined): ImportLine {
  const name = toName(repository);
  const reason = refusals.issues(name, repository !== undefined);
  return { source: repository ? `issues of ${name}` : 'issues', caveats: [], reason };
}

function toLine({
  source,
  found,
  reason,
}: Pick<Summary, 'found' | 'reason'> & { source: string }): ImportLine {
  return reason === undefined
    ? { source, target: pagePath, caveats: found }
    : { source, caveats: found, reason };
}
