import { compareText } from '../model/order.ts';
import { isWarning } from '../model/problem.ts';
import { flattenComponents } from '../model/component.ts';
import { formatAnnouncement, parseAnnouncement } from './announcement-file.ts';
import { ComponentDirectory } from './component-directory.ts';
import { unique } from './cstate-components.ts';
import { isConfigPath, readConfigFiles } from './cstate-config-files.ts';
import { readConfig, type CstateSite } from './cstate-config.ts';
import { dateReader } from './cstate-date.ts';
import { doubts, refusals } from './cstate-doubts.ts';
import { isIssuePath, isMarkdownPath, toId, toTitle } from './cstate-paths.ts';
import { readPost } from './cstate-post.ts';
import { toReport, type MovedReport } from './cstate-report.ts';
import { hugoText, parseHugoPost, type HugoPost } from './hugo-data.ts';
import type { ImportLine, ImportPlan, PlannedFile, SourceFile } from './import-plan.ts';
import { formatIncident, parseIncident } from './incident-file.ts';
import { formatMaintenance, parseMaintenance } from './maintenance-file.ts';
import { withoutGaps } from './placeholder.ts';
import { formatPage, parsePage } from './page-file.ts';
import { ProblemList } from './problem-list.ts';
import { maxFileBytes } from './read-content.ts';

const pagePath = 'page.yml';

/** Stands for "where the page is served anyway", which `page.yml` need not say. */
const ownUrl = 'https://own.invalid/';

/** The files of a cState site that a move-in looks at: its config, and everything under `content/`. */
export function isCstateFile(path: string): boolean {
  return isConfigPath(path) || path.startsWith('content/');
}

/** Plans the move of a whole cState site: our files, and a line for each of theirs. */
export function planCstateImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const config = readConfigFiles(
    sorted.filter(({ path }) => isConfigPath(path)),
    pagePath,
  );
  const site = readConfig(config.data, ownUrl);
  const moves = movePosts(
    sorted.filter(({ path }) => !isConfigPath(path)),
    site,
  );
  const page = planPage(site, config.lines);
  const directory = new ComponentDirectory(site.components.all.map(({ id }) => id));
  const reports = moves.map((move) => planReport(move, directory));
  return {
    files: [page.file, ...reports.flatMap(({ file }) => file ?? [])],
    lines: [...page.lines, ...reports.map(({ line }) => line)],
  };
}

interface MovedPost {
  readonly source: string;
  readonly found: readonly string[];
  readonly report: MovedReport | undefined;
  readonly reason: ImportLine['reason'];
}

function movePosts(sources: readonly SourceFile[], site: CstateSite): MovedPost[] {
  const read = dateReader(site.page.timeZone);
  const ids = new Set<string>();
  return sources.map((source): MovedPost => {
    const outcome = readSource(source);
    const refuse = (reason: ImportLine['reason']) => {
      return { source: source.path, found: [], report: undefined, reason };
    };
    if (!('post' in outcome)) return refuse(outcome.reason);
    const id = unique(toId(source.path), (taken) => ids.has(taken));
    const post = readPost(outcome.post, toTitle(source.path), read);
    const found = [...post.doubts];
    const { components, isConfigured } = site;
    const report = toReport({ id, post, components, isRetired: isConfigured, read }, found);
    if (typeof report === 'string') return refuse(report);
    ids.add(id);
    return { source: source.path, found, report, reason: undefined };
  });
}

/** A post of an issues folder or of the section `issue`; anything else is not ours to move. */
function readSource(source: SourceFile): { post: HugoPost } | { reason: ImportLine['reason'] } {
  const { path, text, problems } = source;
  const isIssue = isIssuePath(path);
  if (!isMarkdownPath(path)) {
    return { reason: isIssue ? refusals.notMarkdown() : refusals.notReport() };
  }
  const list = new ProblemList(path);
  const post = text === undefined ? undefined : parseHugoPost(text, list);
  const section = hugoText(post?.data.get('section')) ?? '';
  if (!isIssue && !/^issues?$/.test(section)) return { reason: refusals.notReport() };
  return post ? { post } : { reason: [...problems, ...list.problems] };
}

/** Components that only posts name stand at the end, so that no old report points at nothing. */
function planPage(
  { page, entries, components, doubts: found, isConfigured }: CstateSite,
  configLines: readonly ImportLine[],
): { file: PlannedFile; lines: ImportLine[] } {
  const known = new Set(flattenComponents(entries).map(({ id }) => id));
  const added = components.all.filter(({ id }) => !known.has(id));
  const text = formatPage({ ...page, components: [...entries, ...added] }, ownUrl);
  const list = new ProblemList(pagePath);
  parsePage(text, ownUrl, list);
  if (list.problems.length > 0) throw new Error(`page.yml: ${JSON.stringify(list.problems)}`);
  const all = [...found];
  if (isConfigured && added.length > 0) all.push(doubts.retired(added.map(({ name }) => name)));
  const main = configLines.find(({ target }) => target !== undefined);
  const lines = main
    ? configLines.map((line) =>
        line === main ? { ...line, doubts: [...line.doubts, ...all] } : line,
      )
    : [...configLines, { source: 'config', target: pagePath, doubts: all }];
  return { file: { path: pagePath, text }, lines };
}

/** Nothing is written that our own check would refuse: then the reader is told why instead. */
function planReport(
  { source, found, report, reason }: MovedPost,
  directory: ComponentDirectory,
): { file?: PlannedFile; line: ImportLine } {
  if (!report) return { line: { source, doubts: found, ...(reason !== undefined && { reason }) } };
  const path = `${report.kind}s/${report.id}.md`;
  const text = formatMoved(report);
  const list = new ProblemList(source);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxFileBytes) {
    list.add('file-too-large', { line: 1, column: 1 }, { bytes, limit: maxFileBytes });
  } else parseMoved(report, text, directory, list);
  const errors = list.problems.filter((problem) => !isWarning(problem));
  return errors.length > 0
    ? { line: { source, doubts: found, reason: errors } }
    : { file: { path, text }, line: { source, target: path, doubts: found } };
}

function formatMoved(moved: MovedReport): string {
  const report = withoutGaps(moved);
  switch (report.kind) {
    case 'incident':
      return formatIncident(report);
    case 'maintenance':
      return formatMaintenance(report);
    case 'announcement':
      return formatAnnouncement(report);
  }
}

function parseMoved(
  { kind, id }: MovedReport,
  text: string,
  directory: ComponentDirectory,
  problems: ProblemList,
): void {
  if (kind === 'incident') parseIncident(id, text, directory, problems);
  else if (kind === 'maintenance') parseMaintenance(id, text, directory, problems);
  else parseAnnouncement(id, text, problems);
}
