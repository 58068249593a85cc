import { compareText } from '../../../model/order.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { isConfigPath, parseConfigFiles } from '../cstate/config-files.ts';
import { parseConfig } from '../cstate/config.ts';
import { shortcodesIn, splitUpdates } from '../cstate/updates.ts';
import type { PostBody } from '../posts/post-body.ts';
import { caveats as cstateCaveats } from '../cstate/caveats.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { ownUrl, pagePath, planPageFile } from '../shared/imported-page.ts';
import { planReport } from '../shared/imported-report.ts';
import { planNothing } from '../shared/nothing-imported.ts';
import { caveats, refusals } from './caveats.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';
import { parseDate } from './post.ts';
import { moveReports } from './reports.ts';

/** The folder may be the project, whose site lies in `site/`, or that site itself. */
const inSite = (path: string) => path.replace(/^site\//, '');

export function isStatuskitFile(path: string): boolean {
  return isConfigPath(inSite(path)) || inSite(path).startsWith('content/');
}

/** Plans the move of a Netlify StatusKit: a Hugo site of before cState, with the frontmatter of Statusfy. */
export function planStatuskitImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const configs = sorted.filter(({ path }) => isConfigPath(inSite(path)));
  const paths = new Map(configs.map(({ path }) => [inSite(path), path]));
  const config = parseConfigFiles(
    configs.map((file) => ({ ...file, path: inSite(file.path) })),
    pagePath,
  );
  const site = parseConfig(config.data, ownUrl);
  const { components, isConfigured, page } = site;
  const others = sorted.filter((file) => !configs.includes(file));
  const incidents = others.filter(({ path }) => isIncident(path));
  const { moves } = moveReports(incidents, {
    splitBody,
    componentOf: (name, found) =>
      components.find(name, found) ?? components.add(name, [name], { retired: isConfigured }),
    noteOf: () => [],
  });
  const directory = new KnownComponents(components.all.map(({ id }) => id));
  const plans = new Map(moves.map((move) => [move.source, planReport(move, directory)]));
  const added = components.all.filter((each) => !site.entries.includes(each));
  const found = [...new Set(site.caveats)];
  if (page.name === 'StatusKit') found.push(caveats.titleFromHost());
  if (isConfigured && added.length > 0) found.push(caveats.retired(added.map(({ name }) => name)));
  const file = planPageFile({ ...page, components: [...site.entries, ...added] });
  const written = [...plans.values()].flatMap((plan) => plan.file ?? []);
  const plan: ImportPlan = {
    files: [file, ...written],
    lines: [
      ...withCaveats(config.lines, found).map((line) => {
        return { ...line, source: paths.get(line.source) ?? line.source };
      }),
      ...others.map(({ path }): ImportLine => {
        const reason = isInFolder(path) ? refusals.notMarkdown() : refusals.notReport();
        return plans.get(path)?.line ?? { source: path, caveats: [], reason };
      }),
    ],
  };
  return site.saysAnything || written.length > 0 ? plan : planNothing(plan, sources);
}

function isInFolder(path: string): boolean {
  return /^content\/incidents\/(?!_index\.)/.test(inSite(path));
}

function isIncident(path: string): boolean {
  return isInFolder(path) && /\.(md|markdown|mdown)$/i.test(path);
}

/** The line of `page.yml` first, with what was found on the whole site. */
function withCaveats(lines: readonly ImportLine[], found: readonly string[]): ImportLine[] {
  const main = lines.find(({ target }) => target !== undefined);
  const head = main ?? { source: 'config', target: pagePath, caveats: [] };
  return [
    { ...head, caveats: [...head.caveats, ...found] },
    ...lines.filter((line) => line !== main),
  ];
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
