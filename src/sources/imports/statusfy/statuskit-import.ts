import { compareText } from '../../../model/text-order.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { isConfigPath, parseConfigFiles } from '../cstate/config-files.ts';
import { parseConfig } from '../cstate/config.ts';
import { shortcodesIn, splitUpdates } from '../cstate/updates.ts';
import type { PostBody } from '../posts/post-body.ts';
import { caveats as cstateCaveats } from '../cstate/caveats.ts';
import type { ImportPlan, SourceFile } from '../import-plan.ts';
import { planSite } from '../posts/post-site.ts';
import { planReport } from '../shared/imported-report.ts';
import { caveats, refusals } from './caveats.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';
import { parseDate } from './post.ts';
import { moveReports } from './reports.ts';

/** The folder may be the project, with the site in `site/`, or the site itself. */
const inSite = (path: string) => path.replace(/^site\//, '');

export function isStatuskitFile(path: string): boolean {
  return isConfigPath(inSite(path)) || inSite(path).startsWith('content/');
}

/** Plans the move of a Netlify StatusKit: a predecessor of cState, made with Hugo, with the frontmatter of Statusfy. */
export function planStatuskitImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const configs = sorted.filter(({ path }) => isConfigPath(inSite(path)));
  const paths = new Map(configs.map(({ path }) => [inSite(path), path]));
  const config = parseConfigFiles(configs.map((file) => ({ ...file, path: inSite(file.path) })));
  const configLines = config.lines.map((line) => {
    return { ...line, source: paths.get(line.source) ?? line.source };
  });
  const site = parseConfig(config.data);
  const { components, isListed, page } = site;
  const others = sorted.filter((file) => !configs.includes(file));
  const { moves } = moveReports(
    others.filter(({ path }) => isIncident(path)),
    {
      splitBody,
      componentOf: (name, found) =>
        components.find(name, found) ?? components.add(name, [name], { retired: isListed }),
      noteOf: () => [],
    },
  );
  const directory = new KnownComponents(components.all.map(({ id }) => id));
  const plans = new Map(moves.map((move) => [move.source, planReport(move, directory)]));
  const reports = others.map(({ path }) => {
    const reason = isInFolder(path) ? refusals.notMarkdown() : refusals.notReport();
    return plans.get(path) ?? { line: { source: path, caveats: [], reason } };
  });
  const isNamed = page.name !== 'StatusKit';
  const found = isNamed ? site.caveats : [...site.caveats, caveats.titleFromHost()];
  return planSite({ ...site, caveats: found }, configLines, reports, sources);
}

function isInFolder(path: string): boolean {
  return /^content\/incidents\/(?!_index\.)/.test(inSite(path));
}

function isIncident(path: string): boolean {
  return isInFolder(path) && /\.(md|markdown|mdown)$/i.test(path);
}

function splitBody(written: string, found: string[]): PostBody {
  for (const name of shortcodesIn(written)) found.push(cstateCaveats.shortcode(name));
  const { preamble, updates } = splitUpdates(written, parseDate, found);
  return {
    preamble: withoutHtml(preamble, found),
    updates: updates.map((update) => ({
      ...update,
      text: withoutHtml(update.text, found),
      whole: withoutHtml(update.whole, []),
    })),
  };
}
