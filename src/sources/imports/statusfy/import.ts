import { compareText } from '../../../model/text-order.ts';
import { KnownComponents } from '../../page/known-components.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { pagePath } from '../shared/imported-page.ts';
import { planReport } from '../shared/imported-report.ts';
import { planSite } from '../posts/post-site.ts';
import { isConfigPath, parseConfigFiles } from './config-files.ts';
import { caveats, refusals } from './caveats.ts';
import { sortFiles, type Placed } from './report-files.ts';
import { localeOf, parseLocale, type StatusfyLocale } from './locale.ts';
import { moveReports } from './reports.ts';
import { parseSite, type StatusfySite } from './site.ts';
import { planTranslation } from './translations.ts';
import { splitBlocks } from './updates.ts';

/** The files of a Statusfy site that an import reads; its config may name any folder for the reports. */
export function isStatusfyFile(path: string): boolean {
  return (
    isConfigPath(path) ||
    localeOf(path) !== undefined ||
    path.startsWith('content/') ||
    /\.md$/i.test(path)
  );
}

/** Plans the move of a whole Statusfy site: our files, and a line for each of theirs. */
export function planStatusfyImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const config = parseConfigFiles(sorted.filter(({ path }) => isConfigPath(path)));
  const locales = parseLocales(sorted);
  const site = parseSite(config.data, locales.read);
  const placed = sortFiles(sorted, site);
  const originals = placed.flatMap((each) => (each.kind === 'report' ? [each] : []));
  const onlyIn = new Map(originals.map(({ file, onlyIn }) => [file.path, onlyIn]));
  const { moves, reports } = moveReports(
    originals.map(({ file }) => file),
    {
      splitBody: splitBlocks,
      componentOf: site.componentOf,
      noteOf: (path) => [onlyIn.get(path)].flatMap((code) => (code ? [caveats.onlyIn(code)] : [])),
    },
  );
  const directory = new KnownComponents(site.components.all.map(({ id }) => id));
  const planned = new Map(moves.map((move) => [move.source, planReport(move, directory)]));
  const plans = placed.map((each): ReturnType<typeof planReport> => {
    const source = each.file.path;
    const plan = planned.get(source);
    if (plan) return plan;
    if (each.kind !== 'translation')
      return { line: { source, caveats: [], reason: reasonOf(each) } };
    const report = reports.get(each.original);
    if (!report || report.kind === 'announcement' || !planned.get(each.original)?.file) {
      const reason = refusals.originalUnwritten(each.original);
      return { line: { source, caveats: [], reason } };
    }
    return planTranslation(each.file, each.language, report, directory, splitBlocks);
  });
  const localeLines = locales.linesFor(site).map((line) => ({ line }));
  return planSite(site, config.lines, [...localeLines, ...plans], sources);
}

function reasonOf(placed: Placed): string {
  return placed.kind === 'refused' ? placed.reason : refusals.notReport();
}

/** The locales that can be parsed, and a line for each of their files. */
function parseLocales(sources: readonly SourceFile[]) {
  const read = new Map<string, StatusfyLocale>();
  const lines = new Map<string, ImportLine>();
  for (const file of sources) {
    const code = localeOf(file.path);
    if (code === undefined) continue;
    const found: string[] = [];
    const locale = file.text === undefined ? undefined : parseLocale(file, found);
    const line = { source: file.path, caveats: found };
    if (locale === undefined) lines.set(code, { ...line, reason: file.problems });
    else if (typeof locale === 'string') lines.set(code, { ...line, reason: locale });
    else {
      read.set(code, locale);
      lines.set(code, { ...line, target: pagePath });
    }
  }
  const linesFor = ({ code: own, languages, components }: StatusfySite): ImportLine[] =>
    [...lines].map(([code, line]) => {
      const locale = read.get(code);
      const unknown = [...(locale?.systems.keys() ?? [])].filter((id) => !components.has(id));
      const found = [...line.caveats];
      if (unknown.length > 0) found.push(caveats.systemsUnknown(unknown));
      if (code !== own && locale?.links.size) found.push(caveats.linksOfOthers(code));
      const isUsed = code === own || languages.get(code) !== undefined;
      if (isUsed || line.target === undefined) return { ...line, caveats: found };
      return { source: line.source, caveats: line.caveats, reason: refusals.localeUnused(code) };
    });
  return { read, linesFor };
}
