import type { Problem } from '../../../model/problem.ts';
import { caveats } from '../posts/post-caveats.ts';
import { refusals } from './caveats.ts';
import { parseHugoConfig, toHugoData, type HugoData } from '../posts/hugo-data.ts';
import type { ImportLine, SourceFile } from '../import-plan.ts';
import { pagePath } from '../shared/imported-page.ts';
import { ProblemList } from '../../problem-list.ts';

/** The paths at which Hugo looks for its config; the first that exists counts: https://gohugo.io/configuration/introduction/ */
const places = ['', 'config/_default/'].flatMap((folder) =>
  ['hugo', 'config'].flatMap((name) =>
    ['yml', 'yaml', 'toml', 'json'].map((ending) => `${folder}${name}.${ending}`),
  ),
);

const params = /^config\/_default\/params\.(ya?ml|toml|json)$/;

export function isConfigPath(path: string): boolean {
  return places.includes(path) || params.test(path);
}

/** The config of a site, and a line for each of its files; `data` is undefined when none can be read. */
export function parseConfigFiles(files: readonly SourceFile[]): {
  data: HugoData | undefined;
  lines: ImportLine[];
} {
  let data: HugoData | undefined;
  let used: string | undefined;
  const inOrder = files.toSorted((a, b) => rank(a.path) - rank(b.path));
  const lines = inOrder.map((file): ImportLine => {
    const { path } = file;
    if (used !== undefined && !params.test(path)) {
      return { source: path, caveats: [], reason: refusals.configSecond(used) };
    }
    const { read, problems } = parseFile(file);
    if (!read) return { source: path, caveats: [], reason: problems };
    if (params.test(path)) {
      // Hugo merges the keys of both.
      const all = Object.fromEntries([...toHugoData(data?.get('params')), ...read]);
      data = new Map([...(data ?? []), ['params', all]]);
    } else [data, used] = [read, path];
    return { source: path, target: pagePath, caveats: problems.flatMap(toCaveat) };
  });
  return { data, lines };
}

/** Sorts a file of parameters last, whatever its name. */
function rank(path: string): number {
  const place = places.indexOf(path);
  return place < 0 ? places.length : place;
}

function parseFile({ path, text, problems }: SourceFile) {
  const list = new ProblemList(path);
  const format = path.endsWith('.toml') ? 'toml' : 'yaml';
  const read = text === undefined ? undefined : parseHugoConfig(text, format, list);
  return { read, problems: [...problems, ...list.problems] };
}

function toCaveat(problem: Problem): string[] {
  if (problem.code !== 'yaml-duplicate-key') return [];
  return [caveats.keyTwice(problem.args.key, problem.line)];
}
