import { compareText } from '../../../model/text-order.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { fromClearstatus, isClearstatusPost } from './clearstatus.ts';
import { isConfigPath, parseConfigFiles } from './config-files.ts';
import { parseConfig } from './config.ts';
import { dateParser } from '../shared/imported-date.ts';
import { refusals } from './caveats.ts';
import { isHtmlPath, isIssuePath, isPostPath, originalOf, stemOf, toId } from './paths.ts';
import { parsePost } from './post.ts';
import { toReport } from './report.ts';
import { withoutHtml } from '../html/markdown-without-html.ts';
import { hugoAddresses, hugoPath } from '../posts/hugo-address.ts';
import { hugoText, parseHugoPost, type HugoPost } from '../posts/hugo-data.ts';
import type { ImportLine, ImportPlan, SourceFile } from '../import-plan.ts';
import { PostComponents } from '../posts/post-components.ts';
import { titleFromName } from '../posts/post-names.ts';
import { planSite, type PostSite } from '../posts/post-site.ts';
import { formerIds } from '../shared/former-ids.ts';
import { planReport, type ImportedSource } from '../shared/imported-report.ts';
import { uniqueName } from '../shared/imported-text.ts';

/** The files of a cState site that an import reads: its config, and everything under `content/`. */
export function isCstateFile(path: string): boolean {
  return isConfigPath(path) || path.startsWith('content/');
}

/** Plans the move of a whole cState site: our files, and a line for each of theirs. */
export function planCstateImport(sources: readonly SourceFile[]): ImportPlan {
  const sorted = sources.toSorted((a, b) => compareText(a.path, b.path));
  const config = parseConfigFiles(sorted.filter(({ path }) => isConfigPath(path)));
  const components = new PostComponents((name) => `affected/${hugoPath(name)}`);
  const site = parseConfig(config.data, components);
  const posts = sorted.filter(({ path }) => !isConfigPath(path));
  const moves = movePosts(posts, site);
  const directory = new KnownComponents(components.all.map(({ id }) => id));
  const reports = moves.map((move) => planReport(move, directory));
  return planSite(site, config.lines, reports, sources);
}

function movePosts(sources: readonly SourceFile[], site: PostSite): ImportedSource[] {
  const read = dateParser(site.page.timeZone);
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const paths = new Set(sources.map(({ path }) => path));
  return sources.map((source): ImportedSource => {
    const outcome = parseSource(source);
    const refuse = (reason: ImportLine['reason']) => {
      return { source: source.path, found: [], report: undefined, reason };
    };
    if (!('post' in outcome)) return refuse(outcome.reason);
    const id = uniqueName(toId(source.path), (taken) => ids.has(taken));
    const isClear = isClearstatusPost(outcome.post);
    const original = isClear ? originalOf(source.path) : undefined;
    if (original !== undefined && paths.has(original))
      return refuse(refusals.translation(original));
    const written = isClear ? fromClearstatus(outcome.post, read) : outcome.post;
    const found: string[] = [];
    const text = isHtmlPath(source.path) ? withoutTags(written, found) : written;
    const post = parsePost(text, titleFromName(stemOf(source.path)), read);
    found.push(...post.caveats);
    const { components, isListed } = site;
    const report = toReport({ id, post, components, isRetired: isListed, read }, found);
    if (typeof report === 'string') return refuse(report);
    ids.add(id);
    const former = hugoAddresses(source.path, text.data).filter((address) => {
      const isNew = !addresses.has(address.toLowerCase()) && address !== `${report.kind}s/${id}`;
      addresses.add(address.toLowerCase());
      return isNew;
    });
    const whole = { ...report, ...formerIds(...former) };
    return { source: source.path, found: [...new Set(found)], report: whole, reason: undefined };
  });
}

/** Removes HTML from a post. Shortcodes look like tags, so they are first written in Hugo's other form. */
function withoutTags({ data, body }: HugoPost, found: string[]): HugoPost {
  const plain = body.replace(/\{\{<([^<>{}]{0,200})>\}\}/g, '{{%$1%}}');
  return { data, body: withoutHtml(plain, found) };
}

/** Parses a post from a folder of issues or of the section `issue`; anything else is not imported. */
function parseSource(source: SourceFile): { post: HugoPost } | { reason: ImportLine['reason'] } {
  const { path, text, problems } = source;
  const isIssue = isIssuePath(path);
  if (!isPostPath(path)) {
    return { reason: isIssue ? refusals.notMarkdown() : refusals.notReport() };
  }
  const list = new ProblemList(path);
  const post = text === undefined ? undefined : parseHugoPost(text, list);
  const section = hugoText(post?.data.get('section')) ?? '';
  if (!isIssue && !/^issues?$/.test(section)) return { reason: refusals.notReport() };
  return post ? { post } : { reason: [...problems, ...list.problems] };
}
