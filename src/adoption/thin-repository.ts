import { UsageError } from '../authoring/usage-error.ts';
import { parsePage } from '../sources/page/page-file.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { formatYaml } from '../sources/yaml/yaml-text.ts';
import { formatProblem } from '../views/tools/problems/problem-report.ts';
import type { ActionSource, Answers } from './init-answers.ts';
import { formatReadme } from './thin-readme.ts';

export interface RepositoryFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Whether a repository that holds a page and nothing else gets a copy of a file that we ship. */
export function isCopied(path: string): boolean {
  return (
    /^\.github\/workflows\/(?!ci\.yml)[^/]+\.ya?ml$/.test(path) ||
    /^\.github\/ISSUE_TEMPLATE\/(?!config\.yml)[^/]+\.yml$/.test(path) ||
    /^\.vscode\/(?:settings\.json|[\w-]+\.code-snippets)$/.test(path) ||
    path === 'public/robots.txt' ||
    path === '.gitattributes'
  );
}

/**
 * The files of a repository that holds a page and nothing else: what we ship for it, with workflows that call our
 * action remotely, and files of its own.
 * @param page the text of `content/page.yml`, when it is already known
 */
export function planThinRepository(
  shipped: readonly RepositoryFile[],
  source: ActionSource,
  page: RepositoryFile,
  { name, url, components }: Answers,
): RepositoryFile[] {
  const taken = shipped
    .filter(({ path }) => isCopied(path))
    .map(({ path, text }) => ({
      path,
      text: fromAfar(withComponents(text, components), path, source),
    }));
  const files = [
    page,
    ...taken,
    { path: '.github/dependabot.yml', text: dependabot },
    { path: 'README.md', text: formatReadme({ name, url }, source) },
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The `content/page.yml` of a new page. @throws UsageError with all that is wrong with the answers. */
export function planPage({ name, components, url }: Answers, source: ActionSource): RepositoryFile {
  const text = `# yaml-language-server: $schema=${rawAddress(source)}schema/page.json\n${formatYaml(
    {
      name,
      ...(url !== undefined && { url }),
      time_zone: 'UTC',
      components,
    },
  )}`;
  const list = new ProblemList('content/page.yml');
  parsePage(text, url ?? 'http://localhost:4321/', list);
  if (list.problems.length > 0) {
    throw new UsageError(list.problems.map((each) => formatProblem(each)).join('\n'));
  }
  return { path: 'content/page.yml', text };
}

/** Examples in forms name the components of this page. */
function withComponents(text: string, components: Answers['components']): string {
  const [first, second] = components.map(({ id }) => id);
  if (first === undefined) return text;
  const both = second === undefined ? `$1${first}` : `$1${first}\n$1${second}$2`;
  return text
    .replace(/^( +placeholder: )api$/m, `$1'${first}'`)
    .replace(/^( +)api\n +dashboard(: \w+)$/m, both)
    .replace('such as api, docs;', `such as ${[first, second].filter(Boolean).join(', ')};`);
}

function fromAfar(text: string, path: string, source: ActionSource): string {
  const { repository, ref } = source;
  if (path === '.gitattributes') return text + attributes;
  if (path.startsWith('.vscode/'))
    return text.replaceAll('./schema/', `${rawAddress(source)}schema/`);
  if (!path.startsWith('.github/workflows/')) return text;
  const documents = `https://github.com/${repository}/blob/${ref}/docs/`;
  return text
    .replaceAll(/^(\s*(?:- )?uses: )\.\/$/gm, `$1${repository}@${ref}`)
    .replaceAll(/(?<=^\s*#.*)\bdocs\/(?=[\w-]+\.md)/gm, documents)
    .replaceAll(/(?<=^\s*#.*)\baction\.yml\b/gm, `action.yml of ${repository}`);
}

function rawAddress({ repository, ref }: ActionSource): string {
  return `https://raw.githubusercontent.com/${repository}/${ref}/`;
}

const dependabot = `# Brings new versions of Outpost and of the other actions, in one pull request a week.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    groups:
      actions:
        patterns: ['*']
`;

const attributes = `# The same bytes on every computer.
* text=auto eol=lf
content/.github-sync.json linguist-generated
`;
