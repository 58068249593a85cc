import type { Problem } from '../../../model/problem.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseHugoConfig, toHugoData, type HugoData } from '../posts/hugo-data.ts';
import type { ImportLine, SourceFile } from '../import-plan.ts';
import { pagePath } from '../shared/imported-page.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { caveats, refusals } from './caveats.ts';
import { parseScript } from './script.ts';

/** The paths at which Statusfy looks for its config (its `config/load.js`): the first file that exists counts. */
const places = ['config.yml', 'config.toml', 'config.js', 'statusfy.config.js'];

export function isConfigPath(path: string): boolean {
  return places.includes(path);
}

export interface StatusfyConfig {
  /** Undefined when there is no config, or none that can be parsed. */
  readonly data: HugoData | undefined;
  /** The file that was read. */
  readonly path: string | undefined;
  /** A line for each config file; the line of the one that became `page.yml` is first. */
  readonly lines: readonly ImportLine[];
}

export function parseConfigFiles(files: readonly SourceFile[]): StatusfyConfig {
  let data: HugoData | undefined;
  let used: string | undefined;
  const inOrder = files.toSorted((a, b) => places.indexOf(a.path) - places.indexOf(b.path));
  const lines = inOrder.map((file): ImportLine => {
    const source = file.path;
    if (used !== undefined) return { source, caveats: [], reason: refusals.configSecond(used) };
    const found: string[] = [];
    const { read, reason } = parseFile(file, found);
    if (!read) return { source, caveats: found, reason };
    [data, used] = [read, source];
    return { source, target: pagePath, caveats: found };
  });
  return { data, path: used, lines: lines.toSorted(byTarget) };
}

function byTarget(a: ImportLine, b: ImportLine): number {
  return Number(a.target === undefined) - Number(b.target === undefined);
}

function parseFile(
  { path, text, problems }: SourceFile,
  found: string[],
): { read: HugoData | undefined; reason: string | readonly Problem[] } {
  if (text === undefined) return { read: undefined, reason: problems };
  if (path.endsWith('.js')) {
    const script = parseScript(text);
    const unread = (script?.unread ?? []).filter((key) => ownKeys.test(key));
    if (unread.length > 0) found.push(caveats.valuesUnread(unread));
    return { read: script && toHugoData(script.data), reason: refusals.configUnreadable() };
  }
  const list = new ProblemList(path);
  const read = parseHugoConfig(text, path.endsWith('.toml') ? 'toml' : 'yaml', list);
  for (const problem of list.problems) {
    if (read && problem.code === 'yaml-duplicate-key') {
      found.push(postCaveats.keyTwice(problem.args.key, problem.line));
    }
  }
  return { read, reason: [...problems, ...list.problems] };
}

/** Keys from which the page is made, or in which such keys may be hidden. */
const ownKeys =
  /^(title|description|baseUrl|defaultLocale|locales|content(\.(dir|systems|…).*)?|theme(\.links.*)?|…)(\.\d.*)?$/;
