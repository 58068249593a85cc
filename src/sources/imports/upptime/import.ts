import { z } from 'zod';

import { withUnixLines } from '../../../model/text/lines.ts';
import { compareText } from '../../../model/text-order.ts';
import type { Problem } from '../../../model/problem.ts';
import { parseYaml } from '../../yaml/frontmatter.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseWithSchema } from '../../yaml/schema-problems.ts';
import type { ImportLine, ImportPlan, ImportWishes, SourceFile } from '../import-plan.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { ownUrl, pagePath, planPageFile } from '../shared/imported-page.ts';
import { isFilled, planNothing } from '../shared/nothing-imported.ts';
import { UpptimeComponents } from './components.ts';
import { caveats, refusals } from './caveats.ts';
import { historyPath, parseHistory, parseSummary, summaryPath, type Summary } from './history.ts';
import { parsePage, type UpptimeRepository } from './page.ts';
import { planProbes, type AskedSite } from './probes.ts';
import {
  CheckSchema,
  ConfigSchema,
  keysBeside,
  parseLoosely,
  SiteSchema,
  type UpptimeCheck,
  type UpptimeSite,
} from './schemas.ts';

const configPath = '.upptimerc.yml';

/** The files of an Upptime repository that an import reads: its config and the history of each site. */
export function isUpptimeFile(path: string): boolean {
  return path === configPath || path === summaryPath || historyPath.test(path);
}

/**
 * Plans the move of an Upptime repository: a `page.yml` with which the sync can import its incidents, which are GitHub
 * issues, and a line for each of its files and for the issues.
 * @param probes whether Outpost is to ask the sites itself
 */
export function planUpptimeImport(
  sources: readonly SourceFile[],
  { probes = false }: Pick<ImportWishes, 'probes'> = {},
): ImportPlan {
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
  const sites: readonly CheckedSite[] =
    data === undefined ? (summary?.entries ?? []) : parseSites(top.sites ?? [], found);
  const asked = sites.map(({ check = {}, ...site }): AskedSite => {
    const componentId = components.addSite(site);
    return { componentId, name: site.name, url: site.url ?? '', check };
  });
  components.addRest(data !== undefined);
  components.check();
  const left = keysBeside(ConfigSchema, data);
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left.toSorted()));
  if (top.skipDeleteIssues !== true) found.push(caveats.issuesDeleted(toName(repository)));

  const askedBy = probes && asked.length > 0 ? planProbes(asked) : undefined;
  if (!askedBy && sites.some(({ check }) => check && Object.values(check).some(isFilled)))
    found.push(caveats.checksLeft());
  const source = data === undefined ? 'config' : configPath;
  const refused = config && data === undefined;
  const lines: ImportLine[] = [
    { source, target: pagePath, caveats: [...new Set(found)] },
    ...(askedBy ? [askedBy.line] : []),
    ...(refused ? [{ source: configPath, caveats: [], reason: problems }] : []),
    ...(sources.length > 0 ? [toIssuesLine(repository)] : []),
    ...histories.map((history) => toLine(history)),
    ...(summary ? [toLine({ ...summary, source: summaryPath })] : []),
  ];
  const pageFile = planPageFile({ ...page, components: components.all });
  const plan = { files: [pageFile, ...(askedBy?.files ?? [])], lines };
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

interface CheckedSite extends UpptimeSite {
  /** Undefined for what only the summary tells of. */
  readonly check?: UpptimeCheck;
}

function parseSites(items: readonly unknown[], found: string[]): CheckedSite[] {
  const left = new Set<string>();
  const sites = items.flatMap((item, index) => {
    let wrong: readonly string[] = [];
    const site = parseLoosely(SiteSchema.extend(CheckSchema.shape), item, (keys) => {
      wrong = keys;
    });
    if (!site) found.push(caveats.siteUnusable(index + 1, wrong));
    else if (wrong.length > 0) found.push(caveats.siteKeysUnusable(site.name, wrong));
    for (const key of keysBeside(SiteSchema.extend(CheckSchema.shape), item)) left.add(key);
    return site ? { ...SiteSchema.parse(site), check: CheckSchema.parse(site) } : [];
  });
  if (left.size > 0) found.push(sharedCaveats.keysLeft([...left].sort(compareText)));
  return sites;
}

/** People copy the command into a shell, so it has only characters that GitHub allows in names. */
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
