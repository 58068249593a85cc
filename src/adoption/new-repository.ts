import { UsageError } from '../authoring/usage-error.ts';
import { flattenComponents, type Component } from '../model/components/component.ts';
import type { ImportPlan } from '../sources/imports/import-plan.ts';
import { shellWord } from '../model/text/shell-word.ts';
import { parsePage } from '../sources/page/page-file.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { parseActionSource, parseComponents, type parseUrl } from './init-answers.ts';
import { planPage, planThinRepository, type RepositoryFile } from './thin-repository.ts';

/** The page that was imported. */
interface ImportedPage {
  readonly text: string;
  readonly name: string;
  /** Empty when the tool does not say. */
  readonly url: string;
  readonly components: readonly Component[];
}

interface Answers {
  readonly name: string;
  readonly component: readonly string[];
  readonly url: ReturnType<typeof parseUrl>;
  readonly uses: string;
}

/**
 * @param localUrl the address of a page that has none of its own
 * @throws UsageError when the import brings no page
 */
export function parseImportedPage({ files }: ImportPlan, localUrl: string): ImportedPage {
  const text = files.find((file) => file.path === 'page.yml')?.text;
  if (text === undefined) throw new UsageError('What was found says nothing of the page itself.');
  const read = parsePage(text, localUrl, new ProblemList('page.yml'));
  if (!read) throw new Error('the page of an import cannot be read');
  const url = read.url === localUrl ? '' : read.url;
  return { text, name: read.name, url, components: flattenComponents(read.components) };
}

/**
 * The files of a repository that holds a status page and no code.
 * @param shipped the files of this copy that every repository gets
 */
export function planRepository(
  { name, url, component, uses }: Answers,
  shipped: readonly RepositoryFile[],
  imported?: { readonly plan: ImportPlan; readonly page: ImportedPage },
): RepositoryFile[] {
  const source = parseActionSource(uses);
  const told = { name, url, components: imported?.page.components ?? parseComponents(component) };
  const page = imported
    ? { path: 'content/page.yml', text: imported.page.text }
    : planPage(told, source);
  const reports = (imported?.plan.files ?? [])
    .filter((file) => file.path !== 'page.yml')
    .map((file) => ({ path: `content/${file.path}`, text: file.text }));
  return [...planThinRepository(shipped, source, page, told), ...reports];
}

/**
 * What to do with the repository next, for a terminal.
 * @param folder as the person named it
 * @param domain where GitHub is to serve the page; undefined for its own address
 */
export function nextSteps(folder: string, content: string, domain: string | undefined): string[] {
  return [
    '',
    `Look at it:   npm run dev -- --content ${shellWord(content)}`,
    `Publish it:   cd ${shellWord(folder)} && git init -b main && git add -A && git commit -m "A status page"`,
    '              gh repo create NAME --public --source . --push',
    '              Settings → Pages → Source: GitHub Actions; then Actions → Publish → Run workflow',
    ...(domain === undefined
      ? []
      : [`              If GitHub is to serve ${domain}: Custom domain on the same page`]),
    'More:         docs/setup.md',
  ];
}
