import { withUnixLines } from '../../../model/text/lines.ts';
import type { ProblemList } from '../../problem-list.ts';
import { parseHugoData, parseHugoPost, type HugoPost } from '../posts/hugo-data.ts';

/**
 * Splits a report into frontmatter and body. Statusfy names the format after the opening fence (`---toml`), Hugo has
 * different fences (`+++`). Undefined when it cannot be parsed; then `problems` says why. No format runs code.
 */
export function parseFrontmatterOf(text: string, problems: ProblemList): HugoPost | undefined {
  const clean = withUnixLines(text);
  const [opening = '', ...lines] = clean.split('\n');
  const format = /^---[ \t]*(toml|ya?ml)[ \t]*$/i.exec(opening)?.[1]?.toLowerCase();
  if (format === undefined) return parseHugoPost(clean, problems);
  if (format !== 'toml') return parseHugoPost(['---', ...lines].join('\n'), problems);
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  if (end < 0) {
    problems.add('frontmatter-unclosed', { line: 1, column: 1 }, {});
    return undefined;
  }
  const data = parseHugoData(lines.slice(0, end).join('\n'), 'toml', problems, 2);
  return data && { data, body: lines.slice(end + 1).join('\n') };
}
